import type { Day, Hand, Id, Instant, Lifecycle } from '../kernel/index.ts'
import type { Pattern } from './pattern.ts'

export const questionStates = ['open', 'asked', 'told', 'explained', 'doubted', 'untrue'] as const
export type QuestionState = (typeof questionStates)[number]
export const questionActions = ['ask', 'tell', 'explain', 'doubt', 'refute'] as const
export type QuestionAction = (typeof questionActions)[number]
/** `office`: an officer of the area whose own office did not organise it; `another`: the same, and not who doubted it. */
export const questionParties = ['organiser', 'office', 'another'] as const
export type QuestionParty = (typeof questionParties)[number]

const explain = {
  to: 'explained',
  by: ['office', 'another'],
  label: { zh: '说得清楚', en: 'It is explained' },
  reason: true,
} as const
const doubt = {
  to: 'doubted',
  by: ['office', 'another'],
  label: { zh: '要查', en: 'Look into it' },
  reason: true,
} as const

/**
 * From a machine's question to a person's finding. Nothing is taken away until two people have found the same: whoever doubts and,
 * another one, whoever finds it untrue. Until then its records count and are shown apart.
 */
export const questionLifecycle: Lifecycle<QuestionState, QuestionAction, QuestionParty> = {
  open: {
    label: { zh: '等人看', en: 'To be looked at' },
    waitsFor: 'office',
    dueIn: 10,
    on: {
      ask: {
        to: 'asked',
        by: ['office', 'another'],
        label: { zh: '请主办方说明', en: 'Ask the organiser' },
      },
      explain,
      doubt,
    },
  },
  asked: {
    label: { zh: '请主办方说明了', en: 'The organiser is asked' },
    waitsFor: 'organiser',
    dueIn: 5,
    on: {
      tell: { to: 'told', by: ['organiser'], label: { zh: '说明', en: 'Explain' } },
      explain,
      doubt,
    },
  },
  told: {
    label: { zh: '主办方说明了', en: 'The organiser has answered' },
    waitsFor: 'office',
    dueIn: 5,
    on: {
      tell: { to: 'told', by: ['organiser'], label: { zh: '补充说明', en: 'Add to it' } },
      explain,
      doubt,
    },
  },
  explained: { label: { zh: '说清楚了', en: 'Explained' }, on: { doubt } },
  doubted: {
    label: { zh: '在查', en: 'Being looked into' },
    waitsFor: 'another',
    dueIn: 20,
    on: {
      explain,
      refute: {
        to: 'untrue',
        by: ['another'],
        label: { zh: '查实不属实，更正记录', en: 'Found untrue: correct the records' },
        reason: true,
      },
    },
  },
  untrue: { label: { zh: '不属实，记录已更正', en: 'Untrue: the records are corrected' }, on: {} },
}

/** While somebody has still to say what it is, its records are shown apart. */
export const pendingStates = ['open', 'asked', 'told', 'doubted'] as const satisfies readonly QuestionState[]

/** Who organised: an organisation, or an office. */
export interface Side {
  readonly organisation: Id<'Organisation'> | undefined
  readonly area: string | undefined
  readonly department: string | undefined
}

export interface PatternQuestion {
  readonly id: Id<'PatternQuestion'>
  readonly version: number
  readonly pattern: Pattern
  readonly title: string
  readonly division: string
  readonly organiser: Side
  readonly other: Side
  readonly organiserName: string
  readonly from: Day
  readonly until: Day
  readonly activities: readonly { readonly id: Id<'Activity'>; readonly title: string }[]
  readonly things: readonly string[]
  readonly seen: Readonly<Record<string, number>>
  readonly state: QuestionState
  readonly askedAt: Instant | undefined
  readonly askedName: string
  readonly told: string
  readonly toldName: string
  readonly toldAt: Instant | undefined
  readonly finding: string
  readonly found: Hand
  readonly foundName: string
  readonly foundAt: Instant | undefined
  readonly createdAt: Instant
}

/** A question has been asked or answered: what is in question is counted anew. */
export const questionsChanged = 'patterns.changed'
