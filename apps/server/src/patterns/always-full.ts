import { aboutAll } from './at-once.ts'
import { groupBy } from './group-by.ts'
import { type Finding, parameters } from './pattern.ts'
import type { Organiser, Tally } from './reading.ts'

const rule = parameters['always-full']
/** Fewer on a list than this tell nothing: five keen people are always there. */
const fewest = 5

/**
 * Sessions of one organiser at which of all who were listed beforehand nobody was ever missing. A place that somebody gave up, or
 * one session with somebody missing, ends it: that is what honest lists look like. The widest group that is whole is asked
 * about, and nothing within it again.
 */
export function alwaysFull(tallies: readonly Tally[]): readonly Finding[] {
  const all = tallies.filter(one => one.listed >= fewest)
  const usual = usualByKind(all)
  const covered = new Set<string>()
  const found: Finding[] = []
  for (const keyOf of [byOrganiser, bySeries, byActivity]) {
    for (const [key, group] of groupBy(all, keyOf)) {
      const [first] = group
      if (key === '' || first === undefined || group.some(one => covered.has(one.session))) continue
      const finding = fullFinding(key, group, usual.get(first.kind))
      if (finding === undefined) continue
      found.push(finding)
      for (const one of group) covered.add(one.session)
    }
  }
  return found
}

const byOrganiser = (one: Tally) => `kind ${one.kind} ${wordOf(one.organiser)}`
const bySeries = (one: Tally) => (one.series === undefined ? '' : `series ${one.series}`)
const byActivity = (one: Tally) => `activity ${one.activity}`

function wordOf({ organisation, area, department }: Organiser): string {
  return organisation ?? `${area ?? ''}/${department ?? ''}`
}

function fullFinding(key: string, group: readonly Tally[], usual: number | undefined): Finding | undefined {
  if (group.length < rule.sessions || group.some(one => one.came < one.listed || one.givenUp > 0))
    return undefined
  const places = group.reduce((sum, one) => sum + one.listed, 0)
  const part = Math.min(rule.mostUsual, Math.round((usual ?? 1) * 100))
  if (places < rule.places || (part / 100) ** places > 1 / rule.once) return undefined
  return {
    ...aboutAll(group),
    pattern: 'always-full',
    key,
    seen: { sessions: group.length, places, usual: part },
  }
}

/** What part of those listed comes, by kind: the middle one of the activities, so that a few odd ones move nothing. */
function usualByKind(all: readonly Tally[]): ReadonlyMap<string, number> {
  const kinds = groupBy(all, one => one.kind)
  return new Map(
    [...kinds].flatMap(([kind, tallies]) => {
      const rates = [...groupBy(tallies, byActivity).values()]
        .map(group => sum(group, one => one.came) / sum(group, one => one.listed))
        .sort((a, b) => a - b)
      const middle = rates[Math.floor(rates.length / 2)]
      return middle === undefined || rates.length < 5 ? [] : [[kind, middle]]
    }),
  )
}

const sum = (all: readonly Tally[], of: (one: Tally) => number) => all.reduce((so, one) => so + of(one), 0)
