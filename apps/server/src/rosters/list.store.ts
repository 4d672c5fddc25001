import { sql } from 'kysely'
import {
  type Context,
  type Id,
  like,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Destination } from '../plan/index.ts'
import { belongs } from './belongs.ts'
import { type GraduateTable, type Tables, toGraduate } from './graduate.store.ts'
import type { Graduate } from './roster.ts'

export const rosterOrders = {
  year: orderBy('year', 'integer'),
  school: orderBy('school_name', 'text'),
}

export async function listRosterRows(
  context: Context,
  filter: { readonly year?: number; readonly id?: Id<'Roster'> },
  asked: PageAsked,
): Promise<Page<Tables['rosters.rosters']>> {
  let query = context.db<Tables>().selectFrom('rosters.rosters').where(seenBy(context.actor, belongs))
  if (filter.year !== undefined) query = query.where('year', '=', filter.year)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  const list = { orders: rosterOrders, first: { sort: 'year', order: 'desc' } } as const
  return readPage(query, query.selectAll(), list, asked)
}

export interface RosterCounts {
  readonly roster: Id<'Roster'>
  readonly graduates: number
  /** a destination is written */
  readonly placed: number
  /** not in the newest file, and nobody has said why */
  readonly missing: number
}

export async function countRosters(
  context: Context,
  rosters: readonly Id<'Roster'>[],
): Promise<ReadonlyMap<string, RosterCounts>> {
  if (rosters.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .select([
      'roster',
      sql<number>`count(*)`.as('graduates'),
      sql<number>`count(destination)`.as('placed'),
      sql<number>`count(missing_in)`.as('missing'),
    ])
    .where('roster', 'in', [...rosters])
    .where('state', '=', 'listed')
    .where(seenBy(context.actor, belongs))
    .groupBy('roster')
    .execute()
  return new Map(rows.map(row => [row.roster, row]))
}

export const graduateOrders = {
  name: orderBy('name', 'text'),
  studentNumber: orderBy('student_number', 'text'),
}

export interface GraduateFilter {
  readonly roster?: Id<'Roster'>
  /** the beginning of a name or of a student number */
  readonly q?: string
  readonly destination?: Destination | 'unknown'
  readonly missing?: boolean
}

export async function listGraduateRows(
  context: Context,
  filter: GraduateFilter,
  asked: PageAsked,
): Promise<Page<Graduate>> {
  const { roster, q = '', destination, missing } = filter
  let query = context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .where('state', '=', 'listed')
    .where(seenBy(context.actor, belongs))
  if (roster !== undefined) query = query.where('roster', '=', roster)
  if (destination === 'unknown') query = query.where('destination', 'is', null)
  else if (destination !== undefined) query = query.where('destination', '=', destination)
  if (missing === true) query = query.where('missing_in', 'is not', null)
  if (q !== '') {
    const pattern = like.begins(q.trim())
    query = query.where(eb =>
      eb.or([eb('name', 'like', pattern), eb('student_number', 'like', pattern.toUpperCase())]),
    )
  }
  const list = { orders: graduateOrders, first: { sort: 'studentNumber', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(row => toGraduate(row as GraduateTable)) } // all columns of the table
}

export interface Group {
  readonly destination: Destination | undefined
  readonly inWenzhou: boolean | undefined
  readonly graduates: number
}

/** How many graduates of a roster, or of a year in all reach, went where. */
export async function groupGraduates(
  context: Context,
  of: { readonly roster?: Id<'Roster'>; readonly year?: number },
): Promise<Group[]> {
  let query = context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .where('state', '=', 'listed')
    .where(seenBy(context.actor, belongs))
  if (of.roster !== undefined) query = query.where('roster', '=', of.roster)
  if (of.year !== undefined) query = query.where('year', '=', of.year)
  const rows = await query
    .select(['destination', 'in_wenzhou', sql<number>`count(*)`.as('graduates')])
    .groupBy(['destination', 'in_wenzhou'])
    .execute()
  return rows.map(row => ({
    destination: row.destination ?? undefined,
    inWenzhou: row.in_wenzhou ?? undefined,
    graduates: row.graduates,
  }))
}
