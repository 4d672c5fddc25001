import { type Static, Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { type Context, type Id, idOf, invalid, keyIn, Problem, townStaff, useCase } from '../kernel/index.ts'
import { countPeople, educations, findPeople, keyGroups } from '../registry/index.ts'
import { findPosts } from './post.store.ts'
import type { Post } from './post.ts'
import { insertPush, insertReceipts } from './push.store.ts'
import { countPushed } from './pushed.ts'

export const audience = Type.Object({
  places: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{6}(\\d{3})?$' }), { maxItems: 20 })),
  educations: Type.Optional(Type.Array(keyIn(educations), { maxItems: 6 })),
  keyGroups: Type.Optional(Type.Array(keyIn(keyGroups), { maxItems: 10 })),
  fields: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 20 })),
  wishPlaces: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{6}$' }), { maxItems: 20 })),
})

const allow = [...townStaff, 'county-officer', 'city-officer'] as const
/** more than this in one push is a broadcast, and nobody reads broadcasts */
const mostPeople = 5_000

/** How many people a push would reach, and how many fit and want nothing chosen for them: numbers, nobody's name. */
export const countAudience = useCase({
  name: 'posts.countAudience',
  kind: 'query',
  title: { zh: '看推送能到多少人', en: 'Count whom a push would reach' },
  permission: 'post.push',
  reach: 'area',
  allow,
  http: { method: 'POST', path: '/api/pushes/audience' },
  input: Type.Object({ audience }),
  output: Type.Object({ people: Type.Integer(), leftOut: Type.Integer(), most: Type.Integer() }),
  async handle(context, input) {
    return { ...(await countPeople(context, input.audience)), most: mostPeople }
  },
})

/**
 * Sends posts to the inbox of the people whom the filter finds in the officer's area, and who agreed that a program
 * chooses for them (`mayProfile`): the others are left out, and counted. Nobody gets the same post twice. The openings of a post count as pushed the first time that it reaches anybody.
 */
export const pushPosts = useCase({
  name: 'posts.pushPosts',
  kind: 'command',
  title: { zh: '推送岗位', en: 'Push posts to people' },
  permission: 'post.push',
  reach: 'area',
  allow,
  http: { method: 'POST', path: '/api/pushes' },
  input: Type.Object({
    posts: Type.Array(idOf<'Post'>(), { minItems: 1, maxItems: 10, uniqueItems: true }),
    audience,
    note: Type.String({ maxLength: 200, default: '' }),
  }),
  output: Type.Object({
    push: idOf<'Push'>(),
    found: Type.Integer(),
    leftOut: Type.Integer(),
    people: Type.Integer(),
    sent: Type.Integer(),
    openings: Type.Integer(),
  }),
  async handle(context, input) {
    const posts = await requireOpen(context, input.posts)
    const { leftOut } = await countPeople(context, input.audience)
    const people = await requirePeople(context, input.audience, leftOut)
    const id = context.newId<'Push'>()
    const fresh = await insertReceipts(context, id, people, input.posts)
    const counts = {
      found: people.length,
      leftOut,
      people: await tellEach(context, id, posts, fresh, input.note),
      sent: fresh.length,
      openings: await countFirst(context, id, posts, new Set(fresh.map(each => each.post))),
    }
    await insertPush(context, {
      id,
      area: context.actor.area ?? '',
      audience: input.audience,
      posts: input.posts,
      note: input.note,
      ...counts,
      byName: context.actor.name,
      sentAt: context.now,
      read: undefined,
      applied: undefined,
      followedAt: undefined,
    })
    return { push: id, ...counts }
  },
})

async function requireOpen(context: Context, ids: readonly Post['id'][]): Promise<Post[]> {
  const posts = await findPosts(context, ids)
  const fit = (post: Post | undefined) =>
    post?.state === 'published' && post.fields.validUntil >= context.today && post.doubtful.length === 0
  const wrong = ids.flatMap((id, at) => {
    if (fit(posts.find(post => post.id === id))) return []
    return [
      {
        pointer: `/posts/${at}`,
        wrong: { zh: '这个岗位不在招，或者存疑', en: 'This post is not open, or is doubtful' },
        right: { zh: '换成正在招的岗位', en: 'choose one that is open' },
      },
    ]
  })
  if (wrong.length > 0) throw invalid(wrong)
  return posts
}

async function requirePeople(context: Context, filter: Static<typeof audience>, leftOut: number) {
  const people = await findPeople(context, filter, mostPeople + 1)
  if (people.length > 0 && people.length <= mostPeople) return people
  const none = people.length === 0
  throw new Problem(
    'conflict',
    none ? 'push.nobody' : 'push.too-many',
    none
      ? leftOut === 0
        ? { zh: '没有符合条件的人', en: 'Nobody fits' }
        : {
            zh: `符合条件的${leftOut}人都没有同意为他们推荐`,
            en: `Of the ${leftOut} people who fit, nobody agreed to being recommended anything`,
          }
      : {
          zh: `超过${mostPeople}人，一次推不了这么多`,
          en: `More than ${mostPeople} people: too many at once`,
        },
    {
      cure: none
        ? { zh: '放宽一个条件', en: 'Widen one condition' }
        : { zh: '加一个条件，推给真正合适的人', en: 'Add a condition, so that it fits those who get it' },
    },
  )
}

/** One message a person, with all that is new to them. Returns how many were told. */
async function tellEach(
  context: Context,
  push: Id<'Push'>,
  posts: readonly Post[],
  fresh: readonly Receipt[],
  note: string,
): Promise<number> {
  const messages = [...byPerson(fresh)].flatMap(([person, ids]) => {
    const own = posts.filter(post => ids.has(post.id))
    const [first] = own
    if (first === undefined) return []
    const more = own.length - 1
    return [
      {
        to: { person },
        kind: 'post.pushed',
        title: {
          zh:
            more === 0
              ? `推荐岗位：${first.fields.title}`
              : `推荐${own.length}个岗位：${first.fields.title}等`,
          en: more === 0 ? `A post for you: ${first.fields.title}` : `${own.length} posts for you`,
        },
        body: {
          zh: `${own.map(post => `${post.fields.title}（${post.organisationName}）`).join('、')}。${note}`,
          en: `${own.map(post => `${post.fields.title} (${post.organisationName})`).join(', ')}. ${note}`,
        },
        href: `/posts/${first.id}`,
        source: push,
      },
    ]
  })
  for (let from = 0; from < messages.length; from += 1_000)
    await tell(context, messages.slice(from, from + 1_000))
  return messages.length
}

interface Receipt {
  readonly person: Id<'Person'>
  readonly post: Id<'Post'>
}

function byPerson(receipts: readonly Receipt[]): ReadonlyMap<Id<'Person'>, ReadonlySet<Id<'Post'>>> {
  const found = new Map<Id<'Person'>, Set<Id<'Post'>>>()
  for (const { person, post } of receipts) {
    const posts = found.get(person) ?? new Set()
    found.set(person, posts.add(post))
  }
  return found
}

/** Counts the openings of posts that now reached somebody for the first time. */
async function countFirst(
  context: Context,
  push: Id<'Push'>,
  posts: readonly Post[],
  reached: ReadonlySet<Id<'Post'>>,
): Promise<number> {
  let openings = 0
  for (const post of posts) {
    if (reached.has(post.id) && (await countPushed(context, post, push))) openings += post.fields.openings
  }
  return openings
}
