import { Type } from 'typebox'
import {
  idOf,
  invalid,
  keyIn,
  nullable,
  pageAsked,
  pageInput,
  pageOf,
  textSchema,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { maskPhone } from '../registry/index.ts'
import { findActivity } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { attendancesOf, listScans, settleScan } from './attendance.store.ts'
import { conflicts, outcomes, ways } from './check-in.ts'
import { closePlaces, openPlaces, unknownActivity } from './keep-places.ts'
import { isOver, isOwn, organisers, watchers } from './organiser.ts'
import { registrationStates } from './places.ts'
import { registeredTopic, takeNew } from './register.ts'
import { findStanding, listParticipants, namesOf } from './registration.store.ts'
import { readGuest } from './registration-rules.ts'
import { sealPurposes } from './ticket.ts'

const reading = {
  permission: 'activity.participants',
  reach: ['organisation', 'area'],
  allow: watchers,
} as const

async function requireSeen(
  context: Parameters<typeof findActivity>[0],
  id: Activity['id'],
): Promise<Activity> {
  const activity = await findActivity(context, id)
  const { actor } = context
  if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity))) throw unknownActivity()
  return activity
}

/** Who takes part; of a kind whose participants nobody sees only how many. */
export const listRegistrations = useCase({
  ...reading,
  name: 'activities.listRegistrations',
  kind: 'query',
  reveals: true,
  title: { zh: '看报名名单', en: 'List who is registered' },
  http: { method: 'GET', path: '/api/own-activities/:activity/registrations' },
  input: Type.Object({
    ...pageInput,
    activity: idOf<'Activity'>(),
    state: Type.Optional(keyIn(registrationStates)),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  }),
  output: Type.Object({
    ...pageOf(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        phone: nullable(Type.String()),
        state: keyIn(registrationStates),
        stateName: textSchema,
        places: Type.Integer(),
        answers: Type.Record(Type.String(), Type.String()),
        madeAt: Type.String(),
        came: Type.Array(
          Type.Object({ session: Type.String(), inAt: Type.String(), outAt: nullable(Type.String()) }),
        ),
      }),
    ).properties,
    /** places that are taken, and that wait: also where names are shown to nobody */
    taken: Type.Integer(),
    waiting: Type.Integer(),
    shown: Type.Boolean(),
  }),
  async handle(context, input) {
    const activity = await requireSeen(context, input.activity)
    await context.audit({ action: 'activity.participants-shown', subject: activity.id, purpose: 'organise' })
    const page = await listParticipants(context, activity.id, input, pageAsked(input))
    const came = await attendancesOf(
      context,
      page.rows.map(({ id }) => id),
    )
    const vault = context.use(vaultToken)
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        name: row.name,
        phone: row.phone_sealed === null ? null : maskPhone(vault.open(sealPurposes.phone, row.phone_sealed)),
        state: row.state,
        stateName: registrationStates[row.state],
        places: row.places,
        answers: { ...row.answers },
        madeAt: row.made_at,
        came: came
          .filter(one => one.registration === row.id)
          .map(one => ({ session: one.session, inAt: one.in_at, outAt: one.out_at })),
      })),
      taken: activity.taken,
      waiting: activity.waiting,
      shown: activity.shown,
    }
  },
})

/**
 * Those without a phone in their hand: the organiser writes them down, before or at the door. They take places like everybody else.
 * Runs as the system, after the organiser's right to the activity is checked.
 */
