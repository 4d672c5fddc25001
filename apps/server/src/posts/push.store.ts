import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  fromJson,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'

/** Whom a push was meant for, as the officer chose it. */
export interface Audience {
  readonly places?: readonly string[] | undefined
  readonly educations?: readonly string[] | undefined
  readonly keyGroups?: readonly string[] | undefined
  readonly fields?: readonly string[] | undefined
  readonly wishPlaces?: readonly string[] | undefined
}

export interface Push {
  readonly id: Id<'Push'>
  readonly area: string
  readonly audience: Audience
  readonly posts: readonly Id<'Post'>[]
  readonly note: string
  /** people that the filter found, people who were sent something, pairs of person and post that were new */
  readonly found: number
  /** fitted too, and want nothing chosen for them; undefined: sent before that was asked */
  readonly leftOut: number | undefined
  readonly people: number
  readonly sent: number
  /** openings that were pushed for the first time */
  readonly openings: number
  readonly byName: string
  readonly sentAt: Instant
  /** people who have read it and people who then applied, as of `followedAt`; undefined: not counted */
  readonly read: number | undefined
  readonly applied: number | undefined
  readonly followedAt: Instant | undefined
}

interface PushRow {
  sk: string
  id: Id<'Push'>
  area: string
  audience: Audience | string
  posts: Id<'Post'>[]
  note: string
  found: number
  left_out: number | null
  people: number
  sent: number
  openings: number
  account: string | null
  by_name: string
  sent_at: Instant
  read: number | null
  applied: number | null
  followed_at: Instant | null
}

interface Tables {
  'posts.pushes': PushRow
  'posts.push_receipts': { sk: string; person: Id<'Person'>; post: Id<'Post'>; push: Id<'Push'> }
}

function toPush(row: PushRow): Push {
  const { audience } = row
  return {
    id: row.id,
    area: row.area,
    audience: fromJson(audience),
    posts: row.posts,
    note: row.note,
    found: row.found,
    leftOut: row.left_out ?? undefined,
    people: row.people,
    sent: row.sent,
    openings: row.openings,
    byName: row.by_name,
    sentAt: row.sent_at,
    read: row.read ?? undefined,
    applied: row.applied ?? undefined,
    followedAt: row.followed_at ?? undefined,
  }
}

export async function insertPush(context: Context, push: Push): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('posts.pushes')
    .values({
      sk: bucketOf(push.id),
      id: push.id,
      area: push.area,
      audience: JSON.stringify(push.audience),
      posts: [...push.posts],
      note: push.note,
      found: push.found,
      left_out: push.leftOut ?? null,
      people: push.people,
      sent: push.sent,
      openings: push.openings,
      account: context.actor.account ?? null,
      by_name: push.byName,
      sent_at: push.sentAt,
      read: null,
      applied: null,
      followed_at: null,
    })
    .execute()
}

const batch = 5_000

/** Writes who is sent what and returns the pairs that are new: nobody is sent the same post twice. */
export async function insertReceipts(
  context: Context,
  push: Id<'Push'>,
  people: readonly { readonly id: Id<'Person'>; readonly division: string }[],
  posts: readonly Id<'Post'>[],
): Promise<{ person: Id<'Person'>; post: Id<'Post'> }[]> {
  const all = people.flatMap(({ id, division }) =>
    posts.map(post => ({ sk: bucketOf(id), person: id, post, division })),
  )
  const fresh: { person: Id<'Person'>; post: Id<'Post'> }[] = []
  for (let from = 0; from < all.length; from += batch) {
    const rows = JSON.stringify(all.slice(from, from + batch))
    const { rows: inserted } = await sql<{ person: Id<'Person'>; post: Id<'Post'> }>`
      INSERT INTO posts.push_receipts (sk, person, post, push, division, sent_at)
      SELECT r.sk, r.person, r.post, ${push}::uuid, r.division, ${context.now}::timestamptz
      FROM jsonb_to_recordset(${rows}::text::jsonb) AS r(sk text, person uuid, post uuid, division text)
      ORDER BY r.sk, r.person, r.post
      ON CONFLICT DO NOTHING
      RETURNING person, post`.execute(context.db<Tables>())
    fresh.push(...inserted)
  }
  return fresh
}

export async function findPush(context: Context, id: Id<'Push'>): Promise<Push | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('posts.pushes')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { division: 'area' }))
    .executeTakeFirst()
  return row && toPush(row)
}

export async function listPushes(
  context: Context,
  filter: { area: string; post?: Id<'Post'> | undefined },
  asked: PageAsked,
): Promise<Page<Push>> {
  let query = context
    .db<Tables>()
    .selectFrom('posts.pushes')
    .where('area', '>=', filter.area)
    .where('area', '<', `${filter.area}~`)
  if (filter.post !== undefined) query = query.where(sql<boolean>`${filter.post}::uuid = ANY (posts)`)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(toPush) }
}

/** Who was sent which posts by a push. */
export async function listReceipts(
  context: Context,
  push: Id<'Push'>,
): Promise<{ person: Id<'Person'>; post: Id<'Post'> }[]> {
  return context
    .db<Tables>()
    .selectFrom('posts.push_receipts')
    .select(['person', 'post'])
    .where('push', '=', push)
    .execute()
}

/** Pushes since a moment, for the nightly count. */
export async function listRecentPushes(context: Context, since: Instant): Promise<Push[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.pushes')
    .selectAll()
    .where('sent_at', '>=', since)
    .orderBy('id')
    .execute()
  return rows.map(toPush)
}

export async function writeResults(
  context: Context,
  id: Id<'Push'>,
  results: { readonly read: number; readonly applied: number },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('posts.pushes')
    .set({ ...results, followed_at: context.now })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
