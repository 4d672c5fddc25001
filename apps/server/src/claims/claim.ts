import type { Answer, Facts, Range } from '@qingye/rules'
import {
  type Actor,
  type Day,
  type Hand,
  type Id,
  type Instant,
  isWithin,
  type Lifecycle,
  type Text,
} from '../kernel/index.ts'
import type { BenefitKind, ClaimLevel, FactOrigin, PolicyReason } from '../policies/index.ts'
import type { HeldKey } from './once.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

/** What can be claimed here: money that is paid out, something handed over, a right that is entered. */
export const claimable = ['cash', 'in-kind', 'right'] as const satisfies readonly BenefitKind[]
export type ClaimKind = (typeof claimable)[number]

export function isClaimable(benefit: BenefitKind): benefit is ClaimKind {
  return claimable.some(each => each === benefit)
}

export const claimStates = [
  'draft',
  'review',
  'second',
  'asked',
  'approved',
  'refused',
  'objected',
  'upheld',
  'in-payment',
  'returned',
  'paid',
  'given',
  'recovering',
  'recovered',
  'withdrawn',
] as const
export type ClaimState = (typeof claimStates)[number]

export const claimActions = [
  'send',
  'ask',
  'pass',
  'approve',
  'propose',
  'confirm',
  'decline',
  'refuse',
  'withdraw',
  'object',
  'overturn',
  'uphold',
  'keep',
  'collect',
  'release',
  'pay',
  'bounce',
  'correct',
  'give',
  'demand',
  'repay',
  'waive',
] as const
export type ClaimAction = (typeof claimActions)[number]

/** `office`: the level whose turn it is; `payer`: the county's office that makes the payments. */
export const claimParties = ['claimant', 'office', 'payer'] as const
export type ClaimParty = (typeof claimParties)[number]

/** Working days in which a question is answered, an objection is decided, money is on its way, a demand is paid. */
export const dueDays = {
  answer: 15,
  second: 3,
  objection: 15,
  payment: 10,
  bank: 5,
  correct: 15,
  repay: 20,
} as const
/** Working days after a decision within which it can be objected to. */
export const objectionDays = 15

const withdraw = { to: 'withdrawn', by: ['claimant'], label: text('撤回申领', 'Withdraw') } as const
const object = { to: 'objected', by: ['claimant'], label: text('提出异议', 'Object') } as const
const refuse = { to: 'refused', by: ['office'], label: text('不同意', 'Refuse'), reason: true } as const

/**
 * From a draft to money in an account, and back where it was paid wrongly. The days of `review` are the policy's own,
 * shared among the levels; all others are here.
 */
