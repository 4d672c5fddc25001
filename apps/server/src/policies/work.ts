import type { Context, Day } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { countOpenContests } from './contest.store.ts'
import { openPublications } from './publication.store.ts'
import { publishedCatalogue } from './published.ts'
import { latestLooks } from './upkeep.store.ts'
import { upkeepTasks } from './upkeep.ts'

/** A queue that waits for the reader. */
export interface PolicyWork {
  readonly count: number
  readonly overdue: number
  readonly due: Day
}

/** What of policies waits for an officer: contests of their area, and for the city publications and upkeep. */
export async function policyWork(context: Context): Promise<{
  readonly contests: PolicyWork
  readonly publications: PolicyWork
  readonly upkeep: PolicyWork
}> {
  const { today } = context
  const { count, overdue, due = today } = await countOpenContests(context)
  const contests = { count, overdue, due }
  const none = { count: 0, overdue: 0, due: today }
  if (context.actor.area !== context.use(cityToken).code)
    return { contests, publications: none, upkeep: none }
  const sum = (days: readonly Day[]): PolicyWork => ({
    count: days.length,
    overdue: days.filter(day => day < today).length,
    due: days.toSorted()[0] ?? today,
  })
  const tasks = upkeepTasks(await publishedCatalogue(context), await latestLooks(context), today)
  return {
    contests,
    publications: sum((await openPublications(context)).map(one => one.dueOn)),
    upkeep: sum(tasks.map(task => task.due)),
  }
}
