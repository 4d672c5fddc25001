import { type SqlBool, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { ToReach } from '../rosters/index.ts'
import type { DeliveryFilter, Marking, Way } from './delivery.ts'

interface DeliveryRow {
  sk: string
  id: Id<'Delivery'>
  graduate: Id<'Graduate'>
  person: Id<'Person'>
  school: Id<'Organisation'>
  roster: Id<'Roster'>
  division: string
  year: number
  way: Way
  delivered_on: Day | null
  delivered_by: Id<'Account'> | null
  opened_on: Day | null
  printed_on: Day | null
  acknowledged_on: Day | null
}

interface Tables {
  'policies.deliveries': DeliveryRow
}

export interface Delivery {
  readonly id: Id<'Delivery'>
  readonly graduate: Id<'Graduate'>
  readonly person: Id<'Person'>
  readonly school: Id<'Organisation'>
  readonly roster: Id<'Roster'>
  readonly division: string
  readonly year: number
  readonly way: Way
  readonly deliveredOn: Day | undefined
  readonly openedOn: Day | undefined
  readonly printedOn: Day | undefined
  readonly acknowledgedOn: Day | undefined
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    graduate: row.graduate,
    person: row.person,
    school: row.school,
    roster: row.roster,
    division: row.division,
    year: row.year,
    way: row.way,
    deliveredOn: row.delivered_on ?? undefined,
    openedOn: row.opened_on ?? undefined,
    printedOn: row.printed_on ?? undefined,
    acknowledgedOn: row.acknowledged_on ?? undefined,
  }
}

/** A school's deliveries are its own, an office's those of its area. The table's policy says the same. */
const belongs = { organisation: 'school', division: 'division' } as const

/**
 * Notes for each student how a card reached them. A student whom nothing had reached takes the new way; whom something
 * did reach keeps the first, however often and from wherever it is delivered again.
 * @returns those for whom this is the first that reached them
 */
export async function noteDeliveries(
  context: Context,
  students: readonly (ToReach & { readonly way: Way })[],
  by: Id<'Account'> | null,
): Promise<readonly Id<'Graduate'>[]> {
  if (students.length === 0) return []
  const rows = students.map(one => ({
    sk: bucketOf(one.id),
    id: context.newId<'Delivery'>(bucketOf(one.id)),
    graduate: one.id,
    person: one.person,
    school: one.school,
    roster: one.roster,
    division: one.division,
    year: one.year,
    way: one.way,
    delivered_on: one.way === 'none' ? null : context.today,
    delivered_by: one.way === 'none' ? null : by,
    opened_on: null,
    printed_on: null,
    acknowledged_on: null,
  }))
  const written = await context
    .db<Tables>()
    .insertInto('policies.deliveries')
    .values(rows)
    .onConflict(on =>
      on
        .columns(['sk', 'graduate'])
        .doUpdateSet(eb => ({
          way: eb.ref('excluded.way'),
          delivered_on: eb.ref('excluded.delivered_on'),
          delivered_by: eb.ref('excluded.delivered_by'),
        }))
        .where(sql<SqlBool>`policies.deliveries.way = 'none' AND excluded.way <> 'none'`),
    )
    .returning(['graduate', 'way'])
    .execute()
  return written.filter(row => row.way !== 'none').map(row => row.graduate)
}

/** The actor's own cards, locked, so that two pages at once note one opening. */
export async function lockMyDeliveries(context: Context, person: Id<'Person'>): Promise<Delivery[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('policies.deliveries')
    .selectAll()
    .where('person', '=', person)
    .where('way', '<>', 'none')
    .where(seenBy(context.actor, { person: 'person' }))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toDelivery)
}

const columnOf = {
  opened: 'opened_on',
  printed: 'printed_on',
  acknowledged: 'acknowledged_on',
} as const satisfies Record<Marking, keyof DeliveryRow>

export async function markDelivery(context: Context, id: Id<'Delivery'>, how: Marking): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('policies.deliveries')
    .set({ [columnOf[how]]: context.today })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

export interface DeliveryCounts {
  readonly roster: Id<'Roster'>
  readonly inbox: number
  readonly paper: number
  /** neither: without an account, and nothing handed over */
  readonly none: number
  /** opened, printed or confirmed by themselves */
  readonly seen: number
}

export async function countDeliveries(
  context: Context,
  rosters: readonly Id<'Roster'>[],
): Promise<ReadonlyMap<string, DeliveryCounts>> {
  if (rosters.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('policies.deliveries')
    .select([
      'roster',
      sql<number>`count(*) FILTER (WHERE way = 'inbox')`.as('inbox'),
      sql<number>`count(*) FILTER (WHERE way = 'paper')`.as('paper'),
      sql<number>`count(*) FILTER (WHERE way = 'none')`.as('none'),
      sql<number>`count(*) FILTER (WHERE num_nonnulls(opened_on, printed_on, acknowledged_on) > 0)`.as(
        'seen',
      ),
    ])
    .where('roster', 'in', [...rosters])
    .where(seenBy(context.actor, belongs))
    .groupBy('roster')
    .execute()
  return new Map(rows.map(row => [row.roster, row]))
}

export async function listDeliveryRows(
  context: Context,
  filter: { readonly roster: Id<'Roster'>; readonly reached?: DeliveryFilter | undefined },
  asked: PageAsked,
): Promise<Page<Delivery>> {
  let query = context
    .db<Tables>()
    .selectFrom('policies.deliveries')
    .where('roster', '=', filter.roster)
    .where(seenBy(context.actor, belongs))
  if (filter.reached === 'none') query = query.where('way', '=', 'none')
  if (filter.reached === 'unseen') {
    query = query.where('way', '<>', 'none').where(unseen)
  }
  const page = await readPage(query, query.selectAll(), { first: { order: 'asc' } }, asked)
  return { ...page, rows: page.rows.map(row => toDelivery(row as DeliveryRow)) } // all columns of the table
}

const unseen = sql<SqlBool>`num_nonnulls(opened_on, printed_on, acknowledged_on) = 0`
