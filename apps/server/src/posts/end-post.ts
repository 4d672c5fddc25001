import { endOffer } from '../applications/index.ts'
import type { Context, Id } from '../kernel/index.ts'
import { listMergedInto } from './duplicate.store.ts'

/** A post is filled or over: every open applicant is told, also those of posts that were merged into it. */
export async function endPost(context: Context, post: Id<'Post'>): Promise<number> {
  let told = await endOffer(context, post)
  for (const merged of await listMergedInto(context, post)) told += await endOffer(context, merged)
  return told
}
