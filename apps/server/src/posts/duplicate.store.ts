import { type SelectQueryBuilder, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { LikenessReason } from './duplicate-score.ts'
import type { PostState } from './post.ts'

export type PairState = 'open' | 'merged' | 'apart'

export interface DuplicatePair {
  readonly id: Id<'DuplicatePair'>
  readonly version: number
  readonly left: Id<'Post'>
  readonly right: Id<'Post'>
  readonly organisation: Id<'Organisation'>
  readonly division: string
  readonly score: number
  readonly why: readonly LikenessReason[]
  readonly state: PairState
}

interface PairRow {
  sk: string
  id: Id<'DuplicatePair'>
  version: number
  left_post: Id<'Post'>
  right_post: Id<'Post'>
  organisation: Id<'Organisation'>
  division: string
  score: number
  why: LikenessReason[]
  state: PairState
  kept: Id<'Post'> | null
  note: string | null
  decided_by: string | null
  decided_at: Instant | null
  found_at: Instant
}

interface Tables {
  'posts.duplicate_pairs': PairRow
  'posts.posts': { sk: string; id: Id<'Post'>; state: PostState; merged_into: Id<'Post'> | null }
}

const open: readonly PostState[] = ['in-review', 'published']

function toPair(row: PairRow): DuplicatePair {
  return {
    id: row.id,
    version: row.version,
    left: row.left_post,
    right: row.right_post,
    organisation: row.organisation,
    division: row.division,
    score: row.score,
    why: row.why,
    state: row.state,
  }
}

/** Writes down pairs that are not known yet. One that a person has decided is left as it is. */
export async function insertPairs(
  context: Context,
  pairs: readonly Pick<DuplicatePair, 'left' | 'right' | 'organisation' | 'division' | 'score' | 'why'>[],
): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(pair => {
    const [left, right] = pair.left < pair.right ? [pair.left, pair.right] : [pair.right, pair.left]
    const id = context.newId<'DuplicatePair'>(bucketOf(left))
    return {
      sk: bucketOf(id),
      id,
      version: 1,
      left_post: left,
      right_post: right,
      organisation: pair.organisation,
      division: pair.division,
      score: pair.score,
      why: [...pair.why],
      state: 'open' as const,
      kept: null,
      note: null,
      decided_by: null,
      decided_at: null,
      found_at: context.now,
    }
  })
  await context
    .db<Tables>()
    .insertInto('posts.duplicate_pairs')
    .values(rows)
    .onConflict(on => on.doNothing())
    .execute()
}

export async function lockPair(
  context: Context,
  id: Id<'DuplicatePair'>,
): Promise<DuplicatePair | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('posts.duplicate_pairs')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toPair(row)
}

export async function decidePair(
  context: Context,
  pair: DuplicatePair,
  decision: { state: 'merged' | 'apart'; kept?: Id<'Post'> | undefined; note?: string | undefined },
): Promise<number> {
  await context
    .db<Tables>()
    .updateTable('posts.duplicate_pairs')
    .set({
      version: pair.version + 1,
      state: decision.state,
      kept: decision.kept ?? null,
      note: decision.note ?? null,
      decided_by: context.actor.name,
      decided_at: context.now,
    })
    .where('sk', '=', bucketOf(pair.id))
    .where('id', '=', pair.id)
    .execute()
  return pair.version + 1
}

export interface PairFilter {
  readonly county?: string | undefined
  readonly post?: Id<'Post'> | undefined
  readonly organisation?: Id<'Organisation'> | undefined
}

type Query = SelectQueryBuilder<Tables & { pair: PairRow }, 'pair', object>

/** Pairs that wait for a person: undecided, and both posts still open. */
function waiting(context: Context, filter: PairFilter): Query {
  let query: Query = context
    .db<Tables>()
    .selectFrom('posts.duplicate_pairs as pair')
    .where('pair.state', '=', 'open')
    .where(seenBy(context.actor, { division: 'pair.division' }))
  for (const side of ['pair.left_post', 'pair.right_post'] as const) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('posts.posts as post')
          .select('post.id')
          .whereRef('post.id', '=', side)
          .whereRef('post.sk', '=', sql`right(${sql.ref(side)}::text, 2) COLLATE "C"`)
          .where('post.state', 'in', open)
          .where('post.merged_into', 'is', null),
      ),
    )
  }
  if (filter.county !== undefined) {
    query = query.where('pair.division', '>=', filter.county).where('pair.division', '<', `${filter.county}~`)
  }
  if (filter.organisation !== undefined) query = query.where('pair.organisation', '=', filter.organisation)
  const post = filter.post
  if (post !== undefined) {
    query = query.where(eb => eb.or([eb('pair.left_post', '=', post), eb('pair.right_post', '=', post)]))
  }
  return query
}

/** The likeliest first. */
export async function listPairs(
  context: Context,
  filter: PairFilter,
  asked: PageAsked,
): Promise<Page<DuplicatePair>> {
  const all = waiting(context, filter)
  const list = {
    orders: { score: orderBy('pair.score', 'integer') },
    first: { sort: 'score', order: 'desc' },
    id: 'pair.id',
  } as const
  const page = await readPage(all, all.selectAll('pair'), list, asked)
  return { ...page, rows: page.rows.map(toPair) }
}

/** The merged post's own merged posts follow it: a pointer is never longer than one step. */
export async function repointMerged(context: Context, from: Id<'Post'>, to: Id<'Post'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('posts.posts')
    .set({ merged_into: to })
    .where('merged_into', '=', from)
    .execute()
}

/** Posts that were merged into this one: their applications run on. */
export async function listMergedInto(context: Context, post: Id<'Post'>): Promise<Id<'Post'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select('id')
    .where('merged_into', '=', post)
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** How many open pairs each post stands in: a reviewer is told before publishing. */
export async function countOpenPairs(
  context: Context,
  posts: readonly Id<'Post'>[],
): Promise<ReadonlyMap<Id<'Post'>, number>> {
  if (posts.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.duplicate_pairs')
    .select(['left_post', 'right_post'])
    .where('state', '=', 'open')
    .where(eb => eb.or([eb('left_post', 'in', [...posts]), eb('right_post', 'in', [...posts])]))
    .execute()
  const counts = new Map<Id<'Post'>, number>()
  for (const row of rows) {
    for (const id of [row.left_post, row.right_post]) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