export const addParticipants = useCase({
  name: 'activities.addParticipants',
  kind: 'command',
  title: { zh: '登记现场报名的人', en: 'Write down who comes without registering' },
  permission: 'activity.check-in',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/own-activities/:activity/participants' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    people: Type.Array(
      Type.Object({
        name: Type.String({ maxLength: 60 }),
        /** left out: somebody who has none */
        phone: Type.String({ maxLength: 30, default: '' }),
      }),
      { minItems: 1, maxItems: 200 },
    ),
  }),
  output: Type.Object({
    rows: Type.Array(Type.Object({ registration: idOf<'Registration'>(), state: keyIn(registrationStates) })),
  }),
  async handle(context, input) {
    const places = await openPlaces(context, input.activity)
    const { activity } = places
    if (!(isOwn(context.actor, activity) && activity.shown)) throw unknownActivity()
    const people = input.people.map(({ name, phone }, at) =>
      phone.trim() === ''
        ? nameless(name, `/people/${at}`)
        : readGuest(context, name, phone, `/people/${at}`),
    )
    const rows = []
    for (const guest of people) {
      const { phoneMatch } = guest
      const known = phoneMatch && (await findStanding(context, activity.id, { phoneMatch }))
      const row =
        known ||
        (await takeNew(context, places, {
          guest: { ...guest, person: undefined },
          input: { activity: activity.id, companions: 0, answers: {} },
          wanted: 'taken',
          via: 'list',
        }))
      if (!known) await context.emit(registeredTopic, { registration: row.id })
      rows.push({ registration: row.id, state: row.state })
    }
    await closePlaces(context, places)
    return { rows }
  },
})

/** Somebody without a phone: two of one name are two people. */
function nameless(typed: string, at: string) {
  const name = typed.normalize('NFKC').trim()
  if (name !== '') return { name, phone: undefined, phoneMatch: undefined }
  throw invalid([
    {
      pointer: `${at}/name`,
      wrong: { zh: '没有写姓名', en: 'The name is missing' },
      right: { zh: '写姓名，到场时好找', en: 'write the name, so that the door finds you' },
    },
  ])
}

/** What doors saw and what cannot be so: for a person to look at. */
export const listConflicts = useCase({
  ...reading,
  name: 'activities.listConflicts',
  kind: 'query',
  title: { zh: '看签到里对不上的', en: 'List what does not fit among check-ins' },
  http: { method: 'GET', path: '/api/own-activities/:activity/conflicts' },
  input: Type.Object({ ...pageInput, activity: idOf<'Activity'>() }),
  output: pageOf(
    Type.Object({
      id: idOf<'Scan'>(),
      session: Type.String(),
      device: Type.String(),
      via: keyIn(ways),
      viaName: textSchema,
      direction: Type.String(),
      at: Type.String(),
      receivedAt: Type.String(),
      outcome: keyIn(outcomes),
      outcomeName: textSchema,
      registration: nullable(Type.String()),
      /** whose ticket it was, where participants are shown */
      name: nullable(Type.String()),
    }),
  ),
  async handle(context, input) {
    const activity = await requireSeen(context, input.activity)
    const page = await listScans(context, activity.id, conflicts, pageAsked(input))
    const names = await namesOf(
      context,
      page.rows.flatMap(row => row.registration ?? []),
    )
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        session: row.session,
        device: row.device,
        via: row.via,
        viaName: ways[row.via],
        direction: row.direction,
        at: row.at,
        receivedAt: row.received_at,
        outcome: row.outcome,
        outcomeName: outcomes[row.outcome],
        registration: activity.shown ? row.registration : null,
        name: (activity.shown && row.registration !== null && names.get(row.registration)) || null,
      })),
    }
  },
})

/** Somebody has looked at it, and says what it was. Nothing is deleted. Runs as the system, after the organiser's right is checked. */
export const settleConflict = useCase({
  name: 'activities.settleConflict',
  kind: 'command',
  title: { zh: '处理签到里对不上的一条', en: 'Settle what did not fit' },
  permission: 'activity.check-in',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/own-activities/:activity/conflicts/:scan' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    scan: idOf<'Scan'>(),
    note: Type.String({ minLength: 1, maxLength: 300 }),
  }),
  output: Type.Object({ settled: Type.Literal(true) }),
  async handle(context, input) {
    const activity = await findActivity(context, input.activity)
    if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
    if (!(await settleScan(context, activity.id, input.scan, input.note))) throw unknownActivity()
    return { settled: true as const }
  },
})
