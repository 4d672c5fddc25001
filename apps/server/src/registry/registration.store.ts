import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
} from '../kernel/index.ts'
import type {
  Registration,
  RegistrationAction,
  RegistrationKind,
  RegistrationParty,
  RegistrationState,
} from './registration.ts'

interface RegistrationRow {
  sk: string
  id: Id<'Registration'>
  version: number
  person: Id<'Person'>
  person_name: string
  division: string
  kind: RegistrationKind
  state: RegistrationState
  ground: string
  since: Day | null
  committed_at: Instant
  waits_for: RegistrationParty | null
  due_on: Day | null
  registered_on: Day | null
  renew_by: Day | null
  reminded_on: Day | null
  ended_on: Day | null
  reason: string | null
  note: string | null
  evidence: string
  applied_at: Instant
  updated_at: Instant
}

interface StepRow {
  sk: string
  id: Id<'RegistrationStep'>
  registration: Id<'Registration'>
  person: Id<'Person'>
  division: string
  action: RegistrationAction | 'apply'
  to_state: RegistrationState
  party: RegistrationParty
  by_name: string
  reason: string | null
  note: string | null
  at: Instant
}

interface Tables {
  'registry.registrations': RegistrationRow
  'registry.registration_steps': StepRow
}

function toRegistration(row: RegistrationRow): Registration {
  return {
    id: row.id,
    version: row.version,
    person: row.person,
    personName: row.person_name,
    division: row.division,
    kind: row.kind,
    state: row.state,
    ground: row.ground,
    since: row.since ?? undefined,
    committedAt: row.committed_at,
    waitsFor: row.waits_for ?? undefined,
    dueOn: row.due_on ?? undefined,
    registeredOn: row.registered_on ?? undefined,
    renewBy: row.renew_by ?? undefined,
    endedOn: row.ended_on ?? undefined,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    evidence: row.evidence,
    appliedAt: row.applied_at,
  }
}

/** Adds a request; false when one of this kind is open already. Of two at once one wins. */
export async function insertRegistration(context: Context, one: Registration): Promise<boolean> {
  const made = await context
    .db<Tables>()
    .insertInto('registry.registrations')
    .values({
      sk: bucketOf(one.person),
      id: one.id,
      version: 1,
      person: one.person,
      person_name: one.personName,
      division: one.division,
      kind: one.kind,
      state: one.state,
      ground: one.ground,
      since: one.since ?? null,
      committed_at: one.committedAt,
      waits_for: one.waitsFor ?? null,
      due_on: one.dueOn ?? null,
      registered_on: null,
      renew_by: null,
      reminded_on: null,
      ended_on: null,
      reason: null,
      note: one.note ?? null,
      evidence: one.evidence,
      applied_at: one.appliedAt,
      updated_at: context.now,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function lockRegistration(
  context: Context,
  id: Id<'Registration'>,
): Promise<Registration | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.registrations')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && mine(context, row) ? toRegistration(row) : undefined
}

/** The policy says the same; the store says it too. */
function mine(context: Context, row: Pick<RegistrationRow, 'person' | 'division'>): boolean {
  const { person, area } = context.actor
  return person === row.person || (area !== undefined && row.division.startsWith(area))
}

export async function listRegistrationsOf(context: Context, person: Id<'Person'>): Promise<Registration[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.registrations')
    .selectAll()
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.filter(row => mine(context, row)).map(toRegistration)
}

export const registrationOrders = {
  due: orderBy(`coalesce(due_on, renew_by, 'infinity')`, 'date'),
  applied: orderBy('applied_at', 'timestamptz'),
  name: orderBy('person_name', 'text'),
}

export async function listRegistrationRows(
  context: Context,
  asked: {
    readonly kind?: RegistrationKind
    readonly state?: RegistrationState
    readonly renewalBefore?: Day | undefined
  },
  page: PageAsked,
): Promise<Page<Registration>> {
  const { lo, hi } = rangeOf(context.actor.area)
  let query = context
    .db<Tables>()
    .selectFrom('registry.registrations')
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where(ownRecord)
  if (asked.kind !== undefined) query = query.where('kind', '=', asked.kind)
  if (asked.state !== undefined) query = query.where('state', '=', asked.state)
  if (asked.renewalBefore !== undefined) {
    query = query.where('state', '=', 'registered').where('renew_by', '<=', asked.renewalBefore)
  }
  const list = { orders: registrationOrders, first: { sort: 'due', order: 'asc' } } as const
  const found = await readPage(query, query.selectAll(), list, page)
  return { ...found, rows: found.rows.map(toRegistration) }
}

export async function writeRegistration(context: Context, one: Registration): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.registrations')
    .set({
      version: one.version + 1,
      state: one.state,
      waits_for: one.waitsFor ?? null,
      due_on: one.dueOn ?? null,
      registered_on: one.registeredOn ?? null,
      renew_by: one.renewBy ?? null,
      ended_on: one.endedOn ?? null,
      reason: one.reason ?? null,
      note: one.note ?? null,
      reminded_on: null,
      updated_at: context.now,
    })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

export interface RegistrationStep {
  readonly action: RegistrationAction | 'apply'
  readonly toState: RegistrationState
  readonly party: RegistrationParty
  readonly reason: string | undefined
  readonly note: string | undefined
}

export async function insertRegistrationStep(
  context: Context,
  one: Registration,
  step: RegistrationStep,
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('registry.registration_steps')
    .values({
      sk: bucketOf(one.id),
      id: context.newId<'RegistrationStep'>(bucketOf(one.id)),
      registration: one.id,
      person: one.person,
      division: one.division,
      action: step.action,
      to_state: step.toState,
      party: step.party,
      by_name: context.actor.name,
      reason: step.reason ?? null,
      note: step.note ?? null,
      at: context.now,
    })
    .execute()
}

/** Not what stayed with a record that was merged away: the survivor's own of that kind goes on, and is renewed once. */
const ownRecord = sql<boolean>`NOT EXISTS (SELECT 1 FROM registry.merged_people AS m
  WHERE m.sk = registrations.sk AND m.person = registrations.person)`

/** Registrations whose reminder is due and was not sent, marked as sent; the caller tells the people. */
export async function takeReminders(context: Context, until: Day, limit: number): Promise<Registration[]> {
  const db = context.db<Tables>()
  const rows = await db
    .selectFrom('registry.registrations')
    .selectAll()
    .where('state', '=', 'registered')
    .where('renew_by', '<=', until)
    .where('reminded_on', 'is', null)
    .where(ownRecord)
    .orderBy('sk')
    .limit(limit)
    .forUpdate()
    .execute()
  for (const { sk, id } of rows) {
    await db
      .updateTable('registry.registrations')
      .set({ reminded_on: context.today })
      .where('sk', '=', sk)
      .where('id', '=', id)
      .execute()
  }
  return rows.map(toRegistration)
}

export async function moveRegistrations(
  context: Context,
  person: Id<'Person'>,
  division: string,
): Promise<void> {
  for (const table of ['registry.registrations', 'registry.registration_steps'] as const) {
    await context
      .db<Tables>()
      .updateTable(table)
      .set({ division })
      .where('sk', '=', bucketOf(person))
      .where('person', '=', person)
      .execute()
  }
}
