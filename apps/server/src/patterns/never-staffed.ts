import { dayOf } from '../kernel/index.ts'
import { groupBy } from './group-by.ts'
import { type Finding, parameters } from './pattern.ts'
import type { FairRead } from './reading.ts'
import { wholeOf } from './whole.ts'

const rule = parameters['never-staffed']

/** A fair whose stands stayed empty for the greater part, or an employer that is announced everywhere and comes nowhere. */
export function neverStaffed(fairs: readonly FairRead[]): readonly Finding[] {
  const empty = fairs.flatMap(fair => {
    const staffed = fair.stands.filter(one => one.staffed).length
    const { length: stands } = fair.stands
    if (stands < rule.stands || staffed * 100 >= stands * rule.part) return []
    return [{ ...aboutFairs([fair]), key: `fair ${fair.activity}`, seen: { stands, staffed } }]
  })
  const inEmpty = new Set(empty.flatMap(one => one.things))
  const announced = fairs
    // of a fair that is asked about as a whole nobody asks each employer again
    .filter(fair => !inEmpty.has(fair.activity))
    .flatMap(fair => fair.stands.map(stand => ({ ...stand, fair })))
  const absent = [...groupBy(announced, one => one.employer)].flatMap(([employer, stands]) => {
    const [first] = stands
    const held = [...new Set(stands.map(one => one.fair))]
    if (first === undefined || held.length < rule.fairs || stands.some(one => one.staffed)) return []
    const organiser = {
      organisation: first.employer,
      area: undefined,
      department: undefined,
      name: first.employerName,
    }
    const about = aboutFairs(held)
    // that the fair took place is not in question
    return [
      {
        ...about,
        organiser,
        title: first.employerName,
        things: [],
        key: `employer ${employer}`,
        seen: { fairs: held.length },
      },
    ]
  })
  return [...empty, ...absent]
}

function aboutFairs(fairs: readonly FairRead[]): Omit<Finding, 'key' | 'seen'> {
  const [first] = fairs
  if (first === undefined) throw new Error('a finding about nothing')
  const days = fairs.map(one => dayOf(Date.parse(one.startsAt))).sort()
  return {
    pattern: 'never-staffed',
    title: first.title,
    organiser: first.organiser,
    other: undefined,
    division: wholeOf(fairs.map(one => one.division)),
    from: days[0] ?? '',
    until: days.at(-1) ?? '',
    activities: fairs.map(({ activity: id, title }) => ({ id, title })),
    things: fairs.map(one => one.activity),
  }
}
