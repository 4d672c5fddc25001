import { type Breach, isRealDay, type Path, type Text } from '../kernel/index.ts'
import type { FactDefinition } from './policy.ts'
import { words } from './policy-condition-words.ts'
import type { ParameterInFile } from './policy-file.ts'

/** What a walk over a condition or an amount needs to know, and what it learns on its way. */
export interface Walk {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly parameters: Readonly<Record<string, ParameterInFile>>
  /** parameters that were named */
  readonly used: Set<string>
  /** facts that were named */
  readonly asked: Set<string>
}

const groups = ['all', 'any', 'not'] as const
const countTests = ['atLeast', 'atMost', 'above', 'below']
const dayTests = [
  'onOrAfter',
  'onOrBefore',
  'within',
  'ago',
  'calendarMonths',
  'calendarYears',
  'ageAtLeast',
  'ageAtMost',
]

/** Which tests a fact of each type may be held against. */
export function testsFor(fact: FactDefinition): readonly string[] {
  switch (fact.type) {
    case 'yes-no':
      return ['is']
    case 'number':
      return countTests
    case 'choice':
      return fact.ordered === true ? ['is', 'in', 'atLeast'] : ['is', 'in']
    case 'several':
      return ['has', 'hasAny']
    case 'day':
      return dayTests
  }
}

/** Checks a condition as it stands in a file; it may be anything. */
export function* conditionBreaches(node: unknown, path: Path, walk: Walk): Generator<Breach> {
  if (!isRecord(node)) {
    yield { path, ...words.noCondition }
    return
  }
  const keys = Object.keys(node)
  const kinds = [...groups, 'fact'].filter(kind => kind in node)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    yield { path, ...words.noCondition }
    return
  }
  yield* sayBreaches(node, path, kind, walk)
  if (kind === 'fact') {
    yield* comparisonBreaches(node, path, walk)
    return
  }
  yield* unknownKeys(keys, [kind, 'says', 'clause'], path)
  const inner = node[kind]
  if (kind === 'not') yield* conditionBreaches(inner, [...path, 'not'], walk)
  else if (!Array.isArray(inner) || inner.length === 0) yield { path: [...path, kind], ...words.emptyGroup }
  else for (const [at, child] of inner.entries()) yield* conditionBreaches(child, [...path, kind, at], walk)
}

/** Every group and every yes-no needs its own sentence; of the others one is made. */
function* sayBreaches(
  node: Readonly<Record<string, unknown>>,
  path: Path,
  kind: string,
  walk: Walk,
): Generator<Breach> {
  const { says, clause } = node
  const needed = kind !== 'fact' || walk.facts[String(node['fact'])]?.type === 'yes-no'
  if (says === undefined && needed) yield { path, ...words.noSentence }
  if (says !== undefined && !isText(says)) yield { path: [...path, 'says'], ...words.badSentence }
  if (clause !== undefined && typeof clause !== 'string')
    yield { path: [...path, 'clause'], ...words.badClause }
}

function* comparisonBreaches(
  node: Readonly<Record<string, unknown>>,
  path: Path,
  walk: Walk,
): Generator<Breach> {
  const name = String(node['fact'])
  const fact = Object.hasOwn(walk.facts, name) ? walk.facts[name] : undefined
  if (fact === undefined) {
    yield { path: [...path, 'fact'], ...noFact(name, walk) }
    return
  }
  walk.asked.add(name)
  const tests = Object.keys(node).filter(key => !['fact', 'says', 'clause'].includes(key))
  const allowed = testsFor(fact)
  const [test] = tests
  if (test === undefined || tests.length > 1) {
    yield { path, ...oneTest(allowed) }
    return
  }
  if (!allowed.includes(test)) {
    yield { path: [...path, test], ...wrongTest(name, test, allowed) }
    return
  }
  yield* valueBreaches(fact, test, node[test], { path: [...path, test], walk })
}

function* valueBreaches(
  fact: FactDefinition,
  test: string,
  value: unknown,
  { path, walk }: { readonly path: Path; readonly walk: Walk },
): Generator<Breach> {
  if (test === 'onOrAfter' || test === 'onOrBefore') {
    if (typeof value !== 'string' || !isRealDay(value)) yield { path, ...words.noDay }
  } else if (test === 'within' || test === 'ago') {
    if (!isSpan(value, test === 'ago')) yield { path, ...words.noSpan }
  } else if (test.startsWith('calendar')) {
    if (!Number.isInteger(value) || Number(value) < 1) yield { path, ...words.noCount }
  } else if (fact.type === 'yes-no') {
    if (typeof value !== 'boolean') yield { path, ...words.noYesNo }
  } else if ('values' in fact) {
    const values: readonly string[] = fact.values
    const given = Array.isArray(value) ? value : [value]
    if (Array.isArray(value) !== (test === 'in' || test === 'hasAny') || given.length === 0)
      yield { path, ...oneOfValues(values) }
    else if (given.some(each => !values.includes(String(each)))) yield { path, ...oneOfValues(values) }
  } else yield* boundBreaches(value, fact, path, walk)
}

