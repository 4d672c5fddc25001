import { Type } from 'typebox'
import { listOpenPeople } from '../applications/index.ts'
import { tell } from '../inbox/index.ts'
import { type Context, type Id, idOf, invalid, notFound, Problem, useCase } from '../kernel/index.ts'
import { voidOpenings } from './count-openings.ts'
import { type DuplicatePair, decidePair, lockPair, repointMerged } from './duplicate.store.ts'
import { recountTaken } from './follow-applications.ts'
import { writePost } from './post.store.ts'
import type { Post } from './post.ts'
import { movePushed } from './pushed.ts'
import { requirePost, stepPost } from './step-post.ts'

export async function requirePair(context: Context, id: Id<'DuplicatePair'>): Promise<DuplicatePair> {
  const pair = await lockPair(context, id)
  if (pair === undefined) throw notFound('duplicate.unknown', { zh: '这一对岗位', en: 'pair of posts' })
  if (pair.state === 'open') return pair
  throw new Problem('conflict', 'duplicate.decided', {
    zh: '这一对已经有人处理过了',
    en: 'Somebody has decided about this pair already',
  })
}

/**
 * Two posts are one vacancy: one is kept, the other ends with a pointer to it. Its openings count no more, its
 * applications run on and its applicants are told where the vacancy stands now.
 */
export const mergePosts = useCase({
  name: 'posts.mergePosts',
  kind: 'command',
  title: { zh: '合并重复的岗位', en: 'Merge two posts' },
  permission: 'post.merge',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/duplicates/:pair/merge' },
  input: Type.Object({
    pair: idOf<'DuplicatePair'>(),
    keep: idOf<'Post'>(),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({
    version: Type.Integer(),
    kept: idOf<'Post'>(),
    merged: idOf<'Post'>(),
    told: Type.Integer(),
  }),
  async handle(context, input) {
    const pair = await requirePair(context, input.pair)
    context.expect(pair.version)
    if (input.keep !== pair.left && input.keep !== pair.right) {
      throw invalid([
        {
          pointer: '/keep',
          wrong: { zh: '不是这一对里的岗位', en: 'Not one of these two posts' },
          right: { zh: '选左边或右边的', en: 'choose the left or the right one' },
        },
      ])
    }
    // always in the same order, so that two officers wait for one another and never block
    const left = await requirePost(context, pair.left)
    const right = await requirePost(context, pair.right)
    const [kept, other] = input.keep === left.id ? [left, right] : [right, left]
    const told = await mergeInto(context, kept, other, input.note)
    const version = await decidePair(context, pair, { state: 'merged', kept: kept.id, note: input.note })
    return { version, kept: kept.id, merged: other.id, told }
  },
})

async function mergeInto(context: Context, kept: Post, other: Post, note?: string): Promise<number> {
  checkOpen(kept, other)
  const ended = await stepPost(context, other, 'officer', {
    action: other.state === 'published' ? 'close' : 'withdraw',
    reason: 'duplicate',
    note,
  })
  const uncounted = await voidOpenings(context, ended, 'duplicate')
  await writePost(context, { ...uncounted, mergedInto: kept.id })
  await repointMerged(context, other.id, kept.id)
  await movePushed(context, other.id, kept.id)
  await recountTaken(context, kept)
  return tellOfMerge(context, kept, other)
}

function checkOpen(kept: Post, other: Post): void {
  const open = (post: Post) =>
    post.mergedInto === undefined && (post.state === 'in-review' || post.state === 'published')
  if (!open(kept) || !open(other)) {
    throw new Problem('conflict', 'duplicate.ended', {
      zh: '其中一个岗位已经结束，不用合并了',
      en: 'One of the two has ended: there is nothing to merge',
    })
  }
  // else an open vacancy would vanish from the search until somebody reviews the other one
  if (other.state === 'published' && kept.state !== 'published') {
    throw new Problem(
      'conflict',
      'duplicate.keep-published',
      { zh: '要保留的这个还没有发布', en: 'The one to keep is not published yet' },
      { cure: { zh: '先审核它，或者保留已发布的', en: 'Review it first, or keep the published one' } },
    )
  }
}

async function tellOfMerge(context: Context, kept: Post, other: Post): Promise<number> {
  const people = await listOpenPeople(context, other.id)
  const title = {
    zh: `“${other.fields.title}”和“${kept.fields.title}”合并了`,
    en: `“${other.fields.title}” was merged with “${kept.fields.title}”`,
  }
  const about = { kind: 'post.merged', title, source: other.id }
  await tell(context, [
    ...people.map(({ person }) => ({
      ...about,
      to: { person },
      body: {
        zh: '两条说的是同一个岗位。你的投递不用重来，答复日不变；岗位以这一条为准',
        en: 'Both were the same vacancy. Your application stands and its due day stays; this post is the one that counts',
      },
      href: `/posts/${kept.id}`,
    })),
    {
      ...about,
      to: { organisation: kept.fields.organisation },
      body: {
        zh: '同一个岗位只留一条，人数只算一次；投递都还在',
        en: 'One vacancy stands once and counts once; every application is still there',
      },
      href: '/work/posts',
    },
  ])
  return people.length
}
