import type { Day, Hand, Id, Instant, Lifecycle, Text } from '../kernel/index.ts'

export const honourStates = ['nominated', 'withdrawn', 'refused', 'awarded', 'revoked'] as const
export type HonourState = (typeof honourStates)[number]
export const honourActions = ['award', 'refuse', 'withdraw', 'revoke'] as const
export type HonourAction = (typeof honourActions)[number]
/** `another`: somebody else of an office than whoever nominated. */
export const honourParties = ['nominator', 'another'] as const
export type HonourParty = (typeof honourParties)[number]

export const honourLifecycle: Lifecycle<HonourState, HonourAction, HonourParty> = {
  nominated: {
    label: { zh: '已提名', en: 'Nominated' },
    waitsFor: 'another',
    dueIn: 20,
    on: {
      award: {
        to: 'awarded',
        by: ['another'],
        label: { zh: '授予', en: 'Award' },
        facts: ['honour.awarded'],
      },
      refuse: { to: 'refused', by: ['another'], label: { zh: '不授予', en: 'Refuse' }, reason: true },
      withdraw: {
        to: 'withdrawn',
        by: ['nominator', 'another'],
        label: { zh: '撤回提名', en: 'Withdraw the nomination' },
      },
    },
  },
  withdrawn: { label: { zh: '提名撤回', en: 'Nomination withdrawn' }, on: {} },
  refused: { label: { zh: '未授予', en: 'Not awarded' }, on: {} },
  awarded: {
    label: { zh: '已授予', en: 'Awarded' },
    on: {
      revoke: {
        to: 'revoked',
        by: ['another'],
        label: { zh: '撤销称号', en: 'Revoke the title' },
        reason: true,
      },
    },
  },
  revoked: { label: { zh: '称号已撤销', en: 'Title revoked' }, on: {} },
}

export function stateName(state: HonourState): Text {
  return honourLifecycle[state].label
}

export interface Honour {
  readonly id: Id<'Honour'>
  readonly version: number
  readonly person: Id<'Person'>
  readonly name: string
  readonly division: string
  /** a code of the plan's titles */
  readonly title: string
  readonly year: number
  readonly employer: string
  readonly occupation: string
  readonly merit: string
  readonly state: HonourState
  readonly nominated: Hand
  readonly nominator: string
  readonly nominatedAt: Instant
  readonly decided: Hand
  readonly decider: string
  readonly decidedAt: Instant | undefined
  /** the decision: its number and its day */
  readonly document: string
  readonly awardedOn: Day | undefined
  readonly reason: string
  readonly revokedOn: Day | undefined
  readonly fact: Id<'Fact'> | undefined
}

/** Something about a title has changed: what counts is made to agree with it. */
export const honourChanged = 'skills.honour-changed'
