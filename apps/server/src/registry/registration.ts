import { addMonths } from '@qingye/china'
import {
  addDays,
  type Day,
  type Id,
  type Instant,
  type Lifecycle,
  type Role,
  type Text,
} from '../kernel/index.ts'
import type { Status } from './spell.ts'

/** A request to be registered, as unemployed or as in employment difficulty, and what becomes of it. */
export const registrationKinds = {
  unemployment: { zh: '失业登记', en: 'Unemployment registration' },
  difficulty: { zh: '就业困难人员认定', en: 'Recognition of employment difficulty' },
} as const satisfies Record<string, Text>
export type RegistrationKind = keyof typeof registrationKinds

export const registrationStates = ['applied', 'registered', 'refused', 'withdrawn', 'cancelled'] as const
export type RegistrationState = (typeof registrationStates)[number]
export const registrationActions = ['accept', 'refuse', 'withdraw', 'renew', 'cancel'] as const
export type RegistrationAction = (typeof registrationActions)[number]
/** `town`: village workers and town officers; `county`: county and city officers. */
export const registrationParties = ['person', 'town', 'county'] as const
export type RegistrationParty = (typeof registrationParties)[number]

export type RegistrationLifecycle = Lifecycle<RegistrationState, RegistrationAction, RegistrationParty>

function lifecycleOf(
  deciders: readonly RegistrationParty[],
  labels: { readonly applied: Text; readonly registered: Text },
): RegistrationLifecycle {
  return {
    applied: {
      label: labels.applied,
      waitsFor: deciders[0] ?? 'county',
      dueIn: 10,
      on: {
        accept: { to: 'registered', by: deciders, label: { zh: '同意登记', en: 'Accept' } },
        refuse: { to: 'refused', by: deciders, label: { zh: '不予登记', en: 'Refuse' }, reason: true },
        withdraw: { to: 'withdrawn', by: ['person'], label: { zh: '撤回申请', en: 'Withdraw' } },
      },
    },
    registered: {
      label: labels.registered,
      waitsFor: 'person',
      on: {
        renew: {
          to: 'registered',
          by: ['person', 'town', 'county'],
          label: { zh: '续登：情况没变', en: 'Renew: nothing has changed' },
        },
        cancel: {
          to: 'cancelled',
          by: ['person', ...deciders],
          label: { zh: '注销登记', en: 'Cancel the registration' },
          reason: true,
        },
      },
    },
    refused: { label: { zh: '没有登记', en: 'Refused' }, on: {} },
    withdrawn: { label: { zh: '撤回了', en: 'Withdrawn' }, on: {} },
    cancelled: { label: { zh: '注销了', en: 'Cancelled' }, on: {} },
  }
}

/** A village or town registers the unemployed; the county recognises difficulty. */
export const registrationLifecycles: Readonly<Record<RegistrationKind, RegistrationLifecycle>> = {
  unemployment: lifecycleOf(['town', 'county'], {
    applied: { zh: '等镇街、村社登记', en: 'Waiting for the town office' },
    registered: { zh: '登记失业中', en: 'Registered' },
  }),
  difficulty: lifecycleOf(['county'], {
    applied: { zh: '等县里认定', en: 'Waiting for the county office' },
    registered: { zh: '认定有效', en: 'Recognised' },
  }),
}

/** The spell that a registration opens and ends. */
export const statusOfKind: Readonly<Record<RegistrationKind, Status>> = {
  unemployment: 'registered-unemployed',
  difficulty: 'employment-difficulty',
}

