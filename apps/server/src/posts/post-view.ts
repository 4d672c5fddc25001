import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, stepsFor, textSchema } from '../kernel/index.ts'
import { type Post, type PostParty, postActions, postFields, postLifecycle, postStates } from './post.ts'

const warning = Type.Object({ pointer: Type.String(), wrong: textSchema, right: textSchema })

export const postView = Type.Object({
  id: idOf<'Post'>(),
  version: Type.Integer(),
  state: oneOf(...postStates),
  stateName: textSchema,
  stateReason: nullable(Type.String()),
  employer: Type.Object({ id: idOf<'Organisation'>(), name: Type.String() }),
  industry: nullable(Type.String()),
  fields: postFields,
  pending: nullable(postFields),
  taken: Type.Integer(),
  warnings: Type.Array(warning),
  doubtful: Type.Array(Type.String()),
  /** the post that it was merged into: a link to this one leads there */
  mergedInto: nullable(idOf<'Post'>()),
  submittedAt: nullable(Type.String()),
  submittedBy: nullable(Type.String()),
  reviewDueOn: nullable(Type.String()),
  publishedOn: nullable(Type.String()),
  refreshedOn: nullable(Type.String()),
  updatedAt: Type.String(),
  actions: Type.Array(
    Type.Object({ name: oneOf(...postActions), label: textSchema, needsReason: Type.Boolean() }),
  ),
})
export type PostView = Static<typeof postView>

export function viewOf(_context: Context, post: Post, party: PostParty | undefined): PostView {
  const { zh, en } = postLifecycle[post.state].label
  const steps =
    party === undefined || post.mergedInto !== undefined ? [] : stepsFor(postLifecycle, post.state, party)
  return {
    id: post.id,
    version: post.version,
    state: post.state,
    stateName: { zh, en },
    stateReason: post.stateReason ?? null,
    employer: { id: post.fields.organisation, name: post.organisationName },
    industry: post.industry ?? null,
    fields: post.fields,
    pending: party === undefined ? null : (post.pending ?? null),
    taken: post.taken,
    warnings: party === undefined ? [] : [...post.warnings],
    doubtful: [...post.doubtful],
    mergedInto: post.mergedInto ?? null,
    submittedAt: post.submittedAt ?? null,
    submittedBy: party === undefined ? null : (post.submittedBy ?? null),
    reviewDueOn: post.reviewDueOn ?? null,
    publishedOn: post.publishedOn ?? null,
    refreshedOn: post.refreshedOn ?? null,
    updatedAt: post.updatedAt,
    actions: steps.map(({ action, step }) => ({
      name: action,
      label: step.label,
      needsReason: step.reason === true,
    })),
  }
}
