import type { Context } from '../kernel/index.ts'
import { endPost } from './end-post.ts'
import { listExpired } from './post.store.ts'
import { requirePost, stepPost } from './step-post.ts'

/** Every night: posts past their closing day expire and open applicants are told. Idempotent. */
export async function expirePosts(context: Context): Promise<number> {
  const ids = await listExpired(context)
  for (const id of ids) {
    await stepPost(context, await requirePost(context, id), 'system', { action: 'expire' })
    await endPost(context, id)
  }
  return ids.length
}
