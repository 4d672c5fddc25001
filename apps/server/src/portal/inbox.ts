import { readApplication } from '../applications/index.ts'
import { readMyStartUpFact } from '../founders/index.ts'
import { listMyMessages, markMessagesRead } from '../inbox/index.ts'
import { Problem } from '../kernel/index.ts'
import { listMyPendingFacts } from '../ledger/index.ts'
import { readEmployer } from '../posts/index.ts'
import { readMyDestination } from '../rosters/index.ts'
import { freshForm } from './forms.ts'
import { answerFact } from './my-applications.ts'
import type { Ask, Route } from './portal.ts'
import { type Confirmation, type Message, paths, renderInbox } from './view/index.ts'

export const inboxRoutes: Route[] = [
  {
    method: 'GET',
    path: '/inbox',
    for: 'person',
    async handle(ask) {
      const { rows, unread } = await ask.call(listMyMessages, { limit: 50 })
      const pending = await ask.call(listMyPendingFacts, {})
      const confirmations: Confirmation[] = []
      for (const fact of pending.rows) confirmations.push(await questionOf(ask, fact))
      const newest = rows[0]
      const html = renderInbox(await ask.frame(), {
        read: unread === 0 || newest === undefined ? null : { upTo: newest.id, form: freshForm() },
        confirmations,
        messages: rows.map(messageOf),
      })
      return { html }
    },
  },
  {
    method: 'POST',
    path: '/inbox/read',
    for: 'person',
    formAt: () => paths.inbox,
    async handle(ask) {
      await ask.call(markMessagesRead, { upTo: ask.form.typed['upTo'] })
      return { to: paths.inbox }
    },
  },
  {
    method: 'POST',
    path: '/inbox/:id/confirm',
    for: 'person',
    formAt: () => paths.inbox,
    handle: ask => answerFact(ask, ask.params['id'] ?? '', paths.inbox),
  },
]

type Row = Awaited<ReturnType<typeof listMyMessages.handle>>['rows'][number]

function messageOf(row: Row): Message {
  const link = row.href?.startsWith('/applications/')
    ? { zh: '看这份投递', en: 'See this application' }
    : row.href?.startsWith('/merges/')
      ? { zh: '看怎么回事，不是我', en: 'See what happened, or object' }
      : supportLinks.find(([path]) => row.href?.startsWith(path) === true)?.[1]
  return {
    id: row.id,
    at: row.sentAt,
    unread: row.readAt === null,
    title: row.title,
    body: row.body,
    ...(row.href !== null && link !== undefined && { href: row.href, linkWords: link }),
  }
}

const supportLinks = [
  ['/activities/', { zh: '看这个活动', en: 'See this activity' }],
  ['/my/activities', { zh: '看我的票', en: 'See my ticket' }],
  ['/loans/', { zh: '看这笔贷款', en: 'See this loan' }],
  ['/my/vouchers', { zh: '看我的文旅券', en: 'See my vouchers' }],
  ['/my/business', { zh: '去说一声', en: 'Answer' }],
] as const

type PendingFact = Awaited<ReturnType<typeof listMyPendingFacts.handle>>['rows'][number]

/** "X 说你到岗了，是真的吗": who says what, with what stands in the record. */
async function questionOf(ask: Ask, fact: PendingFact): Promise<Confirmation> {
  if (fact.source_kind === 'graduate') return destinationQuestion(ask, fact)
  if (fact.source_kind === 'founder-job' || fact.source_kind === 'founder-support')
    return startUpQuestion(ask, fact, fact.source_kind)
  const about = await aboutFact(ask, fact)
  const work =
    fact.kind === 'placement.started' ? { zh: '见习', en: 'a traineeship' } : { zh: '上班', en: 'work' }
  return {
    id: fact.fact,
    question:
      fact.reporter === null
        ? {
            zh: `工作人员记下你在${about.employer}到岗了，是真的吗？`,
            en: `An officer recorded that you have started ${work.en} at ${about.employer}. Is it true?`,
          }
        : {
            zh: `${about.employer}说你到岗了，是真的吗？`,
            en: `${about.employer} says you have started ${work.en}. Is it true?`,
          },
    saidBy:
      fact.reporter === null
        ? { zh: '工作人员', en: 'the office' }
        : { zh: about.employer, en: about.employer },
    facts: [
      { label: { zh: '单位', en: 'Employer' }, value: about.employer },
      ...(about.title === '' ? [] : [{ label: { zh: '岗位', en: 'Post' }, value: about.title }]),
      { label: { zh: '到岗', en: 'First day' }, value: { zh: fact.day, en: fact.day } },
    ],
    form: freshForm(),
  }
}

/** "登记说你在 X 工作": the founder, or an office, says so, and only the person's word makes it count. */
async function startUpQuestion(
  ask: Ask,
  fact: PendingFact,
  of: 'founder-job' | 'founder-support',
): Promise<Confirmation> {
  const about = await ask.call(readMyStartUpFact, { of, source: fact.source })
  const day = { label: { zh: '日期', en: 'Day' }, value: { zh: about.day, en: about.day } }
  const common = { id: fact.fact, saidBy: { zh: '工作人员', en: 'the office' }, form: freshForm() }
  if (about.support === null) {
    return {
      ...common,
      question: {
        zh: `登记说你在${about.business}工作，是真的吗？`,
        en: `It is entered that you work at ${about.business}. Is it true?`,
      },
      facts: [{ label: { zh: '在哪里', en: 'Where' }, value: about.business }, day],
    }
  }
  return {
    ...common,
    question: {
      zh: `登记说“${about.business}”得到了${about.support.zh}，是真的吗？`,
      en: `It is entered that ${about.business} was given this: ${about.support.en}. Is it true?`,
    },
    facts: [{ label: { zh: '扶持', en: 'Support' }, value: about.support }, day],
  }
}

/** "学校说你毕业后去了 X，是这样吗": it counts only when the person says so, and the school does not see the answer. */
async function destinationQuestion(ask: Ask, fact: PendingFact): Promise<Confirmation> {
  const said = await ask.call(readMyDestination, { graduate: fact.source })
  const where = said.destination ?? { zh: '去向不明', en: 'Unknown' }
  return {
    id: fact.fact,
    question: {
      zh: `${said.school}说你毕业后的去向是“${where.zh}”，是真的吗？`,
      en: `${said.school} says that after graduating you are: ${where.en}. Is it true?`,
    },
    saidBy: { zh: said.school, en: said.school },
    facts: [
      { label: { zh: '去向', en: 'Destination' }, value: where },
      ...(said.employer === ''
        ? []
        : [{ label: { zh: '单位或学校', en: 'Employer or school' }, value: said.employer }]),
      { label: { zh: '专业', en: 'Major' }, value: said.major },
      { label: { zh: '毕业', en: 'Graduated' }, value: { zh: said.graduatedOn, en: said.graduatedOn } },
    ],
    form: freshForm(),
  }
}

async function aboutFact(ask: Ask, fact: PendingFact): Promise<{ employer: string; title: string }> {
  const unknown = { employer: '有单位', title: '' }
  try {
    if (fact.source_kind === 'application') {
      const { application } = await ask.call(readApplication, { application: fact.source })
      return { employer: application.employer.name, title: application.post.title }
    }
    if (fact.organisation === null) return unknown
    const { name } = await ask.call(readEmployer, { organisation: fact.organisation })
    return { employer: name, title: '' }
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return unknown
    throw error
  }
}
