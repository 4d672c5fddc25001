import type { Answer, Body } from './codes.ts'
import type { Get, List, Post } from './operation-kinds.ts'

export type PatternQuestion = Answer<'patterns_listQuestions'>['rows'][number]
export type PatternQuestionFile = Answer<'patterns_readQuestion'>

type Versioned<In> = In & { version: number }
type Done = { id: string; state: string }

/** What officers do with records that look unusual, and organisers with what they are asked. */
export interface QuestionOperations {
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
