import type { Actor } from './access.ts'

/**
 * Whose hand took a step: an account, and whoever it stood in for while they were on leave. Kept in two columns beside
 * every step that another person has to follow, `…_by` and `…_for`.
 */
export interface Hand {
  /** an account's id; null: nobody's, a job did it */
  readonly by: string | null
  readonly standingFor: string | null
}

export function handOf({ account, standsInFor }: Pick<Actor, 'account' | 'standsInFor'>): Hand {
  return { by: account ?? null, standingFor: standsInFor ?? null }
}

/**
 * Four eyes, the one rule of the product: may the actor take a step on what these hands did before? Not when anybody
 * stands on both sides, themselves or through a colleague who stands in for them: what was prepared for somebody on
 * leave is theirs too, and so is what a stand-in would approve in their place. Nobody's hand is no second one.
 */
export function isAnotherHand(actor: Pick<Actor, 'account' | 'standsInFor'>, ...before: Hand[]): boolean {
  const own = peopleOf(handOf(actor))
  return own.length > 0 && !before.flatMap(peopleOf).some(person => own.includes(person))
}

function peopleOf({ by, standingFor }: Hand): string[] {
  return [by, standingFor].filter(person => person !== null)
}
