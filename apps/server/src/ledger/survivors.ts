import type { Context } from '../kernel/index.ts'
import { survivorsOf } from '../registry/index.ts'
import type { NewFact } from './fact.ts'

/** Somebody whose record was merged is counted under the one that stays, whoever still knows the old one. */
export async function ofSurvivors(context: Context, facts: readonly NewFact[]): Promise<NewFact[]> {
  const people = facts.flatMap(fact => (fact.person === undefined ? [] : [fact.person]))
  const survivors = await survivorsOf(context, people)
  return facts.map(fact => ({ ...fact, person: fact.person && (survivors.get(fact.person) ?? fact.person) }))
}
