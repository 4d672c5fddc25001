import { type SelectQueryBuilder, sql } from 'kysely'
import { addDays, bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import type { Category, PayKind, Post, PostFields, PostState, PostWarning } from './post.ts'

interface PostRow {
  sk: string
  id: Id<'Post'>
  version: number
  state: PostState
  state_reason: string | null
  organisation: Id<'Organisation'>
  organisation_name: string
  title: string
  category: Category
  social_kind: PostFields['socialKind'] | null
  occupation: string
  industry: string | null
  openings: number
  openings_words: string | null
  taken: number
  division: string
  place: string
  pay_kind: PayKind
  pay_from: number | null
  pay_to: number | null
  pay_months: number | null
  hours: string
  education: PostFields['education']
  experience_years: number | null
  skills: string[]
  insurances: PostFields['insurances']
  benefits: PostFields['benefits']
  audiences: PostFields['audiences']
  description: string
  valid_until: Day
  contact_name: string
  contact_phone: string
  platform: string | null
  pending: PostFields | string | null
  warnings: PostWarning[] | string
  doubtful: string[]
  fingerprint: string
  counted_openings: number
  counted_fact: Id<'Fact'> | null
  merged_into: Id<'Post'> | null
  import: Id<'Import'> | null
  submitted_at: Instant | null
  submitted_by: string | null
  review_due_on: Day | null
  published_on: Day | null
  refreshed_on: Day | null
  posted_times: number
  created_by: string | null
  created_at: Instant
  updated_at: Instant
}

interface Tables {
  'posts.posts': PostRow
}

function parsed<T>(value: T | string): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value // written by this file
}

function fieldsOf(row: PostRow): PostFields {
  return {
    organisation: row.organisation,
    title: row.title,
    category: row.category,
    ...(row.social_kind && { socialKind: row.social_kind }),
    occupation: row.occupation,
    openings: row.openings,
    ...(row.openings_words !== null && { openingsWords: row.openings_words }),
    division: row.division,
    place: row.place,
    pay: { kind: row.pay_kind, from: row.pay_from, to: row.pay_to, months: row.pay_months },
    hours: row.hours,
    education: row.education,
    experienceYears: row.experience_years,
    skills: row.skills,
    insurances: row.insurances,
    benefits: row.benefits,
    audiences: row.audiences,
    description: row.description,
    validUntil: row.valid_until,
    contact: { name: row.contact_name, phone: row.contact_phone },
    ...(row.platform !== null && { platform: row.platform }),
  }
}

function toPost(row: PostRow): Post {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    stateReason: row.state_reason ?? undefined,
    organisationName: row.organisation_name,
    industry: row.industry ?? undefined,
    fields: fieldsOf(row),
    taken: row.taken,
    pending: row.pending === null ? undefined : parsed(row.pending),
    warnings: parsed(row.warnings),
    doubtful: row.doubtful,
    fingerprint: row.fingerprint,
    countedOpenings: row.counted_openings,
    countedFact: row.counted_fact ?? undefined,
    mergedInto: row.merged_into ?? undefined,
    import: row.import ?? undefined,
    submittedAt: row.submitted_at ?? undefined,
    submittedBy: row.submitted_by ?? undefined,
    reviewDueOn: row.review_due_on ?? undefined,
    publishedOn: row.published_on ?? undefined,
    refreshedOn: row.refreshed_on ?? undefined,
    postedTimes: row.posted_times,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function columns(post: Post) {
  const { fields } = post
  return {
    version: post.version,
    state: post.state,
    state_reason: post.stateReason ?? null,
    organisation: fields.organisation,
    organisation_name: post.organisationName,
    title: fields.title,
    category: fields.category,
    social_kind: fields.socialKind ?? null,
    occupation: fields.occupation,
    industry: post.industry ?? null,
    openings: fields.openings,
    openings_words: fields.openingsWords ?? null,
    taken: post.taken,
    division: fields.division,
    place: fields.place,
    pay_kind: fields.pay.kind,
    pay_from: fields.pay.from,
    pay_to: fields.pay.to,
    pay_months: fields.pay.months ?? null,
    hours: fields.hours,
    education: fields.education,
    experience_years: fields.experienceYears ?? null,
    skills: fields.skills,
    insurances: fields.insurances,
    benefits: fields.benefits,
    audiences: fields.audiences,
    description: fields.description,
    valid_until: fields.validUntil,
    contact_name: fields.contact.name,
    contact_phone: fields.contact.phone,
    platform: fields.platform ?? null,
    pending: post.pending === undefined ? null : JSON.stringify(post.pending),
    warnings: JSON.stringify(post.warnings),
    doubtful: [...post.doubtful],
    fingerprint: post.fingerprint,
    counted_openings: post.countedOpenings,
    counted_fact: post.countedFact ?? null,
    merged_into: post.mergedInto ?? null,
    import: post.import ?? null,
    submitted_at: post.submittedAt ?? null,
    submitted_by: post.submittedBy ?? null,
    review_due_on: post.reviewDueOn ?? null,
    published_on: post.publishedOn ?? null,
    refreshed_on: post.refreshedOn ?? null,
    posted_times: post.postedTimes,
  }
}

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

function one(context: Context, id: Id<'Post'>) {
  return context
    .db<Tables>()
    .selectFrom('posts.posts')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
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
  readonly county?: string
  readonly doubtful?: true
  readonly text?: string
  readonly after?: Id<'Post'>
  readonly limit: number
}

type Query = SelectQueryBuilder<Tables, 'posts.posts', object>

function filtered(context: Context, filter: PostFilter): Query {
  let query: Query = context.db<Tables>().selectFrom('posts.posts')
  if (filter.organisation !== undefined) query = query.where('organisation', '=', filter.organisation)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.awaitsReview) {
    query = query.where('submitted_at', 'is not', null)
  }
  if (filter.category !== undefined) query = query.where('category', '=', filter.category)
  if (filter.county !== undefined) {
    query = query.where('division', '>=', filter.county).where('division', '<', `${filter.county}~`)
  }
  if (filter.doubtful) query = query.where(sql<boolean>`cardinality(doubtful) > 0`)
  if (filter.text !== undefined && filter.text !== '') {
    const like = `%${filter.text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
    query = query.where(eb => eb.or([eb('title', 'like', like), eb('organisation_name', 'like', like)]))
  }
  return query
}

/** A page of posts that the reader may see. The officer's own area is part of the question, not only of the policy. */
export async function listPosts(
  context: Context,
  filter: PostFilter,
): Promise<{ rows: Post[]; total: number }> {
  const { total } = await filtered(context, filter)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  let page = filtered(context, filter).selectAll().orderBy('id', 'desc').limit(filter.limit)
  if (filter.after !== undefined) page = page.where('id', '<', filter.after)
  return { rows: (await page.execute()).map(toPost), total }
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