/** Why somebody asks; for unemployment the law's list of who may register. */
export const grounds = {
  unemployment: {
    'left-school': { zh: '毕业、肄业离校，还没工作', en: 'Left school, no work yet' },
    'lost-job': { zh: '从单位失业', en: 'Lost or left a job' },
    'closed-business': { zh: '个体户、企业停业', en: 'Closed a business' },
    'land-taken': { zh: '承包土地被征用', en: 'Land was taken' },
    'left-army': { zh: '退役，没有安置', en: 'Left the army without a post' },
    released: { zh: '刑满释放、社区矫正', en: 'Released' },
    other: { zh: '其他没有工作的情形', en: 'Another case of being without work' },
  },
  difficulty: {
    'long-term': { zh: '长期失业', en: 'Long without work' },
    'zero-employment-household': { zh: '零就业家庭成员', en: 'Member of a zero-employment household' },
    'low-income': { zh: '低收入家庭成员', en: 'Member of a low-income family' },
    disabled: { zh: '持证残疾人', en: 'Disabled' },
    graduate: { zh: '困难高校毕业生', en: 'Graduate in difficulty' },
    benefit: { zh: '领失业金期满还没工作', en: 'Benefit ended, still without work' },
  },
} as const satisfies Record<RegistrationKind, Record<string, Text>>

export function groundWords(kind: RegistrationKind, ground: string): Text {
  const words: Readonly<Record<string, Text>> = grounds[kind]
  return words[ground] ?? { zh: ground, en: ground }
}

/** Why a registration is refused or cancelled; those of cancelling are the law's. */
export const registrationReasons = {
  refuse: {
    'not-eligible': { zh: '不符合条件', en: 'The conditions are not met' },
    elsewhere: { zh: '应在别处登记', en: 'Another office registers this' },
    'in-work': { zh: '有在业记录', en: 'Records show work' },
    incomplete: { zh: '情况说不清，补充后再来', en: 'Not clear yet: complete it and come again' },
  },
  cancel: {
    employed: { zh: '找到工作了', en: 'Found work' },
    'own-business': { zh: '自己开业了', en: 'Opened a business' },
    'stable-income': { zh: '有了稳定收入', en: 'Has a stable income' },
    pension: { zh: '领养老金了', en: 'Draws a pension' },
    'unable-to-work': { zh: '完全丧失劳动能力', en: 'Unable to work' },
    'school-army-abroad': { zh: '入学、参军、移居境外', en: 'School, army or moved abroad' },
    imprisoned: { zh: '判刑收监', en: 'Imprisoned' },
    'not-seeking': { zh: '不再找工作', en: 'No longer looks for work' },
    'no-contact': { zh: '连续 6 个月没有联系', en: 'No contact for six months' },
    other: { zh: '其他', en: 'Other' },
  },
} as const satisfies Record<string, Record<string, Text>>

export function reasonWords(reason: string): Text {
  const all: Readonly<Record<string, Text>> = { ...registrationReasons.refuse, ...registrationReasons.cancel }
  return all[reason] ?? { zh: reason, en: reason }
}

/** After how many months somebody is asked whether nothing has changed. */
export const renewMonths: Readonly<Record<RegistrationKind, number>> = { unemployment: 6, difficulty: 12 }
/** How many days before that day the reminder goes out. */
const remindDays = 14

export function renewBy(kind: RegistrationKind, from: Day): Day {
  return addMonths(from, renewMonths[kind])
}

export function remindOn(renewal: Day): Day {
  return addDays(renewal, -remindDays)
}

export interface Registration {
  readonly id: Id<'Registration'>
  readonly version: number
  readonly person: Id<'Person'>
  readonly personName: string
  readonly division: string
  readonly kind: RegistrationKind
  readonly state: RegistrationState
  readonly ground: string
  /** since when somebody is without work */
  readonly since: Day | undefined
  readonly committedAt: Instant
  readonly waitsFor: RegistrationParty | undefined
  readonly dueOn: Day | undefined
  readonly registeredOn: Day | undefined
  readonly renewBy: Day | undefined
  readonly endedOn: Day | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
  /** what the records said on the day of the request */
  readonly evidence: string
  readonly appliedAt: Instant
}

export function partyOfRole(role: Role): RegistrationParty {
  if (role === 'person') return 'person'
  return role === 'village-worker' || role === 'town-officer' ? 'town' : 'county'
}
