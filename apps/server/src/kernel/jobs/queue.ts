import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Database } from '../database/index.ts'

export type Payload = Readonly<Record<string, unknown>>

export interface Job {
  /** the same at every try */
  readonly id: string
  /** 0 at the first try */
  readonly attempt: number
}

export interface Definition {
  /** how often a failed job is tried again, and after how many seconds (doubling each time); default 5, 10 s */
  readonly retry?: { readonly limit: number; readonly delay: number }
  /** seconds until a job that says nothing counts as failed; default 900 */
  readonly expires?: number
  /** Runs one job, at least once: must be idempotent. Throwing makes it fail, and be tried again. */
  readonly handler: (payload: Payload, job: Job) => Promise<void>
}

/** Work that outlives a request and a restart. Kept in the database, done by any process that has started. */
export interface Queue {
  /** Before `start`. Names are lower-case words joined by hyphens or dots. */
  define(name: string, definition: Definition): void
  /** After `start`. @returns the job's id, or undefined when one with the same singletonKey is still waiting */
  send(name: string, payload: Payload, options?: SendOptions): Promise<string | undefined>
  /** Before `start`. Sends `{}` at the times of a cron line (five fields, to the minute). */
  schedule(name: string, cron: string, timeZone?: string): void
  start(): Promise<void>
  /** Instead of `start`, by the login that owns the tables: makes the queue's schema and every queue, does no work. */
  install(): Promise<void>
  /** Takes no more jobs and waits for those in hand, at most 30 seconds. */
  stop(): Promise<void>
}

export interface SendOptions {
  /** of jobs of one name and key, at most one waits to begin */
  readonly singletonKey?: string
  /** seconds from now, or an instant (ISO 8601) */
  readonly startAfter?: number | string
}

export interface QueueOptions {
  /**
   * Seconds between looks for jobs that other processes sent, or that were put off; those sent here start at once.
   * Default 2 on PostgreSQL, 10 on PGlite, where there is no other process.
   */
  readonly poll?: number
  /** false: this login may not make tables; another one has run `install`. Default true. */
  readonly owns?: boolean
  readonly log?: (message: string, error: unknown) => void
}

interface Defined extends Definition {
  worker?: string
}

/** A Queue on pg-boss, in the schema `pgboss` of the same database. */
export function createQueue(database: Database, options: QueueOptions = {}): Queue {
  const poll = options.poll ?? (database.engine === 'pglite' ? 10 : 2)
  const definitions = new Map<string, Defined>()
  const schedules = new Map<string, { cron: string; tz: string }>()
  let state: 'new' | 'started' | 'stopped' = 'new'
  const pending = tracker()
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pending.add(database.pool.query(text, values)) },
    cronWorkerIntervalSeconds: Math.min(45, Math.max(1, poll)), // the range that pg-boss allows
    maintenanceIntervalSeconds: 600,
    migrate: options.owns !== false,
  })
  const report = (message: string, error: unknown) => {
    if (state === 'started') options.log?.(message, error) // a worker that is being stopped may lose its last look
  }
  boss.on('error', error => report('queue', error))

  function defined(name: string): Defined {
    const definition = definitions.get(name)
    if (definition === undefined) throw new Error(`no job is defined as ${name}`)
    return definition
  }

  return {
    define(name, definition) {
      if (state !== 'new') throw new Error(`${name} is defined after the start`)
      if (definitions.has(name)) throw new Error(`${name} is defined twice`)
      definitions.set(name, { ...definition })
    },
    schedule(name, cron, timeZone = 'Asia/Shanghai') {
      if (state !== 'new') throw new Error(`${name} is scheduled after the start`)
      defined(name)
      schedules.set(name, { cron, tz: timeZone })
    },
    async send(name, payload, { singletonKey = randomUUID(), startAfter } = {}) {
      const { worker } = defined(name)
      if (state !== 'started') throw new Error(`${name} is sent while the queue is not running`)
      const id = await boss.send(name, payload, {
        singletonKey, // a fresh one where none is given: the policy `short` would merge jobs without a key
        ...(startAfter === undefined ? {} : { startAfter }),
      })
      if (startAfter === undefined && worker !== undefined) boss.notifyWorker(worker)
      return id ?? undefined
    },
    async start() {
      if (state !== 'new') throw new Error('the queue starts once')
      state = 'started'
      await boss.start()
      await createQueues(boss, definitions)
      await setSchedules(boss, schedules)
      for (const [name, definition] of definitions) {
        const handler: Definition['handler'] = (payload, job) => pending.add(definition.handler(payload, job))
        definition.worker = await work(boss, name, { ...definition, handler }, poll, report)
      }
    },
    async install() {
      if (state !== 'new') throw new Error('the queue is running already')
      state = 'stopped'
      await boss.start()
      await createQueues(boss, definitions)
      await boss.stop({ graceful: true, wait: true, timeout: 30_000 })
      await pending.settled()
    },
    async stop() {
      if (state !== 'started') return
      state = 'stopped'
      await boss.stop({ graceful: true, wait: true, timeout: 30_000 })
      // pg-boss does not wait for the last look of its workers, nor for a job that such a look still finds.
      await pending.settled()
    },
  }
}

async function createQueues(boss: PgBoss, definitions: ReadonlyMap<string, Definition>): Promise<void> {
  const known = new Set((await boss.getQueues()).map(queue => queue.name))
  for (const [name, { retry = { limit: 5, delay: 10 }, expires = 900 }] of definitions) {
    const settings = {
      name,
      policy: 'short', // of the jobs of one key, one waits at most
      retryLimit: retry.limit,
      retryDelay: retry.delay,
      retryBackoff: true,
      expireInSeconds: expires,
    } as const
    if (known.has(name)) await boss.updateQueue(name, settings)
    else await boss.createQueue(name, settings)
  }
}

/** What is no longer declared is taken out; the rest is set to what is declared now. */
async function setSchedules(boss: PgBoss, wanted: ReadonlyMap<string, { cron: string; tz: string }>) {
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
  for (const [name, { cron, tz }] of wanted) await boss.schedule(name, cron, {}, { tz })
}

function tracker() {
  const open = new Set<Promise<unknown>>()
  return {
    add<T>(work: Promise<T>): Promise<T> {
      open.add(work)
      const done = () => open.delete(work)
      work.then(done, done)
      return work
    },
    async settled(): Promise<void> {
      while (open.size > 0) {
        await Promise.allSettled(open)
        await new Promise(resolve => setImmediate(resolve)) // what follows from an answer begins in this turn
      }
    },
  }
}

function work(
  boss: PgBoss,
  name: string,
  { handler }: Definition,
  poll: number,
  report: (message: string, error: unknown) => void,
): Promise<string> {
  // One job at a time: one that throws would fail its whole batch.
  const options = { batchSize: 1, pollingIntervalSeconds: poll, includeMetadata: true } as const
  return boss.work<Payload>(name, options, async jobs => {
    for (const job of jobs) {
      try {
        await handler(job.data, { id: job.id, attempt: job.retryCount })
      } catch (error) {
        report(`job ${name} ${job.id} failed`, error)
        throw error
      }
    }
  })
}
