import { type RawBuilder, sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { Comparable } from './person-duplicate-score.ts'

/** Somebody as far as they are compared. */
export interface Candidate extends Comparable {
  readonly id: Id<'Person'>
  readonly division: string
}

interface Row {
  id: Id<'Person'>
  division: string
  name: string
  birth: string | null
  phone_match: string | null
  school: string | null
  graduated_on: string | null
  sex: string | null
  id_number_match: string | null
}

const columnNames = [
  ...['id', 'division', 'name', 'birth', 'phone_match', 'school', 'graduated_on', 'sex', 'id_number_match'],
]
const columns = (alias: string, prefix = ''): RawBuilder<unknown> =>
  sql.join(columnNames.map(name => sql`${sql.ref(`${alias}.${name}`)} AS ${sql.ref(prefix + name)}`))

function toCandidate(row: Row): Candidate {
  return {
    id: row.id,
    division: row.division,
    name: row.name,
    birth: row.birth ?? undefined,
    phoneMatch: row.phone_match ?? undefined,
    school: row.school ?? undefined,
    graduatedOn: row.graduated_on ?? undefined,
    sex: row.sex ?? undefined,
    identityMatch: row.id_number_match ?? undefined,
  }
}

/** As many as anybody can look at: a number that a whole school gave is nobody's. */
export const largestBlock = 20

/** A person, and who shares a phone, a name and birthday or a name and school with them, wherever they live. */
export async function candidatesOf(
  context: Context,
  person: Id<'Person'>,
): Promise<{ readonly self: Candidate; readonly others: Candidate[] } | undefined> {
  const db = context.db<unknown>()
  const mine = await sql<Row>`
    SELECT ${columns('p')} FROM registry.people AS p
    WHERE p.sk = ${bucketOf(person)} AND p.id = ${person}::uuid AND p.merged_into IS NULL`.execute(db)
  const self = mine.rows[0]
  if (self === undefined) return undefined
  const near = await sql<Row>`
    SELECT DISTINCT ON (n.id) n.* FROM (
      (SELECT ${columns('p')} FROM registry.people AS p
        WHERE p.phone_match = ${self.phone_match} AND p.merged_into IS NULL LIMIT ${largestBlock + 1})
      UNION ALL (SELECT ${columns('p')} FROM registry.people AS p
        WHERE p.name = ${self.name} AND p.birth = ${self.birth}::date AND p.merged_into IS NULL LIMIT ${largestBlock + 1})
      UNION ALL (SELECT ${columns('p')} FROM registry.people AS p
        WHERE p.name = ${self.name} AND p.school = ${self.school} AND p.merged_into IS NULL LIMIT ${largestBlock + 1})
    ) AS n WHERE n.id <> ${person}::uuid ORDER BY n.id`.execute(db)
  return { self: toCandidate(self), others: near.rows.map(toCandidate) }
}

/** What puts two records into one block. Each is read in one pass over its index. */
export const blocks = {
  phone: {
    keys: sql`phone_match`,
    known: sql`phone_match IS NOT NULL`,
    equal: sql`a.phone_match = b.phone_match`,
    key: sql`a.phone_match = k.phone_match`,
  },
  'name-and-birth': {
    keys: sql`name, birth`,
    known: sql`birth IS NOT NULL`,
    equal: sql`a.name = b.name AND a.birth = b.birth`,
    key: sql`a.name = k.name AND a.birth = k.birth`,
  },
  'name-school-year': {
    keys: sql`name, school, date_part('year', graduated_on)`,
    known: sql`school IS NOT NULL`,
    equal: sql`a.name = b.name AND a.school = b.school
      AND date_part('year', a.graduated_on) IS NOT DISTINCT FROM date_part('year', b.graduated_on)`,
    key: sql`a.name = k.name AND a.school = k.school
      AND date_part('year', a.graduated_on) IS NOT DISTINCT FROM k.date_part`,
  },
} as const
export type Block = keyof typeof blocks

/**
 * Pairs of one block that nobody has looked at, from a pair on: one pass that groups, and reads only who is not alone.
 * Blocks of more people than anybody can compare are left out.
 */
export async function pairsOfBlock(
  context: Context,
  block: Block,
  after: readonly [string, string],
  limit: number,
): Promise<(readonly [Candidate, Candidate])[]> {
  const { keys, known, equal, key } = blocks[block]
  const rows = await sql<Record<string, never>>`
    WITH k AS MATERIALIZED (
      SELECT ${keys} FROM registry.people WHERE ${known} AND merged_into IS NULL
      GROUP BY ${keys} HAVING count(*) BETWEEN 2 AND ${largestBlock}
    ), a AS MATERIALIZED (
      SELECT a.* FROM registry.people AS a JOIN k ON ${key} WHERE a.merged_into IS NULL
    )
    SELECT ${columns('a', 'a_')}, ${columns('b', 'b_')}
    FROM a JOIN a AS b ON ${equal} AND a.id < b.id
    WHERE (a.id, b.id) > (${after[0]}::uuid, ${after[1]}::uuid) AND NOT EXISTS (
      SELECT 1 FROM registry.probable_duplicates AS d
      WHERE d.sk = right(a.id::text, 2) COLLATE "C" AND d.one = a.id AND d.other = b.id)
    ORDER BY a.id, b.id LIMIT ${limit}`.execute(context.db<unknown>())
  return rows.rows.map(row => [side(row, 'a_'), side(row, 'b_')] as const)
}

function side(row: Readonly<Record<string, unknown>>, prefix: string): Candidate {
  const entries = columnNames.map(name => [name, row[prefix + name]] as const)
  return toCandidate(Object.fromEntries(entries) as unknown as Row) // selected by `columns` under these names
}
