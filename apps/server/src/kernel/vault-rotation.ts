import { type Kysely, sql } from 'kysely'
import type { Context } from './context.ts'
import type { Kernel } from './kernel.ts'
import { openVault, type Vault, VaultError } from './vault.ts'
import type { SealedColumn } from './vault-columns.ts'
import type { KeyRing } from './vault-keys.ts'
import { readMatching, writeMatching } from './vault-state.ts'

/** What was done to one column. */
export interface Rotated {
  readonly table: string
  readonly column: string
  readonly changed: number
  /** ids of rows whose text does not open: changed by somebody, or their key is gone */
  readonly broken: readonly string[]
}

interface Row {
  readonly sk: string
  readonly id: string
  readonly sealed: string
  readonly match: string | null
}

const usualBatch = 500

/**
 * Seals everything anew that was sealed with another key than the current one, a batch a transaction. The product
 * may run meanwhile. Whoever interrupts it begins it again; what is done stays done.
 */
export function reseal(
  kernel: Kernel,
  vault: Vault,
  columns: readonly SealedColumn[],
  batch = usualBatch,
): Promise<Rotated[]> {
  const one = async (context: Context, column: SealedColumn, row: Row) => {
    if (vault.isCurrent(row.sealed)) return false
    const sealed = vault.seal(column.purpose, vault.open(column.purpose, row.sealed))
    return (await replace(context.db(), column, row, column.column, row.sealed, sealed)) > 0
  }
  return each(columns, column => walk(kernel, column, batch, one))
}

/**
 * Computes every keyed hash anew with the current key, and from then on the current key matches. Nothing else may
 * write meanwhile: a start of the product is refused until this has gone through. Bears being interrupted.
 */
export async function rehash(
  kernel: Kernel,
  ring: KeyRing,
  columns: readonly SealedColumn[],
  batch = usualBatch,
): Promise<Rotated[]> {
  const known = await readMatching(kernel.database)
  const from = known?.key ?? ring[0].id
  const to = known?.next ?? ring[0].id
  if (from === to) return []
  await writeMatching(kernel.database, { key: from, next: to })
  const [before, after] = [openVault(ring, from), openVault(ring, to)]
  const hashed = columns.filter(column => column.match !== undefined)
  const results = await each(hashed, column =>
    walk(kernel, column, batch, (context, _, row) => rehashRow(context, column, row, { before, after })),
  )
  if (results.every(result => result.broken.length === 0)) await writeMatching(kernel.database, { key: to })
  return results
}

async function rehashRow(
  context: Context,
  column: SealedColumn,
  row: Row,
  vaults: { before: Vault; after: Vault },
): Promise<boolean> {
  if (column.match === undefined) return false
  const { kind, column: place, rehash: follow } = column.match
  const plain = vaults.after.open(column.purpose, row.sealed)
  const [before, after] = [vaults.before.match(kind, plain), vaults.after.match(kind, plain)]
  if (place !== undefined && row.match === after) return false // by an earlier run, its followers with it
  await follow?.(context, { sk: row.sk, id: row.id, before, after })
  if (place !== undefined) await replace(context.db(), column, row, place, row.match, after)
  return true
}

/** Goes through a column by primary key, so that an index carries it. */
async function walk(
  kernel: Kernel,
  column: SealedColumn,
  batch: number,
  one: (context: Context, column: SealedColumn, row: Row) => Promise<boolean>,
): Promise<Rotated> {
  const { table, column: name } = column
  const broken: string[] = []
  let changed = 0
  let last: Row | undefined
  do {
    last = await kernel.asSystem('vault.walk', async context => {
      const rows = await rowsAfter(context.db(), column, last, batch)
      for (const row of rows) {
        try {
          if (await one(context, column, row)) changed += 1
        } catch (error) {
          if (!(error instanceof VaultError)) throw error
          broken.push(row.id)
        }
      }
      return rows.at(-1)
    })
  } while (last !== undefined)
  return { table, column: name, changed, broken }
}

async function rowsAfter(
  db: Kysely<unknown>,
  { table, column, match }: SealedColumn,
  last: Row | undefined,
  batch: number,
): Promise<Row[]> {
  const hash = match?.column === undefined ? sql`NULL::text` : sql.ref(match.column)
  const place = last === undefined ? sql`true` : sql`(sk, id) > (${last.sk}, ${last.id}::uuid)`
  const { rows } = await sql<Row>`
    SELECT sk, id, ${sql.ref(column)} AS sealed, ${hash} AS match FROM ${sql.table(table)}
    WHERE ${sql.ref(column)} IS NOT NULL AND ${place} ORDER BY sk, id LIMIT ${batch} FOR UPDATE`.execute(db)
  return rows
}

/** Writes only over what was read: somebody else's newer text stays. */
async function replace(
  db: Kysely<unknown>,
  { table }: SealedColumn,
  { sk, id }: Row,
  column: string,
  before: string | null,
  after: string,
): Promise<bigint> {
  const { numAffectedRows } = await sql`
    UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${after}
    WHERE sk = ${sk} AND id = ${id} AND ${sql.ref(column)} IS NOT DISTINCT FROM ${before}`.execute(db)
  return numAffectedRows ?? 0n
}

/** How many texts each key has sealed: a key with none may leave the ring, unless it matches. */
export async function countByKey(
  kernel: Kernel,
  columns: readonly SealedColumn[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  await each(columns, ({ table, column }) =>
    kernel.asSystem('vault.count', async context => {
      const { rows } = await sql<{ key: string; texts: number }>`
        SELECT split_part(${sql.ref(column)}, '.', 1) AS key, count(*) AS texts FROM ${sql.table(table)}
        WHERE ${sql.ref(column)} IS NOT NULL GROUP BY 1`.execute(context.db())
      for (const { key, texts } of rows) counts.set(key, (counts.get(key) ?? 0) + texts)
    }),
  )
  return counts
}

/** One after the other: a batch must not wait for a connection that another one holds. */
async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
