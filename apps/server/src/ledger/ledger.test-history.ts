import fc from 'fast-check'
import { sql } from 'kysely'
import { appendFacts, confirmFact, contestFact, correctFact, settleContest } from './append.ts'
import { type Entry, type NewFact, type Standing, standingOf } from './fact.ts'
import { type City, divisions, factOf, numbered, official, system } from './ledger.test-city.ts'
import { rollUp } from './rollup.ts'

/** Random histories of a ledger: facts, corrections, answers, settlements, and roll-ups in between. */

export type Act =
  | { readonly do: 'append'; readonly fact: NewFact }
  | { readonly do: 'correct'; readonly at: number; readonly quantity: number | undefined }
  | { readonly do: 'confirm' | 'contest' | 'roll' | 'true' | 'untrue'; readonly at: number }

const kinds = [
  'opening.published',
  'opening.pushed',
  'hire.started',
  'placement.started',
  'round.held',
] as const

let counter = 1_000
function arbitraryFact(): fc.Arbitrary<NewFact> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      division: fc.constantFrom(...divisions),
      month: fc.integer({ min: 1, max: 14 }),
      person: fc.integer({ min: 1, max: 5 }),
      quantity: fc.integer({ min: 0, max: 9 }),
      flag: fc.boolean(),
      word: fc.constantFrom('market', 'policy', 'welfare'),
      graduate: fc.constantFrom('college', 'other'),
      source: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ kind, division, month, person, quantity, flag, word, graduate, source }) => {
      counter += 1
      const day = month > 12 ? `2022-${month - 2}-15` : `2023-${String(month).padStart(2, '0')}-15`
      const attributes = {
        'opening.published': { category: word, ...(flag ? { doubtful: true } : {}) },
        'opening.pushed': { category: word, doubtful: flag },
        'hire.started': { graduate_kind: graduate, key_group: flag },
        'placement.started': { first_in_year: flag },
        'round.held': { asked: quantity },
      }[kind]
      return factOf(kind, source, {
        division,
        day,
        quantity,
        attributes,
        key: `random:${counter}`,
        ...(kind.endsWith('started') ? { person: numbered<'Person'>(1, person) } : {}),
      })
    })
}

const at = fc.nat({ max: 1_000 })
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: arbitraryFact().map(fact => ({ do: 'append' as const, fact })) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      at,
      quantity: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('confirm', 'contest', 'roll', 'true', 'untrue'), at }),
  },
)

export async function allStandings(city: City): Promise<{ standing: Standing; entries: Entry[] }[]> {
  const rows = await sql<Entry>`SELECT * FROM ledger.facts ORDER BY sk, seq`.execute(city.database.kysely)
  const byFact = new Map<string, Entry[]>()
  for (const row of rows.rows) byFact.set(row.fact, [...(byFact.get(row.fact) ?? []), row])
  return [...byFact.values()].flatMap(entries => {
    const standing = standingOf(entries)
    return standing === undefined ? [] : [{ standing, entries }]
  })
}

/** Does one thing if it is possible now; what is refused is tested elsewhere. */
export async function perform(city: City, one: Act): Promise<void> {
  if (one.do === 'append') await city.as(system, context => appendFacts(context, [one.fact]))
  else if (one.do === 'roll') await city.as(system, rollUp)
  else {
    const all = await allStandings(city)
    const chosen = all[one.at % Math.max(1, all.length)]?.standing
    if (chosen === undefined) return
    const fact = numberedFact(chosen.fact)
    const { verification } = chosen
    if (one.do === 'correct') {
      const change = one.quantity === undefined ? ('void' as const) : { quantity: one.quantity }
      await city.as(system, context => correctFact(context, { fact, reason: 'test', change }))
    } else if (one.do === 'confirm' && verification === 'recorded') {
      await city.as(system, context => confirmFact(context, { fact, by: 'record' }))
    } else if (one.do === 'contest' && verification !== 'contested' && verification !== 'refuted') {
      await city.as(system, context => contestFact(context, { fact, reason: 'test' }))
    } else if ((one.do === 'true' || one.do === 'untrue') && verification === 'contested') {
      const outcome = one.do
      // the system recorded the facts of this test, so that somebody else settles
      await city.as(official('city-officer', '3303'), context =>
        settleContest(context, { fact, outcome, reason: 'test' }),
      )
    }
  }
}

function numberedFact(fact: string) {
  return fact as Parameters<typeof confirmFact>[1]['fact'] // read from the ledger
}
