import { Type } from 'typebox'
import {
  type Context,
  type Id,
  idOf,
  keyIn,
  nullable,
  textSchema,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { findActivity } from './activity.store.ts'
import { activityView, viewOf } from './activity-view.ts'
import { attendancesOf } from './attendance.store.ts'
import { unknownRegistration } from './cancel-registration.ts'
import { registrationStates } from './places.ts'
import {
  findRegistration,
  findTicket,
  type RegistrationRow,
  registrationsOfPerson,
  ticketsOf,
  waitingBefore,
} from './registration.store.ts'
import { saidUnder } from './report.store.ts'
import { hashOf, readCode, sealPurposes } from './ticket.ts'

const ticketView = Type.Object({
  registration: idOf<'Registration'>(),
  state: keyIn(registrationStates),
  stateName: textSchema,
  places: Type.Integer(),
  ahead: nullable(Type.Integer()),
  /** what the door scans; null when there is none */
  ticket: nullable(Type.String()),
  /** when they were in and out, by session */
  came: Type.Array(
    Type.Object({ session: Type.String(), inAt: Type.String(), outAt: nullable(Type.String()) }),
  ),
  /** they said how it was */
  said: Type.Boolean(),
  activity: activityView,
})

/** What somebody has registered for, with the tickets to show. */
export const readMyTickets = useCase({
  name: 'activities.readMyTickets',
  kind: 'query',
  title: { zh: '看我的活动和票', en: 'See my activities and tickets' },
  permission: 'activity.tickets',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/activities' },
  input: Type.Object({
    /** only what is about this one */
    activity: Type.Optional(idOf<'Activity'>()),
  }),
  output: Type.Object({ rows: Type.Array(ticketView) }),
  async handle(context, input) {
    const { person } = context.actor
    if (person === undefined) throw unknownRegistration()
    const all = await registrationsOfPerson(context, person)
    const rows = all.filter(row => input.activity === undefined || row.activity === input.activity)
    return { rows: await viewsOf(context, rows) }
  },
})

/** A ticket by its code, for whoever has no account. Runs as the system: the code alone is known. */
export const readTicket = useCase({
  name: 'activities.readTicket',
  kind: 'query',
  title: { zh: '凭票号看票', en: 'Read a ticket by its code' },
  permission: 'activity.ticket',
  reach: 'public',
  allow: ['visitor', 'person'],
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/activity-tickets/:ticket' },
  input: Type.Object({ ticket: Type.String({ minLength: 1, maxLength: 60 }) }),
  output: ticketView,
  async handle(context, input) {
    const read = readCode(input.ticket)
    const found = read && (await findTicket(context, { bucket: read.bucket, hash: hashOf(read.code) }))
    const row = found && (await findRegistration(context, found.id))
    const [view] = row === undefined ? [] : await viewsOf(context, [row])
    if (view === undefined) throw unknownRegistration()
    return view
  },
})

async function viewsOf(context: Context, rows: readonly RegistrationRow[]) {
  const ids = rows.map(({ id }) => id)
  const [tickets, attendances] = [await ticketsOf(context, ids), await attendancesOf(context, ids)]
  const said = await saidUnder(context, ids)
  const vault = context.use(vaultToken)
  const views = []
  for (const row of rows) {
    const activity = await findActivity(context, row.activity as Id<'Activity'>)
    if (activity === undefined) continue
    const sealed = tickets.get(row.id)?.code_sealed ?? null
    const stands = row.state === 'taken' || row.state === 'waiting'
    views.push({
      registration: row.id,
      state: row.state,
      stateName: registrationStates[row.state],
      places: row.places,
      ahead: row.state === 'waiting' ? await waitingBefore(context, row) : null,
      ticket: sealed === null || !stands ? null : vault.open(sealPurposes.code, sealed),
      came: attendances
        .filter(one => one.registration === row.id)
        .map(one => ({ session: one.session, inAt: one.in_at, outAt: one.out_at })),
      said: said.has(row.id),
      activity: await viewOf(context, activity),
    })
  }
  return views
}
