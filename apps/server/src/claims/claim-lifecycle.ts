import type { Lifecycle, Text } from '../kernel/index.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

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
    label: text('等补材料', 'More is asked for'),
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
    label: text('银行退回，等改账户', 'Returned by the bank: correct the account'),
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
