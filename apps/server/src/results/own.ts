import {
  type Activity,
  findActivity,
  isOver,
  isOwn,
  kindOf,
  lockActivity,
  sessionsOf,
  type TookPart,
  unknownActivity,
} from '../activities/index.ts'
import { type Context, type Id, Problem } from '../kernel/index.ts'

export interface WithResults {
  readonly activity: Activity
  readonly results: 'exam' | 'rounds'
  /** of a contest */
  readonly rounds: number
  /** minutes of all sessions, where hours count */
  readonly minutes: number | undefined
}

/** The organiser's own, locked, of a kind that has results. @throws Problem `not-found` for every other */
export async function ownWithResults(context: Context, id: Id<'Activity'>): Promise<WithResults> {
  const activity = await lockActivity(context, id)
  if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
  return withResults(context, activity)
}

/** One that the reader organises or watches over. */
export async function seenWithResults(context: Context, id: Id<'Activity'>): Promise<WithResults> {
  const activity = await findActivity(context, id)
  const { actor } = context
  if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity))) throw unknownActivity()
  return withResults(context, activity)
}

async function withResults(context: Context, activity: Activity): Promise<WithResults> {
  const kind = kindOf(context, activity.kind)
  if (kind.results === undefined || !activity.shown) throw noResults()
  const sessions = await sessionsOf(context, activity.id)
  const minutes = sessions.reduce(
    (sum, one) => sum + (Date.parse(one.endsAt) - Date.parse(one.startsAt)) / 60_000,
    0,
  )
  const rounds = Number(activity.fields.particulars['rounds'] ?? 1)
  return { activity, results: kind.results, rounds, minutes: kind.hours === true ? minutes : undefined }
}

/** Part of the hours that somebody was there, in a hundred; undefined where hours do not count. */
export function hoursOf({ minutes }: WithResults, one: TookPart): number | undefined {
  return minutes === undefined || minutes === 0 ? undefined : Math.floor((one.signed * 100) / minutes)
}

function noResults(): Problem {
  return new Problem('conflict', 'result.none', {
    zh: '这种活动没有考试，也没有轮次',
    en: 'This kind of activity has neither an exam nor rounds',
  })
}