/** A figure stands in the file, or in its parameters where it may change. Money always stands there. */
function* boundBreaches(value: unknown, fact: FactDefinition, path: Path, walk: Walk): Generator<Breach> {
  if (isRecord(value) && typeof value['parameter'] === 'string') {
    yield* parameterBreaches(value['parameter'], undefined, [...path, 'parameter'], walk)
    return
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    yield { path, ...words.noBound }
    return
  }
  if (fact.type !== 'number') return
  if (fact.unit === 'fen' || fact.unit === 'basis-points') yield { path, ...words.moneyAsParameter }
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = fact
  if (value < from || value > to) yield { path, ...outside(from, to) }
}

/** Checks that a parameter is there, and is a table where it is looked up by a fact. */
export function* parameterBreaches(
  name: string,
  by: string | undefined,
  path: Path,
  walk: Walk,
): Generator<Breach> {
  const parameter = Object.hasOwn(walk.parameters, name) ? walk.parameters[name] : undefined
  if (parameter === undefined) {
    yield {
      path,
      wrong: { zh: `没有参数 ${name}`, en: `there is no parameter ${name}` },
      cure: { zh: '写进本版本的 parameters', en: 'add it to the parameters of this version' },
    }
    return
  }
  walk.used.add(name)
  if (parameter.by !== by) {
    yield {
      path,
      wrong: { zh: `参数 ${name} 的 by 对不上`, en: `the \`by\` of parameter ${name} does not fit` },
      cure: {
        zh: '表格参数在用的地方写同一个 by，单个数字不写 by',
        en: 'where a table is used, name the same `by`; a single figure goes without',
      },
    }
  }
}

export function noFact(name: string, { facts }: Pick<Walk, 'facts'>): { wrong: Text; cure: Text } {
  const near = Object.keys(facts).filter(each => alike(each, name))
  return {
    wrong: { zh: `没有事实 ${name}`, en: `there is no fact ${name}` },
    cure: {
      zh: near.length > 0 ? `是不是 ${near.join('、')}？` : '看 npm run qingye -- policy facts',
      en: near.length > 0 ? `is it ${near.join(', ')}?` : 'see npm run qingye -- policy facts',
    },
  }
}

/** Shares a beginning or a part: good enough to help with a slip. */
function alike(name: string, typed: string): boolean {
  if (typed.length < 3) return false
  return name.includes(typed) || typed.includes(name) || name.slice(0, 4) === typed.slice(0, 4)
}

function oneTest(allowed: readonly string[]): { wrong: Text; cure: Text } {
  return {
    wrong: { zh: '要写一个比较，只写一个', en: 'one test is needed, and only one' },
    cure: { zh: `用其中之一：${allowed.join('、')}`, en: `use one of: ${allowed.join(', ')}` },
  }
}

function wrongTest(name: string, test: string, allowed: readonly string[]): { wrong: Text; cure: Text } {
  return {
    wrong: { zh: `${name} 不能用 ${test} 比较`, en: `${name} cannot be held against ${test}` },
    cure: { zh: `用其中之一：${allowed.join('、')}`, en: `use one of: ${allowed.join(', ')}` },
  }
}

function oneOfValues(values: readonly string[]): { wrong: Text; cure: Text } {
  return {
    wrong: { zh: '不是这个事实的取值', en: 'not a value of this fact' },
    cure: { zh: `取值：${values.join('、')}`, en: `its values: ${values.join(', ')}` },
  }
}

function outside(from: number, to: number): { wrong: Text; cure: Text } {
  return {
    wrong: {
      zh: '超出这个事实的范围，谁也达不到',
      en: 'outside what this fact can be: nobody could meet it',
    },
    cure: { zh: `写 ${from} 到 ${to} 之间的数`, en: `write a number from ${from} to ${to}` },
  }
}

export function* unknownKeys(
  keys: readonly string[],
  known: readonly string[],
  path: Path,
): Generator<Breach> {
  for (const key of keys) {
    if (known.includes(key)) continue
    yield {
      path: [...path, key],
      wrong: { zh: `不认识 ${key}`, en: `${key} is not known here` },
      cure: { zh: '改正拼写或删掉', en: 'mend the spelling or take it out' },
    }
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { zh, en, ...more } = value
  const filled = [zh, en].every(each => typeof each === 'string' && each.trim().length > 1)
  return filled && Object.keys(more).length === 0
}

/** `ago` may look ahead: { years: -5 } is met by what comes within five years, { days: 0 } by today. */
function isSpan(value: unknown, ahead: boolean): boolean {
  if (!isRecord(value)) return false
  const entries = Object.entries(value)
  return (
    entries.length > 0 &&
    entries.every(
      ([key, count]) =>
        ['years', 'months', 'days'].includes(key) && Number.isInteger(count) && (ahead || Number(count) > 0),
    )
  )
}
