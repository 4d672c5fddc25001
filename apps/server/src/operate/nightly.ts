import { endOver, releaseHolds, remindComing } from '../activities/index.ts'
import { tellOverdue } from '../applications/index.ts'
import { forgetClaimDrafts } from '../claims/index.ts'
import { assessEverybody } from '../entitlements/index.ts'
import { askResults, remindResults } from '../fairs/index.ts'
import { countNewYear, openFollowUps, remindFounders } from '../founders/index.ts'
import { instantOf, type Kernel, type Metrics, readSetting, writeSetting } from '../kernel/index.ts'
import type { Queue } from '../kernel/jobs/index.ts'
import { rebuild } from '../ledger/index.ts'
import { remindStaff } from '../loans/index.ts'
import { forgetDrafts, watchOrganisations } from '../organisations/index.ts'
import { lookForPatterns } from '../patterns/index.ts'
import { expirePosts, followPushes, markDoubtful, remindRounds } from '../posts/index.ts'
import { listDue } from '../privacy/index.ts'
import { followLateRows, refreshKeyGroups, remindRenewals, sweepDuplicates } from '../registry/index.ts'
import { lookForBursts, takeEveryRecord } from '../skills/index.ts'
import { endExpired } from '../vouchers/index.ts'

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

interface NightJob {
  readonly name: string
  readonly cron: string
  readonly work: () => Promise<unknown>
}

/** Everything that is done while the city sleeps, in its order. Each job may run twice and then does nothing more. */
function nightJobs(kernel: Kernel, compared: (found: Compared) => void): readonly NightJob[] {
  return [
    { name: 'posts.expire', cron: '10 0 * * *', work: () => kernel.asSystem('posts.expire', expirePosts) },
    {
      name: 'organisations.watch',
      cron: '5 0 * * *',
      work: () => kernel.asSystem('organisations.watch', watchOrganisations),
    },
    {
      name: 'organisations.forget-drafts',
      cron: '15 0 * * *',
      work: async () => {
        // a batch a transaction, until none is left
        while ((await kernel.asSystem('organisations.forgetDrafts', forgetDrafts)) > 0);
      },
    },
    {
      name: 'claims.forget-drafts',
      cron: '25 0 * * *',
      work: async () => {
        // a batch a transaction, until none is left
        while ((await kernel.asSystem('claims.forgetDrafts', forgetClaimDrafts)) > 0);
      },
    },
    {
      name: 'activities.release-holds',
      cron: '*/5 * * * *',
      work: () => kernel.asSystem('activities.releaseHolds', releaseHolds),
    },
    {
      name: 'activities.remind-coming',
      cron: '0 18 * * *',
      work: () => kernel.asSystem('activities.remindComing', remindComing),
    },
    {
      name: 'activities.end-over',
      cron: '40 * * * *',
      work: async () => {
        // a batch a transaction, until none is left
        while ((await kernel.asSystem('activities.endOver', endOver)) > 0);
      },
    },
    {
      name: 'fairs.ask-results',
      cron: '20 8 * * *',
      work: async () => {
        // a batch a transaction, until everybody was asked
        while ((await kernel.asSystem('fairs.askResults', askResults)) > 0);
        await kernel.asSystem('fairs.remindResults', remindResults)
      },
    },
    {
      name: 'applications.tell-overdue',
      cron: '30 0 * * *',
      work: () => kernel.asSystem('applications.tellOverdue', tellOverdue),
    },
    {
      name: 'registry.refresh-key-groups',
      cron: '20 0 * * *',
      work: () => kernel.asSystem('registry.refreshKeyGroups', refreshKeyGroups),
    },
    {
      name: 'registry.remind-renewals',
      cron: '10 8 * * *',
      work: async () => {
        // a batch a transaction, until nobody is left
        while ((await kernel.asSystem('registry.remindRenewals', remindRenewals)) > 0);
      },
    },
    {
      name: 'registry.find-duplicates',
      cron: '50 1 * * *',
      work: async () => {
        await kernel.asSystem('registry.followLateRows', followLateRows)
        await sweepDuplicates(kernel)
      },
    },
    {
      name: 'privacy.list-due',
      cron: '40 2 * * *',
      work: () => kernel.asSystem('privacy.listDue', listDue),
    },
    {
      name: 'posts.mark-doubtful',
      cron: '20 1 * * *',
      work: async () => {
        // a batch a transaction, until none is left
        while ((await kernel.asSystem('posts.markDoubtful', context => markDoubtful(context))) > 0);
      },
    },
    {
      name: 'posts.follow-pushes',
      cron: '40 1 * * *',
      work: () => kernel.asSystem('posts.followPushes', followPushes),
    },
    {
      name: 'posts.remind-rounds',
      cron: '0 8 * * *',
      work: () => kernel.asSystem('posts.remindRounds', remindRounds),
    },
    {
      name: 'vouchers.end-expired',
      cron: '25 0 * * *',
      work: async () => {
        // a batch a transaction, until none is left
        while ((await kernel.asSystem('vouchers.endExpired', endExpired)) > 0);
      },
    },
    {
      name: 'loans.remind-staff',
      cron: '15 8 * * *',
      work: () => kernel.asSystem('loans.remindStaff', remindStaff),
    },
    {
      name: 'founders.follow',
      cron: '5 8 * * *',
      work: async () => {
        // a batch a transaction, until none is left
        while ((await kernel.asSystem('founders.countNewYear', countNewYear)) > 0);
        while ((await kernel.asSystem('founders.openFollowUps', openFollowUps)) > 0);
        await kernel.asSystem('founders.remind', remindFounders)
      },
    },
    {
      name: 'skills.take-records',
      cron: '45 1 * * *',
      work: () => takeEveryRecord(kernel),
    },
    {
      name: 'skills.look-for-bursts',
      cron: '50 1 * * *',
      work: () => kernel.asSystem('skills.lookForBursts', lookForBursts),
    },
    {
      name: 'patterns.look',
      cron: '20 2 * * *',
      work: () => kernel.asSystem('patterns.look', context => lookForPatterns(context)),
    },
    {
      name: 'entitlements.assess',
      cron: '30 2 * * *',
      work: () => assessEverybody(kernel),
    },
    {
      name: 'ledger.rebuild',
      cron: '10 3 * * *',
      work: async () => compared(await compareCounts(kernel)),
    },
  ]
}

/** Has the queue do the night's work by the city's clock. */
export function scheduleNightly(queue: Queue, kernel: Kernel, metrics: Metrics): void {
  let wrong = 0
  metrics.gauge(
    'qingye_ledger_differences',
    'Running counts that the last recount found wrong: an alarm',
    () => wrong,
  )
  const compared = ({ differences }: Compared) => {
    wrong = differences
  }
  for (const { name, cron, work } of nightJobs(kernel, compared)) {
    queue.define(name, {
      handler: async () => {
        await work()
      },
    })
    queue.schedule(name, cron, 'Asia/Shanghai')
  }
}

/**
 * Does the night's work now: after nights in which the server was off.
 * @param tell hears each job that is done
 * @param only the one job wanted; all of them if not given
 * @returns whether there was anything of that name to do
 */
export async function runNight(kernel: Kernel, tell: (job: string) => void, only?: string): Promise<boolean> {
  const jobs = nightJobs(kernel, () => undefined).filter(job => only === undefined || job.name === only)
  for (const { name, work } of jobs) {
    await work()
    tell(name)
  }
  return jobs.length > 0
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
