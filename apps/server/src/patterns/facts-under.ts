import type { Session } from '../activities/index.ts'
import type { Context, Id } from '../kernel/index.ts'
import { factsOn, type StandingFact } from '../ledger/index.ts'
import type { PatternQuestion } from './question.ts'

export interface Under {
  readonly activity: Id<'Activity'>
  readonly title: string
  readonly facts: readonly StandingFact[]
}

/** The facts that rest on what a question is about, by activity: of two places somebody was at one. */
export async function factsUnder(
  context: Context,
  { activities, things }: Pick<PatternQuestion, 'activities' | 'things'>,
  sessionsOf: (activity: Id<'Activity'>) => Promise<readonly Pick<Session, 'id'>[]>,
): Promise<readonly Under[]> {
  const facts = await factsOn(context, { things })
  const under: Under[] = []
  for (const { id, title } of activities) {
    const own = new Set<string>([id, ...(await sessionsOf(id)).map(session => session.id)])
    under.push({
      activity: id,
      title,
      facts: facts.filter(fact => own.has(fact.source) || own.has(fact.thing ?? '')),
    })
  }
  return under
}
