import { Type } from 'typebox'
import { setCapacity } from '../applications/index.ts'
import {
  type Context,
  idOf,
  invalid,
  notFound,
  Problem,
  recruiters,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findOrganisation } from '../registry/index.ts'
import { checkPost } from './check-post.ts'
import { recountOpenings } from './count-openings.ts'
import { recordTwins, twinsOf, twinView, twinViews } from './duplicates.ts'
import { fingerprintOf } from './fingerprint.ts'
import { insertPostHistory } from './history.store.ts'
import { insertPosts, writePost } from './post.store.ts'
import { type Post, type PostFields, postFields, reviewedFields } from './post.ts'
import { partyOf, requirePost } from './step-post.ts'

const allow = [...recruiters, ...townStaff, 'county-officer', 'city-officer'] as const

async function checked(context: Context, fields: PostFields) {
  const { actor } = context
  if (actor.organisation !== undefined && actor.organisation !== fields.organisation) {
    throw new Problem('forbidden', 'post.other-employer', {
      zh: '只能发自己单位的岗位',
      en: 'You may post for your own organisation only',
    })
  }
  const organisation = await findOrganisation(context, fields.organisation)
  if (organisation === undefined)
    throw notFound('organisation.unknown', { zh: '这个单位', en: 'organisation' })
  const { errors, warnings } = checkPost(fields, context.use(cityToken), context.today)
  if (errors.length > 0) throw invalid(errors)
  return { organisation, warnings }
}

/** Writes down a new post as a draft. */
export const draftPost = useCase({
  name: 'posts.draftPost',
  kind: 'command',
  title: { zh: '写一个岗位', en: 'Write a post' },
  permission: 'post.write',
  reach: ['organisation', 'area'],
  allow,
  http: { method: 'POST', path: '/api/posts' },
  input: postFields,
  output: Type.Object({ post: idOf<'Post'>(), version: Type.Integer(), twins: Type.Array(twinView) }),
  async handle(context, fields) {
    const { organisation, warnings } = await checked(context, fields)
    const post = newPost(context, fields, organisation, warnings)
    await insertPosts(context, [post])
    await insertPostHistory(context, post, { action: 'draft' })
    return { post: post.id, version: post.version, twins: twinViews(await twinsOf(context, fields, post.id)) }
  },
})

/** A post as it begins: a draft that counts nowhere. */
export function newPost(
  context: Context,
  fields: PostFields,
  organisation: { name: string; industry: string | undefined },
  warnings: Post['warnings'],
): Post {
  return {
    id: context.newId<'Post'>(),
    version: 1,
    state: 'draft',
    stateReason: undefined,
    organisationName: organisation.name,
    industry: organisation.industry,
    fields,
    taken: 0,
    pending: undefined,
    warnings,
    doubtful: [],
    fingerprint: fingerprintOf(fields),
    countedOpenings: 0,
    countedFact: undefined,
    mergedInto: undefined,
    import: undefined,
    submittedAt: undefined,
    submittedBy: undefined,
    reviewDueOn: undefined,
    publishedOn: undefined,
    refreshedOn: undefined,
    postedTimes: 0,
    createdAt: context.now,
    updatedAt: context.now,
  }
}

/**
 * Changes a post. A published one keeps running as it is while a change that matters waits for review; a change
 * of hours or contact is published at once.
 */
export const editPost = useCase({
  name: 'posts.editPost',
  kind: 'command',
  title: { zh: '改岗位', en: 'Change a post' },
  permission: 'post.write',
  reach: ['organisation', 'area'],
  allow,
  versioned: true,
  http: { method: 'PUT', path: '/api/posts/:post' },
  input: Type.Object({ post: idOf<'Post'>(), fields: postFields }),
  output: Type.Object({
    post: idOf<'Post'>(),
    version: Type.Integer(),
    awaitsReview: Type.Boolean(),
    twins: Type.Array(twinView),
  }),
  async handle(context, { post: id, fields }) {
    const post = await requirePost(context, id)
    context.expect(post.version)
    const { warnings } = await checked(context, fields)
    if (fields.organisation !== post.fields.organisation) {
      throw new Problem('conflict', 'post.employer-fixed', {
        zh: '岗位不能换单位',
        en: 'A post stays with its employer',
      })
    }
    const next = await withEdit(context, post, fields, warnings)
    await writePost(context, next)
    if (next.state === 'published') await setCapacity(context, next.id, next.fields)
    await insertPostHistory(context, next, { action: 'edit', from: post.state })
    await context.emit('post.changed', { post: next.id, state: next.state })
    const changed = { id: next.id, fields }
    const twins =
      next.state === 'draft' ? await twinsOf(context, fields, next.id) : await recordTwins(context, changed)
    return {
      post: next.id,
      version: next.version,
      awaitsReview: next.pending !== undefined,
      twins: twinViews(twins),
    }
  },
})

async function withEdit(
  context: Context,
  post: Post,
  fields: PostFields,
  warnings: Post['warnings'],
): Promise<Post> {
  const edited: Post = {
    ...post,
    version: post.version + 1,
    fields,
    warnings,
    fingerprint: fingerprintOf(fields),
  }
  if (post.state === 'draft' || post.state === 'in-review') return edited
  if (post.state !== 'published') {
    throw new Problem('conflict', 'post.ended', {
      zh: '这个岗位已经结束，重新送审才能改',
      en: 'This post has ended; send it for review anew to change it',
    })
  }
  if (partyOf(context) === 'officer' || !changesMatter(post.fields, fields))
    return recountOpenings(context, post, edited, 'edited')
  const due = context.use(cityToken).calendar.addWorkingDays(context.today, 2).day
  return {
    ...post,
    version: post.version + 1,
    pending: fields,
    warnings,
    submittedAt: context.now,
    submittedBy: context.actor.name,
    reviewDueOn: due,
  }
}

export function changesMatter(before: PostFields, after: PostFields): boolean {
  return reviewedFields.some(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
