import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { idOf, Problem, useCase } from '../kernel/index.ts'
import { attendancesOf } from './attendance.store.ts'
import { cancelOne, unknownRegistration } from './cancel-registration.ts'
import { closePlaces, openPlaces, unknownActivity } from './keep-places.ts'
import { isOwn, organisers } from './organiser.ts'
import { findRegistration } from './registration.store.ts'

/**
 * Somebody rang and cannot come: the organiser gives up their place for them, and whoever waits moves up under the same lock. They are
 * told, so that nobody loses a place without knowing. Runs as the system, after the organiser's right to the activity is checked.
 */
export const cancelForThem = useCase({
  name: 'activities.cancelForThem',
  kind: 'command',
  title: { zh: '替打电话来的人取消报名', en: 'Cancel for somebody who rang' },
  permission: 'activity.check-in',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/own-activities/:activity/registrations/:registration/cancel' },
  input: Type.Object({ activity: idOf<'Activity'>(), registration: idOf<'Registration'>() }),
  output: Type.Object({ cancelled: Type.Literal(true), movedUp: Type.Integer() }),
  async handle(context, input) {
    const places = await openPlaces(context, input.activity)
    const { activity, now } = places
    if (!(isOwn(context.actor, activity) && activity.shown)) throw unknownActivity()
    const row = await findRegistration(context, input.registration)
    if (row === undefined || row.activity !== activity.id) throw unknownRegistration()
    if (row.state !== 'cancelled' && row.state !== 'lapsed') {
      if (activity.endsAt <= now || (await attendancesOf(context, [row.id])).length > 0) throw tooLate()
      await cancelOne(context, places, row)
      if (row.person !== null) await tell(context, [{ to: { person: row.person }, ...wordsOf(activity) }])
    }
    return { cancelled: true as const, movedUp: await closePlaces(context, places) }
  },
})

function wordsOf({ id, fields }: { readonly id: string; readonly fields: { readonly title: string } }) {
  return {
    kind: 'activity.cancelled-for-you',
    title: { zh: `报名取消了：${fields.title}`, en: `Your registration was cancelled: ${fields.title}` },
    body: {
      zh: '主办的人按你的意思取消的。要是弄错了，再报一次，或者打他们的电话',
      en: 'The organiser did so as you asked. If that is a mistake, register again or ring them',
    },
    href: `/activities/${id}`,
    source: id,
  }
}

function tooLate(): Problem {
  return new Problem('conflict', 'activity.came-already', {
    zh: '已经签到，或者活动已经结束，不能取消了',
    en: 'They have come already, or it is over: nothing is cancelled any more',
  })
}
