import { type Static, Type } from 'typebox'
import { type ReplyRecord, readReplies } from '../applications/index.ts'
import {
  idOf,
  isWithin,
  notFound,
  nullable,
  oneOf,
  roles,
  type Text,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { listPostHistory } from './history.store.ts'
import { findPost } from './post.store.ts'
import { postStates, reviewReasons } from './post.ts'
import { postView, viewOf } from './post-view.ts'
import { partyOf } from './step-post.ts'

export const repliesView = Type.Object({
  due: Type.Integer(),
  inTime: Type.Integer(),
  pips: Type.Array(Type.Boolean()),
  /** working days to a first answer, the median; null where too few were answered */
  usualDays: nullable(Type.Integer()),
})

/** An employer's public record. */
export function viewOfReplies({ due, inTime, pips, usualDays }: ReplyRecord): Static<typeof repliesView> {
  return { due, inTime, pips: [...pips], usualDays: usualDays ?? null }
}

/** The same, or null where there is none yet. */
export function repliesOf(record: ReplyRecord | undefined): Static<typeof repliesView> | null {
  return record === undefined ? null : viewOfReplies(record)
}

/** A post as everybody may read it; its employer and officers also see what waits and what they can do. */
export const readPost = useCase({
  name: 'posts.readPost',
  kind: 'query',
  title: { zh: '看岗位', en: 'See a post' },
  permission: 'post.read',
  reach: ['public', 'organisation', 'area'],
  allow: roles,
  http: { method: 'GET', path: '/api/posts/:post' },
  input: Type.Object({ post: idOf<'Post'>() }),
  output: Type.Object({
    post: postView,
    replies: nullable(repliesView),
    /** what was done to it, oldest first; empty for the public */
    history: Type.Array(
      Type.Object({
        at: Type.String(),
        action: Type.String(),
        by: Type.String(),
        toState: oneOf(...postStates),
        reason: nullable(textSchema),
        note: nullable(Type.String()),
      }),
    ),
  }),
  async handle(context, input) {
    const post = await findPost(context, input.post)
    if (post === undefined) throw notFound('post.unknown', { zh: '这个岗位', en: 'post' })
    const { actor } = context
    const own = actor.organisation === post.fields.organisation || isWithin(actor, post.fields.division)
    const replies = (await readReplies(context, [post.fields.organisation])).get(post.fields.organisation)
    const history = own ? await listPostHistory(context, post.id) : []
    return {
      post: viewOf(context, post, own ? partyOf(context) : undefined),
      replies: repliesOf(replies),
      history: history.map(line => ({
        at: line.at,
        action: line.action,
        by: line.byName,
        toState: line.toState,
        reason: reasonWords(line.reason),
        note: line.note ?? null,
      })),
    }
  },
})

/** A reviewer's reason in words; what a colleague or the system wrote stands as it is. */
function reasonWords(reason: string | undefined): Text | null {
  if (reason === undefined) return null
  const known = Object.entries(reviewReasons).find(([code]) => code === reason)?.[1]
  return known === undefined ? { zh: reason, en: reason } : { zh: known.zh, en: known.en }
}
