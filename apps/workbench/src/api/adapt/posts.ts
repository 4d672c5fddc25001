import {
  type Answer,
  areaOf,
  categories,
  choiceOf,
  doubtOf,
  type PostFieldsOut,
  type PostOut,
} from '../codes.ts'
import type { Action, Area, Choice, Text } from '../shapes.ts'
import { cityDay } from '../today.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'
import { changesOf } from './post-words.ts'

export type PostState = PostOut['state']

/** One field that a reviewer must see: `before` is null for a new post. Values are already worded. */
export interface Change {
  pointer: string
  label: Text
  before: string | null
  after: string | null
}

export interface ReviewItem {
  id: string
  version: number
  kind: 'new' | 'edit'
  title: string
  employer: { id: string; name: string; verified: boolean }
  county: Area
  category: Choice
  openings: number
  submittedAt: string
  submittedBy: string
  /** the working day by which somebody must decide */
  due: string
  overdue: boolean
  changes: Change[]
  /** a rule that a person must weigh: an age limit, pay below the county's minimum … */
  warnings: { pointer: string; wrong: Text; right: Text }[]
  duplicates: number
}

export interface Decision {
  version: number
  decision: 'approve' | 'return' | 'block'
  reason?: string
  note?: string
}

export interface PostRow {
  id: string
  title: string
  employer: { id: string; name: string }
  county: Area
  category: Choice
  openings: number
  hired: number
  /** null: not told in lists */
  applications: number | null
  state: PostState
  stateName: Text
  validUntil: string
  /** reasons why it is held doubtful (a ghost post); empty when it is not */
  doubtful: Text[]
  updatedAt: string
  version: number
}

/** Every field of a post. Strings may be empty while it is a draft. */
export interface PostFields {
  employer: string
  title: string
  category: string
  occupation: string
  /** of a social organisation's post: which of its three kinds */
  socialKind: string
  openings: number | null
  county: string
  place: string
  pay: { kind: string; from: number | null; to: number | null; months: number | null }
  hours: string
  education: string
  experience: number | null
  skills: string[]
  insurances: string[]
  benefits: string[]
  description: string
  validUntil: string
  contact: { name: string; phone: string }
  audiences: string[]
}

export interface Post {
  id: string
  version: number
  state: PostState
  stateName: Text
  employerName: string
  doubtful: Text[]
  /** the post that it was merged into */
  mergedInto: string | null
  fields: PostFields
  actions: Action[]
  history: PostLine[]
}

export type PostLine = Answer<'posts_readPost'>['history'][number]

type List = Answer<'posts_listPosts'>
/** Steps that only a review takes: they stand in the review queue, not among a post's own buttons. */
const reviewing = new Set(['approve', 'return', 'block'])
const primary = new Set(['submit', 'reopen'])

