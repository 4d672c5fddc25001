import { parseCitizenId } from '@qingye/china'
import { type RawBuilder, sql } from 'kysely'
import { type Bucket, bucketOf, type Context, type Id, rangeOf, vaultToken } from '../kernel/index.ts'
import { openPhone, vaultNames } from './identity.ts'
import { phoneTailOf, searchKeysOf, type Wanted } from './people-search-keys.ts'
import type { Education } from './person.ts'
import { personOfIdentity } from './statement.store.ts'

export interface FoundPerson {
  readonly id: Id<'Person'>
  readonly name: string
  readonly birth: string | null
  readonly division: string
  readonly education: Education | null
  readonly school: string | null
}

const columns = sql`id, name, birth, division, education, school`

/**
 * People of the actor's area whom the words fit, at most `limit`: by the beginning of a name, of its pinyin or of its
 * initials, by a whole number, or by the last four digits of a phone.
 */
export async function findPeopleBy(
  context: Context,
  wanted: NonNullable<Wanted>,
  limit: number,
): Promise<FoundPerson[]> {
  const vault = context.use(vaultToken)
  const { text } = wanted
  switch (wanted.by) {
    case 'identity':
      return byIdentity(context, text)
    case 'phone': {
      const match = vault.match(vaultNames.phone.kind, text)
      return select(context, sql`phone_match = ${match}`, sql`id`, limit)
    }
    case 'phone-tail':
      return select(
        context,
        sql`phone_tail = ${phoneTailOf(vault, text)}`,
        sql`phone_tail, division, id`,
        limit,
      )
    case 'name':
      return select(context, begins('name_key', text), sql`name_key, division, id`, limit)
    case 'sound': {
      const full = await select(context, begins('pinyin', text), sql`pinyin, division, id`, limit)
      // nobody's initials are longer than a name
      const short =
        text.length > 6
          ? []
          : await select(context, begins('initials', text), sql`initials, division, id`, limit)
      const known = new Set(full.map(row => row.id))
      return [...full, ...short.filter(row => !known.has(row.id))].slice(0, limit)
    }
  }
}

/** A range and no LIKE: its operators leak nothing, so that the index serves them below the policy. */
function begins(column: 'name_key' | 'pinyin' | 'initials', text: string): RawBuilder<unknown> {
  // the last character there is sorts after everything that goes on
  return sql`${sql.ref(column)} >= ${text} AND ${sql.ref(column)} < ${`${text}\u{10FFFF}`}`
}

async function select(
  context: Context,
  fits: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<FoundPerson[]> {
  const { lo, hi } = rangeOf(context.actor.area)
  // the policies say the same; the store says it too, so that neither alone has to be right
  const found = await sql<FoundPerson>`
    SELECT ${columns} FROM registry.people
    WHERE ${fits} AND division >= ${lo} AND division < ${hi} AND merged_into IS NULL
    ORDER BY ${order} LIMIT ${limit}`.execute(context.db())
  return found.rows
}

/** Keys of people are spread by their hash: the key table says who it is, then that one row is read. */
async function byIdentity(context: Context, text: string): Promise<FoundPerson[]> {
  const read = parseCitizenId(text)
  const number = read.ok ? read.value.number : text
  const person = await personOfIdentity(
    context,
    context.use(vaultToken).match(vaultNames.identity.kind, number),
  )
  if (person === undefined) return []
  return select(context, sql`sk = ${bucketOf(person)} AND id = ${person}::uuid`, sql`id`, 1)
}

interface Unkeyed {
  readonly sk: Bucket
  readonly id: Id<'Person'>
  readonly name: string
  readonly phone_sealed: string | null
}

/** Gives keys to the next rows that have none: of an earlier version, or of a bulk load. Runs as the system. */
export async function keyNextPeople(context: Context, limit: number): Promise<number> {
  const vault = context.use(vaultToken)
  const { rows } = await sql<Unkeyed>`
    SELECT sk, id, name, phone_sealed FROM registry.people WHERE name_key IS NULL ORDER BY id LIMIT ${limit} FOR UPDATE
  `.execute(context.db())
  if (rows.length === 0) return 0
  const keyed = rows.map(({ sk, id, name, phone_sealed }) => ({
    sk,
    id,
    ...searchKeysOf(name),
    tail: phone_sealed === null ? null : phoneTailOf(vault, openPhone(vault, phone_sealed)),
  }))
  await sql`
    UPDATE registry.people AS p SET name_key = r.name_key, pinyin = r.pinyin, initials = r.initials, phone_tail = r.tail
    FROM jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb)
      AS r(sk text, id uuid, name_key text, pinyin text, initials text, tail text)
    WHERE p.sk = r.sk AND p.id = r.id`.execute(context.db())
  return rows.length
}

/** A new matching key: the ends of phones are hashed anew at the next start. */
export async function forgetPhoneTail(
  context: Context,
  row: { readonly sk: string; readonly id: string },
): Promise<void> {
  await sql`
    UPDATE registry.people SET phone_tail = NULL, name_key = NULL WHERE sk = ${row.sk} AND id = ${row.id}::uuid
  `.execute(context.db())
}
