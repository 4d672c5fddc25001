import type { Module } from '../kernel/index.ts'
import { answerPatternQuestion, askOrganiser, tellWhatItWas } from './answer-question.ts'
import { countAfterAnswers, countAfterSkills } from './count-doubts.ts'
import { listPatternQuestions, readPatternQuestion } from './list-questions.ts'

export { type Doubt, doubtsIn } from './doubts.store.ts'
export { lookedBack, lookForPatterns } from './look-for-patterns.ts'
export { type Pattern, parameters, patterns } from './pattern.ts'
export { countWaiting as patternWork } from './question.store.ts'
export { questionLifecycle } from './question.ts'
export { questionsOn } from './questions-on.ts'
export type { FairRead } from './reading.ts'
export { answerPatternQuestion, askOrganiser, listPatternQuestions, readPatternQuestion, tellWhatItWas }

/** What cannot be among what took place: found by night, put to a person, shown apart, never punished by the machine. */
export const patternsModule: Module = {
  name: 'patterns',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [answerPatternQuestion, askOrganiser, listPatternQuestions, readPatternQuestion, tellWhatItWas],
  subscribers: [countAfterAnswers, countAfterSkills],
}
