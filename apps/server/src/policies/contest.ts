import type { Day, Id, Instant, Lifecycle, Text } from '../kernel/index.ts'

/** What somebody says is not right: what stands of them, or what followed from it. */
export const contestSubjects = {
  fact: { zh: '情况不对', en: 'A circumstance is wrong' },
  result: { zh: '结果不对', en: 'The result is wrong' },
} as const satisfies Record<string, Text>
export type ContestSubject = keyof typeof contestSubjects

export const contestStates = ['received', 'answered'] as const
export type ContestState = (typeof contestStates)[number]

export const contestOutcomes = {
  corrected: { zh: '确实不对，已更正', en: 'It was wrong and has been corrected' },
  explained: { zh: '没有错，说明理由', en: 'It is right; explained' },
  forwarded: { zh: '规则要改，已转给市里', en: 'The rule has to change; passed on to the city' },
} as const satisfies Record<string, Text>
export type ContestOutcome = keyof typeof contestOutcomes

/** The office of the place answers within ten working days. */
export const contestLifecycle: Lifecycle<ContestState, 'answer', 'office'> = {
  received: {
    label: { zh: '等答复', en: 'Waiting for an answer' },
    waitsFor: 'office',
    dueIn: 10,
    on: { answer: { to: 'answered', by: ['office'], label: { zh: '答复', en: 'Answer' } } },
  },
  answered: { label: { zh: '已答复', en: 'Answered' }, on: {} },
}

/** So many may wait at a time: nobody needs more, and nobody can bury an office. */
export const mostOpen = 10

export interface Contest {
  readonly id: Id<'Contest'>
  readonly version: number
  readonly person: Id<'Person'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  /** who says it */
  readonly name: string
  readonly division: string
  readonly about: ContestSubject
  readonly policy: string | undefined
  /** of the version that gave the result */
  readonly policyHash: string | undefined
  readonly fact: string | undefined
  /** what stood there, as it was shown */
  readonly stood: string | undefined
  readonly says: string
  readonly state: ContestState
  readonly outcome: ContestOutcome | undefined
  readonly answer: string | undefined
  /** the request by which privacy corrects the record */
  readonly request: Id<'DataRequest'> | undefined
  readonly dueOn: Day
  readonly receivedAt: Instant
  readonly answeredName: string | undefined
  readonly answeredAt: Instant | undefined
}
