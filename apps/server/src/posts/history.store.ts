import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { Post, PostState } from './post.ts'

export interface PostHistoryLine {
  readonly at: Instant
  readonly action: string
  readonly byName: string
  readonly toState: PostState
  readonly reason: string | undefined
  readonly note: string | undefined
}

interface Tables {
  'posts.history': {
    sk: string
    id: string
    post: Id<'Post'>
    organisation: Id<'Organisation'>
    division: string
    at: Instant
    action: string
    account: string | null
    by_name: string
    from_state: PostState | null
    to_state: PostState
    reason: string | null
    note: string | null
    changes: string
    version: number
  }
}

interface NewLine {
  readonly action: string
  readonly from?: PostState
  readonly reason?: string | undefined
  readonly note?: string | undefined
}

export async function insertPostHistory(context: Context, post: Post, line: NewLine): Promise<void> {
  await insertPostHistories(context, [post], line)
}

/** The same line for several posts at once. */
export async function insertPostHistories(
  context: Context,
  posts: readonly Post[],
  line: NewLine,
): Promise<void> {
  if (posts.length === 0) return
  const rows = posts.map(post => rowOf(context, post, line))
  await context.db<Tables>().insertInto('posts.history').values(rows).execute()
}

function rowOf(context: Context, post: Post, line: NewLine) {
  const id = context.newId<'History'>(bucketOf(post.id))
  return {
    sk: bucketOf(id),
    id,
    post: post.id,
    organisation: post.fields.organisation,
    division: post.fields.division,
    at: context.now,
    action: line.action,
    account: context.actor.account ?? null,
    by_name: context.actor.name,
    from_state: line.from ?? null,
    to_state: post.state,
    reason: line.reason ?? null,
    note: line.note ?? null,
    changes: '[]',
    version: post.version,
  }
}

export async function listPostHistory(context: Context, post: Id<'Post'>): Promise<PostHistoryLine[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.history')
    .selectAll()
    .where('sk', '=', bucketOf(post))
    .where('post', '=', post)
    .orderBy('at')
    .orderBy('version')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    at: row.at,
    action: row.action,
    byName: row.by_name,
    toState: row.to_state,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
  }))
}
