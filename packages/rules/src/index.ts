/**
 * Rules of policies as data, decided with three values: what is not known is never taken for a yes or a no. No I/O, no
 * clock, no dependency; the same in the browser and on the server.
 */
export type { Amount, Range } from './amount.ts'
export { bestSet, type Option } from './best-set.ts'
export {
  type Figure,
  type Figures,
  type Leaf,
  type Parameters,
  type ParameterValue,
  parametersOn,
  prepareCondition,
  type Reason,
  type Step,
  type Table,
} from './condition.ts'
export { type Day, type Span, shiftDay } from './day.ts'
export { decide, type NearMiss, type Result, type Status, statusOf } from './decide.ts'
export type {
  Answer,
  Bound,
  Choice,
  Comparison,
  Condition,
  Count,
  DayFact,
  Facts,
  FactType,
  FactTypes,
  Several,
  YesNo,
} from './fact.ts'
export { nextQuestion, type Question } from './next-question.ts'
export {
  type Once,
  type Policy,
  type PreparedPolicy,
  preparePolicy,
  type Version,
} from './policy.ts'
