import type { Day, Text } from '../kernel/index.ts'

export interface Step {
  readonly due: Day
  readonly doneOn: Day | undefined
}

export const commitmentStates = {
  'not-started': { zh: '未分解', en: 'not started' },
  'under-way': { zh: '进行中', en: 'under way' },
  overdue: { zh: '有逾期步骤', en: 'a step is overdue' },
  kept: { zh: '已落实', en: 'kept' },
} as const satisfies Record<string, Text>
export type CommitmentState = keyof typeof commitmentStates

/** A step is due by the end of its day. */
export function isOverdue(step: Step, today: Day): boolean {
  return step.doneOn === undefined && step.due < today
}

/** Read off its steps: a promise without steps has not been begun, whatever is said of it. */
export function stateOfCommitment(steps: readonly Step[], today: Day): CommitmentState {
  if (steps.length === 0) return 'not-started'
  if (steps.some(step => isOverdue(step, today))) return 'overdue'
  return steps.every(step => step.doneOn !== undefined) ? 'kept' : 'under-way'
}
