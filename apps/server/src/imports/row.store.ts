import { type RawBuilder, sql } from 'kysely'
import { type BadCell, bucketOf, type Context, vaultToken } from '../kernel/index.ts'
import type { SheetImport } from './import.ts'
import type { ImportTables } from './tables.ts'

/** The columns of `import_rows` that every kind has. `step`: 0 as it came, 1 checked, 2 written. */
interface RowTable {
  sk: string
  import: string
  no: number
  cells: string[]
  cells_sealed: string | null
  step: number
  effect: string | null
  key: string | null
  cells_wrong: BadCell[]
  wrong_count: number
  outcome: string | null
  undone: string | null
  [own: string]: unknown
}

/** A row as it stands in the sheet. `no`: its number there, from 1. */
export interface SheetRow {
  readonly no: number
  readonly cells: readonly string[]
}

/**
 * The rows of the imports of one kind, as far as all kinds keep them alike. What a row becomes is the kind's own.
 *
 * @typeParam Row the kind's row, with its own columns
 */
export function rowStore<Of extends SheetImport, Own extends object, Row>(tables: ImportTables<Of, Own>) {
  const { sealed } = tables
  const table = `${tables.schema}.import_rows`
  const db = (context: Context) => context.db<Record<string, RowTable>>()
  const ofImport = (context: Context, id: Of['id']) =>
    db(context).selectFrom(table).where('sk', '=', bucketOf(id)).where('import', '=', id)
  const change = (context: Context, id: Of['id'], set: object) =>
    db(context).updateTable(table).set(set).where('sk', '=', bucketOf(id)).where('import', '=', id)

  const cellColumn = sealed === undefined ? 'cells' : 'cells_sealed'
  function cellsOf(context: Context, row: Pick<RowTable, 'cells' | 'cells_sealed'>): string[] {
    if (sealed === undefined) return row.cells
    // sealed by `insert`; a written row has none any more
    return row.cells_sealed === null
      ? []
      : (JSON.parse(context.use(vaultToken).open(sealed.cells, row.cells_sealed)) as string[])
  }

  const counting = (name: string, condition: string): RawBuilder<unknown> =>
    sql`count(*) FILTER (WHERE ${sql.raw(condition)})::int AS ${sql.ref(name)}`
  const own = Object.entries<string>(tables.counts)

  async function count(context: Context, id: Of['id'], what: readonly (readonly [string, string])[]) {
    const { rows } = await sql<Record<string, number>>`
      SELECT ${sql.join(what.map(([name, condition]) => counting(name, condition)))},
        count(*)::int AS rows, coalesce(sum(wrong_count), 0)::int AS cells
      FROM ${sql.table(table)} WHERE sk = ${bucketOf(id)} AND import = ${id}::uuid`.execute(db(context))
    const { rows: all = 0, cells = 0, ...effects } = rows[0] ?? {}
    return { rows: all, cells, effects: effects as Of['effects'] } // counted by the names of all of them
  }

  return {
    async delete(context: Context, id: Of['id'], nos?: readonly number[]): Promise<void> {
      let query = db(context).deleteFrom(table).where('sk', '=', bucketOf(id)).where('import', '=', id)
      if (nos !== undefined) query = query.where('no', 'in', [...nos])
      await query.execute()
    },
    /** Adds rows as they stand in the sheet, once. One parameter, whatever their number. */
    async insert(context: Context, of: Of, rows: readonly SheetRow[]): Promise<void> {
      const sk = bucketOf(of.id)
      const scope = Object.entries(tables.scope(of))
      const kept = rows.map(({ no, cells }) =>
        sealed === undefined
          ? { no, cells }
          : {
              no,
              id: context.newId<'ImportRow'>(sk),
              cells: context.use(vaultToken).seal(sealed.cells, JSON.stringify(cells)),
            },
      )
      const [id, read] =
        sealed === undefined
          ? [sql``, sql`r(no int, cells jsonb)`]
          : [sql`r.id, `, sql`r(no int, cells text, id uuid)`]
      const names = ['sk', 'import', 'no', ...(sealed === undefined ? [] : ['id']), cellColumn]
      const columns = sql.join([...names, ...scope.map(([name]) => name)].map(name => sql.ref(name)))
      const scoped = scope.map(([name, value]) =>
        name === 'division' ? sql`${value}::text` : sql`${value}::uuid`,
      )
      await sql`
        INSERT INTO ${sql.table(table)} (${columns})
        SELECT ${sk}, ${of.id}::uuid, r.no, ${id}r.cells, ${sql.join(scoped)}
        FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS ${read}
        ON CONFLICT DO NOTHING`.execute(db(context))
    },
    /** The next rows to check, locked. */
    async toCheck(context: Context, id: Of['id'], limit: number): Promise<SheetRow[]> {
      const rows = await ofImport(context, id)
        .select(['no', cellColumn])
        .where('step', '=', 0)
        .orderBy('no')
        .limit(limit)
        .forUpdate()
        .execute()
      // the one column of the two that is selected is the one that `cellsOf` reads
      return rows.map(row => ({ no: row.no, cells: cellsOf(context, row as RowTable) }))
    },
    /** A changed mapping makes every row unread again. */
    async forgetChecks(context: Context, id: Of['id']): Promise<void> {
      const emptied = Object.fromEntries(tables.checked.map(name => [name, null]))
      await change(context, id, { step: 0, key: null, effect: null, ...emptied }).execute()
    },
    /** What the good rows will do, and how many cells are wrong. */
    countEffects: (context: Context, id: Of['id']) =>
      count(context, id, [
        ['created', "effect = 'new'"],
        ['updated', "effect = 'update'"],
        ['same', "effect = 'same'"],
        ['bad', "effect = 'bad'"],
        ...own,
      ]),
    /** What they did. */
    countOutcomes: async (context: Context, id: Of['id']): Promise<Of['effects']> => {
      const counted = await count(context, id, [
        ['created', "outcome = 'created'"],
        ['updated', "outcome = 'updated'"],
        ['same', "outcome = 'same'"],
        ['bad', "outcome = 'left' OR effect = 'bad'"],
        ...own,
      ])
      return counted.effects
    },
    /** The first rows with something wrong. `cells` opens what is sealed: only who shows it asks. */
    async withWrongs(context: Context, id: Of['id'], limit: number) {
      const rows = await ofImport(context, id)
        .select(['no', cellColumn, 'cells_wrong'])
        .where('wrong_count', '>', 0)
        .orderBy('no')
        .limit(limit)
        .execute()
      return rows.map(row => ({
        no: row.no,
        wrong: row.cells_wrong,
        cells: () => cellsOf(context, row as RowTable), // as above
      }))
    },
    /** The next rows that wrote something and were not taken back, locked. */
    async toUndo(context: Context, id: Of['id'], limit: number): Promise<Row[]> {
      const rows = await ofImport(context, id)
        .selectAll()
        .where('outcome', 'in', ['created', 'updated'])
        .where('undone', 'is', null)
        .orderBy('no')
        .limit(limit)
        .forUpdate()
        .execute()
      return rows as Row[] // the kind's table
    },
    async saveUndone(
      context: Context,
      id: Of['id'],
      rows: readonly { readonly no: number; readonly undone: string }[],
    ): Promise<void> {
      await sql`
        UPDATE ${sql.table(table)} AS t SET undone = r.undone
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(no int, undone text)
        WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no`.execute(db(context))
    },
    async countUndone(context: Context, id: Of['id']) {
      return ofImport(context, id)
        .select([
          sql<number>`count(*) FILTER (WHERE undone IS NOT NULL)`.as('looked'),
          sql<number>`count(*) FILTER (WHERE undone LIKE 'kept%')`.as('kept'),
        ])
        .executeTakeFirstOrThrow()
    },
  }
}
