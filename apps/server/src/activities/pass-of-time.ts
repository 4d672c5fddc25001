import { type NewMessage, tell } from '../inbox/index.ts'
import { addDays, type Context } from '../kernel/index.ts'
import { listDue, takeToRemind } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { closePlaces, openPlaces } from './keep-places.ts'
import { step } from './move-activity.ts'
import { activitiesWithLapsed, peopleToTell } from './registration.store.ts'

/** An activity whose last session is over ends. @returns how many did; a batch at a time */
export async function endOver(context: Context): Promise<number> {
  const ids = await listDue(context, 'running', context.now)
  for (const id of ids) {
    const places = await openPlaces(context, id)
    await closePlaces(context, places)
    await step(context, places.activity, { action: 'end', party: 'system' })
  }
  return ids.length
}

/** Held places whose time is over go back, and whoever waits moves up, also where nobody comes by. @returns in how many activities */
export async function releaseHolds(context: Context): Promise<number> {
  const ids = await activitiesWithLapsed(context, context.now)
  for (const id of ids) await closePlaces(context, await openPlaces(context, id))
  return ids.length
}

/** The day before: whoever is registered is reminded, once. @returns how many people */
export async function remindComing(context: Context): Promise<number> {
  let reminded = 0
  for (const activity of await takeToRemind(context, addDays(context.today, 1))) {
    const people = await peopleToTell(context, activity.id)
    for (let from = 0; from < people.length; from += 500)
      await tell(
        context,
        people
          .slice(from, from + 500)
          .map(({ person }): NewMessage => ({ to: { person }, ...wordsOf(activity) })),
      )
    reminded += people.length
  }
  return reminded
}

function wordsOf(activity: Activity) {
  const { title, place } = activity.fields
  const at = new Date(Date.parse(activity.startsAt) + 8 * 3_600_000).toISOString().slice(11, 16)
  return {
    kind: 'activity.tomorrow',
    title: { zh: `明天 ${at}：${title}`, en: `Tomorrow at ${at}: ${title}` },
    body: {
      zh: `${place === '' ? '线上' : place}。票在“我的活动”里；去不了就取消，让给别人`,
      en: `${place === '' ? 'Online' : place}. The ticket is under “My activities”; cancel if you cannot come`,
    },
    href: '/my/activities',
    source: activity.id,
  }
}
