import { setCapacity } from '../applications/index.ts'
import {
  addDays,
  type Context,
  type Day,
  type Id,
  invalid,
  notFound,
  Problem,
  takeStep,
} from '../kernel/index.ts'
import { cityToken, findOrganisation, whyNoPosts, whyNotPublished } from '../registry/index.ts'
import { countOpenings, voidOpenings } from './count-openings.ts'
import { recordTwins } from './duplicates.ts'
import { insertPostHistory } from './history.store.ts'
import { lockPost, writePost } from './post.store.ts'
import { longTermDays, type Post, type PostAction, type PostParty, postLifecycle } from './post.ts'
import { voidPushed } from './pushed.ts'

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
  if (post.mergedInto !== undefined && party !== 'system') throw merged()
  if (party !== 'system' && step.to === 'published') await requireMayPost(context, post, whyNotPublished)
  if (party !== 'system' && step.to === 'in-review') await requireMayPost(context, post, whyNoPosts)
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
      fields: { ...post.fields, validUntil: extended(context.today, post, input.validUntil) },
    }),
  }
  if (input.action === 'approve') next = await countOpenings(context, next)
  if (input.action === 'block') {
    next = await voidOpenings(context, next, input.reason ?? 'blocked')
    await voidPushed(context, next.id, input.reason ?? 'blocked')
  }
  await writePost(context, next)
  if (step.to === 'published') await setCapacity(context, next.id, next.fields)
  if (inReview) await recordTwins(context, next)
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
 * Who is suspended, closed, without a licence or not verified yet puts nothing before the public, and nobody does it for
 * them.
 */
export async function requireMayPost(context: Context, post: Post, rule: typeof whyNoPosts): Promise<void> {
  const organisation = await findOrganisation(context, post.fields.organisation)
  const why = organisation && rule(organisation, context.today)
  if (why === undefined) return
  throw new Problem('conflict', 'organisation.no-posts', why, {
    cure:
      organisation?.state === 'unverified'
        ? { zh: '先到“单位核验”里核验它', en: 'Verify it first, under “Verification”' }
        : { zh: '先看这个单位的情况', en: 'Look at the organisation first' },
  })
}

function merged(): Problem {
  return new Problem(
    'conflict',
    'post.merged',
    { zh: '这个岗位已经并到另一个岗位里了', en: 'This post was merged into another one' },
    { cure: { zh: '在保留的那个岗位上操作', en: 'Work on the post that was kept' } },
  )
}

/** How long an extended post runs: as asked, else as before, else as long as one without an end (ruling). */
function extended(today: Day, post: Post, asked: Day | undefined): Day {
  if (asked === undefined) {
    return post.fields.validUntil >= today ? post.fields.validUntil : addDays(today, longTermDays)
  }
  if (asked >= today) return asked
  throw invalid([
    {
      pointer: '/validUntil',
      wrong: { zh: '截止日已经过了', en: 'The closing day has passed' },
      right: { zh: `写${today}或以后的日子`, en: `give ${today} or later` },
    },
  ])
}
