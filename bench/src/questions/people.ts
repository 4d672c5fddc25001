import type { Answer, Facts } from '@qingye/rules'
import type { FactDefinition } from '../../../apps/server/src/policies/index.ts'
import { wenzhou } from '../../../tools/demo-city/src/city.fixture.ts'
import { demoCity } from '../../../tools/demo-city/src/index.ts'
import type { Person } from '../../../tools/demo-city/src/people.ts'
import type { Random } from '../people/million.ts'
import { pick } from '../rules/population.ts'

/** Somebody of the demo city with a true answer to every question, and the part of it that their record holds. */
export interface Asked {
  readonly answers: Facts
  readonly record: Facts
}

const workOf = { student: 'none', seeking: 'none', employed: 'employed', founder: 'business' } as const

/** What the demo city's record of a person holds, as `knownFactsOfPerson` gives it. */
function recordOf(person: Person, day: string): Record<string, Answer> {
  return {
    birth: person.bornOn,
    sex: person.sex,
    county: person.county,
    'lives-here': true,
    ...(person.education !== 'any' && { education: person.education }),
    ...(person.graduatedOn !== undefined && { 'graduated-on': person.graduatedOn }),
    student: person.status === 'student' && (person.graduatedOn === undefined || person.graduatedOn > day),
    veteran: person.keyGroups.includes('veteran'),
    'low-income': person.keyGroups.includes('low-income'),
    'registered-unemployed': person.keyGroups.includes('unemployed-youth'),
  }
}

/** The demo city's people in the order they were made; what the city does not make is drawn as people answer it. */
export function demoPeople(
  count: number,
  facts: Readonly<Record<string, FactDefinition>>,
  day: string,
  random: Random,
): Asked[] {
  const city = demoCity({ seed: 'qingye', scale: 'small', today: day, divisions: wenzhou() })
  const people: Asked[] = []
  for (const person of city.people()) {
    if (people.length === count) break
    const record = recordOf(person, day)
    const answers: Record<string, Answer> = { ...record, work: workOf[person.status] }
    for (const [name, { prior, audience, derivedFrom }] of Object.entries(facts)) {
      if (answers[name] !== undefined || derivedFrom !== undefined || !audience.includes('person')) continue
      const answer = pick(prior, random)
      if (answer !== undefined) answers[name] = answer
    }
    people.push({ answers, record })
  }
  return people
}
