import type { Answer, Facts } from '@qingye/rules'
import {
  type Actor,
  type Day,
  type Id,
  type Instant,
  isMember,
  type Lifecycle,
  members,
  type Role,
  recruiters,
} from '../kernel/index.ts'
import type { FactOrigin, PolicyAnswer } from '../policies/index.ts'

/** The policy whose loans banks give here. */
export const loanPolicy = 'stabilisation-loan'

/** What the plan promises (S2-8-1-R1, -R2): fen for all lines of a firm together, basis points a year. */
export const planCeilings = { line: 3_000_000_000, rate: 400 } as const
/** Working days that a bank has, where the policy does not say. */
export const usualDays = 10
/** No loan runs longer. */
export const longestTerm = 5

export const loanStates = [
  'received',
  'approved',
  'active',
  'repaid',
  'refused',
  'withdrawn',
  'lapsed',
] as const
export type LoanState = (typeof loanStates)[number]
export const loanActions = ['approve', 'refuse', 'withdraw', 'disburse', 'repay', 'close', 'lapse'] as const
export type LoanAction = (typeof loanActions)[number]
export const loanParties = { applicant: '申请人', bank: '银行' } as const
export type LoanParty = keyof typeof loanParties

const end = { on: {} }
export const loanLifecycle: Lifecycle<LoanState, LoanAction, LoanParty> = {
  received: {
    label: { zh: '等银行答复', en: 'Waiting for the bank' },
    waitsFor: 'bank',
    dueIn: usualDays,
    on: {
      approve: { to: 'approved', by: ['bank'], label: { zh: '同意', en: 'Approve' } },
      refuse: { to: 'refused', by: ['bank'], label: { zh: '不同意', en: 'Refuse' }, reason: true },
      withdraw: { to: 'withdrawn', by: ['applicant'], label: { zh: '撤回申请', en: 'Withdraw' } },
    },
  },
  approved: {
    label: { zh: '已同意，还没放款', en: 'Approved, nothing paid out yet' },
    waitsFor: 'bank',
    on: {
      disburse: { to: 'active', by: ['bank'], label: { zh: '记放款', en: 'Record a payment out' } },
      lapse: {
        to: 'lapsed',
        by: ['bank'],
        label: { zh: '额度作废', en: 'Let the line lapse' },
        reason: true,
      },
    },
  },
  active: {
    label: { zh: '用着', en: 'In use' },
    waitsFor: 'applicant',
    on: {
      disburse: { to: 'active', by: ['bank'], label: { zh: '记放款', en: 'Record a payment out' } },
      repay: { to: 'active', by: ['bank'], label: { zh: '记还款', en: 'Record a repayment' } },
      close: { to: 'repaid', by: ['bank'], label: { zh: '结清', en: 'Close as repaid' } },
    },
  },
  repaid: { label: { zh: '已结清', en: 'Repaid' }, ...end },
  refused: { label: { zh: '银行没有同意', en: 'Refused by the bank' }, ...end },
  withdrawn: { label: { zh: '申请人撤回', en: 'Withdrawn' }, ...end },
  lapsed: { label: { zh: '额度作废', en: 'Lapsed' }, ...end },
}

/** Lines in these states are promised: they count towards the ceiling. */
export const promised: ReadonlySet<LoanState> = new Set(['approved', 'active'])

export type RuleResult = Pick<
  PolicyAnswer,
  'status' | 'likely' | 'confirmed' | 'reasons' | 'missing' | 'unknownFigures'
>

export interface Loan {
  readonly id: Id<'Loan'>
  readonly version: number
  readonly policy: string
  readonly organisation: Id<'Organisation'> | undefined
  readonly person: Id<'Person'> | undefined
  readonly name: string
  readonly division: string
  readonly bank: Id<'Organisation'>
  readonly bankName: string
  readonly state: LoanState
  /** fen */
  readonly asked: number
  readonly purpose: string
  readonly contact: string
  readonly facts: Facts
  readonly origins: Readonly<Record<string, FactOrigin>>
  /** as it was on the day of the application, with the version that said so */
  readonly rule: RuleResult
  readonly ruleVersion: string | undefined
  readonly ruleHash: string | undefined
  readonly cap: number
  readonly receivedOn: Day
  readonly dueOn: Day
  readonly decidedOn: Day | undefined
  readonly decidedIn: number | undefined
  readonly line: number | undefined
  /** basis points a year */
  readonly rate: number | undefined
  readonly rateReason: string
  readonly reason: string
  readonly untilOn: Day | undefined
  readonly startStaff: number | undefined
  readonly lastStaff: number | undefined
  readonly lastQuarter: string | undefined
  readonly disbursed: number
  readonly repaid: number
  readonly createdAt: Instant
}

export const applicants = ['person', 'organisation-admin'] as const satisfies readonly Role[]
export const deciders = recruiters
export const officers = [
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
] as const satisfies readonly Role[]
export const readers = ['person', ...members, ...officers] as const satisfies readonly Role[]

/** On which side of a loan somebody stands; undefined for officials, who look on. */
export function partyOf(
  actor: Pick<Actor, 'role' | 'organisation' | 'person'>,
  loan: Pick<Loan, 'organisation' | 'person' | 'bank'>,
): LoanParty | undefined {
  if (isMember(actor.role) && actor.organisation === loan.bank) return 'bank'
  if (isMember(actor.role) && actor.organisation !== undefined && actor.organisation === loan.organisation)
    return 'applicant'
  return actor.person !== undefined && actor.person === loan.person ? 'applicant' : undefined
}

/** `2023-Q4` of a day. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Fewer work there than when it was asked for: by how many. 0: no fewer, or nothing is known. */
export function laidOff({ startStaff, lastStaff }: Pick<Loan, 'startStaff' | 'lastStaff'>): number {
  return startStaff === undefined || lastStaff === undefined ? 0 : Math.max(0, startStaff - lastStaff)
}

/** A rate above what the policy gives “in principle”: possible, with a reason, and marked. */
export function isAbove(rate: number | undefined): boolean {
  return rate !== undefined && rate > planCeilings.rate
}

export function numberIn(facts: Facts, name: string): number | undefined {
  const value: Answer | undefined = facts[name]
  return typeof value === 'number' ? value : undefined
}
