import { randomInt } from 'node:crypto'
import { Type } from 'typebox'
import { type Activity, hoursAfter } from '../activities/index.ts'
import { tell } from '../inbox/index.ts'
import {
  bucketOf,
  type Context,
  type Id,
  idOf,
  invalid,
  keyIn,
  Problem,
  recruiters,
  takeStep,
  useCase,
} from '../kernel/index.ts'
import { findPosts, monthlyFen, type Post } from '../posts/index.ts'
import { findOrganisation, type Organisation } from '../registry/index.ts'
import { findEntry, insertEntry, lockEntry, writeBrought, writeEntry } from './entry.store.ts'
import { type Entry, entryLifecycle, entryModes } from './fair.ts'
import { publicFair, unknownEntry } from './own-fair.ts'

/** Members of an employer who act towards applicants. */
export const entering = { permission: 'fair.enter', reach: 'organisation', allow: recruiters } as const

const posts = Type.Array(idOf<'Post'>(), { maxItems: 60 })
const employerWrites = {
  people: Type.Integer({ minimum: 1, maximum: 20, default: 2 }),
  needs: Type.String({ maxLength: 300, default: '' }),
  contactName: Type.String({ minLength: 1, maxLength: 40 }),
  contactPhone: Type.String({ pattern: '^[0-9+() -]{5,30}$' }),
  /** where it talks to people online; who is at the online fair says it */
  link: Type.Optional(Type.String({ pattern: '^https://[^\\s]{3,280}$' })),
  posts,
}

/** An employer applies for its place at a fair, with the posts that it brings. */
export const applyForStand = useCase({
  ...entering,
  name: 'fairs.applyForStand',
  kind: 'command',
  title: { zh: '报名参加招聘会', en: 'Apply for a stand at a job fair' },
  http: { method: 'POST', path: '/api/fairs/:fair/entries' },
  input: Type.Object({ fair: idOf<'Activity'>(), mode: keyIn(entryModes), ...employerWrites }),
  output: Type.Object({ entry: idOf<'FairEntry'>() }),
  async handle(context, input) {
    const { activity, hall } = await publicFair(context, input.fair)
    if (activity.state !== 'open' || hall === undefined || hall.appliesUntil < context.today) throw tooLate()
    const employer = await employerOf(context)
    if (activity.fields.mode !== 'hybrid' && input.mode !== activity.fields.mode) throw wrongMode()
    if (input.mode !== 'onsite' && input.link === undefined) throw noLink()
    const { people, needs, contactName, contactPhone, link } = input
    const entry: Entry = {
      ...freshEntry(context, activity),
      id: context.newId<'FairEntry'>(bucketOf(activity.id)),
      employer: employer.id,
      employerName: employer.name,
      industry: employer.industry,
      mode: input.mode,
      ...{ people, needs, contactName, contactPhone, link },
    }
    if (!(await insertEntry(context, entry))) throw appliedAlready()
    await bring(context, entry, input.posts)
    await tellOrganiser(context, entry, activity.fields.title, activity.area)
    return { entry: entry.id }
  },
})

/** Changes what it brings, and whom to call; also while the fair is on. */
export const changeEntry = useCase({
  ...entering,
  name: 'fairs.changeEntry',
  kind: 'command',
  versioned: true,
  title: { zh: '改参会信息和带来的岗位', en: 'Change what an employer brings to a fair' },
  http: { method: 'PUT', path: '/api/fair-entries/:entry' },
  input: Type.Object({ entry: idOf<'FairEntry'>(), ...employerWrites }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const before = await lockMine(context, input.entry)
    context.expect(before.version)
    if (before.state !== 'applied' && before.state !== 'assigned') throw unknownEntry()
    const { activity } = await publicFair(context, before.fair)
    if (Date.parse(context.now) > Date.parse(activity.endsAt) + hoursAfter * 3_600_000) throw tooLate()
    if (before.mode !== 'onsite' && input.link === undefined) throw noLink()
    const { people, needs, contactName, contactPhone, link } = input
    const entry = { ...before, people, needs, contactName, contactPhone, link, version: before.version + 1 }
    await writeEntry(context, entry)
    await bring(context, entry, input.posts)
    return { version: entry.version }
  },
})

/** It does not come: its stand is free for another one at once. */
export const withdrawEntry = useCase({
  ...entering,
  name: 'fairs.withdrawEntry',
  kind: 'command',
  versioned: true,
  title: { zh: '退出招聘会', en: 'Withdraw from a job fair' },
  http: { method: 'POST', path: '/api/fair-entries/:entry/withdrawal' },
  input: Type.Object({ entry: idOf<'FairEntry'>() }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const before = await lockMine(context, input.entry)
    context.expect(before.version)
    const { to } = takeStep(entryLifecycle, before.state, 'withdraw', 'employer')
    if (before.thereOn !== undefined) throw thereAlready()
    const entry: Entry = { ...before, state: to, stand: undefined, version: before.version + 1 }
    await writeEntry(context, entry)
    return { version: entry.version }
  },
})

