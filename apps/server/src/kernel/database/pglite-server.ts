import { readFile } from 'node:fs/promises'
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'

type Answer =
  | { kind: 'ready' | 'closed' }
  | { kind: 'failed'; message: string }
  | { kind: 'bytes' | 'dumped'; bytes: Uint8Array }

/** Under PGlite's own names for them. */
interface Programs {
  readonly pgliteWasmModule: WebAssembly.Module
  readonly initdbWasmModule: WebAssembly.Module
}
let programs: Promise<Programs> | undefined

/** Compiled once a process, and kept with what the engine has learnt of it: a second database opens a third sooner. */
function compiled(): Promise<Programs> {
  const compile = async (name: string) =>
    WebAssembly.compile(await readFile(new URL(name, import.meta.resolve('@electric-sql/pglite'))))
  programs ??= Promise.all([compile('pglite.wasm'), compile('initdb.wasm')]).then(
    ([pgliteWasmModule, initdbWasmModule]) => ({ pgliteWasmModule, initdbWasmModule }),
  )
  return programs
}

/** AuthenticationOk, then ReadyForQuery 'I': all that pg needs to hear before its first query. */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])
const terminate = 0x58

/**
 * PGlite in its worker thread, seen as a server to connect to. It has one session, so at most one connection
 * may be open at a time; the pool above it holds the rest in a queue.
 */
export class PGliteServer {
  readonly #worker: Worker
  #connection: Connection | undefined
  #used = false
  #onDump: ((bytes: Uint8Array) => void) | undefined
  #closed = false

  private constructor(worker: Worker) {
    this.#worker = worker
  }

  /**
   * @param options.directory where the cluster lies; undefined: in memory
   * @param options.snapshot what `dump` gave; only for an empty cluster
   */
  static async start(options: { directory?: string | undefined; snapshot?: Uint8Array | undefined }) {
    const { directory, snapshot } = options
    const workerData = { directory, snapshot, programs: await compiled() }
    return new Promise<PGliteServer>((resolve, reject) => {
      const worker = new Worker(new URL('./pglite.worker.mjs', import.meta.url), { workerData })
      const server = new PGliteServer(worker)
      worker.once('error', reject)
      worker.once('exit', code => {
        const error = new Error(`the embedded database stopped (exit ${code})`)
        reject(error) // without effect once it was ready
        if (!server.#closed) server.#connection?.destroy(error)
      })
      worker.on('message', (answer: Answer) => {
        if (answer.kind === 'ready') resolve(server)
        else if (answer.kind === 'failed') {
          reject(new Error(answer.message))
          server.#connection?.destroy(new Error(answer.message))
        } else if (answer.kind === 'bytes') server.#connection?.push(Buffer.from(answer.bytes.buffer))
        else if (answer.kind === 'dumped') server.#onDump?.(answer.bytes)
      })
    })
  }

  /** What pg takes for a socket. */
  connect(): Duplex {
    if (this.#used) this.#worker.postMessage({ kind: 'reset' })
    this.#used = true
    this.#connection = new Connection(bytes => this.#worker.postMessage({ kind: 'bytes', bytes }))
    return this.#connection
  }

  /** The whole cluster as a tar file. Nothing else may be under way. */
  dump(): Promise<Uint8Array> {
    return new Promise(resolve => {
      this.#onDump = resolve
      this.#worker.postMessage({ kind: 'dump' })
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const exit = new Promise(resolve => this.#worker.once('exit', resolve))
    this.#worker.postMessage({ kind: 'close' })
    await exit
  }
}

/** One connection: bytes out to the worker, bytes back in. pg calls the four methods of a socket below. */
class Connection extends Duplex {
  readonly #send: (bytes: Uint8Array) => void
  #greeted = false

  constructor(send: (bytes: Uint8Array) => void) {
    super()
    this.#send = send
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {
    // pushed as it comes
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#take(chunk)
    done()
  }

  /** pg corks the parts of one query: they go over as one message. */
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#take(Buffer.concat(chunks.map(each => each.chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  #take(bytes: Buffer): void {
    if (!this.#greeted) {
      // The start-up message asks for a user and a database; here there is one of each.
      this.#greeted = true
      this.push(welcome)
    } else if (bytes[0] !== terminate) {
      this.#send(new Uint8Array(bytes)) // a copy: pg may use its buffer again
    }
  }
}
