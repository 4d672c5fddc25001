import { sql } from 'kysely'
import { instantOf } from './clock.ts'
import type { Kernel } from './kernel.ts'
import { loggable } from './log.ts'
import type { KernelTables } from './tables.ts'
import type { UseCaseContext } from './use-case.ts'

/** Reacts to an outbox row after its transaction was committed. At least once: must be idempotent. */
export interface Subscriber {
  readonly topic: string
  /** `module.sentence`, in logs and audit rows */
  readonly name: string
  handle(context: UseCaseContext, payload: Readonly<Record<string, unknown>>): Promise<void>
}

export interface Outbox {
  /** Handles every row that is due and returns how many; rows of others in progress are skipped. */
  drain(): Promise<number>
  start(pollMilliseconds?: number): void
  stop(): Promise<void>
}

/** seconds before the next try: 1, 4, 16 … up to an hour */
function backoff(attempts: number): number {
  return Math.min(3_600, 4 ** attempts)
}

export function createOutbox(kernel: Kernel, subscribers: readonly Subscriber[]): Outbox {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<number> | undefined
  let again = false

  async function handleOne(): Promise<boolean> {
    let taken: { seq: number; attempts: number; topic: string } | undefined
    try {
      return await kernel.asSystem('outbox', async context => {
        const db = context.db<KernelTables>()
        const row = await db
          .selectFrom('kernel.outbox')
          .selectAll()
          .where('done_at', 'is', null)
          .where('retry_at', '<=', context.now)
          .orderBy('retry_at')
          .orderBy('seq')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst()
        if (row === undefined) return false
        taken = row
        const payload: unknown = typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload
        for (const subscriber of subscribers) {
          // written by `emit`, which takes a record
          if (subscriber.topic === row.topic)
            await subscriber.handle(context, payload as Record<string, unknown>)
        }
        await db
          .updateTable('kernel.outbox')
          .set({ done_at: context.now })
          .where('seq', '=', row.seq)
          .execute()
        return true
      })
    } catch (error) {
      if (taken === undefined) throw error
      kernel.log.error(
        { seq: taken.seq, topic: taken.topic, error },
        'an outbox row failed and will be tried again',
      )
      await postpone(kernel, taken, error)
      return true
    }
  }

  async function drain(): Promise<number> {
    let handled = 0
    while (await handleOne()) handled += 1
    return handled
  }

  /** One drain at a time; a wake-up during one is remembered. */
  function wake(): void {
    if (running !== undefined) {
      again = true
      return
    }
    running = drain()
    running
      .catch(error => kernel.log.error({ error }, 'the outbox could not be read'))
      .finally(() => {
        running = undefined
        if (again && timer !== undefined) {
          again = false
          wake()
        }
      })
  }

  return {
    drain,
    start(pollMilliseconds = 1_000) {
      timer = setInterval(wake, pollMilliseconds)
      timer.unref()
      kernel.onCommit(() => timer !== undefined && wake())
      wake()
    },
    async stop() {
      clearInterval(timer)
      timer = undefined
      await running?.catch(() => undefined)
    },
  }
}

async function postpone(
  kernel: Kernel,
  row: { seq: number; attempts: number },
  error: unknown,
): Promise<void> {
  await kernel.asSystem('outbox', context =>
    context
      .db<KernelTables>()
      .updateTable('kernel.outbox')
      .set({
        attempts: sql`attempts + 1`,
        retry_at: instantOf(kernel.clock.now() + backoff(row.attempts) * 1_000),
        error: error instanceof Error ? loggable(error).slice(0, 500) : 'unknown',
      })
      .where('seq', '=', row.seq)
      .execute(),
  )
}

/**
 * The rows of a topic after a position, for readers that keep a copy in memory (the search index of each
 * process). Sequence numbers are given before the commit, so a row can appear late: readers ask again from a
 * little before the last position and ignore what they know.
 */
export async function tailOutbox(kernel: Kernel, topic: string, after: number, limit: number) {
  return kernel.asSystem('outbox.tail', async context => {
    const rows = await context
      .db<KernelTables>()
      .selectFrom('kernel.outbox')
      .select(['seq', 'payload'])
      .where('topic', '=', topic)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return rows.map(row => {
      const payload: unknown = typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload
      // written by `emit`, which takes a record
      return { seq: row.seq, payload: payload as Record<string, unknown> }
    })
  })
}
