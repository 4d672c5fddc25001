import { type NewMessage, tell } from '../inbox/index.ts'
import type { Context, Id, Subscriber, Text } from '../kernel/index.ts'
import { findAlike } from '../registry/index.ts'
import { findActivity, takeNews } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { openCalls } from './call.store.ts'
import { closePlaces, openPlaces } from './keep-places.ts'
import { changedTopic } from './move-activity.ts'
import { registeredTopic } from './register.ts'
import { findNameless, giveTo, peopleToTell } from './registration.store.ts'
import { placesAdded } from './save-activity.ts'

/**
 * Whoever is registered is told that it was moved or cancelled: once each, however often the outbox delivers. An older change that
 * comes after a newer one is not told any more: the newer one says it all.
 */
export const tellRegistered: Subscriber = {
  topic: changedTopic,
  name: 'activities.tellRegistered',
  async handle(context, payload) {
    const id = payload['activity'] as Id<'Activity'> // emitted by step and moveSessions
    if (!(await takeNews(context, id, Number(payload['news'])))) return
    const activity = await findActivity(context, id)
    if (activity === undefined) return
    const what = payload['what'] === 'cancelled' ? 'cancelled' : 'moved'
    const words = what === 'cancelled' ? cancelled(activity) : moved(activity)
    const people = await peopleToTell(context, id)
    for (let from = 0; from < people.length; from += 500) {
      await tell(
        context,
        people.slice(from, from + 500).map(({ person }) => ({
          to: { person },
          ...words,
          href: `/activities/${id}`,
          source: id,
        })),
      )
    }
    const toCall = await openCalls(context, activity, what)
    if (toCall > 0) await tell(context, [callThem(activity, toCall)])
  },
}

/** Whoever left a phone number reads no inbox: who answers for the activity is asked to call them. */
function callThem(activity: Activity, n: number): NewMessage {
  const { id, organisation, area, fields } = activity
  const to = organisation !== undefined ? { organisation } : { division: area ?? fields.division, source: id }
  return {
    to,
    kind: 'activity.call',
    title: {
      zh: `${n} 个人要打电话通知：${fields.title}`,
      en: `${n} to be called: ${fields.title}`,
    },
    body: {
      zh: '他们凭手机号报名，收不到站内消息。名单和号码在活动的“打电话”里',
      en: 'They registered by phone and read no inbox. Their numbers are under “To call” of the activity',
    },
    href: `/work/activities/${id}/calls`,
    source: id,
  }
}

interface Words {
  readonly kind: string
  readonly title: Text
  readonly body: Text
}

function cancelled({ fields, reason = '' }: Activity): Words {
  return {
    kind: 'activity.cancelled',
    title: { zh: `活动取消了：${fields.title}`, en: `Cancelled: ${fields.title}` },
    body: { zh: `原因：${reason}`, en: `Why: ${reason}` },
  }
}

function moved({ fields, startsAt, reason = '' }: Activity): Words {
  const at = new Date(Date.parse(startsAt) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  return {
    kind: 'activity.moved',
    title: { zh: `活动改了时间或地点：${fields.title}`, en: `Moved: ${fields.title}` },
    body: {
      zh: `现在是 ${at}，${fields.place}。原因：${reason}。去不了可以取消报名`,
      en: `Now ${at}, ${fields.place}. Why: ${reason}. Cancel if you cannot come`,
    },
  }
}

/** There are more places: whoever waits moves up. */
export const fillPlaces: Subscriber = {
  topic: placesAdded,
  name: 'activities.fillPlaces',
  async handle(context, payload) {
    const places = await openPlaces(context, payload['activity'] as Id<'Activity'>) // emitted by letUp
    await closePlaces(context, places)
  },
}

/** Whoever has a record under this name and phone finds the registration among their own, and their attendance counts as theirs. */
export const findGuests: Subscriber = {
  topic: registeredTopic,
  name: 'activities.findGuests',
  async handle(context, payload) {
    const row = await findNameless(context, payload['registration'] as Id<'Registration'>) // emitted by register
    if (row === undefined || row.phone_match === null) return
    const person = await personOf(context, row.name, row.phone_match)
    if (person !== undefined) await giveTo(context, row, person)
  },
}

/** The one person of this name and phone. */
async function personOf(
  context: Context,
  name: string,
  phoneMatch: string,
): Promise<Id<'Person'> | undefined> {
  const nobody = context.newId<'Person'>()
  const about = { person: nobody, name, birth: undefined, phoneMatch, school: undefined }
  const [found, second] = (await findAlike(context, about)).filter(
    one => one.name === name && one.because.includes('phone'),
  )
  return second === undefined ? found?.person : undefined
}
