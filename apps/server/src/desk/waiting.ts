import { countOpenCalls } from '../activities/index.ts'
import { countWaiting } from '../applications/index.ts'
import { claimWork } from '../claims/index.ts'
import { type Day, type Role, recruiters, type Text, type UseCaseContext } from '../kernel/index.ts'
import { listChecks } from '../ledger/index.ts'
import { patternWork } from '../patterns/index.ts'
import { listOverdueSteps } from '../plan/index.ts'
import { type PolicyWork, policyWork } from '../policies/index.ts'
import { countReviews } from '../posts/index.ts'
import { cityToken } from '../registry/index.ts'
import { skillWork } from '../skills/index.ts'
import type { TaskSource } from './task.ts'

/** Something that waits where it lies: a whole queue as one row, or one thing. */
export interface WaitingRow {
  readonly id: string
  readonly from: TaskSource
  readonly title: Text
  readonly why: Text
  readonly href: string
  readonly due: Day
  /** how many things wait behind this row */
  readonly count: number
  readonly overdue: boolean
}

const officers: ReadonlySet<Role> = new Set(['county-officer', 'city-officer'])

/** What waits for the actor outside the list of tasks, the same for the bar's numbers and the list. */
export async function readWaiting(context: UseCaseContext): Promise<WaitingRow[]> {
  const { role, area, organisation } = context.actor
  if (organisation !== undefined && (recruiters as readonly string[]).includes(role))
    return [...(await answersOf(context, { organisation })), ...(await callsOf(context))]
  if (area === undefined) return []
  if (role === 'town-officer') return [...(await claimsOf(context)), ...(await callsOf(context))]
  if (!officers.has(role)) return []
  return [
    ...(await reviews(context, area)),
    ...(await answersOf(context, { area })),
    ...(await checks(context)),
    ...(await steps(context)),
    ...(await policiesOf(context)),
    ...(await claimsOf(context)),
    ...(await skillsOf(context)),
    ...(await callsOf(context)),
  ]
}

async function reviews(context: UseCaseContext, area: string): Promise<WaitingRow[]> {
  const { count, overdue, due } = await countReviews(context, area)
  if (count === 0) return []
  return [
    {
      id: 'review',
      from: 'review',
      title: { zh: `${count} 个岗位等审核`, en: `${count} posts wait for a review` },
      why: lateWords(overdue),
      href: '/review',
      due: due ?? context.today,
      count,
      overdue: overdue > 0,
    },
  ]
}

type Whose = Parameters<typeof countWaiting>[1]

/** An employer owes all of its answers; an officer looks after those that are late. */
async function answersOf(context: UseCaseContext, whose: Whose): Promise<WaitingRow[]> {
  const { count, overdue, due } = await countWaiting(context, whose)
  const isOwn = 'organisation' in whose
  const n = isOwn ? count : overdue
  if (n === 0) return []
  return [
    {
      id: 'answers',
      from: 'application',
      title: isOwn
        ? { zh: `${n} 份投递等答复`, en: `${n} applications wait for an answer` }
        : { zh: `${n} 份投递单位超期没答复`, en: `${n} applications are answered late by employers` },
      why: lateWords(overdue),
      href: isOwn ? '/answers' : '/applications?overdue=1&waitsFor=organisation',
      due: due ?? context.today,
      count: n,
      overdue: overdue > 0,
    },
  ]
}

async function checks(context: UseCaseContext): Promise<WaitingRow[]> {
  const { rows } = await listChecks.handle(context, { state: 'open', limit: 200 })
  return rows.map(check => ({
    id: check.id,
    from: 'check',
    title: { zh: '一条记录本人说不是这样', en: 'A person says that a record is not true' },
    why: { zh: check.reason, en: check.reason },
    href: `/checks?id=${check.id}`,
    due: check.opened.slice(0, 10),
    count: 1,
    overdue: false,
  }))
}

async function steps(context: UseCaseContext): Promise<WaitingRow[]> {
  const { role, area, department } = context.actor
  if (area !== context.use(cityToken).code) return [] // the steps are the city's departments' own
  const { rows } = await listOverdueSteps.handle(context, {})
  return (
    rows
      // nobody was named yet: whoever keeps the plan sees to it
      .filter(step => (step.owner === null ? role === 'city-officer' : step.owner.code === department))
      .map(step => ({
        id: step.id,
        from: 'commitment',
        title: { zh: `${step.label.zh}：${step.what.zh}`, en: `${step.label.en}: ${step.what.en}` },
        why: { zh: '承诺的步骤逾期了', en: 'A step of a commitment is overdue' },
        href: `/commitments#${step.commitment}`,
        due: step.due,
        count: 1,
        overdue: true,
      }))
  )
}

