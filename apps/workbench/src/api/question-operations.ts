import type { Answer, Body } from './codes.ts'
import type { Get, List, Post } from './operation-kinds.ts'

export type PatternQuestion = Answer<'patterns_listQuestions'>['rows'][number]
export type PatternQuestionFile = Answer<'patterns_readQuestion'>

/** Who takes part in a course or contest, and what they reached. */
export type ResultList = Answer<'results_list'>
export type Reached = ResultList['rows'][number]

type Versioned<In> = In & { version: number }
type Done = { id: string; state: string }

/** What officers do with records that look unusual, and organisers with what they are asked; exams and rounds. */
export interface QuestionOperations {
  results: Get<'/api/own-activities/{id}/results', ResultList>
  enterResults: Post<'/api/activities/{id}/results', Body<'results_enter'>, Answer<'results_enter'>>
  certifyPassed: Post<'/api/activities/{id}/certificates', Body<'results_certify'>, Answer<'results_certify'>>
  patternQuestions: List<'/api/questions', PatternQuestion>
  patternQuestion: Get<'/api/questions/{id}', PatternQuestionFile>
  askOrganiser: Post<'/api/questions/{id}/ask', { version: number }, Done>
  tellWhatItWas: Post<'/api/questions/{id}/word', Versioned<Body<'patterns_tell'>>, Done>
  answerPatternQuestion: Post<
    '/api/questions/{id}/answer',
    Versioned<Body<'patterns_answer'>>,
    Done & { corrected: number }
  >
}