export const claimLifecycle: Lifecycle<ClaimState, ClaimAction, ClaimParty> = {
  draft: {
    label: text('还没交', 'Not sent yet'),
    waitsFor: 'claimant',
    on: { send: { to: 'review', by: ['claimant'], label: text('交上去', 'Send') }, withdraw },
  },
  review: {
    label: text('审核中', 'Being looked at'),
    waitsFor: 'office',
    on: {
      pass: { to: 'review', by: ['office'], label: text('同意，报上一级', 'Agree: on to the next level') },
      approve: { to: 'approved', by: ['office'], label: text('同意', 'Approve') },
      propose: {
        to: 'second',
        by: ['office'],
        label: text('和规则不同，交另一人复核', 'Against the rule: to a second officer'),
        reason: true,
      },
      ask: { to: 'asked', by: ['office'], label: text('要补材料', 'Ask for more'), reason: true },
      refuse,
      withdraw,
    },
  },
  second: {
    label: text('等另一人复核', 'Waiting for a second officer'),
    waitsFor: 'office',
    dueIn: dueDays.second,
    on: {
      confirm: { to: 'approved', by: ['office'], label: text('复核同意', 'Confirm') },
      decline: { to: 'review', by: ['office'], label: text('退回重审', 'Send back'), reason: true },
      withdraw,
    },
  },
  asked: {
    label: text('等你补', 'More is asked for'),
    waitsFor: 'claimant',
    dueIn: dueDays.answer,
    on: {
      send: { to: 'review', by: ['claimant'], label: text('补好了，再交', 'Send again') },
      refuse,
      withdraw,
    },
  },
  approved: {
    label: text('同意了', 'Approved'),
    waitsFor: 'payer',
    dueIn: dueDays.payment,
    on: {
      collect: { to: 'in-payment', by: ['payer'], label: text('列入发放', 'Collect for payment') },
      give: { to: 'given', by: ['payer'], label: text('已经办好', 'Carried out') },
      object,
    },
  },
  refused: { label: text('没有同意', 'Refused'), on: { object } },
  objected: {
    label: text('异议处理中', 'Objection being decided'),
    waitsFor: 'office',
    dueIn: dueDays.objection,
    on: {
      overturn: {
        to: 'approved',
        by: ['office'],
        label: text('改为同意', 'Decide anew: approved'),
        reason: true,
      },
      // an objection to what was approved: it stays approved
      keep: {
        to: 'approved',
        by: ['office'],
        label: text('维持原来的金额', 'The amount stands'),
        reason: true,
      },
      uphold: {
        to: 'upheld',
        by: ['office'],
        label: text('维持原决定', 'The decision stands'),
        reason: true,
      },
      withdraw: { ...withdraw, label: text('撤回异议和申领', 'Withdraw objection and claim') },
    },
  },
  upheld: { label: text('维持原决定', 'The decision stands'), on: {} },
  'in-payment': {
    label: text('发放中', 'Being paid'),
    waitsFor: 'payer',
    dueIn: dueDays.bank,
    on: {
      pay: { to: 'paid', by: ['payer'], label: text('到账了', 'Paid') },
      bounce: {
        to: 'returned',
        by: ['payer'],
        label: text('银行退回', 'Returned by the bank'),
        reason: true,
      },
      release: { to: 'approved', by: ['payer'], label: text('移出这一批', 'Take out of the batch') },
    },
  },
  returned: {
    label: text('银行退回，等你改账户', 'Returned by the bank: correct the account'),
    waitsFor: 'claimant',
    dueIn: dueDays.correct,
    on: {
      correct: { to: 'approved', by: ['claimant'], label: text('改好账户，重新发', 'Correct the account') },
    },
  },
  paid: {
    label: text('发到了', 'Paid'),
    on: {
      demand: { to: 'recovering', by: ['payer'], label: text('要求退回', 'Demand it back'), reason: true },
    },
  },
  given: { label: text('办好了', 'Carried out'), on: {} },
  recovering: {
    label: text('要退回', 'To be paid back'),
    waitsFor: 'claimant',
    dueIn: dueDays.repay,
    on: {
      repay: { to: 'recovered', by: ['payer'], label: text('退清了', 'Paid back in full') },
      waive: { to: 'paid', by: ['payer'], label: text('不用退了', 'Not demanded any more'), reason: true },
    },
  },
  recovered: { label: text('退清了', 'Paid back'), on: {} },
  withdrawn: { label: text('撤回了', 'Withdrawn'), on: {} },
}

/** In these a once-only benefit is somebody's, or may still become it: another claim has to wait. */
export const holdingStates: readonly ClaimState[] = [
  ...([
    'review',
    'second',
    'asked',
    'approved',
    'objected',
    'in-payment',
    'returned',
    'paid',
    'given',
  ] as const),
  'recovering',
]

export const levelNames: Readonly<Record<ClaimLevel, Text>> = {
  town: text('镇街', 'Town'),
  county: text('县（市、区）', 'County'),
  city: text('市', 'City'),
}

export const claimReasons = {
  ask: {
    paper: text('材料看不清或不全', 'A paper is unclear or incomplete'),
    fact: text('有一项和记录对不上', 'Something differs from the records'),
    account: text('收款账户要核对', 'The account has to be checked'),
    other: text('其他，见说明', 'Another: see the note'),
  },
  propose: {
    evidence: text('材料证明和规则算的不同', 'The papers show other facts than the rule used'),
    discretion: text('政策允许酌情', 'The policy leaves it to the office'),
    meeting: text('集体研究决定', 'Decided in a meeting'),
  },
  refuse: {
    'not-eligible': text('不符合条件', 'The conditions are not met'),
    untrue: text('材料不属实', 'A paper is not true'),
    'no-answer': text('到期没有补材料', 'Nothing came in time'),
    elsewhere: text('应在别处申领', 'Another office decides this'),
  },
  decline: {
    reason: text('理由不够', 'The reason does not suffice'),
    amount: text('金额要重算', 'The amount has to be counted anew'),
  },
  overturn: { wrong: text('原决定有误', 'The decision was wrong'), new: text('有新的材料', 'New papers') },
  uphold: { right: text('原决定符合政策', 'The decision follows the policy') },
  keep: { right: text('金额符合政策', 'The amount follows the policy') },
  bounce: {
    account: text('账号或户名不符', 'Account or name is wrong'),
    closed: text('账户已销户', 'The account is closed'),
    other: text('其他', 'Another reason'),
  },
  demand: {
    'not-eligible': text('发放时不符合条件', 'The conditions were not met when it was paid'),
    twice: text('重复发放', 'Paid twice'),
    untrue: text('材料不属实', 'A paper was not true'),
    sample: text('抽查没有通过', 'Found by a sample'),
  },
  waive: { heard: text('听取说明后不再追', 'After the answer was heard') },
} as const satisfies Partial<Record<ClaimAction, Record<string, Text>>>

