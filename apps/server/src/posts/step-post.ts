import { type Context, type Day, type Id, notFound, takeStep } from '../kernel/index.ts'
import { appendFacts, correctFact } from '../ledger/index.ts'
import { cityToken } from '../registry/index.ts'
import { insertPostHistory } from './history.store.ts'
import { lockPost, writePost } from './post.store.ts'
import { type Post, type PostAction, type PostFields, type PostParty, postLifecycle } from './post.ts'

export async function requirePost(context: Context, id: Id<'Post'>): Promise<Post> {
  const post = await lockPost(context, id)
  if (post === undefined) throw notFound('post.unknown', { zh: '这个岗位', en: 'post' })
  return post
}

export function partyOf(context: Context): PostParty {
  if (context.actor.role === 'system') return 'system'
  return context.actor.organisation === undefined ? 'officer' : 'employer'
}

export interface PostStep {
  readonly action: PostAction
  readonly reason?: string | undefined
  readonly note?: string | undefined
  /** with a refresh: the new closing day */
  readonly validUntil?: Day | undefined
}

/** Takes one step of a post's lifecycle in the caller's transaction, with its facts, history and outbox row. */
export async function stepPost(
  context: Context,
  post: Post,
  party: PostParty,
  input: PostStep,
): Promise<Post> {
  const step = takeStep(postLifecycle, post.state, input.action, party)
  const calendar = context.use(cityToken).calendar
  const inReview = step.to === 'in-review'
  let next: Post = {
    ...post,
    version: post.version + 1,
    state: step.to,
    stateReason: input.reason,
    submittedAt: inReview ? context.now : undefined,
    submittedBy: inReview ? context.actor.name : post.submittedBy,
    reviewDueOn: inReview ? calendar.addWorkingDays(context.today, 2).day : undefined,
    ...(input.action === 'approve' && {
      publishedOn: post.publishedOn ?? context.today,
      refreshedOn: context.today,
      postedTimes: post.postedTimes + 1,
    }),
    ...(input.action === 'refresh' && {
      refreshedOn: context.today,
      postedTimes: post.postedTimes + 1,
      fields: { ...post.fields, validUntil: input.validUntil ?? post.fields.validUntil },
    }),
  }
  if (input.action === 'approve') next = await countOpenings(context, next, 'published')
  if (input.action === 'block' && post.countedFact !== undefined)
    next = await voidOpenings(context, next, input.reason ?? 'blocked')
  await writePost(context, next)
  await insertPostHistory(context, next, {
    action: input.action,
    from: post.state,
    reason: input.reason,
    note: input.note,
  })
  await context.emit('post.changed', { post: next.id, state: next.state })
  return next
}

/**
 * The openings of a post count once, from its first publication: a fact, and corrections when the number
 * changes. A ghost post's openings stand apart by their attribute.
 */
export async function countOpenings(context: Context, post: Post, reason: string): Promise<Post> {
  const quantity = post.fields.openings
  if (post.countedFact !== undefined) {
    if (post.countedOpenings === quantity) return post
    await correctFact(context, { fact: post.countedFact, reason, change: { quantity } })
    return { ...post, countedOpenings: quantity }
  }
  const [fact] = await appendFacts(context, [
    {
      kind: 'opening.published',
      organisation: post.fields.organisation,
      thing: post.id,
      division: post.fields.division,
      day: context.today,
      quantity,
      attributes: attributesOf(post),
      source: { kind: 'post', id: post.id },
      key: `opening.published:${post.id}:${post.version}`,
    },
  ])
  return { ...post, countedOpenings: quantity, countedFact: fact?.id }
}

/** The openings never were, or stand in another post: they count no more. */
export async function voidOpenings(context: Context, post: Post, reason: string): Promise<Post> {
  if (post.countedFact === undefined) return post
  await correctFact(context, { fact: post.countedFact, reason, change: 'void' })
  return { ...post, countedFact: undefined, countedOpenings: 0 }
}

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
