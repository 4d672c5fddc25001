import {
  type Figure,
  type Figures,
  figureOf,
  type Prepared,
  prepareCondition,
  tableOf,
  truthOf,
} from './condition.ts'
import type { Day } from './day.ts'
import type { Condition, Facts, FactTypes } from './fact.ts'

/** Amounts are data. Money is in fen, shares in basis points; everything is a whole number. */
export type Amount<Types extends FactTypes = FactTypes> =
  | number
  | { readonly parameter: string; readonly by?: keyof Types & string }
  | { readonly fact: keyof Types & string }
  | { readonly sum: readonly Amount<Types>[] }
  /** multiplied, then divided by `over` and rounded down: `over: 10000` for a share in basis points */
  | { readonly product: readonly Amount<Types>[]; readonly over?: number }
  | { readonly min: readonly Amount<Types>[] }
  | { readonly max: readonly Amount<Types>[] }
  | {
      readonly if: Condition<Types>
      readonly yes: Amount<Types>
      readonly no: Amount<Types>
    }
  /** by how large `of` is: the amount of the first band that reaches it; the last band has no end */
  | {
      readonly bands: {
        readonly of: Amount<Types>
        readonly steps: readonly { readonly upTo?: number; readonly amount: Amount<Types> }[]
      }
    }

/** What an amount may be while facts are missing; `to` is Infinity where nothing bounds it. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** An amount for one day, as a function of facts. Undefined where an empty parameter blocks it. */
export interface PreparedAmount {
  rangeOf(facts: Facts): Range | undefined
  /** facts that it depends on */
  readonly facts: readonly string[]
  /** parameters without a value that it names */
  readonly empty: readonly string[]
}

const exactly = (value: number): Range => ({ from: value, to: value })

function rangeOfFigure(value: Figure): Range | undefined {
  return typeof value === 'number' ? exactly(value) : (value ?? undefined)
}

/** @throws RangeError for a parameter or a fact that does not exist */
export function prepareAmount(
  amount: Amount,
  types: FactTypes,
  parameters: Figures,
  today: Day,
): PreparedAmount {
  const facts = new Set<string>()
  const empty = new Set<string>()
  const rangeOf = build(amount)
  return { rangeOf, facts: [...facts], empty: [...empty] }

  type Evaluate = PreparedAmount['rangeOf']
  function build(node: Amount): Evaluate {
    if (typeof node === 'number') return () => exactly(node)
    if ('parameter' in node) return parameter(node.parameter, node.by)
    if ('fact' in node) return known(node.fact)
    if ('sum' in node) return several(node.sum, ranges => combine(ranges, add))
    if ('product' in node) {
      const { over = 1 } = node
      const down = ({ from, to }: Range) => ({ from: Math.floor(from / over), to: Math.floor(to / over) })
      return several(node.product, ranges => down(ranges.reduce(multiply, exactly(1))))
    }
    if ('min' in node) return several(node.min, ranges => combine(ranges, (a, b) => Math.min(a, b)))
    if ('max' in node) return several(node.max, ranges => combine(ranges, (a, b) => Math.max(a, b)))
    if ('if' in node) return either(node)
    return banded(node.bands)
  }
  function known(fact: string): Evaluate {
    const type = types[fact]
    if (type?.type !== 'number') throw new RangeError(`there is no number ${fact}`)
    facts.add(fact)
    const { from = 0, to = Number.POSITIVE_INFINITY } = type
    return given => {
      const answer = given[fact]
      return answer === undefined ? { from, to } : exactly(Number(answer))
    }
  }
  function parameter(name: string, by: string | undefined): Evaluate {
    if (by === undefined) {
      const value = figureOf(parameters, name)
      if (value === null) empty.add(name)
      return () => rangeOfFigure(value)
    }
    const rows = tableOf(parameters, name)
    facts.add(by)
    const ranges = Object.values(rows).map(rangeOfFigure)
    const bounds = ranges.length === 0 ? undefined : ranges.reduce(join)
    if (bounds === undefined) empty.add(name)
    return given => {
      const answer = given[by]
      return answer === undefined ? bounds : rangeOfFigure(rows[String(answer)] ?? null)
    }
  }
  function several(nodes: readonly Amount[], join: (ranges: readonly Range[]) => Range): Evaluate {
    const parts = nodes.map(build)
    return given => {
      const ranges = parts.map(part => part(given))
      const whole = ranges.filter(range => range !== undefined)
      return whole.length === ranges.length ? join(whole) : undefined
    }
  }
  function either(node: Extract<Amount, { if: unknown }>): Evaluate {
    const condition: Prepared = prepareCondition(node.if, types, parameters, today)
    collect(condition)
    const [yes, no] = [build(node.yes), build(node.no)]
    return given => {
      const truth = truthOf(condition, given)
      if (truth !== undefined) return (truth ? yes : no)(given)
      return join(yes(given), no(given))
    }
  }
  function banded({ of, steps }: Extract<Amount, { bands: unknown }>['bands']): Evaluate {
    const size = build(of)
    const bands = steps.map(step => ({
      upTo: step.upTo ?? Number.POSITIVE_INFINITY,
      amount: build(step.amount),
    }))
    return given => {
      const range = size(given)
      if (range === undefined) return undefined
      const first = bands.findIndex(band => range.from <= band.upTo)
      const last = bands.findIndex(band => range.to <= band.upTo)
      const met = bands.slice(Math.max(first, 0), last < 0 ? bands.length : last + 1)
      return met.map(band => band.amount(given)).reduce(join)
    }
  }
  function collect(node: Prepared): void {
    if ('fact' in node) {
      facts.add(node.fact)
      if (node.empty !== undefined) empty.add(node.empty)
    } else if ('not' in node) collect(node.not)
    else for (const child of 'all' in node ? node.all : node.any) collect(child)
  }
}

/** From the least of both to the most of both; unknown when either is. */
export function join(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (a === undefined || b === undefined) return undefined
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}

const add = (a: number, b: number) => a + b

function combine(ranges: readonly Range[], by: (a: number, b: number) => number): Range {
  return ranges.reduce((a, b) => ({ from: by(a.from, b.from), to: by(a.to, b.to) }))
}

function multiply(a: Range, b: Range): Range {
  return rangeOver([a.from, a.to].flatMap(left => [b.from, b.to].map(right => timesOf(left, right))))
}

/** Nothing times no bound is nothing. */
function timesOf(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}

function rangeOver(values: readonly number[]): Range {
  return { from: Math.min(...values), to: Math.max(...values) }
}
