import type { Day, Id, Instant, Lifecycle, Text } from '../kernel/index.ts'

export const applicationStates = [
  'received',
  'invited',
  'other-time',
  'arranged',
  'offered',
  'accepted',
  'started',
  'left',
  'refused',
  'withdrawn',
  'declined',
  'closed',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationActions = [
  'invite',
  'agree',
  'ask-other-time',
  'offer',
  'accept',
  'decline',
  'start',
  'leave',
  'refuse',
  'withdraw',
  'close',
] as const
export type ApplicationAction = (typeof applicationActions)[number]

/** `organisation`: who gives out the offer. `officer`: with evidence, where the two cannot. `offer`: it ended. */
export const parties = ['person', 'organisation', 'officer', 'offer'] as const
export type Party = (typeof parties)[number]

const label = (zh: string, en: string): Text => ({ zh, en })
const withdraw = { to: 'withdrawn', by: ['person'], label: label('撤回', 'Withdraw') } as const
const refuse = {
  to: 'refused',
  by: ['organisation'],
  label: label('不合适', 'Refuse'),
  reason: true,
} as const
const close = { to: 'closed', by: ['offer'], label: label('岗位已结束', 'The post has ended') } as const
const offer = { to: 'offered', by: ['organisation'], label: label('录用', 'Make an offer') } as const
const invite = {
  to: 'invited',
  by: ['organisation'],
  label: label('约面试', 'Invite to an interview'),
} as const

/**
 * An application for work. Five working days to answer: what the public page promises (`offers.ts` holds the
 * words). A hire counts on its first day of work and not before.
 */
export const workApplication: Lifecycle<ApplicationState, ApplicationAction, Party> = {
  received: {
    label: label('等答复', 'Waiting for an answer'),
    waitsFor: 'organisation',
    dueIn: 5,
    on: { invite, offer, refuse, withdraw, close },
  },
  invited: {
    label: label('约了面试，等你点头', 'Interview proposed, waiting for your yes'),
    waitsFor: 'person',
    dueIn: 3,
    on: {
      agree: { to: 'arranged', by: ['person'], label: label('这个时间可以', 'This time suits me') },
      'ask-other-time': {
        to: 'other-time',
        by: ['person'],
        label: label('换个时间', 'Another time, please'),
      },
      invite: { ...invite, label: label('改面试时间', 'Change the interview time') },
      offer,
      refuse,
      withdraw,
      close,
    },
  },
  'other-time': {
    label: label('想换个面试时间，等单位再约', 'Another interview time asked for'),
    waitsFor: 'organisation',
    dueIn: 3,
    on: {
      invite: { ...invite, label: label('再约一个时间', 'Propose another time') },
      offer,
      refuse,
      withdraw,
      close,
    },
  },
  arranged: {
    label: label('面试定了', 'Interview agreed'),
    waitsFor: 'organisation',
    dueIn: 5,
    on: {
      invite: { ...invite, label: label('改面试时间', 'Change the interview time') },
      offer,
      refuse,
      withdraw,
      close,
    },
  },
  offered: {
    label: label('要录用你，等你决定', 'Offered, waiting for your decision'),
    waitsFor: 'person',
    dueIn: 3,
    on: {
      accept: { to: 'accepted', by: ['person'], label: label('接受', 'Accept') },
      decline: { to: 'declined', by: ['person'], label: label('不去了', 'Decline') },
      refuse: { ...refuse, label: label('收回录用', 'Take the offer back') },
      withdraw,
      close,
    },
  },
  accepted: {
    label: label('等到岗', 'Waiting for the first day'),
    waitsFor: 'organisation',
    dueIn: 3, // counted from the agreed first day
    on: {
      start: {
        to: 'started',
        by: ['organisation', 'officer'],
        label: label('确认到岗', 'Confirm the first day'),
        facts: ['hire.started', 'placement.started'],
      },
      refuse: { ...refuse, label: label('没有来上班', 'Did not come') },
      withdraw,
    },
  },
  started: {
    label: label('已到岗', 'Started'),
    on: {
      leave: {
        to: 'left',
        by: ['person', 'organisation', 'officer'],
        label: label('已离职', 'Left'),
        reason: true,
      },
    },
  },
  left: { label: label('已离职', 'Left'), on: {} },
  refused: { label: label('没有录用', 'Not hired'), on: {} },
  withdrawn: { label: label('已撤回', 'Withdrawn'), on: {} },
  declined: { label: label('你没有接受', 'Declined'), on: {} },
  closed: { label: label('岗位已结束', 'The post has ended'), on: {} },
}

/** States in which an application is over, so that one may apply again. */
export const ended: readonly ApplicationState[] = ['left', 'refused', 'withdrawn', 'declined', 'closed']

/** Answered means that the organisation has said something: from `received` by its own hand. */
export const answers: readonly ApplicationAction[] = ['invite', 'offer', 'refuse']

/** Why. Retired reasons stay readable on old applications but are offered no more. */
export const reasons = {
  experience: { zh: '经验不够', en: 'Not enough experience', for: ['refuse'] },
  skill: { zh: '技能不符', en: 'Skills do not match', for: ['refuse'] },
  certificate: { zh: '缺少要求的证书', en: 'A required certificate is missing', for: ['refuse'] },
  'pay-not-agreed': { zh: '工资没谈拢', en: 'No agreement on pay', for: ['refuse'] },
  'hours-not-agreed': { zh: '上班时间没谈拢', en: 'No agreement on hours', for: ['refuse'] },
  'did-not-come': { zh: '约好没有来', en: 'Did not come', for: ['refuse'] },
  'another-chosen': { zh: '选了别人', en: 'Somebody else was chosen', for: ['refuse'] },
  'post-changed': { zh: '岗位有变化', en: 'The post has changed', for: ['refuse'] },
  'own-wish': { zh: '自己离开', en: 'Left of own accord', for: ['leave'] },
  dismissed: { zh: '单位解除', en: 'Dismissed', for: ['leave'] },
  'contract-ended': { zh: '合同到期', en: 'The contract ended', for: ['leave'] },
  // retired: an age is no reason under the Employment Promotion Law, section 3
  age: { zh: '年龄不合适（旧）', en: 'Age (no longer used)', for: [] },
} as const satisfies Record<string, Text & { for: readonly ApplicationAction[] }>
export type Reason = keyof typeof reasons

/** What the vault calls the phone that was sent with an application. */
export const phonePurpose = 'application.phone'

/** What the organisation gets to see: what the person agreed to send, as it was on that day. The phone is apart: sealed. */
export interface Resume {
  readonly name: string
  readonly education: string | undefined
  readonly school: string | undefined
  readonly major: string | undefined
  readonly graduatedOn: Day | undefined
  readonly skills: readonly string[]
  readonly experience: string
}

/**
 * What the facts of this application will say, fixed on the day it was made: the employer who later confirms
 * the first day must not see the person's record.
 */
export interface Terms {
  /** the kind of the fact that a start appends */
  readonly fact: 'hire.started' | 'placement.started'
  readonly attributes: Readonly<Record<string, string | number | boolean>>
}

export interface Interview {
  readonly at: string
  readonly place: string
}

export interface Application {
  readonly id: Id<'Application'>
  readonly version: number
  readonly offerKind: 'post'
  readonly offer: Id<'Post'>
  readonly offerTitle: string
  readonly organisation: Id<'Organisation'>
  readonly organisationName: string
  readonly division: string
  readonly person: Id<'Person'>
  readonly personName: string
  readonly resume: Resume
  /** the number they are called at, under `phonePurpose`; none once it was erased */
  readonly phoneSealed: string | undefined
  readonly terms: Terms
  readonly message: string
  readonly state: ApplicationState
  readonly enteredOn: Day
  readonly waitsFor: Party | undefined
  readonly dueOn: Day | undefined
  readonly answeredOn: Day | undefined
  readonly answerDueOn: Day | undefined
  readonly chasedOn: Day | undefined
  readonly interview: Interview | undefined
  readonly startOn: Day | undefined
  readonly startedOn: Day | undefined
  readonly leftOn: Day | undefined
  readonly fact: Id<'Fact'> | undefined
  readonly reason: Reason | undefined
  readonly appliedAt: Instant
  /** the person took back what the organisation might see of them */
  readonly sharingWithdrawn?: boolean
}

export interface HistoryLine {
  readonly at: Instant
  readonly action: ApplicationAction | 'apply' | 'chase'
  readonly party: Party
  readonly toState: ApplicationState
  readonly reason: Reason | undefined
  readonly note: string | undefined
}

export function isOverdue(application: Pick<Application, 'dueOn'>, today: Day): boolean {
  return application.dueOn !== undefined && application.dueOn < today
}

/** One may chase once, and only when the answer is late; otherwise this says why not yet. */
export function whyNotChase(application: Application, today: Day): Text | undefined {
  if (application.waitsFor !== 'organisation')
    return { zh: '现在不用对方答复', en: 'They need not answer just now' }
  if (application.chasedOn !== undefined)
    return { zh: '已经催过一次，街道也看得到', en: 'You have asked once; the office sees it too' }
  if (!isOverdue(application, today)) {
    return {
      zh: `他们${application.dueOn ?? ''}前都算按时，过了那天就能催`,
      en: `They are in time until ${application.dueOn ?? ''}; you can ask after that day`,
    }
  }
  return undefined
}
