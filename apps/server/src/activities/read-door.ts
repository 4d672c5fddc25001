import { Type } from 'typebox'
import { idOf, keyIn, nullable, textSchema, useCase, vaultToken } from '../kernel/index.ts'
import { findActivity } from './activity.store.ts'
import { sessionView, sessionViewOf } from './activity-view.ts'
import { listAttended, listExpected } from './door.store.ts'
import { unknownActivity } from './keep-places.ts'
import { kindOf } from './kinds.ts'
import { isOwn, organisers } from './organiser.ts'
import { registrationStates } from './places.ts'
import { sessionsOf } from './session.store.ts'
import { sealPurposes } from './ticket.ts'

/**
 * What a door takes with it, so that it knows whom to let in when its connection is gone: everybody who is registered, and of each
 * ticket only the hash. Of a kind whose participants nobody sees it holds no names. Runs as the system, after the organiser's right to
 * the activity is checked: nobody else reads tickets.
 */
export const readDoor = useCase({
  name: 'activities.readDoor',
  kind: 'query',
  title: { zh: '下载签到名单', en: 'Take the list to the door' },
  permission: 'activity.check-in',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  reveals: true,
  http: { method: 'GET', path: '/api/own-activities/:activity/door' },
  input: Type.Object({ activity: idOf<'Activity'>() }),
  output: Type.Object({
    title: Type.String(),
    state: Type.String(),
    /** the server's clock: a door reckons with it and not with its own */
    now: Type.String(),
    /** participants have names here */
    shown: Type.Boolean(),
    /** whoever leaves is checked out: hours count */
    hours: Type.Boolean(),
    sessions: Type.Array(sessionView),
    people: Type.Array(
      Type.Object({
        registration: idOf<'Registration'>(),
        name: nullable(Type.String()),
        /** the last four digits, to tell two of one name apart */
        phone: nullable(Type.String()),
        places: Type.Integer(),
        state: keyIn(registrationStates),
        stateName: textSchema,
        /** SHA-256 of `ticket:` and the code, in hex */
        hash: nullable(Type.String()),
        came: Type.Array(
          Type.Object({ session: Type.String(), inAt: Type.String(), outAt: nullable(Type.String()) }),
        ),
      }),
    ),
  }),
  async handle(context, input) {
    const activity = await findActivity(context, input.activity)
    if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
    await context.audit({ action: 'activity.door-opened', subject: activity.id, purpose: 'organise' })
    const people = await listExpected(context, activity.id)
    const came = new Map<string, { session: string; inAt: string; outAt: string | null }[]>()
    for (const { registration, session, in_at: inAt, out_at: outAt } of await listAttended(
      context,
      activity.id,
    ))
      came.set(registration, [...(came.get(registration) ?? []), { session, inAt, outAt }])
    const vault = context.use(vaultToken)
    const tail = (sealed: string | null) =>
      sealed === null || !activity.shown ? null : vault.open(sealPurposes.phone, sealed).slice(-4)
    return {
      title: activity.fields.title,
      state: activity.state,
      now: context.now,
      shown: activity.shown,
      hours: kindOf(context, activity.kind).hours === true,
      sessions: (await sessionsOf(context, activity.id)).map(sessionViewOf),
      people: people.map(one => ({
        registration: one.id,
        name: activity.shown ? one.name : null,
        phone: tail(one.phone_sealed),
        places: one.places,
        state: one.state,
        stateName: registrationStates[one.state],
        hash: one.hash ?? null,
        came: came.get(one.id) ?? [],
      })),
    }
  },
})
