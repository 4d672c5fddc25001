import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { Type } from 'typebox'
import { Problem } from './problem.ts'
import { keyIn, oneOf } from './schema.ts'

/** The types that a list may be ordered by, with the form of a value of each as text. */
const kinds = {
  date: /^(\d{4}-\d\d-\d\d|infinity)$/,
  timestamptz: /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}|infinity)$/,
  integer: /^-?\d{1,9}$/,
  text: /^.{0,300}$/s,
} as const

/** One order of a list: what it goes by, never null. `text` goes by its characters' numbers, the same everywhere. */
export interface Order {
  readonly by: RawBuilder<unknown>
  readonly kind: keyof typeof kinds
}

/** The orders that a list offers, by the name that stands in its address. */
export type Orders<Key extends string = string> = Readonly<Record<Key, Order>>

/** A column, or an expression over columns, as an order. */
export function orderBy(by: string, kind: Order['kind']): Order {
  return { by: sql.raw(kind === 'text' ? `${by} COLLATE "C"` : by), kind } // written by a store, never by a reader
}

export const directions = ['asc', 'desc'] as const
export type Direction = (typeof directions)[number]

/** What a list that can be ordered takes beside `pageInput`. */
export function sortInput<Key extends string>(orders: Orders<Key>) {
  return { sort: Type.Optional(keyIn(orders)), order: Type.Optional(oneOf(...directions)) }
}

/** Which page of a list is asked for. */
export interface PageAsked {
  /** where the page before ended: its `next` */
  readonly after?: string | undefined
  readonly limit?: number | undefined
  /** one of the list's orders; without it the list has its own */
  readonly sort?: string | undefined
  readonly order?: Direction | undefined
}

export interface Page<Row> {
  readonly rows: Row[]
  /** of the whole filtered list */
  readonly total: number
  readonly next: string | null
}

/** How many rows a page has when nobody says. */
export const pageSize = 50

/** Only which page, of everything that was asked. */
export function pageAsked({ after, limit, sort, order }: PageAsked): PageAsked {
  return { after, limit, sort, order }
}

/** The place of a row in a list: the value that the list goes by (empty when it goes by the id alone), and its id. */
export interface Position {
  readonly value: string
  readonly id: string
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function cursorOf({ value, id }: Position): string {
  return value === '' ? id : `${value}.${id}`
}

/** @throws Problem `invalid` for what no list has ever given as its `next` */
export function positionOf(after: string, kind: Order['kind'] | undefined): Position {
  const id = after.slice(-36)
  const value = after.slice(0, -37)
  const fits = kind === undefined ? after.length === 36 : kinds[kind].test(value) && exists(value, kind)
  if (idShape.test(id) && fits) return { value, id }
  throw new Problem('invalid', 'page.unknown', {
    zh: '这一页的位置对不上这份清单，请从第一页看起',
    en: 'This place does not fit the list: start from its first page',
  })
}

/** A day that the calendar has; a text without the one character that no database keeps. */
function exists(value: string, kind: Order['kind']): boolean {
  if (kind === 'text') return !value.includes('\0')
  if (kind === 'integer' || value === 'infinity') return true
  const day = value.slice(0, 10)
  const at = new Date(kind === 'date' ? value : value.replace(/([+-]\d\d)$/, '$1:00').replace(' ', 'T'))
  return !Number.isNaN(at.getTime()) && new Date(day).toISOString().startsWith(day)
}

/**
 * Reads one page by its place, not by its number: the thousandth costs what the first costs, and what is added or
 * taken away meanwhile moves no row from one page to another. Rows of one value stand by their ids.
 *
 * @param filtered the rows that fit, without a selection: they are counted
 * @param chosen the same rows with what is to be read of each
 */
export async function readPage<DB, TB extends keyof DB, Row>(
  filtered: SelectQueryBuilder<DB, TB, object>,
  chosen: SelectQueryBuilder<DB, TB, Row>,
  list: {
    readonly orders?: Orders
    /** the list's own order: one of `orders`, or by id */
    readonly first: { readonly sort?: string; readonly order: Direction }
    /** where two tables are joined: whose id */
    readonly id?: string
  },
  asked: PageAsked,
): Promise<Page<Row>> {
  const count = await filtered.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const { total } = count as { total: number } // the one column selected, which the compiler cannot name here
  const sort = asked.sort ?? list.first.sort
  const order = sort === undefined ? undefined : list.orders?.[sort]
  const direction = asked.order ?? (asked.sort === undefined ? list.first.order : 'asc')
  const id = sql.ref(list.id ?? 'id')
  const limit = asked.limit ?? pageSize
  let page = chosen.select([
    sql<string>`${id}::text`.as('page_id'),
    (order === undefined ? sql<string>`''` : sql<string>`(${order.by})::text`).as('page_value'),
  ])
  if (order !== undefined) page = page.orderBy(order.by, direction)
  page = page.orderBy(id, direction).limit(limit + 1)
  if (asked.after !== undefined) {
    const at = positionOf(asked.after, order?.kind)
    const further = sql.raw(direction === 'asc' ? '>' : '<')
    page = page.where(
      order === undefined
        ? sql<boolean>`${id} ${further} ${at.id}::uuid`
        : sql<boolean>`(${order.by}, ${id}) ${further} (${at.value}::${sql.raw(order.kind)}, ${at.id}::uuid)`,
    )
  }
  // the two columns added above; the rest is the row as it was chosen
  const found = (await page.execute()) as (Row & { page_id: string; page_value: string })[]
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    rows: rows.map(({ page_id: _, page_value: __, ...row }) => row as unknown as Row), // as it was chosen
    total,
    next: last === undefined ? null : cursorOf({ value: last.page_value, id: last.page_id }),
  }
}
