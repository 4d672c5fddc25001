import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import type { RegistrationKind, RegistrationState } from './registration.ts'

/**
 * Empties a person's record. The row stays with its id, which leads to nobody any more, so that facts and records of
 * others that name it stay as they are. It lies in no area: no list of people has an empty line.
 */
export async function emptyRecord(context: Context, person: Id<'Person'>): Promise<number> {
  const db = context.db<unknown>()
  const sk = bucketOf(person)
  await sql`DELETE FROM registry.person_keys WHERE person = ${person}::uuid`.execute(db)
  await sql`DELETE FROM registry.statements WHERE sk = ${sk} AND person = ${person}::uuid`.execute(db)
  await sql`DELETE FROM registry.withheld WHERE sk = ${sk} AND person = ${person}::uuid`.execute(db)
  await sql`UPDATE registry.spells SET evidence = '' WHERE sk = ${sk} AND person = ${person}::uuid`.execute(
    db,
  )
  await sql`UPDATE registry.registrations SET person_name = '', note = NULL, evidence = ''
    WHERE sk = ${sk} AND person = ${person}::uuid`.execute(db)
  await sql`UPDATE registry.registration_steps SET note = NULL, by_name = ''
    WHERE sk = ${sk} AND person = ${person}::uuid`.execute(db)
  await sql`DELETE FROM registry.household_members
    WHERE person = ${person}::uuid OR head = ${person}::uuid`.execute(db)
  const done = await sql`UPDATE registry.people SET version = version + 1, name = '', phone_sealed = NULL,
      phone_match = NULL, id_kind = NULL, id_number_sealed = NULL, id_number_match = NULL, birth = NULL, sex = NULL,
      division = '', hukou_division = NULL, education = NULL, school = NULL, major = NULL,
      graduated_on = NULL, graduate_kind = NULL, key_groups = '{}', wishes = '{}', wishes_consent = false,
      skills = '{}', experience = '', consented_at = NULL, name_key = '', pinyin = '', initials = '', phone_tail = NULL
    WHERE sk = ${sk} AND id = ${person}::uuid AND name <> ''`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}

/** The records that were merged into one, through any number of merges. As the system. */
export async function listMergedInto(context: Context, person: Id<'Person'>): Promise<Id<'Person'>[]> {
  const found: Id<'Person'>[] = []
  for (let next: readonly Id<'Person'>[] = [person]; next.length > 0; ) {
    const { rows } = await sql<{ id: Id<'Person'> }>`SELECT id FROM registry.people
      WHERE merged_into = ANY (${[...next]}::uuid[])`.execute(context.db<unknown>())
    next = rows.map(({ id }) => id).filter(id => !found.includes(id))
    found.push(...next)
  }
  return found
}

/** What stayed with a record that was merged away is not live: the survivor's own goes on in its place. */
export async function hasLiveRegistration(context: Context, person: Id<'Person'>): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM registry.registrations AS r WHERE r.sk = ${bucketOf(person)}
    AND r.person = ${person}::uuid AND r.state IN ('applied', 'registered')
    AND NOT EXISTS (SELECT 1 FROM registry.merged_people AS m WHERE m.sk = r.sk AND m.person = r.person) LIMIT 1`.execute(
    context.db<unknown>(),
  )
  return rows.length > 0
}

/**
 * People of whom nothing was said since a day, and who are registered for nothing. Records that were merged are one
 * person: the one that stays is listed, and what happened to any of them counts.
 */
export async function listSilentPeople(
  context: Context,
  before: Day,
  limit: number,
): Promise<{ id: Id<'Person'>; day: Day }[]> {
  const { rows } = await sql<{ id: Id<'Person'>; day: Day }>`
    SELECT p.id, max(s.at)::date AS day
    FROM registry.people p JOIN registry.statements s ON s.sk = p.sk AND s.person = p.id
    WHERE p.created_at < ${before}::date AND p.name <> '' AND p.merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM registry.registrations r WHERE r.sk = p.sk AND r.person = p.id
        AND (r.state IN ('applied', 'registered') OR r.updated_at >= ${before}::date))
      AND NOT EXISTS (SELECT 1 FROM registry.merged_people m JOIN registry.statements o ON o.sk = m.sk AND o.person = m.person
        WHERE m.survivor = p.id AND o.at >= ${before}::date)
      AND NOT EXISTS (SELECT 1 FROM registry.merged_people m JOIN registry.registrations o ON o.sk = m.sk AND o.person = m.person
        WHERE m.survivor = p.id AND o.updated_at >= ${before}::date)
    GROUP BY p.sk, p.id HAVING max(s.at) < ${before}::date
    ORDER BY 2, 1 LIMIT ${limit}`.execute(context.db<unknown>())
  return rows
}

export async function saidSince(context: Context, person: Id<'Person'>, since: Day): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM registry.statements WHERE sk = ${bucketOf(person)}
    AND person = ${person}::uuid AND at >= ${since}::date LIMIT 1`.execute(context.db<unknown>())
  return rows.length > 0
}

interface HistoryRow {
  readonly at: Instant
  readonly kind: RegistrationKind
  readonly state: RegistrationState
}

export async function listRegistrationRows(context: Context, person: Id<'Person'>): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`SELECT applied_at AS at, kind, state FROM registry.registrations
    WHERE sk = ${bucketOf(person)} AND person = ${person}::uuid ORDER BY applied_at DESC`.execute(
    context.db<unknown>(),
  )
  return rows
}
