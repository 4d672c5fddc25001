import { createHash } from 'node:crypto'
import type { Actor } from './access.ts'
import { canonicalJson } from './canonical.ts'
import type { Clock } from './clock.ts'

/** Answers to questions that many ask at once: computed once for all who may see the same. */
export interface SharedAnswers {
  /** The answer kept for this question and scope, or the one that is computed now for all who wait. */
  answer<Answer>(question: Question, compute: () => Promise<Answer>): Promise<Answer>
  /** Something was written or counted: nothing that was kept holds any more. */
  forget(): void
}

export interface Question {
  readonly useCase: string
  readonly input: unknown
  readonly actor: Actor
  /** how long an answer may be given again */
  readonly milliseconds: number
}

const most = 500

export function sharedAnswers(clock: Clock): SharedAnswers {
  const kept = new Map<string, { readonly answer: Promise<unknown>; readonly until: number }>()
  return {
    forget: () => kept.clear(),
    answer<Answer>(question: Question, compute: () => Promise<Answer>) {
      const key = keyOf(question)
      const known = kept.get(key)
      // kept below under the same use case, whose answers are of one type
      if (known !== undefined && clock.now() < known.until) return known.answer as Promise<Answer>
      const answer = compute()
      if (kept.size >= most) kept.clear()
      kept.set(key, { answer, until: clock.now() + question.milliseconds })
      answer.catch(() => kept.get(key)?.answer === answer && kept.delete(key)) // a failure is nobody's answer
      return answer
    },
  }
}

/** Whatever decides what somebody sees is part of the key; who they are is not. */
function keyOf({ useCase, input, actor }: Question): string {
  const { role, area, department, person, organisation } = actor
  const text = canonicalJson({ useCase, input, role, area, department, person, organisation })
  return createHash('sha256').update(text).digest('base64')
}
