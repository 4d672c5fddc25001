import { type RawBuilder, sql } from 'kysely'
import {
  type Bucket,
  bucketOf,
  type Context,
  type Id,
  type MovedRow,
  type PersonFollower,
  type Text,
} from '../kernel/index.ts'

/** The same row in another bucket: the last byte of an id is its bucket, so that the way back is exact. */
export function idIn(bucket: Bucket, id: string): string {
  return `${id.slice(0, -2)}${bucket}`
}

const list = (values: readonly string[]) => sql.join(values.map(value => sql`${value}`))

/** The rows of a table in their person's bucket, by id. */
export async function rootedRows(
  context: Context,
  table: string,
  person: Id<'Person'>,
  where: RawBuilder<unknown> = sql`true`,
): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(table)} AS r WHERE sk = ${bucketOf(person)} AND person = ${person}::uuid AND ${where}
    ORDER BY id`.execute(context.db<unknown>())
  return rows.rows.map(row => row.id)
}

export interface RootedMove {
  readonly table: string
  readonly ids: readonly string[]
  readonly to: Id<'Person'>
  /** where that person lives, for what lies where its person does */
  readonly division?: string
  /** more columns that change on the way, ids all of them */
  readonly set?: Readonly<Record<string, string>>
  /** the column that holds the person */
  readonly column?: string
}

/** Writes rows into another person's bucket; `dropRooted` takes the old ones away when nothing refers to them. */
export async function copyRooted(context: Context, move: RootedMove): Promise<void> {
  const { table, ids, to, division, set = {}, column = 'person' } = move
  const sk = bucketOf(to)
  const [first] = ids
  if (first === undefined) return
  const change = JSON.stringify({ sk, ...(division && { division }), [column]: to, ...set })
  if (bucketOf(first) === sk) {
    const columns = { ...(division && { division }), [column]: to, ...set }
    await sql`UPDATE ${sql.table(table)} SET ${sql.join(assignments(columns))}
      WHERE sk = ${sk} AND id IN (${list(ids)})`.execute(context.db<unknown>())
    return
  }
  await sql`
    INSERT INTO ${sql.table(table)}
    SELECT (jsonb_populate_record(r, ${change}::text::jsonb
      || jsonb_build_object('id', overlay(r.id::text PLACING ${sk}::text FROM 35 FOR 2)))).*
    FROM ${sql.table(table)} AS r WHERE r.sk = ${bucketOf(first)} AND r.id IN (${list(ids)})`.execute(
    context.db<unknown>(),
  )
}

/** Every changed column but the division is an id. */
function assignments(columns: Readonly<Record<string, string>>): RawBuilder<unknown>[] {
  return Object.entries(columns).map(([name, value]) =>
    name === 'division' ? sql`division = ${value}` : sql`${sql.ref(name)} = ${value}::uuid`,
  )
}

export async function dropRooted(context: Context, table: string, ids: readonly string[]): Promise<void> {
  const [first] = ids
  if (first === undefined) return
  await sql`DELETE FROM ${sql.table(table)} WHERE sk = ${bucketOf(first)} AND id IN (${list(ids)})`.execute(
    context.db<unknown>(),
  )
}

/** @returns the rows as they are written down */
export async function moveRooted(context: Context, move: RootedMove): Promise<MovedRow[]> {
  const sk = bucketOf(move.to)
  await copyRooted(context, move)
  const moved = movedTo(`${move.table}.${move.column ?? 'person'}`, move.ids, sk)
  if (moved.some(row => row.became !== undefined)) await dropRooted(context, move.table, move.ids)
  return moved
}

export function movedTo(column: string, ids: readonly string[], sk: Bucket): MovedRow[] {
  return ids.map(row => (bucketOf(row) === sk ? { column, row } : { column, row, became: idIn(sk, row) }))
}

/** Moves rows back to where they were: each under the id that it had. */
export async function moveRootedBack(
  context: Context,
  moved: readonly MovedRow[],
  back: Omit<RootedMove, 'ids'>,
): Promise<void> {
  await moveRooted(context, { ...back, ids: moved.map(row => row.became ?? row.row) })
}

/** A row of a table where only the column changes: it lies in another root's bucket, a post's or an organisation's. */
export interface ColumnFollow {
  /** `schema.table` */
  readonly table: string
  /** the column that holds the person; `person` if not given */
  readonly column?: string
  /** true for a row `r` that cannot be of the person `into`, since a unique key would be broken: it stays */
  readonly stays?: (into: Id<'Person'>) => RawBuilder<unknown>
  /** what such rows are called, where an officer should see how many there are */
  readonly title?: Text
}

/** How many rows of a table name somebody. */
export async function countRows(context: Context, table: string, column: string, person: Id<'Person'>) {
  const rows = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${person}::uuid`.execute(
    context.db<unknown>(),
  )
  return rows.rows[0]?.n ?? 0
}

/** The follower of a table whose rows have an id and lie in another root's bucket. */
export function followColumn({ table, column = 'person', stays, title }: ColumnFollow): PersonFollower {
  const at = sql.ref(column)
  return {
    columns: [`${table}.${column}`],
    ...(title && { holds: { title, count: (context, person) => countRows(context, table, column, person) } }),
    async follow(context, { from, into }) {
      const free = stays === undefined ? sql`true` : sql`NOT ${stays(into)}`
      const rows = await sql<{ id: string }>`
        UPDATE ${sql.table(table)} AS r SET ${at} = ${into}::uuid WHERE ${at} = ${from}::uuid AND ${free}
        RETURNING id`.execute(context.db<unknown>())
      return rows.rows
        .map(row => ({ column: `${table}.${column}`, row: row.id }))
        .sort((a, b) => (a.row < b.row ? -1 : 1))
    },
    async unfollow(context, { from, into }, moved) {
      if (moved.length === 0) return
      const ids = moved.map(row => row.row)
      const buckets = [...new Set(ids.map(bucketOf))]
      await sql`
        UPDATE ${sql.table(table)} SET ${at} = ${from}::uuid
        WHERE sk IN (${list(buckets)}) AND id IN (${list(ids)}) AND ${at} = ${into}::uuid`.execute(
        context.db<unknown>(),
      )
    },
  }
}
