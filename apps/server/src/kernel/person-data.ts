import { sql } from 'kysely'
import type { Day, Instant } from './clock.ts'
import type { Context } from './context.ts'
import { bucketOf, type Id } from './ids.ts'
import type { Text } from './language.ts'
import type { PersonDataPart, PersonRecordRow, RecordClass } from './person-data-part.ts'

/** A table with a column of a person, said once: what the person is shown of it, what becomes of it and when. */
export interface PersonTable {
  readonly title: Text
  /** `schema.table` */
  readonly table: string
  /** the column that holds the person's id; `person` when it is not given */
  readonly column?: string
  /** rows lie in the person's own bucket, so that one shard is asked; else they are found by the column's index */
  readonly inOwnBucket?: boolean
  /** the column of when it was written, of which a row's heading is made */
  readonly at?: string
  /** what is shown of a row: each column with its label, and how its value is said */
  readonly fields: Readonly<Record<string, ShownColumn>>
  /** rows are things at which others look: their ids are looked up in the audit log too */
  readonly isLookedAt?: boolean
  readonly erasure: Erasure
  readonly retention?: Retention
}

export interface ShownColumn {
  readonly label: Text
  words?(value: unknown, context: Context): Text | string | undefined
}

export type Erasure =
  /** the rows are deleted */
  | { readonly kind: 'delete'; readonly why: Text }
  /** the rows stay for the counts; these columns are emptied. What is set is a constant of SQL, written here */
  | { readonly kind: 'empty'; readonly set: Readonly<Record<string, string>>; readonly why: Text }
  /** nothing is changed, because of a duty or because nothing in it leads to the person any more */
  | { readonly kind: 'keep'; readonly why: Text }

export interface Retention {
  readonly key: string
  readonly months: number
  /** what a row must be beside old, as SQL over its columns, written here */
  readonly where: string
  readonly basis: Text
}

const mostShown = 200
/** more things than one person ever has */
const mostIds = 5_000

/** The part of a person's data that lies in one table. */
export function personTable(declared: PersonTable): PersonDataPart {
  const { table, erasure, retention } = declared
  return {
    title: declared.title,
    tables: [table],
    outcome: erasure.kind === 'keep' ? 'stays' : erasure.kind === 'empty' ? 'anonymous' : 'goes',
    why: erasure.why,
    read: (context, person) => readRows(context, declared, person),
    ...(declared.isLookedAt && { looked: (context, person) => readIds(context, declared, person) }),
    ...(erasure.kind !== 'keep' && {
      erase: (context, person) => erase(context, declared, erasure, ofPerson(declared, person)),
    }),
    ...(retention && { retention: classOf(declared, retention) }),
  }
}

function ofPerson({ column = 'person', inOwnBucket }: PersonTable, person: Id<'Person'>) {
  const own = sql`${sql.ref(column)} = ${person}::uuid`
  return inOwnBucket === true ? sql`sk = ${bucketOf(person)} AND ${own}` : own
}

async function readRows(context: Context, declared: PersonTable, person: Id<'Person'>) {
  const { at, fields, table } = declared
  const names = Object.keys(fields)
  const columns = sql.join([...names, ...(at === undefined ? [] : [at])].map(name => sql.ref(name)))
  const order = at === undefined ? sql`` : sql`ORDER BY ${sql.ref(at)} DESC`
  const { rows } = await sql<Record<string, unknown>>`
    SELECT ${columns} FROM ${sql.table(table)} WHERE ${ofPerson(declared, person)} ${order} LIMIT ${mostShown}`.execute(
    context.db<unknown>(),
  )
  return rows.map((row): PersonRecordRow => {
    const shown = names.flatMap(name => {
      const field = fields[name]
      const words = field && wordsOf(field, row[name], context)
      return field === undefined || words === undefined ? [] : [{ label: field.label, value: words }]
    })
    return { at: at === undefined ? null : (row[at] as Instant | Day | null), fields: shown }
  })
}

function wordsOf(field: ShownColumn, value: unknown, context: Context): Text | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const said = field.words === undefined ? String(value) : field.words(value, context)
  return typeof said === 'string' ? { zh: said, en: said } : said
}

async function readIds(context: Context, declared: PersonTable, person: Id<'Person'>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(declared.table)} WHERE ${ofPerson(declared, person)}
    ORDER BY id DESC LIMIT ${mostIds}`.execute(context.db<unknown>())
  return rows.map(({ id }) => id)
}

/** How many rows were changed. */
async function erase(
  context: Context,
  { table }: PersonTable,
  erasure: Exclude<Erasure, { kind: 'keep' }>,
  which: ReturnType<typeof ofPerson>,
): Promise<number> {
  const db = context.db<unknown>()
  if (erasure.kind === 'delete') {
    const done = await sql`DELETE FROM ${sql.table(table)} WHERE ${which}`.execute(db)
    return Number(done.numAffectedRows ?? 0)
  }
  const sets = sql.join(
    Object.entries(erasure.set).map(([name, value]) => sql`${sql.ref(name)} = ${sql.raw(value)}`),
  )
  const done = await sql`UPDATE ${sql.table(table)} SET ${sets} WHERE ${which}`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}

function classOf(declared: PersonTable, retention: Retention): RecordClass {
  const { erasure, table, at = 'created_at' } = declared
  if (erasure.kind === 'keep') throw new Error(`${table} is kept, so it has no period`)
  const { key, months, basis, where } = retention
  return {
    key,
    title: declared.title,
    months,
    basis,
    async due(context, before, limit) {
      const { rows } = await sql<{ id: string; day: Day }>`
        SELECT id, ${sql.ref(at)}::date AS day FROM ${sql.table(table)}
        WHERE ${sql.ref(at)} < ${before}::date AND (${sql.raw(where)})
        ORDER BY ${sql.ref(at)}, id LIMIT ${limit}`.execute(context.db<unknown>())
      return rows
    },
    anonymise(context, ids) {
      const sks = [...new Set(ids.map(id => bucketOf(id as Id<'Row'>)))] // an id of that table
      const which = sql`sk = ANY (${sks}::text[]) AND id = ANY (${[...ids]}::uuid[])
        AND (${sql.raw(where)})`
      return erase(context, declared, erasure, which)
    },
  }
}
