import { listApplications, workApplication } from '../applications/index.ts'
import { type Day, dayOf, Problem, type Text } from '../kernel/index.ts'
import {
  audiences,
  benefits,
  categories,
  type DoubtReason,
  insurances,
  type PostView,
  readPost,
  similarPosts,
} from '../posts/index.ts'
import { type City, educations } from '../registry/index.ts'
import { backOf } from './back.ts'
import { jobPosting } from './json-ld.ts'
import type { Ask, Route } from './portal.ts'
import { experienceOf, payOf, placeOf, replyOf, rowOf } from './post-rows.ts'
import { textOf } from './post-text.ts'
import { type PostProps, type PostState, renderPost } from './view/index.ts'

export const postRoutes: Route[] = [
  {
    method: 'GET',
    path: '/posts/:id',
    shared: true,
    async handle(ask) {
      const frame = await ask.frame()
      return { html: renderPost(frame, await postProps(ask, frame.origin)) }
    },
  },
]

const answerDays = workApplication.received.dueIn ?? 0

/** The day by which an application sent today has to be answered. */
export function answerBy(city: City, today: Day): Day {
  return city.calendar.addWorkingDays(today, answerDays).day
}

const states: Record<PostView['state'], PostState> = {
  draft: 'withdrawn',
  'in-review': 'withdrawn',
  published: 'open',
  held: 'held',
  filled: 'filled',
  closed: 'closed',
  expired: 'expired',
  withdrawn: 'withdrawn',
  blocked: 'withdrawn',
}

async function postProps(ask: Ask, origin: string): Promise<PostProps> {
  const { city } = ask.portal
  const id = ask.params['id'] ?? ''
  const { post, replies } = await ask.call(readPost, { post: id }).catch(noSuchPage)
  const { hits } = await ask.call(similarPosts, { post: post.id })
  const state =
    post.state === 'published' && post.fields.validUntil < ask.today ? 'expired' : states[post.state]
  const { fields } = post
  const back = backOf(ask.request, city)
  return {
    id: post.id,
    state,
    title: fields.title,
    employer: {
      ...post.employer,
      about: post.industry === null ? null : (city.industries.get(post.industry)?.name ?? null),
      codeChecked: true, // a post is published only for an organisation whose code was checked
      reply: replyOf(replies),
    },
    place: placeWithAddress(city, fields),
    pay: payOf(fields.pay),
    category: fields.category === 'market' ? null : categories[fields.category],
    publishedOn: post.refreshedOn ?? post.publishedOn ?? dayOf(Date.parse(post.updatedAt)),
    closesOn: fields.validUntil,
    openings: fields.openings,
    openingsLeft: Math.max(0, fields.openings - post.taken),
    facts: factsOf(fields),
    text: textOf(fields.description),
    ...(protections[fields.category] !== undefined && { protection: protections[fields.category] }),
    answerBy: answerBy(city, ask.today),
    answerWorkingDays: answerDays,
    doubts: post.doubtful.map(doubtWords),
    applicationId: await ownApplication(ask, post.id),
    similar: hits.map(hit => rowOf(city, hit)),
    ...(back !== undefined && { back }),
    jsonLd: jobPosting(post, city, origin),
  }
}

/** An address that names nothing that can exist is not a form with a fault: there is no such page. */
export function noSuchPage(error: unknown): never {
  if (error instanceof Problem && error.kind === 'invalid') {
    throw new Problem('not-found', 'page.not-found', { zh: '没有这个页面', en: 'There is no such page' })
  }
  throw error
}

async function ownApplication(ask: Ask, post: string): Promise<string | null> {
  if (ask.actor.role !== 'person') return null
  const { rows } = await ask.call(listApplications, { post, limit: 5 })
  return rows.find(row => row.waitsFor !== null || row.state === 'started')?.id ?? null
}

/** The address as it was written, after the county and town unless it names them itself. */
function placeWithAddress(city: City, { division, place }: PostView['fields']): Text {
  const { zh, en } = placeOf(city, division)
  if (place === '') return { zh, en }
  const town = city.divisions.get(division.slice(0, 9))
  const namesItself = town !== undefined && place.includes(town.shortName)
  return { zh: namesItself ? place : `${zh} ${place}`, en: `${place}, ${en}` }
}

function factsOf(fields: PostView['fields']): PostProps['facts'] {
  const list = (words: readonly Text[]): Text => ({
    zh: words.map(word => word.zh).join('、'),
    en: words.map(({ en }, at) => (at === 0 ? en : en.slice(0, 1).toLowerCase() + en.slice(1))).join(', '),
  })
  const all: { label: Text; value: Text | string }[] = [
    { label: { zh: '学历', en: 'Education' }, value: educations[fields.education] },
    { label: { zh: '经验', en: 'Experience' }, value: experienceOf(fields.experienceYears ?? 0) },
    { label: { zh: '技能、证书', en: 'Skills' }, value: fields.skills.join('、') },
    { label: { zh: '上班', en: 'Hours' }, value: fields.hours },
    { label: { zh: '社保', en: 'Insurance' }, value: list(fields.insurances.map(code => insurances[code])) },
    { label: { zh: '福利', en: 'Benefits' }, value: list(fields.benefits.map(code => benefits[code])) },
    { label: { zh: '面向', en: 'Meant for' }, value: list(fields.audiences.map(code => audiences[code])) },
  ]
  return all.filter(({ value }) => (typeof value === 'string' ? value : value.zh) !== '')
}

const traineeOnly: NonNullable<PostProps['protection']> = {
  heading: { zh: '见习的人有什么保障', en: 'What protects a trainee' },
  body: {
    zh: '见习不是试用：有生活补贴和意外保险，期限写在协议里，见习期满可以转正，也可以走。',
    en: 'A traineeship is no probation: there is an allowance and accident insurance, the term stands in the agreement, and afterwards you may stay or leave.',
  },
}
const protections: Partial<Record<PostView['fields']['category'], NonNullable<PostProps['protection']>>> = {
  traineeship: traineeOnly,
  internship: {
    heading: { zh: '实习的学生有什么保障', en: 'What protects an intern' },
    body: {
      zh: '学校、单位和你三方签协议；要交实习责任险；不得收押金，不得安排夜班和加班。',
      en: 'School, employer and you sign one agreement; liability insurance is due; no deposit, no night work and no overtime.',
    },
  },
}

/** What the reader should know before applying, in their own terms. */
const doubts: Readonly<Record<DoubtReason, Text>> = {
  'no-answers': {
    zh: '最近 60 天投的人，没有一个按时等到答复。',
    en: 'Nobody who applied in the last 60 days was answered in time.',
  },
  reposted: {
    zh: '反复发布四个月以上，一个人也没有招到。',
    en: 'It has been posted again and again for over four months, and nobody was hired.',
  },
  unconfirmed: {
    zh: '四个月没有人确认还在招，也没有答复过人。先打电话问一声。',
    en: 'For four months nobody has confirmed that it is still open, nor answered anybody. Call them first.',
  },
  'employer-unverified': {
    zh: '这个单位还没有通过核验。不要交钱，不要给证件原件。',
    en: 'This employer has not been verified. Pay nothing and hand over no original papers.',
  },
}

function doubtWords(code: string): Text {
  const known = Object.entries(doubts).find(([reason]) => reason === code)
  return known?.[1] ?? { zh: '工作人员正在核实这个岗位。', en: 'The office is checking this post.' }
}
