/**
 * Run by durability.test.ts, which kills it: inserts rows one by one through the worker and says each number once
 * the insert was acknowledged. Argument: the cluster's directory.
 */
import { Worker } from 'node:worker_threads'

const directory = process.argv[2]
const worker = new Worker(new URL('./pglite.worker.mjs', import.meta.url), { workerData: { directory } })

/** @param {string} sql */
function simpleQuery(sql) {
  const text = Buffer.from(`${sql}\0`)
  const bytes = Buffer.alloc(5 + text.length)
  bytes.write('Q', 0)
  bytes.writeInt32BE(4 + text.length, 1)
  text.copy(bytes, 5)
  worker.postMessage({ kind: 'bytes', bytes: new Uint8Array(bytes) })
}

let next = 0
worker.on('message', message => {
  if (message.kind === 'failed') throw new Error(message.message)
  if (message.kind === 'bytes' && Buffer.from(message.bytes).includes('INSERT 0 1'))
    process.stdout.write(`${next}\n`)
  next = message.kind === 'ready' ? next : next + 1
  simpleQuery(next === 0 ? 'SELECT 1' : 'INSERT INTO kept (at) VALUES (now()) RETURNING id')
})
