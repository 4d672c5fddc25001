import {
  bucketOf,
  type Context,
  type Day,
  fileShelf,
  handOf,
  type Id,
  type Instant,
  like,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Honour, HonourState } from './honour.ts'

interface HonourRow {
  sk: string
  id: Id<'Honour'>
  version: number
  person: Id<'Person'>
  name: string
  division: string
  title: string
  year: number
  employer: string
  occupation: string
  merit: string
  state: HonourState
  nominated_by: string | null
  nominated_for: string | null
  nominator: string
  nominated_at: Instant
  decided_by: string | null
  decided_for: string | null
  decider: string
  decided_at: Instant | null
  document: string
  awarded_on: Day | null
  reason: string
  revoked_on: Day | null
  fact: Id<'Fact'> | null
}

interface Tables {
  'skills.honours': HonourRow
}

/** What supports a nomination; whoever may see the nomination may see it. */
export const honourPapers = fileShelf<'HonourPaper', { division: string }>({
  table: 'skills.honour_papers',
  owner: 'honour',
  more: ['division'],
  seen: { division: 'division' },
})

const toHonour = (row: HonourRow): Honour => ({
  id: row.id,
  version: row.version,
  person: row.person,
  name: row.name,
  division: row.division,
  title: row.title,
  year: row.year,
  employer: row.employer,
  occupation: row.occupation,
  merit: row.merit,
  state: row.state,
  nominated: { by: row.nominated_by, standingFor: row.nominated_for },
  nominator: row.nominator,
  nominatedAt: row.nominated_at,
  decided: { by: row.decided_by, standingFor: row.decided_for },
  decider: row.decider,
  decidedAt: row.decided_at ?? undefined,
  document: row.document,
  awardedOn: row.awarded_on ?? undefined,
  reason: row.reason,
  revokedOn: row.revoked_on ?? undefined,
  fact: row.fact ?? undefined,
})

const inArea = { division: 'division' } as const
const from = (context: Context) => context.db<Tables>().selectFrom('skills.honours')

export async function insertHonour(
  context: Context,
  one: Pick<
    Honour,
    'id' | 'person' | 'name' | 'division' | 'title' | 'year' | 'employer' | 'occupation' | 'merit'
  >,
): Promise<void> {
  const hand = handOf(context.actor)
  await context
    .db<Tables>()
    .insertInto('skills.honours')
    .values({
      ...one,
      sk: bucketOf(one.id),
      version: 1,
      state: 'nominated',
      nominated_by: hand.by,
      nominated_for: hand.standingFor,
      nominator: context.actor.name,
      nominated_at: context.now,
      decided_by: null,
      decided_for: null,
      decider: '',
      decided_at: null,
      document: '',
      awarded_on: null,
      reason: '',
      revoked_on: null,
      fact: null,
    })
    .execute()
}

/** As an office or as the system: whoever holds a title sees it through `honoursOf`. */
export async function findHonours(
  context: Context,
  ids: readonly Id<'Honour'>[],
  lock = false,
): Promise<Honour[]> {
  if (ids.length === 0) return []
  let query = from(context)
    .selectAll()
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where(seenBy(context.actor, inArea))
    // in one order, so that two who decide the same list wait and never block one another
    .orderBy('id')
  if (lock) query = query.forUpdate()
  return (await query.execute()).map(toHonour)
}

/** What the reader may see of somebody's: their own that were awarded, or the area's. */
export async function honoursOf(context: Context, person: Id<'Person'>): Promise<Honour[]> {
  const rows = await from(context)
    .selectAll()
    .where('person', '=', person)
    .where(seenBy(context.actor, { person: 'person', division: 'division' }))
    .orderBy('id', 'desc')
    .execute()
  const all = rows.map(toHonour)
  return context.actor.person === person ? all.filter(isOut) : all
}

const isOut = ({ state }: Honour) => state === 'awarded' || state === 'revoked'

export async function writeHonour(context: Context, one: Honour): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('skills.honours')
    .set({
      version: one.version + 1,
      state: one.state,
      decided_by: one.decided.by,
      decided_for: one.decided.standingFor,
      decider: one.decider,
      decided_at: one.decidedAt ?? null,
      document: one.document,
      awarded_on: one.awardedOn ?? null,
      reason: one.reason,
      revoked_on: one.revokedOn ?? null,
      fact: one.fact ?? null,
    })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

export interface HonourFilter {
  readonly q?: string | undefined
  readonly area?: string | undefined
  readonly state?: HonourState | undefined
  readonly title?: string | undefined
  readonly year?: number | undefined
}

export async function listHonourRows(
  context: Context,
  filter: HonourFilter,
  asked: PageAsked,
): Promise<Page<Honour>> {
  const { q = '', area, state, title, year } = filter
  let query = from(context).where(seenBy(context.actor, inArea))
  if (q.trim() !== '') {
    const pattern = like.begins(q.trim())
    query = query.where(eb => eb.or([eb('name', 'like', pattern), eb('employer', 'like', pattern)]))
  }
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  if (state !== undefined) query = query.where('state', '=', state)
  if (title !== undefined) query = query.where('title', '=', title)
  if (year !== undefined) query = query.where('year', '=', year)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => toHonour(row as HonourRow)) } // all columns of the table
}

/** How many nominations wait for a decision in the actor's area. */
export async function countNominated(context: Context): Promise<number> {
  const row = await from(context)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'nominated')
    .where(seenBy(context.actor, inArea))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Everything that stands, for the page that everybody may read; as the system. */
export async function standingHonours(
  context: Context,
  filter: { readonly year?: number | undefined },
): Promise<Honour[]> {
  let query = from(context).selectAll().where('state', '=', 'awarded')
  if (filter.year !== undefined) query = query.where('year', '=', filter.year)
  const rows = await query.orderBy('year', 'desc').orderBy('awarded_on', 'desc').orderBy('id').execute()
  return rows.map(toHonour)
}
