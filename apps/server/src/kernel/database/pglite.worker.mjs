/**
 * The thread that owns the embedded database. It speaks PostgreSQL's wire protocol: the main thread posts what a
 * client would write to a socket, and gets back what a server would answer. One message is run at a time, in the
 * order of arrival; PGlite is one backend with one session.
 *
 * In: { kind: 'bytes', bytes } | { kind: 'reset' } | { kind: 'dump' } | { kind: 'close' }
 * Out: { kind: 'ready' } | { kind: 'failed', message } | { kind: 'bytes', bytes } | { kind: 'dumped', bytes }
 *      | { kind: 'closed' }
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

if (parentPort === null) throw new Error('pglite.worker.mjs runs only as a worker thread')
const port = parentPort

/** @type {{ directory: string | undefined, snapshot: Uint8Array | undefined, programs: object | undefined }} */
const { directory, snapshot, programs } = workerData

/** @type {Promise<unknown>} */
let queue = Promise.resolve()

/** @param {PGlite} database @param {{ kind: string, bytes?: Uint8Array }} message */
async function handle(database, message) {
  if (message.kind === 'bytes' && message.bytes !== undefined) {
    const answer = await database.execProtocolRaw(message.bytes)
    const bytes = answer.slice() // a copy of our own, so that it can be handed over without another
    port.postMessage({ kind: 'bytes', bytes }, [bytes.buffer])
  } else if (message.kind === 'reset') {
    // A client was thrown away, perhaps in the middle of a transaction; the next one gets a clean session.
    await database.exec('ROLLBACK')
    await database.exec('DISCARD ALL')
  } else if (message.kind === 'dump') {
    const blob = await database.dumpDataDir('none')
    const bytes = new Uint8Array(await blob.arrayBuffer())
    port.postMessage({ kind: 'dumped', bytes }, [bytes.buffer])
  } else if (message.kind === 'close') {
    await database.close()
    port.postMessage({ kind: 'closed' })
    port.close()
  }
}

/** @param {unknown} error */
function failed(error) {
  port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
}

try {
  const database = await PGlite.create({
    ...programs,
    ...(directory === undefined ? {} : { dataDir: directory }),
    // The buffer comes from structured cloning and is an ordinary ArrayBuffer.
    ...(snapshot === undefined ? {} : { loadDataDir: new Blob([new Uint8Array(snapshot)]) }),
    relaxedDurability: false, // an answer to COMMIT means that the commit is on the disk
  })
  port.on('message', message => {
    queue = queue.then(() => handle(database, message)).catch(failed)
  })
  port.postMessage({ kind: 'ready' })
} catch (error) {
  failed(error)
}
