import {
  type Comparison,
  type Condition,
  type Facts,
  type FactTypes,
  type Parameters,
  type Policy,
  shiftDay,
  type Version,
} from '@qingye/rules'
import { LogicEngine } from 'json-logic-engine'
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { firstWithin, lastPassed } from '../../../packages/rules/src/day.ts'

/** A rule engine that says who is eligible for what. Neither peer has a third value. */
export interface Peer {
  readonly name: string
  /** positions of the policies that somebody is eligible for */
  eligible(facts: Facts): Promise<ReadonlySet<number>> | ReadonlySet<number>
}

/** One fact against one value, with parameters and days resolved: what both peers can say. */
interface Plain {
  readonly fact: string
  readonly operator: '==' | '<=' | '>=' | '<' | '>' | 'in' | 'has'
  readonly value: unknown
}
/** Several plain ones, all of which must hold. */
type Resolved = readonly Plain[]

interface Setting {
  readonly types: FactTypes
  readonly day: string
}

/** The version in force on the day; the benchmark asks only about policies that have one. */
export function versionOn(policy: Policy, day: string): Version | undefined {
  return policy.versions.find(
    each => each.from <= day && each.published <= day && (each.to === undefined || each.to >= day),
  )
}

export function jsonLogicEngine(versions: readonly Version[], setting: Setting): Peer {
  const engine = new LogicEngine()
  const rules = versions.map(version =>
    engine.build(logicOf(version.when, version.parameters ?? {}, setting)),
  )
  return {
    name: 'json-logic-engine',
    eligible: facts => new Set(rules.flatMap((rule, at) => (rule(facts) === true ? [at] : []))),
  }
}

function logicOf(node: Condition, parameters: Parameters, setting: Setting): unknown {
  const inner = (child: Condition) => logicOf(child, parameters, setting)
  if ('all' in node) return { and: node.all.map(inner) }
  if ('any' in node) return { or: node.any.map(inner) }
  if ('not' in node) return { '!': [inner(node.not)] }
  const parts = resolve(node, parameters, setting).map(({ fact, operator, value }) =>
    operator === 'has' ? { in: [value, { var: fact }] } : { [operator]: [{ var: fact }, value] },
  )
  return parts.length === 1 ? parts[0] : { and: parts }
}

export function jsonRulesEngine(versions: readonly Version[], setting: Setting): Peer {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator('textAtMost', (fact: string, value: string) => fact <= value)
  engine.addOperator('textAtLeast', (fact: string, value: string) => fact >= value)
  versions.forEach((version, at) => {
    const node = rulesOf(version.when, version.parameters ?? {}, setting)
    const conditions: TopLevelCondition =
      'all' in node || 'any' in node || 'not' in node ? node : { all: [node] }
    engine.addRule({ conditions, event: { type: String(at) } })
  })
  return {
    name: 'json-rules-engine',
    async eligible(facts) {
      const { events } = await engine.run(facts)
      return new Set(events.map(event => Number(event.type)))
    },
  }
}

const operatorNames = {
  '==': 'equal',
  '<': 'lessThan',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '>=': 'greaterThanInclusive',
  in: 'in',
  has: 'contains',
} as const

function rulesOf(node: Condition, parameters: Parameters, setting: Setting): NestedCondition {
  const inner = (child: Condition) => rulesOf(child, parameters, setting)
  if ('all' in node) return { all: node.all.map(inner) }
  if ('any' in node) return { any: node.any.map(inner) }
  if ('not' in node) return { not: inner(node.not) }
  return {
    all: resolve(node, parameters, setting).map(({ fact, operator, value }) => ({
      fact,
      operator:
        typeof value === 'string' && operator === '<='
          ? 'textAtMost'
          : typeof value === 'string' && operator === '>='
            ? 'textAtLeast'
            : operatorNames[operator],
      value,
    })),
  }
}

function resolve(leaf: Comparison, parameters: Parameters, { types, day }: Setting): Resolved {
  const { fact } = leaf
  const type = types[fact]
  const one = (operator: Plain['operator'], value: unknown): Resolved => [{ fact, operator, value }]
  const number = (bound: unknown): number =>
    typeof bound === 'number' ? bound : figureOn(parameters[nameOf(bound)], day)
  if ('is' in leaf) return one('==', leaf.is)
  if ('in' in leaf) return one('in', leaf.in)
  if ('has' in leaf) return one('has', leaf.has)
  // neither peer knows "one of these": its first value stands for it
  if ('hasAny' in leaf) return one('has', leaf.hasAny[0])
  if ('onOrAfter' in leaf) return one('>=', leaf.onOrAfter)
  if ('onOrBefore' in leaf) return one('<=', leaf.onOrBefore)
  if ('within' in leaf) return [...one('>=', firstWithin(day, leaf.within)), ...one('<=', day)]
  if ('calendarMonths' in leaf || 'calendarYears' in leaf) {
    const [first, length] = 'calendarYears' in leaf ? [4, { years: 1 }] : [7, { months: 1 }]
    const begun = `${day.slice(0, first)}-01-01`.slice(0, 10)
    const back =
      'calendarYears' in leaf ? { years: leaf.calendarYears - 1 } : { months: leaf.calendarMonths - 1 }
    return [
      ...one('>=', shiftDay(begun, back, -1)),
      ...one('<=', shiftDay(shiftDay(begun, length), { days: 1 }, -1)),
    ]
  }
  if ('ago' in leaf) return one('<=', lastPassed(day, leaf.ago))
  if ('ageAtLeast' in leaf) return one('<=', lastPassed(day, { years: number(leaf.ageAtLeast) }))
  if ('ageAtMost' in leaf) {
    // born the day after the last birthday that is too old
    return one('>=', `${lastPassed(day, { years: number(leaf.ageAtMost) + 1 })}+`)
  }
  if ('atLeast' in leaf && typeof leaf.atLeast === 'string') {
    const values = type !== undefined && 'values' in type ? type.values : []
    return one('in', values.slice(values.indexOf(leaf.atLeast)))
  }
  if ('atLeast' in leaf) return one('>=', number(leaf.atLeast))
  if ('atMost' in leaf) return one('<=', number(leaf.atMost))
  if ('above' in leaf) return one('>', number(leaf.above))
  if ('below' in leaf) return one('<', number(leaf.below))
  throw new RangeError(`${fact} is held against something that the peers cannot say`)
}

/** What the parameter is on the day; not a number where nobody knows. */
function figureOn(value: Parameters[string] | undefined, day: string): number {
  const figure = Array.isArray(value) ? value.findLast(step => step.from <= day)?.value : value
  return typeof figure === 'number' ? figure : Number.NaN
}

function nameOf(bound: unknown): string {
  return typeof bound === 'object' && bound !== null ? String(Reflect.get(bound, 'parameter')) : ''
}