export const postAdapters = {
  review: adapt<'review', List>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/posts',
      query: pageQuery(query, {
        review: true,
        overdue: yes(query?.['overdue']),
        county: text(query?.['county']),
        category: text(query?.['category']),
        q: text(query?.q),
      }),
    }),
    page => ({ ...page, rows: page.rows.map(reviewItem) }),
  ),
  decide: adapt<'decide', Answer<'posts_reviewPost'>>(
    ({ path, body }) => ({
      method: 'POST',
      path: `/api/posts/${path?.['id']}/review`,
      version: body?.version,
      body: { decision: body?.decision, reason: body?.reason, note: body?.note },
    }),
    () => ({ next: null }),
  ),
  posts: adapt<'posts', List>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/posts',
      query: pageQuery(query, {
        state: text(query?.['state']),
        county: text(query?.['county']),
        category: text(query?.['category']),
        doubtful: yes(query?.['doubtful']),
        employer: text(query?.['employer']),
        q: text(query?.q),
      }),
    }),
    page => ({ ...page, rows: page.rows.map(postRow) }),
  ),
  post: adapt<'post', Answer<'posts_readPost'>>(
    ({ path }) => ({ method: 'GET', path: `/api/posts/${path?.['id']}` }),
    ({ post, history }) => ({
      id: post.id,
      version: post.version,
      state: post.state,
      stateName: post.stateName,
      employerName: post.employer.name,
      doubtful: post.doubtful.map(doubtOf),
      mergedInto: post.mergedInto,
      fields: fieldsIn(post.pending ?? post.fields),
      actions: actionsOf(post),
      history,
    }),
  ),
  createPost: adapt<'createPost', Answer<'posts_draftPost'>>(
    ({ body }) => ({ method: 'POST', path: '/api/posts', body: body === undefined ? {} : fieldsOut(body) }),
    made => ({ id: made.post, version: made.version, duplicates: made.twins.length }),
  ),
  editPost: adapt<'editPost', Answer<'posts_editPost'>>(
    ({ path, body }) => ({
      method: 'PUT',
      path: `/api/posts/${path?.['id']}`,
      version: body?.version,
      body: { fields: body === undefined ? {} : fieldsOut(body) },
    }),
    ({ version }) => ({ version }),
  ),
  movePost: adapt<'movePost', Answer<'posts_movePost'>>(
    ({ path, body }) => ({
      method: 'POST',
      path: `/api/posts/${path?.['id']}/steps`,
      version: body?.version,
      body: { action: body?.action, note: body?.note, validUntil: body?.validUntil },
    }),
    ({ version }) => ({ version }),
  ),
} satisfies Adapters

function reviewItem(post: List['rows'][number]): ReviewItem {
  const read = post.pending ?? post.fields
  return {
    id: post.id,
    version: post.version,
    kind: post.pending === null ? 'new' : 'edit',
    title: read.title,
    employer: { ...post.employer, verified: post.employerVerified },
    county: areaOf(read.division),
    category: choiceOf(categories, read.category),
    openings: read.openings,
    submittedAt: post.submittedAt ?? post.updatedAt,
    submittedBy: post.submittedBy ?? post.employer.name,
    due: post.reviewDueOn ?? '',
    overdue: post.reviewDueOn !== null && post.reviewDueOn < cityDay(),
    changes: changesOf(post),
    warnings: post.warnings,
    duplicates: post.duplicates,
  }
}

function postRow(post: PostOut): PostRow {
  return {
    id: post.id,
    title: post.fields.title,
    employer: post.employer,
    county: areaOf(post.fields.division),
    category: choiceOf(categories, post.fields.category),
    openings: post.fields.openings,
    hired: post.taken,
    applications: null,
    state: post.state,
    stateName: post.stateName,
    validUntil: post.fields.validUntil,
    doubtful: post.doubtful.map(doubtOf),
    updatedAt: post.updatedAt,
    version: post.version,
  }
}

function actionsOf(post: PostOut): Action[] {
  return post.actions
    .filter(action => !reviewing.has(action.name))
    .map(action => ({
      name: action.name,
      label: action.label,
      needsReason: null,
      asksDay: action.name === 'refresh',
      primary: primary.has(action.name),
    }))
}

function fieldsIn(fields: PostFieldsOut): PostFields {
  return {
    ...fields,
    employer: fields.organisation,
    county: fields.division,
    socialKind: fields.socialKind ?? '',
    experience: fields.experienceYears ?? null,
    pay: { ...fields.pay, months: fields.pay.months ?? null },
  }
}

/** Names as the server has them; what a form leaves empty stays out. */
function fieldsOut(fields: PostFields): Record<string, unknown> {
  const { employer, county, experience, version, socialKind, ...same } = fields as PostFields & {
    version?: number
  } // an edit carries it
  const pay = fields.pay.kind === 'negotiable' ? { ...fields.pay, from: null, to: null } : fields.pay
  return {
    ...same,
    ...(fields.category === 'social' && socialKind !== '' && { socialKind }),
    pay,
    organisation: employer,
    division: county,
    experienceYears: experience,
  }
}
