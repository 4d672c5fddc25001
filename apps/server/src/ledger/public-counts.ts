import { type Shown, suppressRow } from '@qingye/disclosure'
import type { IndicatorDefinition } from './indicator.ts'
import type { Part } from './read-numbers.ts'

/** Kinds of facts that happen to people. */
const personal: ReadonlySet<string> = new Set([
  'hire.started',
  'placement.started',
  'graduate.listed',
  'graduate.placed',
])

/** Does a number count people, or what happened to them? Then few of them in a place point at somebody. */
export function countsPeople({ predicate }: Pick<IndicatorDefinition, 'predicate'>): boolean {
  const byPerson = predicate.unit === 'distinct_subject' && predicate.distinct_on === 'person'
  return byPerson || predicate.kind.some(kind => personal.has(kind))
}

/**
 * The parts of the city's number that may be published: few people in a county are not, nor what would give them
 * away together with the city's number, which is public. A number made of two others is judged by its records.
 */
export function shownCounties(
  definition: IndicatorDefinition,
  counties: readonly Part[],
): { readonly part: string; readonly value: Shown }[] {
  if (!countsPeople(definition)) return counties.map(({ part, count }) => ({ part, value: count.value }))
  const isCount = definition.predicate.composed === undefined
  const { cells } = suppressRow(
    counties.map(({ count }) => (isCount ? count.value : count.records)),
    { totalIsPublic: true },
  )
  return counties.map(({ part, count }, at) => ({
    part,
    value: cells[at] === null || cells[at] === undefined ? null : count.value,
  }))
}
