import { type Activity, findActivity, isOver, isOwn, organisers, watchers } from '../activities/index.ts'
import { type Context, type Id, notFound, Problem } from '../kernel/index.ts'
import type { Entry, Hall } from './fair.ts'
import { findHall } from './hall.store.ts'

export const unknownFair = () => notFound('fair.unknown', { zh: '这场招聘会', en: 'job fair' })
export const unknownEntry = () =>
  notFound('fair.entry-unknown', { zh: '这个参会单位', en: 'employer at the fair' })

/** Who arranges a fair: whoever organises activities. */
export const arranging = {
  permission: 'fair.arrange',
  reach: ['organisation', 'area'],
  allow: organisers,
} as const
export const watching = {
  permission: 'fair.watch',
  reach: ['organisation', 'area'],
  allow: watchers,
} as const

async function fairOf(context: Context, id: Id<'Activity'>): Promise<Activity> {
  const activity = await findActivity(context, id)
  if (activity?.family !== 'fair') throw unknownFair()
  return activity
}

/** A fair of the reader's own. @throws Problem `not-found` for every other */
export async function ownFair(context: Context, id: Id<'Activity'>): Promise<Activity> {
  const activity = await fairOf(context, id)
  if (!isOwn(context.actor, activity)) throw unknownFair()
  return activity
}

/** A fair of the reader's own, or in their area. @throws Problem `not-found` for every other */
export async function watchedFair(context: Context, id: Id<'Activity'>): Promise<Activity> {
  const activity = await fairOf(context, id)
  if (!(isOwn(context.actor, activity) || isOver(context.actor, activity))) throw unknownFair()
  return activity
}

const out = ['open', 'running', 'held', 'reported', 'closed', 'cancelled']

/** A fair that everybody may see, with its hall. @throws Problem `not-found` */
export async function publicFair(
  context: Context,
  id: Id<'Activity'>,
): Promise<{ readonly activity: Activity; readonly hall: Hall | undefined }> {
  const activity = await fairOf(context, id)
  if (!out.includes(activity.state)) throw unknownFair()
  return { activity, hall: await findHall(context, id) }
}

/** @throws Problem `conflict` when the fair is over or called off */
export function requireAhead({ state }: Pick<Activity, 'state'>): void {
  if (['draft', 'review', 'open', 'running'].includes(state)) return
  throw new Problem('conflict', 'fair.over', {
    zh: '这场招聘会已经结束或取消了',
    en: 'This job fair is over or was cancelled',
  })
}

/** @throws Problem `not-found` for an employer of another organiser's fair */
export function requireOf(entry: Entry | undefined, activity: Activity): Entry {
  if (entry === undefined || entry.fair !== activity.id) throw unknownEntry()
  return entry
}
