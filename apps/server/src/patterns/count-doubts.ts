import type { Context, Subscriber } from '../kernel/index.ts'
import { type CountedIn, countedIn, factsOn, type StandingFact } from '../ledger/index.ts'
import { openBursts, skillsQuestioned } from '../skills/index.ts'
import { type Doubt, replaceDoubts } from './doubts.store.ts'
import { groupBy } from './group-by.ts'
import { pendingQuestions } from './question.store.ts'
import { questionsChanged } from './question.ts'

/** Lengths of the divisions for which a board is drawn. */
const depths = [4, 6, 9] as const

/**
 * How much of each number rests on records in question: on pending questions of activities, and on bursts of certificates. The
 * records go on counting; the board shows beside the number how much of it is in question.
 */
export async function countDoubts(context: Context): Promise<void> {
  const facts = new Map<string, StandingFact>()
  const add = (found: readonly StandingFact[]) => {
    for (const fact of found) facts.set(fact.fact, fact)
  }
  add(
    await factsOn(context, {
      things: [...new Set((await pendingQuestions(context)).flatMap(one => one.things))],
    }),
  )
  for (const { body, from, until } of await openBursts(context))
    add(await factsOn(context, { kind: 'certificate.first', organisation: body, from, until }))
  await replaceDoubts(context, doubtsOf(await countedIn(context, [...facts.values()])))
}

function doubtsOf(counted: readonly CountedIn[]): readonly Doubt[] {
  const placed = counted.flatMap(one =>
    depths.flatMap(depth => {
      const { division } = one.fact
      return division.length < depth ? [] : [{ ...one, area: division.slice(0, depth) }]
    }),
  )
  return [...groupBy(placed, one => `${one.indicator} ${one.area}`).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    // whoever is in question twice is one of a number of people
    const subjects = new Map(group.map(one => [one.subject, one.amount]))
    const amount = [...subjects.values()].reduce((sum, one) => sum + one, 0)
    return [{ indicator: first.indicator, area: first.area, amount, records: group.length }]
  })
}

const recount: Subscriber['handle'] = context => countDoubts(context)

export const countAfterAnswers: Subscriber = {
  topic: questionsChanged,
  name: 'patterns.countDoubts',
  handle: recount,
}
export const countAfterSkills: Subscriber = {
  topic: skillsQuestioned,
  name: 'patterns.countSkillDoubts',
  handle: recount,
}
