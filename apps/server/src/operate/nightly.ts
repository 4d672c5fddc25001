import { tellOverdue } from '../applications/index.ts'
import { instantOf, type Kernel, type Metrics, readSetting, writeSetting } from '../kernel/index.ts'
import type { Queue } from '../kernel/jobs/index.ts'
import { rebuild } from '../ledger/index.ts'
import { expirePosts, followPushes, markDoubtful, remindRounds } from '../posts/index.ts'

/** What the last whole comparison of the running counts found. */
export interface Compared {
  readonly at: string
  readonly entries: number
  /** running counts that were wrong; they have been replaced by the recount */
  readonly differences: number
}

const comparedKey = 'ledger.compared'

export async function lastCompared(kernel: Kernel): Promise<Compared | undefined> {
  // written below, by nothing else
  return (await readSetting(kernel.database, comparedKey)) as Compared | undefined
}

/** Everything that is done while the city sleeps. Each job may run twice and then does nothing more. */
export function scheduleNightly(queue: Queue, kernel: Kernel, metrics: Metrics): void {
  const every = (name: string, cron: string, work: () => Promise<unknown>) => {
    queue.define(name, {
      handler: async () => {
        await work()
      },
    })
    queue.schedule(name, cron, 'Asia/Shanghai')
  }
  let wrong = 0
  metrics.gauge(
    'qingye_ledger_differences',
    'Running counts that the last recount found wrong: an alarm',
    () => wrong,
  )

  every('posts.expire', '10 0 * * *', () => kernel.asSystem('posts.expire', expirePosts))
  every('applications.tell-overdue', '30 0 * * *', () =>
    kernel.asSystem('applications.tellOverdue', tellOverdue),
  )
  every('posts.mark-doubtful', '20 1 * * *', async () => {
    // a batch a transaction, until none is left
    while ((await kernel.asSystem('posts.markDoubtful', context => markDoubtful(context))) > 0);
  })
  every('posts.follow-pushes', '40 1 * * *', () => kernel.asSystem('posts.followPushes', followPushes))
  every('posts.remind-rounds', '0 8 * * *', () => kernel.asSystem('posts.remindRounds', remindRounds))
  every('ledger.rebuild', '10 3 * * *', async () => {
    wrong = (await compareCounts(kernel)).differences
  })
}

/** Counts everything anew, compares, and remembers what was found. A difference is an alarm in log and metrics. */
export async function compareCounts(kernel: Kernel): Promise<Compared> {
  const { entries, differences } = await kernel.asSystem('ledger.rebuild', rebuild)
  if (differences.length > 0) {
    kernel.log.error(
      { differences: differences.slice(0, 20) },
      'the running counts differed from the recount',
    )
  }
  const compared = { at: instantOf(kernel.clock.now()), entries, differences: differences.length }
  await writeSetting(kernel.database, comparedKey, compared)
  return compared
}
