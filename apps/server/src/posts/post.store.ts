import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import {
  addDays,
  bucketOf,
  type Context,
  type Id,
  type Instant,
  like,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Category, Post, PostState } from './post.ts'
import { columns, type Tables, toPost } from './post-row.ts'

export async function insertPosts(context: Context, posts: readonly Post[]): Promise<void> {
  if (posts.length === 0) return
  const rows = posts.map(post => ({
    sk: bucketOf(post.id),
    id: post.id,
    ...columns(post),
    created_by: context.actor.account ?? null,
    created_at: post.createdAt,
    updated_at: context.now,
  }))
  await context.db<Tables>().insertInto('posts.posts').values(rows).execute()
}

export async function writePost(context: Context, post: Post): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('posts.posts')
    .set({ ...columns(post), updated_at: context.now })
    .where('sk', '=', bucketOf(post.id))
    .where('id', '=', post.id)
    .execute()
}

/** Who may see a post: everybody once it was out, before that its organisation and the officers of its place. */
const readers = {
  organisation: 'organisation',
  division: 'division',
  open: sql<SqlBool>`state IN ('published', 'held', 'filled', 'closed', 'expired')`,
} as const

function one(context: Context, id: Id<'Post'>) {
  return context
    .db<Tables>()
    .selectFrom('posts.posts')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, readers))
}

export async function findPost(context: Context, id: Id<'Post'>): Promise<Post | undefined> {
  const row = await one(context, id).executeTakeFirst()
  return row && toPost(row)
}

/** Locks the row, so that two changes at once happen one after the other. */
export async function lockPost(context: Context, id: Id<'Post'>): Promise<Post | undefined> {
  const row = await one(context, id).forUpdate().executeTakeFirst()
  return row && toPost(row)
}

