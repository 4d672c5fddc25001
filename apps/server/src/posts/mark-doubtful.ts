import { type OfferRecord, readOfferRecords } from '../applications/index.ts'
import { tell } from '../inbox/index.ts'
import { addDays, type Context, type Id } from '../kernel/index.ts'
import { findOrganisations } from '../registry/index.ts'
import { recountOpenings } from './count-openings.ts'
import { readClearances } from './doubtful.store.ts'
import { type DoubtReason, doubtRules, doubtsOf, doubtWindow, doubtWords } from './doubtful.ts'
import { insertPostHistory } from './history.store.ts'
import { lockPost, publishedPosts, writePost } from './post.store.ts'
import type { Post } from './post.ts'

/**
 * Every night: looks at each published post and marks the ghosts, with reasons, or takes the mark away when they
 * hold no more. Openings of a ghost are counted apart. Idempotent. Changes so many posts at most, because each
 * holds a stream of the ledger until the end of the transaction: call it again until it returns 0.
 */
export async function markDoubtful(context: Context, most = 200): Promise<number> {
  let changed = 0
  for await (const batch of publishedPosts(context, 500)) {
    for (const [id, reasons] of await judge(context, batch)) {
      const post = await lockPost(context, id)
      if (post?.state !== 'published') continue
      await setDoubts(context, post, reasons, 'system')
      changed += 1
      if (changed === most) return changed
    }
  }
  return changed
}

/** Of these posts, those whose reasons are not what they carry now. */
async function judge(context: Context, posts: readonly Post[]): Promise<Map<Id<'Post'>, DoubtReason[]>> {
  const ids = posts.map(post => post.id)
  const recent = await readOfferRecords(context, ids, addDays(context.today, -doubtWindow))
  const employers = await findOrganisations(context, [
    ...new Set(posts.map(each => each.fields.organisation)),
  ])
  const cleared = await readClearances(context, ids)
  const changes = new Map<Id<'Post'>, DoubtReason[]>()
  for (const post of posts) {
    const record = recent.get(post.id)
    if (record === undefined) continue
    const verified = employers.get(post.fields.organisation)?.state === 'verified'
    const reasons = doubtsOf(conductOf(context, post, record, verified), context.today).filter(
      reason => cleared.get(post.id)?.has(reason) !== true,
    )
    if (reasons.join() !== post.doubtful.join()) changes.set(post.id, reasons)
  }
  return changes
}

function conductOf(context: Context, post: Post, record: OfferRecord, employerVerified: boolean) {
  const publishedOn = post.publishedOn ?? context.today
  return {
    publishedOn,
    postedTimes: post.postedTimes,
    refreshedOn: post.refreshedOn ?? publishedOn,
    employerVerified,
    ...record,
  }
}

/** Writes the reasons that hold now, moves the openings to their side of the ledger, tells the employer. */
export async function setDoubts(
  context: Context,
  post: Post,
  reasons: readonly string[],
  by: 'system' | 'officer',
  note?: string,
): Promise<Post> {
  const marked = { ...post, doubtful: reasons, version: post.version + 1 }
  const next = await recountOpenings(context, post, marked, reasons.length > 0 ? 'doubtful' : 'cleared')
  await writePost(context, next)
  await insertPostHistory(context, next, {
    action: reasons.length > 0 ? 'doubt' : 'clear-doubt',
    from: post.state,
    reason: reasons.join(',') || undefined,
    note,
  })
  await context.emit('post.changed', { post: next.id, state: next.state })
  await tellEmployer(context, next, by)
  return next
}

async function tellEmployer(context: Context, post: Post, by: 'system' | 'officer'): Promise<void> {
  const { title, organisation } = post.fields
  const first = post.doubtful[0]
  const about = { to: { organisation }, href: '/work/posts', source: post.id }
  if (first === undefined) {
    const body =
      by === 'officer'
        ? { zh: '工作人员核实过了', en: 'An officer has looked into it' }
        : { zh: '原来的情况没有了', en: 'What was wrong is no longer so' }
    const cleared = { zh: `“${title}”不再存疑`, en: `“${title}” is no longer doubtful` }
    return tell(context, [{ ...about, kind: 'post.doubt-cleared', title: cleared, body }])
  }
  const why = doubtWords(first)
  const cure = first in doubtRules ? doubtRules[first as DoubtReason].cure : undefined // checked beside it
  await tell(context, [
    {
      ...about,
      kind: 'post.doubtful',
      title: { zh: `“${title}”被标为存疑`, en: `“${title}” is marked as doubtful` },
      body: { zh: `${why.zh}。${cure?.zh ?? ''}`, en: `${why.en}. ${cure?.en ?? ''}` },
    },
  ])
}
