import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import type { PersonFieldName } from './person-fields.ts'
import type { Source, Statement, StatementData, StatementState } from './record.ts'
import { seenOfPerson } from './seen-of-person.store.ts'
import type { Spell, Status } from './spell.ts'
import { type Standing, standingOf } from './standing.ts'
import { spellsInUse } from './withheld.store.ts'

/** What a program may go by: what stands in a record, and the spells that may be used. */
export interface UsableRecord {
  readonly person: Id<'Person'>
  readonly division: string
  readonly standing: Standing
  /** sensitive ones only after a yes */
  readonly spells: readonly Spell[]
  /** wants to be told, and does not object to a program choosing */
  readonly mayBeChosen: boolean
}

interface PersonRow {
  readonly id: Id<'Person'>
  readonly division: string
  readonly sensitive_agreed: boolean
  readonly may_be_chosen: boolean
}

/** The records of these people, as far as the reader may see them. Read set-wise: three questions for any number. */
export async function usableRecords(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<UsableRecord[]> {
  if (people.length === 0) return []
  const { rows } = await sql<PersonRow>`
    SELECT id, division, sensitive_agreed, (wishes_consent AND NOT no_automatic) AS may_be_chosen
    FROM registry.people
    WHERE sk = ANY (${bucketsOf(people)}::text[]) AND id = ANY (${[...people]}::uuid[])
    ORDER BY id`.execute(context.db<unknown>())
  return withWhatStands(context, rows)
}

/**
 * The next people after one who stand in a record of their own, bucket by bucket: for what goes over everybody, a batch
 * a transaction. As the system.
 */
export async function nextUsableRecords(
  context: Context,
  after: string | undefined,
  limit: number,
): Promise<UsableRecord[]> {
  const sk = after === undefined ? '' : bucketOf(after as Id<'Person'>) // what this function gave last
  const { rows } = await sql<PersonRow>`
    SELECT id, division, sensitive_agreed, (wishes_consent AND NOT no_automatic) AS may_be_chosen
    FROM registry.people
    WHERE (sk, id) > (${sk}, ${after ?? first}::uuid) AND merged_into IS NULL
    ORDER BY sk, id LIMIT ${limit}`.execute(context.db<unknown>())
  return withWhatStands(context, rows)
}

const first = '00000000-0000-0000-0000-000000000000'

async function withWhatStands(context: Context, rows: readonly PersonRow[]): Promise<UsableRecord[]> {
  const ids = rows.map(row => row.id)
  const [statements, spells, withheld] = [
    await statementsOf(context, ids),
    await spellsOf(context, ids),
    await withheldOf(context, ids),
  ]
  return rows.map(row => ({
    person: row.id,
    division: row.division,
    standing: standingOf(statements.get(row.id) ?? []),
    spells: spellsInUse(spells.get(row.id) ?? [], {
      withheld: withheld.get(row.id) ?? new Set(),
      agreed: row.sensitive_agreed,
    }),
    mayBeChosen: row.may_be_chosen,
  }))
}

const bucketsOf = (people: readonly Id<'Person'>[]) => [...new Set(people.map(id => bucketOf(id)))]

interface StatementRow {
  readonly id: Id<'Statement'>
  readonly person: Id<'Person'>
  readonly source: Source
  readonly state: StatementState
  readonly day: Day
  readonly at: Instant
  readonly data: StatementData
}

/** Without the sealed numbers: no condition looks at them. */
async function statementsOf(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, Statement[]>> {
  const { rows } = await sql<StatementRow>`
    SELECT id, person, source, state, day, at, data FROM registry.statements
    WHERE sk = ANY (${bucketsOf(people)}::text[]) AND person = ANY (${[...people]}::uuid[])
      AND ${seenOfPerson(context)}
    ORDER BY at, seq, id`.execute(context.db<unknown>())
  const unread = { byName: undefined, evidence: undefined, phone: undefined, identity: undefined }
  return grouped(
    rows.map(row => ({ ...row, ...unread })),
    row => row.person,
  )
}

interface SpellRow {
  readonly id: Id<'Spell'>
  readonly person: Id<'Person'>
  readonly status: Status
  readonly from_day: Day
  readonly until_day: Day | null
  readonly source: Source
  readonly state: StatementState
  readonly registration: Id<'Registration'> | null
}

async function spellsOf(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, Spell[]>> {
  const { rows } = await sql<SpellRow>`
    SELECT id, person, status, from_day, until_day, source, state, registration FROM registry.spells
    WHERE sk = ANY (${bucketsOf(people)}::text[]) AND person = ANY (${[...people]}::uuid[])
      AND ${seenOfPerson(context)}
    ORDER BY from_day, id`.execute(context.db<unknown>())
  return grouped(
    rows.map(({ from_day, until_day, registration, ...row }) => ({
      ...row,
      from: from_day,
      until: until_day ?? undefined,
      evidence: '',
      endReason: undefined,
      registration: registration ?? undefined,
    })),
    row => row.person,
  )
}

async function withheldOf(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, ReadonlySet<PersonFieldName>>> {
  const { rows } = await sql<{ person: string; field: PersonFieldName }>`
    SELECT person, field FROM registry.withheld
    WHERE sk = ANY (${bucketsOf(people)}::text[]) AND person = ANY (${[...people]}::uuid[])`.execute(
    context.db<unknown>(),
  )
  const all = grouped(rows, row => row.person)
  return new Map([...all].map(([person, fields]) => [person, new Set(fields.map(one => one.field))]))
}

function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(by(row))
    if (group === undefined) groups.set(by(row), [row])
    else group.push(row)
  }
  return groups
}
