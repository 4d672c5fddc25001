import type { Range } from './amount.ts'
import { type Day, firstWithin, lastPassed, type Span, shiftDay } from './day.ts'
import type { Answer, Bound, Comparison, Condition, Facts, FactType, FactTypes } from './fact.ts'

/** Three values (Kleene): `undefined` is unknown, which is neither true nor false. */
export type Truth = boolean | undefined

export type Parameters = Readonly<Record<string, ParameterValue>>
/** `null`: not known; whatever needs it cannot be decided. A range: not known more closely, for amounts alone. */
export type Figure = number | null | Range
/** A table is looked up by the value of a fact. */
export type Table = Readonly<Record<string, Figure>>
/** With steps, the oldest first, each holds from its day until the next; before the first it is not known. */
export type ParameterValue = Figure | Table | readonly Step[]
export interface Step {
  readonly from: Day
  readonly value: Figure | Table
}

/** The parameters as they are on one day. */
export type Figures = Readonly<Record<string, Figure | Table>>

export function parametersOn(parameters: Parameters, day: Day): Figures {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isStepwise(value) ? (value.findLast(step => step.from <= day)?.value ?? null) : value,
    ]),
  )
}

/** A comparison with its parameters and days resolved for one day of decision. */
export interface Leaf {
  readonly fact: string
  /** undefined: it needs a parameter whose value nobody knows */
  readonly test: ((answer: Answer) => boolean) | undefined
  /** answers that stand on both sides of the test, in no order: enough to try every outcome of it */
  readonly candidates: readonly Answer[]
  /** the parameter that is empty */
  readonly empty: string | undefined
  /** as the policy has it, for its sentence and clause */
  readonly source: Comparison
}

export type Prepared =
  | Leaf
  | ({ readonly all: readonly Prepared[] } & Group)
  | ({ readonly any: readonly Prepared[] } & Group)
  | ({ readonly not: Prepared } & Group)

interface Group {
  /** as the policy has it, for its sentence */
  readonly source: Condition
}

export function isLeaf(node: Prepared): node is Leaf {
  return 'fact' in node
}

/**
 * Resolves a condition for one day.
 * @throws RangeError for a parameter or a choice that does not exist: the catalogue's linter finds those first
 */
export function prepareCondition(
  node: Condition,
  types: FactTypes,
  parameters: Figures,
  today: Day,
): Prepared {
  const inner = (child: Condition) => prepareCondition(child, types, parameters, today)
  if ('all' in node) return { all: node.all.map(inner), source: node }
  if ('any' in node) return { any: node.any.map(inner), source: node }
  if ('not' in node) return { not: inner(node.not), source: node }
  return prepareLeaf(node, types, parameters, today)
}

function prepareLeaf(source: Comparison, types: FactTypes, parameters: Figures, today: Day): Leaf {
  const { fact } = source
  const type = types[fact]
  if (type === undefined) throw new RangeError(`there is no fact ${fact}`)
  const leaf = (test: Leaf['test'], candidates: readonly Answer[], empty?: string): Leaf => ({
    fact,
    test,
    candidates,
    empty,
    source,
  })
  const bounded = (bound: Bound, make: (value: number) => Leaf): Leaf => {
    if (typeof bound === 'number') return make(bound)
    const value = figureOf(parameters, bound.parameter)
    return typeof value === 'number' ? make(value) : leaf(undefined, [], bound.parameter)
  }
  const days = (test: (day: Day) => boolean, edges: readonly Day[]) =>
    leaf(
      answer => test(String(answer)),
      edges.flatMap(edge => [shiftDay(edge, { days: 1 }, -1), edge, shiftDay(edge, { days: 1 })]),
    )
  if ('is' in source) {
    const others = type.type === 'yes-no' ? [true, false] : valuesOf(type)
    return leaf(answer => answer === source.is, others)
  }
  if ('in' in source) return leaf(answer => source.in.some(value => value === answer), valuesOf(type))
  if ('has' in source) return several([source.has])
  if ('hasAny' in source) return several(source.hasAny)
  if ('onOrAfter' in source) return days(day => day >= source.onOrAfter, [source.onOrAfter])
  if ('onOrBefore' in source) return days(day => day <= source.onOrBefore, [source.onOrBefore])
  if ('within' in source) {
    const from = firstWithin(today, source.within)
    return days(day => day >= from && day <= today, [from, today])
  }
  if ('ago' in source) return agoLeaf(source.ago)
  if ('calendarMonths' in source)
    return calendarLeaf(`${today.slice(0, 7)}-01`, { months: source.calendarMonths - 1 }, { months: 1 })
  if ('calendarYears' in source)
    return calendarLeaf(`${today.slice(0, 4)}-01-01`, { years: source.calendarYears - 1 }, { years: 1 })
  if ('ageAtLeast' in source) return bounded(source.ageAtLeast, years => agoLeaf({ years }))
  if ('ageAtMost' in source) {
    return bounded(source.ageAtMost, years => {
      const tooOld = lastPassed(today, { years: years + 1 })
      return days(day => day > tooOld, [tooOld])
    })
  }
  if ('atLeast' in source && typeof source.atLeast === 'string') {
    const order = valuesOf(type)
    const from = order.indexOf(source.atLeast)
    if (from < 0) throw new RangeError(`there is no value ${source.atLeast} of ${fact}`)
    return leaf(answer => order.indexOf(String(answer)) >= from, order)
  }
  return countLeaf(type)

  function several(wanted: readonly string[]): Leaf {
    const test = (answer: Answer) => Array.isArray(answer) && wanted.some(value => answer.includes(value))
    return leaf(test, [[], ...wanted.map(value => [value])])
  }
  function agoLeaf(span: Span): Leaf {
    const until = lastPassed(today, span)
    return days(day => day <= until, [until])
  }
  function calendarLeaf(begun: Day, before: Span, whole: Span): Leaf {
    const from = shiftDay(begun, before, -1)
    const next = shiftDay(begun, whole)
    return days(day => day >= from && day < next, [from, shiftDay(next, { days: 1 }, -1)])
  }
  function countLeaf(type: FactType): Leaf {
    const [bound, test] = countTest(source)
    return bounded(bound, value =>
      leaf(answer => test(Number(answer), value), inRange(type, [value - 1, value, value + 1])),
    )
  }
}

