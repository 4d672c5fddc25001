import { countTaken } from '../applications/index.ts'
import type { Context, Id, Subscriber } from '../kernel/index.ts'
import { listMergedInto } from './duplicate.store.ts'
import { endPost } from './end-post.ts'
import { lockPost, writePost } from './post.store.ts'
import type { Post } from './post.ts'
import { stepPost } from './step-post.ts'

/**
 * Keeps a post's number of taken openings true; when the last is taken, the post is filled and every open
 * applicant is told. Counts anew each time, so it may run twice. Who was taken on a merged post has taken an
 * opening of the one that was kept.
 */
export const followApplications: Subscriber = {
  topic: 'application.moved',
  name: 'posts.followApplications',
  async handle(context, payload) {
    const id = payload['offer'] as Id<'Post'> // emitted with an application of a post
    const offered = await lockPost(context, id)
    if (offered === undefined) return
    if (offered.mergedInto === undefined) return recountTaken(context, offered)
    const kept = await lockPost(context, offered.mergedInto)
    if (kept !== undefined) await recountTaken(context, kept)
  },
}

export async function recountTaken(context: Context, post: Post): Promise<void> {
  let taken = await countTaken(context, post.id)
  for (const merged of await listMergedInto(context, post.id)) taken += await countTaken(context, merged)
  const now = taken === post.taken ? post : { ...post, taken, version: post.version + 1 }
  if (now !== post) await writePost(context, now)
  if (post.state === 'published' && taken >= post.fields.openings) {
    await stepPost(context, now, 'system', { action: 'fill' })
    await endPost(context, post.id)
  } else if (
    post.state === 'filled' &&
    taken < post.fields.openings &&
    post.fields.validUntil >= context.today
  ) {
    await stepPost(context, now, 'system', { action: 'reopen' })
  }
}
