import type { Context, Id } from '../kernel/index.ts'
import { appendFacts, correctFact } from '../ledger/index.ts'
import { attributesOf } from './count-openings.ts'
import type { Post } from './post.ts'
import { findPushed, insertPushed, removePushed } from './pushed.store.ts'

/** The openings of a post count as pushed the first time that it is pushed to anybody. False: counted before. */
export async function countPushed(context: Context, post: Post, push: Id<'Push'>): Promise<boolean> {
  if ((await findPushed(context, post.id)) !== undefined) return false
  const [fact] = await appendFacts(context, [
    {
      kind: 'opening.pushed',
      organisation: post.fields.organisation,
      thing: post.id,
      division: post.fields.division,
      day: context.today,
      quantity: post.fields.openings,
      attributes: attributesOf(post),
      source: { kind: 'post', id: post.id },
      key: `opening.pushed:${post.id}`,
    },
  ])
  return fact !== undefined && insertPushed(context, { post: post.id, push, fact: fact.id })
}

/** The merged post's pushes become those of the one that was kept: pushed twice, the vacancy counts once. */
export async function movePushed(context: Context, from: Id<'Post'>, to: Id<'Post'>): Promise<void> {
  const moved = await findPushed(context, from)
  if (moved === undefined) return
  await removePushed(context, from)
  if (await insertPushed(context, { post: to, ...moved })) return
  await correctFact(context, { fact: moved.fact, reason: 'duplicate', change: 'void' })
}

/** The openings never were. */
export async function voidPushed(context: Context, post: Id<'Post'>, reason: string): Promise<void> {
  const pushed = await findPushed(context, post)
  if (pushed === undefined) return
  await removePushed(context, post)
  await correctFact(context, { fact: pushed.fact, reason, change: 'void' })
}