type CountTest = readonly [Bound, (answer: number, value: number) => boolean]

function countTest(source: Comparison): CountTest {
  if ('atLeast' in source && typeof source.atLeast !== 'string') return [source.atLeast, (a, b) => a >= b]
  if ('atMost' in source) return [source.atMost, (a, b) => a <= b]
  if ('above' in source) return [source.above, (a, b) => a > b]
  if ('below' in source) return [source.below, (a, b) => a < b]
  throw new RangeError(`there is no test of ${source.fact}`)
}

function inRange(type: FactType, answers: readonly number[]): number[] {
  const { from = 0, to = Number.POSITIVE_INFINITY } = type.type === 'number' ? type : {}
  return answers.filter(answer => answer >= from && answer <= to)
}

function valuesOf(type: FactType): readonly string[] {
  return 'values' in type ? type.values : []
}

/** @throws RangeError when there is no such parameter, or it is a table */
export function figureOf(parameters: Figures, name: string): Figure {
  const value = parameters[name]
  if (!isFigure(value)) throw new RangeError(`there is no figure ${name}`)
  return value
}

/**
 * A table; without rows before the first of its steps.
 * @throws RangeError when there is no such table
 */
export function tableOf(parameters: Figures, name: string): Table {
  const value = parameters[name] === null ? {} : parameters[name]
  if (value === undefined || isFigure(value)) throw new RangeError(`there is no table ${name}`)
  return value
}

function isFigure(value: Figure | Table | undefined): value is Figure {
  return typeof value !== 'object' ? value !== undefined : value === null || 'to' in value
}

function isStepwise(value: ParameterValue): value is readonly Step[] {
  return Array.isArray(value)
}

/** Kleene's strong logic: a group is decided as soon as no answer that is missing could change it. */
export function truthOf(node: Prepared, facts: Facts): Truth {
  if ('fact' in node) {
    const answer = facts[node.fact]
    return answer === undefined || node.test === undefined ? undefined : node.test(answer)
  }
  if ('not' in node) {
    const truth = truthOf(node.not, facts)
    return truth === undefined ? undefined : !truth
  }
  const decisive = 'any' in node
  let open = false
  for (const child of decisive ? node.any : node.all) {
    const truth = truthOf(child, facts)
    if (truth === decisive) return decisive
    if (truth === undefined) open = true
  }
  return open ? undefined : !decisive
}

/** A comparison that had its part in the result. */
export interface Reason {
  readonly leaf: Leaf
  readonly holds: boolean
  /** the outermost group that is told in one sentence: an `any` of which nothing holds, or a `not` */
  readonly group?: { readonly source: Condition; readonly holds: boolean }
}

/**
 * The leaves that decided: of a group only the members that made it what it is.
 * Nothing for a node that is not decided.
 */
export function reasonsOf(node: Prepared, facts: Facts, group?: Reason['group']): Reason[] {
  const truth = truthOf(node, facts)
  if (truth === undefined) return []
  if (isLeaf(node)) return [{ leaf: node, holds: truth, ...(group && { group }) }]
  const told = 'not' in node || ('any' in node && !truth)
  const whole = group ?? (told ? { source: node.source, holds: truth } : undefined)
  return childrenOf(node)
    .filter(child => 'not' in node || truthOf(child, facts) === truth)
    .flatMap(child => reasonsOf(child, facts, whole))
}

/** Leaves that are open and could still change the result. Nothing for a node that is decided. */
export function openLeaves(node: Prepared, facts: Facts): Leaf[] {
  if (truthOf(node, facts) !== undefined) return []
  if (isLeaf(node)) return [node]
  return childrenOf(node).flatMap(child => openLeaves(child, facts))
}

export function leavesOf(node: Prepared): Leaf[] {
  return isLeaf(node) ? [node] : childrenOf(node).flatMap(leavesOf)
}

function childrenOf(node: Exclude<Prepared, Leaf>): readonly Prepared[] {
  if ('not' in node) return [node.not]
  return 'all' in node ? node.all : node.any
}
