import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
} from '../kernel/index.ts'

/** An organisation with a licence to assess skills. */
export interface Body {
  readonly id: Id<'SkillsBody'>
  readonly version: number
  readonly organisation: Id<'Organisation'>
  readonly name: string
  readonly division: string
  /** the number of the document */
  readonly licence: string
  readonly licensedOn: Day
  readonly untilOn: Day | undefined
  /** codes of the city's list; empty: every occupation */
  readonly occupations: readonly string[]
}

interface BodyRow {
  sk: string
  id: Id<'SkillsBody'>
  version: number
  organisation: Id<'Organisation'>
  name: string
  division: string
  licence: string
  licensed_on: Day
  until_on: Day | null
  occupations: string[]
  by_name: string
  updated_at: string
}

interface Tables {
  'skills.bodies': BodyRow
}

function toBody(row: BodyRow): Body {
  return {
    id: row.id,
    version: row.version,
    organisation: row.organisation,
    name: row.name,
    division: row.division,
    licence: row.licence,
    licensedOn: row.licensed_on,
    untilOn: row.until_on ?? undefined,
    occupations: row.occupations,
  }
}

export async function findBody(
  context: Context,
  organisation: Id<'Organisation'>,
  lock = false,
): Promise<Body | undefined> {
  let query = context
    .db<Tables>()
    .selectFrom('skills.bodies')
    .selectAll()
    .where('sk', '=', bucketOf(organisation))
    .where('organisation', '=', organisation)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && toBody(row)
}

/** Writes a licence, the first or a later one; false when two were written at once. */
export async function saveBody(context: Context, body: Body): Promise<boolean> {
  const set = {
    version: body.version,
    name: body.name,
    division: body.division,
    licence: body.licence,
    licensed_on: body.licensedOn,
    until_on: body.untilOn ?? null,
    occupations: [...body.occupations],
    by_name: context.actor.name,
    updated_at: context.now,
  }
  const row = await context
    .db<Tables>()
    .insertInto('skills.bodies')
    .values({ sk: bucketOf(body.id), id: body.id, organisation: body.organisation, ...set })
    .onConflict(on =>
      on
        .columns(['sk', 'organisation'])
        .doUpdateSet(set)
        .where('skills.bodies.version', '=', body.version - 1),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const bodyOrders = { name: orderBy('name', 'text') }

export async function listBodyRows(
  context: Context,
  filter: { readonly area?: string | undefined; readonly on?: Day | undefined },
  asked: PageAsked,
): Promise<Page<Body>> {
  const { area, on } = filter
  let query = context.db<Tables>().selectFrom('skills.bodies')
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  if (on !== undefined)
    query = query
      .where('licensed_on', '<=', on)
      .where(eb => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', on)]))
  const list = { orders: bodyOrders, first: { sort: 'name', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(row => toBody(row as BodyRow)) } // all columns of the table
}

/** Every licensed body of the city. */
export async function allBodies(context: Context): Promise<Body[]> {
  const rows = await context.db<Tables>().selectFrom('skills.bodies').selectAll().orderBy('id').execute()
  return rows.map(toBody)
}

/** How many certificates each body issued on each day; what was withdrawn is not among them. */
export async function issuedByDay(
  context: Context,
): Promise<{ body: Id<'Organisation'>; day: Day; count: number }[]> {
  return context
    .db<{
      'skills.certificates': { body: Id<'Organisation'> | null; issued_on: Day | null; state: string }
    }>()
    .selectFrom('skills.certificates')
    .select(eb => ['body', 'issued_on as day', eb.fn.countAll<number>().as('count')])
    .where('body', 'is not', null)
    .where('issued_on', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .groupBy(['body', 'issued_on'])
    .orderBy('body')
    .orderBy('issued_on')
    .$narrowType<{ body: Id<'Organisation'>; day: Day }>()
    .execute()
}