export function reasonsOf(action: ClaimAction): Readonly<Record<string, Text>> {
  const all: Partial<Record<ClaimAction, Readonly<Record<string, Text>>>> = claimReasons
  return all[action] ?? {}
}

export function reasonName(reason: string): Text {
  const lists: readonly Readonly<Record<string, Text>>[] = Object.values(claimReasons)
  return lists.map(list => list[reason]).find(words => words !== undefined) ?? text(reason, reason)
}

/** What the rule said, with what it was told: kept beside a decision and never changed. */
export interface RuleResult {
  readonly day: Day
  readonly version: string | undefined
  readonly hash: string | undefined
  readonly status: 'eligible' | 'not-eligible' | 'cannot-tell' | 'not-in-force'
  readonly likely: boolean
  readonly amount: Range | undefined
  readonly reasons: readonly PolicyReason[]
  readonly missing: readonly string[]
  readonly unknownFigures: readonly Text[]
}

export interface Decision extends RuleResult {
  readonly facts: Facts
  readonly approved: boolean
  readonly granted: number | undefined
  readonly source: string | undefined
  /** approved although the rule says otherwise, or another amount */
  readonly against: boolean
}

/** Where money goes. The number is sealed; `shown` is what of it may be seen. */
export interface Account {
  readonly holder: string
  readonly bank: string
  readonly sealed: string
  readonly shown: string
}

export interface Claim {
  readonly id: Id<'Claim'>
  readonly version: number
  readonly policy: string
  /** as it was called when it was begun */
  readonly title: Text
  readonly kind: ClaimKind
  readonly person: Id<'Person'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  readonly claimant: string
  readonly division: string
  /** who typed it in for somebody: a village worker */
  readonly enteredBy: string | undefined
  readonly state: ClaimState
  readonly levels: readonly ClaimLevel[]
  readonly level: ClaimLevel | undefined
  /** working days that the policy gives the offices together */
  readonly days: number
  readonly waitsFor: ClaimParty | undefined
  readonly dueOn: Day | undefined
  /** what the claimant answered; what was known beside it, and where from */
  readonly answers: Readonly<Record<string, Answer>>
  readonly known: Facts
  readonly origins: Readonly<Record<string, FactOrigin>>
  /** claimed although the rule says no */
  readonly anyway: boolean
  readonly account: Account | undefined
  readonly amount: number | undefined
  readonly decision: Decision | undefined
  /** who proposed or decided: whoever follows is somebody else */
  readonly hand: Hand | undefined
  readonly handName: string | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly objectUntil: Day | undefined
  readonly batch: Id<'ClaimBatch'> | undefined
  readonly keys: readonly HeldKey[]
  readonly sentAt: Instant | undefined
  readonly sentOn: Day | undefined
  readonly paidOn: Day | undefined
  readonly demanded: number | undefined
  readonly repaid: number
  readonly createdAt: Instant
}

/** The levels that there are for a place: no town decides for a firm that is known by its county alone. */
export function levelsFor(levels: readonly ClaimLevel[], division: string): ClaimLevel[] {
  const there = levels.filter(level => level !== 'town' || division.length >= 9)
  return there.length === 0 ? ['county'] : there
}

/** May the actor act at a level for this place? The city's officers also stand in as a county's second person. */
export function actsAt(actor: Actor, level: ClaimLevel, division: string): boolean {
  if (!isWithin(actor, division)) return false
  if (level === 'town') return actor.role === 'town-officer'
  if (level === 'county') return actor.role === 'county-officer' || actor.role === 'city-officer'
  return actor.role === 'city-officer'
}

/** To whom an objection goes: one level up from whoever decided, the city's from the city. */
export function levelAbove(level: ClaimLevel): ClaimLevel {
  return level === 'town' ? 'county' : 'city'
}

/** Working days from the day it was sent until this level should have acted: each has its share of the policy's days. */
export function shareOf(claim: Pick<Claim, 'days' | 'levels'>, level: ClaimLevel): number {
  const place = claim.levels.indexOf(level) + 1
  return Math.ceil((claim.days * Math.max(place, 1)) / Math.max(claim.levels.length, 1))
}

/** Does approving this amount go against what the rule says? */
export function isAgainst(rule: RuleResult, kind: ClaimKind, amount: number | undefined): boolean {
  if (rule.status !== 'eligible') return true
  if (kind !== 'cash' || rule.amount === undefined || amount === undefined) return false
  return amount < rule.amount.from || amount > rule.amount.to
}

/** What is known, with what the claimant says over it: a verified fact is not said anew. */
export function factsOf(claim: Pick<Claim, 'answers' | 'known' | 'origins'>): Facts {
  const own = Object.entries(claim.answers).filter(([fact]) => claim.origins[fact]?.verified !== true)
  return { ...claim.known, ...Object.fromEntries(own) }
}
