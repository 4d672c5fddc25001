import { Type } from 'typebox'
import { sendCv } from '../cv/index.ts'
import { tell } from '../inbox/index.ts'
import {
  bucketOf,
  type Id,
  idOf,
  invalid,
  notFound,
  nullable,
  Problem,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { applyForPost } from '../posts/index.ts'
import { findPerson, type Person } from '../registry/index.ts'
import { broughtTo, findByCode } from './entry.store.ts'
import { ofEntry } from './entry-row.ts'
import type { Entry } from './fair.ts'
import { publicFair, unknownEntry } from './own-fair.ts'
import { readStandCode } from './read-board.ts'
import { insertTalk, talkWith, writeTalk } from './talk.store.ts'

/**
 * Somebody in the hall has scanned a stand's code and hands over their CV: an application for one of the posts that the employer
 * brought, with their CV, and a line in the employer's list of the fair. Runs as the system: that list is
 * written for the employer.
 */
export const handOverCv = useCase({
  name: 'fairs.handOverCv',
  kind: 'command',
  title: { zh: '在展位递简历', en: 'Hand over one’s CV at a stand' },
  permission: 'fair.hand-over',
  reach: 'own',
  allow: ['person'],
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/fair-stands/:code/cvs' },
  input: Type.Object({
    code: Type.String({ maxLength: 20 }),
    post: idOf<'Post'>(),
    consent: Type.Literal('yes'),
  }),
  output: Type.Object({ talk: idOf<'Talk'>(), application: nullable(idOf<'Application'>()) }),
  async handle(context, input) {
    const read = readStandCode(input.code)
    const entry = read && (await findByCode(context, read))
    if (entry === undefined) throw unknownEntry()
    await publicFair(context, entry.fair)
    const brought = await broughtTo(context, entry.fair)
    if (!brought.some(row => row.entry === entry.id && row.post === input.post)) throw notHere()
    const person = context.actor.person && (await findPerson(context, context.actor.person))
    if (!person) throw notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })
    const application = await apply(context, input.post)
    if (application !== undefined) await sendCv.handle(context, { application })
    const talk = await keepTalk(context, entry, person, { post: input.post, application })
    await tell(context, [
      {
        to: { organisation: entry.employer },
        kind: 'fair.handed',
        title: { zh: `${person.name}在展位递了简历`, en: `${person.name} handed over a CV at your stand` },
        body: { zh: '谈完记一笔', en: 'Write down how the talk went' },
        href: `/work/fair-stands/${entry.id}`,
        source: talk,
      },
    ])
    return { talk, application: application ?? null }
  },
})

/** Undefined when they applied for this post before and it is still open: at the stand they meet all the same. */
async function apply(context: UseCaseContext, post: Id<'Post'>): Promise<Id<'Application'> | undefined> {
  try {
    return (await applyForPost.handle(context, { post, consent: 'yes' })).application
  } catch (error) {
    if (error instanceof Problem && error.code === 'application.open-already') return undefined
    throw error
  }
}

async function keepTalk(
  context: UseCaseContext,
  entry: Entry,
  person: Pick<Person, 'id' | 'name'>,
  { post, application }: { readonly post: Id<'Post'>; readonly application: Id<'Application'> | undefined },
): Promise<Id<'Talk'>> {
  const before = await talkWith(context, entry.id, person.id)
  if (before !== undefined) {
    await writeTalk(context, before.id, { post, application: application ?? before.application })
    return before.id
  }
  const id = context.newId<'Talk'>(bucketOf(entry.id))
  await insertTalk(context, {
    ...ofEntry(entry),
    ...{ id, version: 1, person: person.id, name: person.name, post, application: application ?? null },
    ...{ via: 'stand', stage: 'handed', at: context.now, outcome: null, outcome_at: null },
  })
  return id
}

function notHere() {
  return invalid([
    {
      pointer: '/post',
      wrong: { zh: '没有选岗位', en: 'No post is chosen' },
      right: { zh: '选这个展位上的一个岗位', en: 'choose one that the employer brought' },
    },
  ])
}