/** In the order of the ids given; those that the reader may not see are left out. */
export async function findPosts(context: Context, ids: readonly Id<'Post'>[]): Promise<Post[]> {
  if (ids.length === 0) return []
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .selectAll()
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where(seenBy(context.actor, readers))
    .execute()
  const byId = new Map(rows.map(row => [row.id, toPost(row)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

export interface PostFilter {
  readonly organisation?: Id<'Organisation'>
  readonly state?: PostState
  /** new posts in review and edits of published ones that wait */
  readonly awaitsReview?: true
  readonly category?: Category
  /** the reader's own, for lists of what one looks after */
  readonly area?: string
  readonly county?: string
  readonly doubtful?: true
  /** only what was to be reviewed before this day */
  readonly reviewBefore?: string
  readonly text?: string
}

type Query = SelectQueryBuilder<Tables, 'posts.posts', object>

function filtered(context: Context, filter: PostFilter): Query {
  let query: Query = context.db<Tables>().selectFrom('posts.posts').where(seenBy(context.actor, readers))
  if (filter.organisation !== undefined) query = query.where('organisation', '=', filter.organisation)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.awaitsReview) {
    query = query.where('submitted_at', 'is not', null)
  }
  if (filter.reviewBefore !== undefined) query = query.where('review_due_on', '<', filter.reviewBefore)
  if (filter.category !== undefined) query = query.where('category', '=', filter.category)
  if (filter.area !== undefined) {
    query = query.where('division', '>=', filter.area).where('division', '<', `${filter.area}~`)
  }
  if (filter.county !== undefined) {
    query = query.where('division', '>=', filter.county).where('division', '<', `${filter.county}~`)
  }
  if (filter.doubtful) query = query.where(sql<boolean>`cardinality(doubtful) > 0`)
  if (filter.text !== undefined && filter.text !== '') {
    const pattern = like.contains(filter.text)
    query = query.where(eb => eb.or([eb('title', 'like', pattern), eb('organisation_name', 'like', pattern)]))
  }
  return query
}

export const postOrders = {
  title: orderBy('title', 'text'),
  employer: orderBy('organisation_name', 'text'),
  county: orderBy('division', 'text'),
  category: orderBy('category', 'text'),
  state: orderBy('state', 'text'),
  openings: orderBy('openings', 'integer'),
  hired: orderBy('taken', 'integer'),
  valid: orderBy('valid_until', 'date'),
  updated: orderBy('updated_at', 'timestamptz'),
  submitted: orderBy("coalesce(submitted_at, 'infinity'::timestamptz)", 'timestamptz'),
  due: orderBy("coalesce(review_due_on, 'infinity'::date)", 'date'),
}

/** A page of posts that the reader may see. The officer's own area is part of the question, not only of the policy. */
export async function listPosts(context: Context, filter: PostFilter, asked: PageAsked): Promise<Page<Post>> {
  const all = filtered(context, filter)
  const list = { orders: postOrders, first: { order: 'desc' } } as const
  const page = await readPage(all, all.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toPost) }
}

/** Every published post in batches, for the search index at start. Runs as the system. */
export async function* publishedPosts(context: Context, batch = 2_000): AsyncGenerator<Post[]> {
  let after: string | undefined
  for (;;) {
    let query = context
      .db<Tables>()
      .selectFrom('posts.posts')
      .selectAll()
      .where('state', '=', 'published')
      .orderBy('id')
      .limit(batch)
    if (after !== undefined) query = query.where('id', '>', after as Id<'Post'>) // the last id of the batch before
    const rows = await query.execute()
    if (rows.length > 0) yield rows.map(toPost)
    if (rows.length < batch) return
    after = rows.at(-1)?.id
  }
}

/** Open posts of an employer in a county, those with the same fingerprint first: what a new post is compared with. */
export async function listComparable(
  context: Context,
  choice: {
    readonly organisation: Id<'Organisation'>
    readonly county: string
    readonly fingerprint: string
    readonly limit: number
  },
): Promise<Post[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .selectAll()
    .where('organisation', '=', choice.organisation)
    .where('division', '>=', choice.county)
    .where('division', '<', `${choice.county}~`)
    .where('state', 'in', ['in-review', 'published'])
    .where('merged_into', 'is', null)
    .orderBy(sql`fingerprint = ${choice.fingerprint}`, 'desc')
    .orderBy('id', 'desc')
    .limit(choice.limit)
    .execute()
  return rows.map(toPost)
}

export async function listExpired(context: Context, limit = 500): Promise<Id<'Post'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select('id')
    .where('state', '=', 'published')
    .where('valid_until', '<', context.today)
    .orderBy('valid_until')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

/** What is open now, for the front page. */
export async function countOpen(context: Context): Promise<{
  posts: number
  fresh: number
  /** today and the six days before */
  freshThisWeek: number
  employers: number
  traineeships: number
}> {
  return context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select([
      sql<number>`count(*)`.as('posts'),
      sql<number>`count(*) FILTER (WHERE published_on = ${context.today})`.as('fresh'),
      sql<number>`count(*) FILTER (WHERE published_on >= ${addDays(context.today, -6)})`.as('freshThisWeek'),
      sql<number>`count(DISTINCT organisation)`.as('employers'),
      sql<number>`count(*) FILTER (WHERE category = 'traineeship')`.as('traineeships'),
    ])
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
}

/** An employer's open posts, the newest first. */
export async function listOpenOf(
  context: Context,
  organisation: Id<'Organisation'>,
  limit: number,
): Promise<Post[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('state', '=', 'published')
    .orderBy('refreshed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toPost)
}

export async function countOpenOf(
  context: Context,
  organisations: readonly Id<'Organisation'>[],
): Promise<ReadonlyMap<string, number>> {
  if (organisations.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select(['organisation', sql<number>`count(*)`.as('open')])
    .where('organisation', 'in', [...organisations])
    .where('state', '=', 'published')
    .groupBy('organisation')
    .execute()
  return new Map(rows.map(row => [row.organisation, row.open]))
}

/** Published posts by id, with the day of their last change, for the sitemap. */
export async function listForSitemap(
  context: Context,
  page: { after?: Id<'Post'>; limit: number },
): Promise<{ id: Id<'Post'>; changedAt: Instant }[]> {
  let query = context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select(['id', 'updated_at as changedAt'])
    .where('state', '=', 'published')
    .orderBy('id')
    .limit(page.limit)
  if (page.after !== undefined) query = query.where('id', '>', page.after)
  return query.execute()
}
