import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  type Id,
  idOf,
  instantOf,
  invalid,
  keyIn,
  nullable,
  Problem,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { lockActivity, writeActivity } from './activity.store.ts'
import type { Activity, Session } from './activity.ts'
import { type Came, factsOfCheckIns } from './activity-facts.ts'
import { moment } from './activity-input.ts'
import {
  findAttendance,
  insertScan,
  knownScans,
  type ScanRow,
  takeEarlyOuts,
  writeAttendance,
} from './attendance.store.ts'
import { conflicts, decideScan, type Outcome, outcomes, ways } from './check-in.ts'
import { unknownActivity } from './keep-places.ts'
import { kindOf } from './kinds.ts'
import { isOwn, organisers } from './organiser.ts'
import { findRegistration, findTicket, type RegistrationRow } from './registration.store.ts'
import { sessionsOf } from './session.store.ts'
import { hashOf, readCode } from './ticket.ts'

const scanInput = Type.Object({
  /** made by the door: the same one again is the same scan */
  clientId: Type.String({ minLength: 8, maxLength: 60 }),
  session: idOf<'Session'>(),
  ticket: Type.Optional(Type.String({ maxLength: 60 })),
  registration: Type.Optional(idOf<'Registration'>()),
  at: moment,
  direction: keyIn({ in: true, out: true }),
})
type ScanInput = Static<typeof scanInput>

const answer = Type.Object({
  clientId: Type.String(),
  outcome: keyIn(outcomes),
  outcomeName: textSchema,
  /** somebody has to look at it */
  conflict: Type.Boolean(),
  registration: nullable(idOf<'Registration'>()),
  /** null where the kind shows participants to nobody */
  name: nullable(Type.String()),
  places: nullable(Type.Integer()),
})

/**
 * What a door saw: at once, or much later when it was without a connection. Every scan is kept once, by the id that its door gave it,
 * so that a batch may be sent as often as it takes. Runs as the system, after the organiser's right to the activity is checked:
 * who takes part in a friendship evening is checked in and yet shown to nobody.
 */
export const recordAttendance = useCase({
  name: 'activities.recordAttendance',
  kind: 'command',
  title: { zh: '签到签退', en: 'Check people in and out' },
  permission: 'activity.check-in',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activities/:activity/scans' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    device: Type.String({ minLength: 1, maxLength: 60 }),
    via: keyIn(ways),
    scans: Type.Array(scanInput, { minItems: 1, maxItems: 500 }),
  }),
  output: Type.Object({ results: Type.Array(answer), in: Type.Integer(), conflicts: Type.Integer() }),
  async handle(context, input) {
    const before = await lockActivity(context, input.activity)
    if (before === undefined || !isOwn(context.actor, before)) throw unknownActivity()
    requireDoors(before)
    const sessions = await sessionsOf(context, before.id)
    const scans = readScans(input.scans, sessions)
    const known = await knownScans(
      context,
      before.id,
      scans.map(({ clientId }) => clientId),
    )
    const done = new Map<string, Result>()
    const came: Came[] = []
    // in the order in which they happened, whatever the order in which they are sent
    for (const scan of scans.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
      const kept = known.get(scan.clientId)
      const result =
        kept === undefined
          ? await recordOne(context, before, { ...scan, device: input.device, via: input.via }, came)
          : { scan: kept, registration: await registrationOf(context, kept.registration) }
      done.set(scan.clientId, result)
    }
    if (came.length > 0) await begin(context, before, came)
    const results = input.scans.map(({ clientId }) => viewOf(before, clientId, done.get(clientId)))
    return {
      results,
      in: came.length,
      conflicts: results.filter(one => one.conflict).length,
    }
  },
})

interface Result {
  readonly scan: ScanRow
  readonly registration: RegistrationRow | undefined
}

interface ReadScan extends Omit<ScanInput, 'session'> {
  readonly session: Session
}

/** Also after the end and the report: a door that was without a connection sends late. */
function requireDoors({ state }: Activity): void {
  if (['open', 'running', 'held', 'reported'].includes(state)) return
  throw new Problem('conflict', 'activity.doors-closed', {
    zh: '这个活动现在不能签到',
    en: 'Nobody is checked in at this activity now',
  })
}

