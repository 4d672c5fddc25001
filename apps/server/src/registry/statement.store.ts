import { sql } from 'kysely'
import { type Bucket, bucketOf, type Context, type Id, type Instant, rangeOf } from '../kernel/index.ts'
import type { IdKind, Source, Statement, StatementData, StatementState } from './record.ts'
import { seenOfPerson } from './seen-of-person.store.ts'

interface StatementRow {
  sk: string
  id: Id<'Statement'>
  person: Id<'Person'>
  division: string
  source: Source
  state: StatementState
  day: string
  at: Instant
  seq: number
  account: Id<'Account'> | null
  by_name: string | null
  evidence: string | null
  data: StatementData
  phone_sealed: string | null
  phone_match: string | null
  id_kind: IdKind | null
  id_number_sealed: string | null
  id_number_match: string | null
}

interface Tables {
  'registry.statements': Omit<StatementRow, 'data'> & { data: unknown }
  'registry.person_keys': { sk: string; kind: 'citizen-id'; match: string; person: Id<'Person'> }
}

/** @param division where the person lives; of somebody outside the actor's area, the actor's own */
export async function insertStatement(
  context: Context,
  statement: Statement,
  division: string,
): Promise<void> {
  const { phone, identity } = statement
  await context
    .db<Tables>()
    .insertInto('registry.statements')
    .values({
      sk: bucketOf(statement.person),
      id: statement.id,
      person: statement.person,
      division,
      source: statement.source,
      state: statement.state,
      day: statement.day,
      at: statement.at,
      // statements of one moment keep their order
      seq: sql<number>`(SELECT count(*) FROM registry.statements WHERE sk = ${bucketOf(statement.person)}
        AND person = ${statement.person}::uuid)`,
      account: context.actor.account ?? null,
      by_name: statement.byName ?? null,
      evidence: statement.evidence ?? null,
      data: JSON.stringify(statement.data),
      phone_sealed: phone?.sealed ?? null,
      phone_match: phone?.match ?? null,
      id_kind: identity?.kind ?? null,
      id_number_sealed: identity?.sealed ?? null,
      id_number_match: identity?.match ?? null,
    })
    .execute()
}

/** Everything that was said of a person, in its order: the record's history too. */
export async function listStatements(context: Context, person: Id<'Person'>): Promise<Statement[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.statements')
    .selectAll()
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .where(seenOfPerson(context))
    .orderBy('at')
    .orderBy('seq')
    .orderBy('id')
    .execute()
  // written by insertStatement
  return rows.map(row => toStatement(row as StatementRow))
}

function toStatement(row: StatementRow): Statement {
  const { phone_sealed, phone_match, id_kind, id_number_sealed, id_number_match } = row
  return {
    id: row.id,
    person: row.person,
    source: row.source,
    state: row.state,
    day: row.day,
    at: row.at,
    byName: row.by_name ?? undefined,
    evidence: row.evidence ?? undefined,
    data: row.data,
    phone: phone_sealed === null ? undefined : { sealed: phone_sealed, match: phone_match ?? '' },
    identity:
      id_kind === null || id_number_sealed === null
        ? undefined
        : { kind: id_kind, sealed: id_number_sealed, match: id_number_match ?? '' },
  }
}

/** Somebody moved: what was said of them goes along, so that the new office sees it. */
export async function moveStatements(
  context: Context,
  person: Id<'Person'>,
  division: string,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.statements')
    .set({ division })
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .execute()
}

const bucketOfMatch = (match: string) => match.slice(-2) as Bucket // two hex digits of a keyed hash

/**
 * Takes an identity number for a person; of two at once one wins.
 * @returns whose it is: the given person, or who had it before
 */
export async function claimIdentity(
  context: Context,
  match: string,
  person: Id<'Person'>,
): Promise<Id<'Person'>> {
  const db = context.db<Tables>()
  const sk = bucketOfMatch(match)
  const taken = await db
    .insertInto('registry.person_keys')
    .values({ sk, kind: 'citizen-id', match, person })
    .onConflict(on => on.doNothing())
    .returning('person')
    .executeTakeFirst()
  return taken?.person ?? (await personOfIdentity(context, match)) ?? person
}

export async function personOfIdentity(context: Context, match: string): Promise<Id<'Person'> | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.person_keys')
    .select('person')
    .where('sk', '=', bucketOfMatch(match))
    .where('kind', '=', 'citizen-id')
    .where('match', '=', match)
    .executeTakeFirst()
  return row?.person
}

/** A new matching key: the key row moves to the new hash. Bears being called twice. */
export async function rehashIdentity(context: Context, before: string, after: string): Promise<void> {
  const db = context.db<Tables>()
  const person = await personOfIdentity(context, before)
  if (person === undefined) return
  await claimIdentity(context, after, person)
  await db
    .deleteFrom('registry.person_keys')
    .where('sk', '=', bucketOfMatch(before))
    .where('kind', '=', 'citizen-id')
    .where('match', '=', before)
    .execute()
}

/** People among the actor's who may be the same: one name and one birthday, one phone, or one name and one school. */
export interface Likeness {
  readonly person: Id<'Person'>
  readonly name: string
  readonly because: readonly ('name-and-birth' | 'phone' | 'name-and-school')[]
}

export async function findAlike(
  context: Context,
  one: {
    readonly person: Id<'Person'>
    readonly name: string
    readonly birth: string | undefined
    readonly phoneMatch: string | undefined
    readonly school: string | undefined
  },
): Promise<Likeness[]> {
  const birth = one.birth ?? null
  const phone = one.phoneMatch ?? null
  const school = one.school ?? null
  const { lo, hi } = rangeOf(context.actor.area)
  const rows = await sql<{
    id: Id<'Person'>
    name: string
    by_birth: boolean | null
    by_phone: boolean | null
    by_school: boolean | null
  }>`
    SELECT id, name, (name = ${one.name} AND birth = ${birth}::date) AS by_birth,
      phone_match = ${phone}::text AS by_phone, (name = ${one.name} AND school = ${school}::text) AS by_school
    FROM registry.people
    WHERE division >= ${lo} AND division < ${hi} AND id <> ${one.person}::uuid AND merged_into IS NULL AND (phone_match = ${phone}::text
      OR (name = ${one.name} AND (birth = ${birth}::date OR school = ${school}::text)))
    ORDER BY id LIMIT 20`.execute(context.db<Tables>())
  return rows.rows.map(row => ({
    person: row.id,
    name: row.name,
    because: [
      ...(row.by_birth === true ? (['name-and-birth'] as const) : []),
      ...(row.by_phone === true ? (['phone'] as const) : []),
      ...(row.by_school === true ? (['name-and-school'] as const) : []),
    ],
  }))
}