const levelOf = { 'town-officer': 'town', 'county-officer': 'county', 'city-officer': 'city' } as const

/** Claims that wait for the officer's own level; a county's also for their money. */
async function claimsOf(context: UseCaseContext): Promise<WaitingRow[]> {
  const { role } = context.actor
  if (role !== 'town-officer' && role !== 'county-officer' && role !== 'city-officer') return []
  const row = async (level: 'town' | 'county' | 'city' | 'payer', href: string, zh: string, en: string) => {
    const { count, overdue, due = context.today } = await claimWork(context, level)
    if (count === 0) return []
    const title = { zh: `${count} ${zh}`, en: `${count} ${en}` }
    const why = lateWords(overdue)
    return [
      { id: `claims-${level}`, from: 'policy' as const, title, why, href, due, count, overdue: overdue > 0 },
    ]
  }
  return [
    ...(await row(levelOf[role], '/claims?group=mine', '份申领等审核', 'claims wait for a decision')),
    ...(role === 'county-officer'
      ? await row(
          'payer',
          '/claims?group=payment',
          '份申领等发放、办理',
          'claims wait to be paid or carried out',
        )
      : []),
  ]
}

/** Whoever registered by phone alone and does not know yet that it was moved or cancelled: one row for each activity. */
async function callsOf(context: UseCaseContext): Promise<WaitingRow[]> {
  const open = await countOpenCalls(context)
  return open.map(({ activity, title, count }) => ({
    id: `calls-${activity}`,
    from: 'activity',
    title: { zh: `${count} 个人要打电话通知：${title}`, en: `${count} to be called: ${title}` },
    why: {
      zh: '改了时间地点或取消了，他们只留了手机号',
      en: 'It was moved or cancelled, and they left only a phone number',
    },
    href: `/activities/${activity}/calls`,
    due: context.today,
    count,
    overdue: false,
  }))
}

/** Questions that the machine asked of certificates, and titles that somebody nominated. */
async function skillsOf(context: UseCaseContext): Promise<WaitingRow[]> {
  const { questions, nominations } = await skillWork(context)
  const unusual = await patternWork(context)
  const row = (id: string, href: string, count: number, zh: string, en: string): WaitingRow[] =>
    count === 0
      ? []
      : [
          {
            ...{ id, from: 'check', href, count, due: context.today, overdue: false },
            title: { zh: `${count} ${zh}`, en: `${count} ${en}` },
            why: lateWords(0),
          },
        ]
  return [
    ...row(
      'skills-questions',
      '/certificates',
      questions,
      '处发证要说明',
      'bursts of certificates to explain',
    ),
    ...row(
      'patterns',
      '/questions?group=waiting',
      unusual,
      '处活动记录要看一看',
      'questions about activities to look at',
    ),
    ...row(
      'nominations',
      '/honours?state=nominated',
      nominations,
      '项称号提名等决定',
      'nominations to decide',
    ),
  ]
}

async function policiesOf(context: UseCaseContext): Promise<WaitingRow[]> {
  const { contests, publications, upkeep } = await policyWork(context)
  const queue = (id: string, href: string, { count, overdue, due }: PolicyWork, zh: string, en: string) =>
    count === 0
      ? []
      : [
          {
            id,
            from: 'policy' as const,
            title: { zh: `${count} ${zh}`, en: `${count} ${en}` },
            why: lateWords(overdue),
            href,
            due,
            count,
            overdue: overdue > 0,
          },
        ]
  return [
    ...queue('contests', '/contests', contests, '件“不对”等答复', 'contested results wait for an answer'),
    ...queue('publications', '/policies', publications, '项政策等核对、发布', 'policies wait for two people'),
    ...queue('upkeep', '/policies/upkeep', upkeep, '项政策要复查', 'things about policies to look at again'),
  ]
}

function lateWords(overdue: number): Text {
  return overdue === 0
    ? { zh: '都还没到期', en: 'none is late' }
    : { zh: `其中 ${overdue} 个已超期`, en: `${overdue} of them are late` }
}
