import type { Day, Id, Instant, Text } from '../kernel/index.ts'
import type { PersonFieldName } from '../registry/index.ts'

export type RequestKind = 'erasure' | 'correction'

export const requestStates = {
  asked: { zh: '等工作人员答复', en: 'Waiting for an officer' },
  approved: { zh: '同意了，正在办', en: 'Approved, being done' },
  refused: { zh: '没有同意', en: 'Refused' },
  withdrawn: { zh: '你撤回了', en: 'Withdrawn by you' },
  done: { zh: '办好了', en: 'Done' },
} as const satisfies Record<string, Text>
export type RequestState = keyof typeof requestStates

/** Working days within which an officer answers; the law says fifteen. */
export const answerWithin = 15

export interface PartOutcome {
  readonly title: Text
  readonly outcome: 'goes' | 'anonymous' | 'stays'
  readonly rows: number
}

/** What a person asked of us about their data. */
export interface DataRequest {
  readonly id: Id<'DataRequest'>
  readonly version: number
  readonly person: Id<'Person'>
  readonly personName: string
  readonly division: string
  readonly kind: RequestKind
  /** a correction: of which field */
  readonly field: PersonFieldName | undefined
  /** a correction: what would be right. An erasure: why, if they like to say */
  readonly wish: string
  readonly state: RequestState
  readonly dueOn: Day
  readonly answer: string
  readonly outcome: readonly PartOutcome[]
  readonly askedAt: Instant
  readonly answeredAt: Instant | undefined
}
