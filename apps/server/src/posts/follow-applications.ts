import { countTaken, endOffer } from '../applications/index.ts'
import type { Id, Subscriber } from '../kernel/index.ts'
import { lockPost, writePost } from './post.store.ts'
import { stepPost } from './step-post.ts'

/**
 * Keeps a post's number of taken openings true; when the last is taken, the post is filled and every open
 * applicant is told. Counts anew each time, so it may run twice.
 */
export const followApplications: Subscriber = {
  topic: 'application.moved',
  name: 'posts.followApplications',
  async handle(context, payload) {
    const id = payload['offer'] as Id<'Post'> // emitted with an application of a post
    const post = await lockPost(context, id)
    if (post === undefined) return
    const taken = await countTaken(context, id)
    if (taken !== post.taken) await writePost(context, { ...post, taken, version: post.version + 1 })
    const now = { ...post, taken, version: taken === post.taken ? post.version : post.version + 1 }
    if (post.state === 'published' && taken >= post.fields.openings) {
      await stepPost(context, now, 'system', { action: 'fill' })
      await endOffer(context, id)
    } else if (
      post.state === 'filled' &&
      taken < post.fields.openings &&
      post.fields.validUntil >= context.today
    ) {
      await stepPost(context, now, 'system', { action: 'reopen' })
    }
  },
}
