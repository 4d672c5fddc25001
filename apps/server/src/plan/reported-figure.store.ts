import { type SqlBool, sql } from 'kysely'
import {
  type Context,
  type Day,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { FigureState } from './reported-figure.ts'

interface FigureRow {
  id: Id<'ReportedFigure'>
  version: number
  plan: string
  target: string
  division: string
  department: string | null
  value: number
  period: string
  until_day: Day
  source: string
  state: FigureState
  submitted_by: Id<'Account'>
  submitted_for: Id<'Account'> | null
  submitter: string
  submitted_at: Instant
  decided_by: Id<'Account'> | null
  decider: string | null
  decided_at: Instant | null
  reason: string | null
}

interface Tables {
  'plan.reported_figures': FigureRow
}

export type ReportedFigure = Readonly<FigureRow>

export type NewFigure = Pick<
  FigureRow,
  'id' | 'plan' | 'target' | 'division' | 'department' | 'value' | 'period' | 'until_day' | 'source'
> & { submitted_by: Id<'Account'> }

export async function insertFigure(context: Context, figure: NewFigure): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('plan.reported_figures')
    .values({
      ...figure,
      version: 1,
      state: 'submitted',
      submitted_for: context.actor.standsInFor ?? null,
      submitter: context.actor.name,
      submitted_at: context.now,
      decided_by: null,
      decider: null,
      decided_at: null,
      reason: null,
    })
    .execute()
}

export async function findFigure(
  context: Context,
  id: Id<'ReportedFigure'>,
): Promise<ReportedFigure | undefined> {
  return await context
    .db<Tables>()
    .selectFrom('plan.reported_figures')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Decides a submitted figure. False: it is not open to this actor, or was decided meanwhile. */
export async function decideFigure(
  context: Context,
  figure: ReportedFigure,
  state: 'accepted' | 'rejected',
  by: Id<'Account'>,
  reason: string | undefined,
): Promise<boolean> {
  const result = await context
    .db<Tables>()
    .updateTable('plan.reported_figures')
    .set({
      state,
      version: figure.version + 1,
      decided_by: by,
      decider: context.actor.name,
      decided_at: context.now,
      reason: reason ?? null,
    })
    .where('id', '=', figure.id)
    .where('version', '=', figure.version)
    .where('state', '=', 'submitted')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export interface FigureFilter {
  readonly target?: string
  readonly state?: FigureState
  readonly area?: string
}

export const figureOrders = {
  target: orderBy('target', 'text'),
  period: orderBy('until_day', 'date'),
  state: orderBy('state', 'text'),
  by: orderBy('submitter', 'text'),
}

/** Figures of the actor's area, and what was accepted anywhere, newest first. The policies say the same. */
export async function listFigures(
  context: Context,
  plan: string,
  filter: FigureFilter,
  asked: PageAsked,
): Promise<Page<ReportedFigure>> {
  let query = context
    .db<Tables>()
    .selectFrom('plan.reported_figures')
    .where('plan', '=', plan)
    .where(seenBy(context.actor, { division: 'division', open: sql<SqlBool>`state = 'accepted'` }))
  if (filter.target !== undefined) query = query.where('target', '=', filter.target)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.area !== undefined)
    query = query.where('division', '>=', filter.area).where('division', '<', `${filter.area}~`)
  return readPage(query, query.selectAll(), { orders: figureOrders, first: { order: 'desc' } }, asked)
}

/**
 * The accepted figure of each target that reaches furthest, for one area exactly: a county's figure is never
 * shown as the city's. Of two that reach as far, the one accepted last.
 */
export async function acceptedFigures(
  context: Context,
  plan: string,
  division: string,
): Promise<Map<string, ReportedFigure>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('plan.reported_figures')
    .selectAll()
    .where('plan', '=', plan)
    .where('division', '=', division)
    .where('state', '=', 'accepted')
    .orderBy('until_day')
    .orderBy('decided_at')
    .execute()
  return new Map(rows.map(row => [row.target, row])) // a later one replaces an earlier one
}

/** The accepted figure of one target that reaches furthest, in each area that has one: in the target's steps. */
export async function acceptedByArea(
  context: Context,
  plan: string,
  target: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('plan.reported_figures')
    .select(['division', 'value'])
    .where('plan', '=', plan)
    .where('target', '=', target)
    .where('state', '=', 'accepted')
    .orderBy('until_day')
    .orderBy('decided_at')
    .execute()
  return new Map(rows.map(row => [row.division, row.value])) // a later one replaces an earlier one
}
