import { openLeaves, type Prepared, truthOf } from './condition.ts'
import { statusOf } from './decide.ts'
import type { Answer, Facts } from './fact.ts'
import { type PreparedPolicy, versionsFor } from './policy.ts'

/** How a fact is asked for. */
export interface Question {
  readonly fact: string
  /** questions of one topic are kept together */
  readonly topic: string
  /** seconds that answering takes: above 0 */
  readonly effort: number
  /** answers that stand for what people say, each with how often (any positive weights) */
  readonly prior: readonly (readonly [Answer, number])[]
}

/** A topic that was begun is left only for something clearly better: this many times. */
const stay = 1.5
/** What an answer that decides nothing yet is worth beside one that decides a policy. */
const step = 0.1

/**
 * The question whose answer is expected to decide most policies per second of effort, one step ahead. Undefined when
 * everything is decided, or nothing that is asked for could decide more.
 */
export function nextQuestion(
  policies: readonly PreparedPolicy[],
  facts: Facts,
  questions: readonly Question[],
  topic?: string,
): Question | undefined {
  const open = policies.filter(each => statusOf(each, facts) === 'cannot-tell')
  const waiting = open.map(policy => ({ policy, facts: openFacts(policy, facts) }))
  let best: Question | undefined
  let most = 0
  for (const question of questions) {
    const concerned = waiting.filter(each => each.facts.has(question.fact))
    if (concerned.length === 0) continue
    const gain = expectedGain(
      concerned.map(each => each.policy),
      facts,
      question,
    )
    const score = (gain / question.effort) * (question.topic === topic ? stay : 1)
    if (score > most) {
      most = score
      best = question
    }
  }
  return best
}

function expectedGain(policies: readonly PreparedPolicy[], facts: Facts, { fact, prior }: Question): number {
  let total = 0
  let weights = 0
  for (const [answer, weight] of prior) {
    const then = { ...facts, [fact]: answer }
    const decided = policies.filter(each => statusOf(each, then) !== 'cannot-tell').length
    total += weight * (decided + step * (policies.length - decided))
    weights += weight
  }
  return weights === 0 ? 0 : total / weights
}

/** Facts without which a policy that is open cannot be told: those that could still change it. */
function openFacts(prepared: PreparedPolicy, facts: Facts): ReadonlySet<string> {
  const nodes: Prepared[] = [
    ...prepared.kept.map(each => each.keeps),
    ...versionsFor(prepared, facts).map(each => each.when),
  ]
  return new Set(
    nodes
      .filter(node => truthOf(node, facts) === undefined)
      .flatMap(node =>
        openLeaves(node, facts).flatMap(leaf => (leaf.empty === undefined ? [leaf.fact] : [])),
      ),
  )
}
