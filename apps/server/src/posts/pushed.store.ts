import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'

interface Tables {
  'posts.pushed': {
    sk: string
    post: Id<'Post'>
    push: Id<'Push'>
    fact: Id<'Fact'>
    pushed_at: Instant
  }
}

/** The fact that counts a post's openings as pushed; undefined when it never was. */
export async function findPushed(
  context: Context,
  post: Id<'Post'>,
): Promise<{ push: Id<'Push'>; fact: Id<'Fact'> } | undefined> {
  return context
    .db<Tables>()
    .selectFrom('posts.pushed')
    .select(['push', 'fact'])
    .where('sk', '=', bucketOf(post))
    .where('post', '=', post)
    .executeTakeFirst()
}

/** Claims the count of a post's openings for this push; false when an earlier push has it. */
export async function insertPushed(
  context: Context,
  row: { post: Id<'Post'>; push: Id<'Push'>; fact: Id<'Fact'> },
): Promise<boolean> {
  const inserted = await context
    .db<Tables>()
    .insertInto('posts.pushed')
    .values({ sk: bucketOf(row.post), ...row, pushed_at: context.now })
    .onConflict(on => on.doNothing())
    .returning('post')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function removePushed(context: Context, post: Id<'Post'>): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('posts.pushed')
    .where('sk', '=', bucketOf(post))
    .where('post', '=', post)
    .execute()
}
