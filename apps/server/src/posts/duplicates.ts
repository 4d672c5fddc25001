import { type Static, Type } from 'typebox'
import { type Context, type Id, idOf, nullable, textSchema } from '../kernel/index.ts'
import { insertPairs } from './duplicate.store.ts'
import { type Likeness, likeness, likenessReasons, pairThreshold } from './duplicate-score.ts'
import { fingerprintOf } from './fingerprint.ts'
import { listComparable } from './post.store.ts'
import { type Post, type PostFields, postLifecycle } from './post.ts'

export interface Twin extends Likeness {
  readonly post: Post
}

/** How many of an employer's open posts in a county one new post is compared with. */
const compared = 200
const shown = 5

/**
 * The open posts that this one looks like, the likeliest first: same employer and county, compared by title,
 * place, pay and text. For the form, the import and the review alike.
 * @param self the post itself when it exists already
 */
export async function twinsOf(
  context: Context,
  fields: PostFields,
  self?: Id<'Post'>,
): Promise<readonly Twin[]> {
  const candidates = await listComparable(context, {
    organisation: fields.organisation,
    county: fields.division.slice(0, 6),
    fingerprint: fingerprintOf(fields),
    limit: compared,
  })
  return candidates
    .filter(post => post.id !== self)
    .map(post => ({ post, ...likeness(fields, post.fields) }))
    .filter(twin => twin.score >= pairThreshold)
    .sort((a, b) => b.score - a.score || (a.post.id < b.post.id ? -1 : 1))
    .slice(0, shown)
}

/** Writes the pairs of a post that now waits for review or was changed, so that an officer decides about them. */
export async function recordTwins(
  context: Context,
  post: Pick<Post, 'id' | 'fields'>,
): Promise<readonly Twin[]> {
  const twins = await twinsOf(context, post.fields, post.id)
  await insertPairs(
    context,
    twins.map(twin => ({
      left: post.id,
      right: twin.post.id,
      organisation: post.fields.organisation,
      division: post.fields.division,
      score: twin.score,
      why: twin.why,
    })),
  )
  return twins
}

export const twinView = Type.Object({
  id: idOf<'Post'>(),
  title: Type.String(),
  state: textSchema,
  openings: Type.Integer(),
  publishedAt: nullable(Type.String()),
  score: Type.Integer(),
  why: Type.Array(textSchema),
})

export function twinViews(twins: readonly Twin[]): Static<typeof twinView>[] {
  return twins.map(({ post, score, why }) => ({
    id: post.id,
    title: post.fields.title,
    state: { ...postLifecycle[post.state].label },
    openings: post.fields.openings,
    publishedAt: post.publishedOn ?? null,
    score,
    why: why.map(code => ({ ...likenessReasons[code] })),
  }))
}