/** An employer's own, locked. @throws Problem `not-found` for every other */
export async function lockMine(context: Context, id: Id<'FairEntry'>): Promise<Entry> {
  const entry = await lockEntry(context, id)
  const { organisation } = context.actor
  if (entry === undefined || organisation === undefined || entry.employer !== organisation)
    throw unknownEntry()
  return entry
}

/** An employer's own. @throws Problem `not-found` for every other */
export async function findMine(context: Context, id: Id<'FairEntry'>): Promise<Entry> {
  const entry = await findEntry(context, id)
  if (entry === undefined || entry.employer !== context.actor.organisation) throw unknownEntry()
  return entry
}

/** An employer that has said nothing yet but that it comes. */
export function freshEntry(
  context: Context,
  activity: Activity,
): Omit<Entry, 'id' | 'employer' | 'employerName' | 'industry'> {
  return {
    version: 1,
    fair: activity.id,
    division: activity.fields.division,
    organisation: activity.organisation,
    mode: activity.fields.mode === 'online' ? 'online' : 'onsite',
    state: 'applied',
    stand: undefined,
    ...{ people: 2, needs: '', contactName: '', contactPhone: '' },
    ...{ link: undefined, reason: undefined },
    code: newStandCode(activity.id),
    ...{ staffedAt: undefined, answeredAt: undefined, thereOn: undefined },
    lastPosition: 0,
    appliedAt: context.now,
  }
}

async function employerOf(context: Context): Promise<Organisation> {
  const { organisation } = context.actor
  const employer = organisation && (await findOrganisation(context, organisation))
  if (employer?.state === 'verified') return employer
  throw new Problem('conflict', 'fair.not-verified', {
    zh: '单位核验通过后才能参加招聘会',
    en: 'An employer takes part once it is verified',
  })
}

/** Only its own posts that are out. */
async function bring(context: Context, entry: Entry, ids: readonly Id<'Post'>[]): Promise<void> {
  const found = (await findPosts(context, [...new Set(ids)])).filter(
    post => post.fields.organisation === entry.employer && post.state === 'published',
  )
  const known = new Set(found.map(post => post.id))
  const at = ids.findIndex(id => !known.has(id))
  if (at >= 0) throw notOut(at)
  await writeBrought(context, entry, found.map(broughtOf))
}

function broughtOf({ id, fields }: Post) {
  const [from, to] = [monthlyFen(fields.pay, 'from'), monthlyFen(fields.pay, 'to')]
  const { title, openings, education } = fields
  return { post: id, title, openings, education, pay_from: from, pay_to: to }
}

/** Letters and digits that nobody mixes up. Not a secret: it hangs on the stand. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** What a stand's code says: six letters and the fair's bucket. */
function newStandCode(fair: Id<'Activity'>): string {
  const random = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
  return `${random}${bucketOf(fair).toUpperCase()}`
}

async function tellOrganiser(context: Context, entry: Entry, title: string, area: string | undefined) {
  const to =
    entry.organisation === undefined
      ? { division: area ?? entry.division, source: entry.fair }
      : { organisation: entry.organisation }
  await tell(context, [
    {
      to,
      kind: 'fair.applied',
      title: {
        zh: `${entry.employerName}报名了“${title}”`,
        en: `${entry.employerName} applied for “${title}”`,
      },
      body: { zh: '给它安排展位', en: 'Assign a stand' },
      href: `/work/fairs/${entry.fair}`,
      source: entry.id,
    },
  ])
}

const conflict = (code: string, zh: string, en: string) => new Problem('conflict', code, { zh, en })
const tooLate = () =>
  conflict('fair.too-late', '这场招聘会现在不收单位报名', 'This fair takes no applications of employers now')
const appliedAlready = () =>
  conflict('fair.applied-already', '你们已经报过名了', 'You have applied for this fair already')
const thereAlready = () =>
  conflict('fair.there-already', '已经到场了，不能退出', 'You were there already and cannot withdraw')

function wrongMode(): Problem {
  return invalid([
    {
      pointer: '/mode',
      wrong: { zh: '这场招聘会没有这种方式', en: 'The fair is not held in this way' },
      right: { zh: '换一种方式', en: 'choose the other way' },
    },
  ])
}

function noLink(): Problem {
  return invalid([
    {
      pointer: '/link',
      wrong: { zh: '没有写线上面谈的地址', en: 'There is no address for talks online' },
      right: {
        zh: '写视频会议的网址，https:// 开头',
        en: 'give that of a video meeting, beginning with https://',
      },
    },
  ])
}

function notOut(at: number): Problem {
  return invalid([
    {
      pointer: `/posts/${at}`,
      wrong: { zh: '这个岗位不是你们的，或者还没发布', en: 'This post is not yours, or is not published' },
      right: { zh: '选已发布的岗位', en: 'choose a published one' },
    },
  ])
}
