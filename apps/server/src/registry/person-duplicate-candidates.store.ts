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
const columns = (alias: string): RawBuilder<unknown> =>
  sql.join(columnNames.map(name => sql`${sql.ref(`${alias}.${name}`)}`))

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

/** What puts two records into one block. */
export const blocks = {
  phone: { keys: sql`phone_match`, known: sql`phone_match IS NOT NULL` },
  'name-and-birth': { keys: sql`name, birth`, known: sql`birth IS NOT NULL` },
  'name-school-year': {
    keys: sql`name, school, date_part('year', graduated_on)`,
    known: sql`school IS NOT NULL`,
  },
} as const
export type Block = keyof typeof blocks

/**
 * Groups of people of one block, from a place on: one pass that groups ids, and reads only who is not alone. No join,
 * of which a planner that expects one row makes a loop over everybody. Blocks of more people than anybody can compare
 * are left out.
 */
export async function groupsOfBlock(
  context: Context,
  block: Block,
  after: string,
  limit: number,
): Promise<{ readonly groups: Candidate[][]; readonly last: string | undefined }> {
  const db = context.db<unknown>()
  const { keys, known } = blocks[block]
  const found = await sql<{ ids: string; first: string }>`
    SELECT array_agg(id)::text AS ids, min(id::text) AS first FROM registry.people
    WHERE ${known} AND merged_into IS NULL
    GROUP BY ${keys} HAVING count(*) BETWEEN 2 AND ${largestBlock} AND min(id::text) > ${after}
    ORDER BY min(id::text) LIMIT ${limit}`.execute(db)
  const ids = found.rows.map(row => row.ids.slice(1, -1).split(','))
  const rows = await sql<Row>`
    SELECT ${columns('p')} FROM unnest(${`{${ids.flat().join()}}`}::text::uuid[]) AS n(id)
    JOIN registry.people AS p ON p.sk = right(n.id::text, 2) COLLATE "C" AND p.id = n.id`.execute(db)
  const people = new Map(rows.rows.map(row => [String(row.id), toCandidate(row)]))
  return {
    groups: ids.map(group => group.flatMap(id => people.get(id) ?? [])),
    last: found.rows.length < limit ? undefined : found.rows.at(-1)?.first,
  }
}