function readScans(given: readonly ScanInput[], sessions: readonly Session[]): ReadScan[] {
  const seen = new Set<string>()
  return given.flatMap((scan, at) => {
    const session = sessions.find(one => one.id === scan.session)
    if (session === undefined || Number.isNaN(Date.parse(scan.at))) {
      throw invalid([
        {
          pointer: `/scans/${at}/${session === undefined ? 'session' : 'at'}`,
          wrong: { zh: '没有这一场，或者没有这个时间', en: 'There is no such session, or no such moment' },
          right: { zh: '重新打开签到页', en: 'open the door’s page anew' },
        },
      ])
    }
    if (seen.has(scan.clientId)) return []
    seen.add(scan.clientId)
    return [{ ...scan, session, at: instantOf(Date.parse(scan.at)) }]
  })
}

interface Door {
  readonly device: string
  readonly via: keyof typeof ways
}

async function recordOne(
  context: Context,
  activity: Activity,
  scan: ReadScan & Door,
  came: Came[],
): Promise<Result> {
  const { registration, hash } = await whoIs(context, activity, scan)
  const { session, device, direction, at, via, clientId } = scan
  const before = registration && (await findAttendance(context, session.id, registration.id))
  const { outcome, attendance } = decideScan(
    { device, direction, at },
    {
      registration: registration?.id,
      state: registration?.state,
      attendance: before && { inAt: before.in_at, outAt: before.out_at ?? undefined, device: before.device },
    },
    session,
  )
  const sk = bucketOf(activity.id)
  const of = { sk, activity: activity.id, session: session.id, division: activity.fields.division }
  const by = { organisation: activity.organisation ?? null, by_account: context.actor.account ?? null }
  if (registration !== undefined && attendance !== undefined) {
    const outAt = outcome === 'in' ? await takeEarlyOuts(context, session.id, registration.id) : undefined
    await writeAttendance(context, {
      ...of,
      ...by,
      id: before?.id ?? context.newId<'Attendance'>(sk),
      registration: registration.id,
      shown: activity.shown,
      person: registration.person,
      in_at: attendance.inAt,
      out_at: outAt ?? attendance.outAt ?? null,
      via,
      device: attendance.device,
      client_id: clientId,
    })
    if (outcome === 'in')
      came.push({ session, registration: registration.id, person: registration.person ?? undefined })
  }
  const row: ScanRow = {
    ...of,
    ...by,
    id: context.newId<'Scan'>(sk),
    client_id: clientId,
    ...{ device, via, direction, at, outcome },
    registration: registration?.id ?? scan.registration ?? null,
    ticket_hash: hash ?? null,
    received_at: context.now,
    ...{ settled_at: null, settled_by: null, settled_note: null },
  }
  await insertScan(context, row)
  return { scan: row, registration }
}

/** Whom a scan is about: the ticket's, or the one that was ticked off a list. Of this activity and no other. */
async function whoIs(context: Context, activity: Activity, scan: ReadScan) {
  const read = scan.ticket === undefined ? undefined : readCode(scan.ticket)
  const hash = scan.ticket === undefined ? undefined : hashOf(read?.code ?? scan.ticket)
  const ticket =
    read === undefined || hash === undefined
      ? undefined
      : await findTicket(context, { bucket: read.bucket, hash })
  const registration = await registrationOf(context, ticket?.id ?? scan.registration ?? null)
  return { hash, registration: registration?.activity === activity.id ? registration : undefined }
}

async function registrationOf(context: Context, id: Id<'Registration'> | null) {
  return id === null ? undefined : findRegistration(context, id)
}

/** The first check-in begins the activity; then the facts that come of it. */
async function begin(context: Context, before: Activity, came: readonly Came[]): Promise<void> {
  const kind = kindOf(context, before.kind)
  // where an opening has to be recorded, the organiser records it
  const begins = before.state === 'open' && kind.opening !== true
  const activity: Activity = begins
    ? { ...before, state: 'running', startedAt: before.startedAt ?? context.now, version: before.version + 1 }
    : before
  if (begins) await writeActivity(context, activity)
  await factsOfCheckIns(context, activity, kind, came)
}

function viewOf({ shown }: Activity, clientId: string, result: Result | undefined) {
  const outcome: Outcome = result === undefined ? 'unknown' : result.scan.outcome
  const { registration } = result ?? {}
  return {
    clientId,
    outcome,
    outcomeName: outcomes[outcome],
    conflict: conflicts.includes(outcome),
    registration: registration?.id ?? null,
    name: shown ? (registration?.name ?? null) : null,
    places: registration?.places ?? null,
  }
}
