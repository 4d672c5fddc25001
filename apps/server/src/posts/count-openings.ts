import type { Context } from '../kernel/index.ts'
import { appendFacts, correctFact } from '../ledger/index.ts'
import type { Post, PostFields } from './post.ts'

/** The openings of a post count once, on the day of its first publication. */
export async function countOpenings(context: Context, post: Post): Promise<Post> {
  if (post.countedFact !== undefined) return changeQuantity(context, post, 'published')
  const [fact] = await appendFacts(context, [
    {
      kind: 'opening.published',
      organisation: post.fields.organisation,
      thing: post.id,
      division: post.fields.division,
      day: post.publishedOn ?? context.today,
      quantity: post.fields.openings,
      attributes: attributesOf(post),
      source: { kind: 'post', id: post.id },
      // a post is counted again under another version when what it says about itself has changed
      key: `opening.published:${post.id}:${post.version}`,
    },
  ])
  return { ...post, countedOpenings: post.fields.openings, countedFact: fact?.id }
}

/**
 * After a change: another number corrects the fact; another kind of post, place or doubt cannot be corrected in
 * place, so the fact is voided and a new one stands for the same day.
 */
export async function recountOpenings(
  context: Context,
  before: Post,
  after: Post,
  reason: string,
): Promise<Post> {
  if (before.countedFact === undefined) return after
  const same =
    before.fields.division === after.fields.division &&
    JSON.stringify(attributesOf(before)) === JSON.stringify(attributesOf(after))
  if (same) return changeQuantity(context, after, reason)
  return countOpenings(context, await voidOpenings(context, after, reason))
}

async function changeQuantity(context: Context, post: Post, reason: string): Promise<Post> {
  const quantity = post.fields.openings
  if (post.countedFact === undefined || post.countedOpenings === quantity) return post
  await correctFact(context, { fact: post.countedFact, reason, change: { quantity } })
  return { ...post, countedOpenings: quantity }
}

/** The openings never were, or stand in another post: they count no more. */
export async function voidOpenings(context: Context, post: Post, reason: string): Promise<Post> {
  if (post.countedFact === undefined) return post
  await correctFact(context, { fact: post.countedFact, reason, change: 'void' })
  return { ...post, countedFact: undefined, countedOpenings: 0 }
}

/** What a fact says about a post's openings. A ghost post's stand apart by `doubtful`. */
export function attributesOf(post: {
  fields: PostFields
  doubtful: readonly string[]
}): Record<string, string | boolean> {
  return {
    category: post.fields.category,
    ...(post.fields.socialKind !== undefined && { social_kind: post.fields.socialKind }),
    ...(post.fields.platform !== undefined && { platform: post.fields.platform }),
    doubtful: post.doubtful.length > 0,
  }
}
