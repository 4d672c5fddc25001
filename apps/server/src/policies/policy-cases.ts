import type { Facts, Range } from '@qingye/rules'
import { decide } from '@qingye/rules'
import { addDays, type Breach, type Day, type Path } from '../kernel/index.ts'
import { factsFor } from './answers.ts'
import { checkFacts } from './facts-check.ts'
import type { CataloguePolicy, FactDefinition } from './policy.ts'
import type { CaseInFile, PolicyFile } from './policy-file.ts'
import { preparedPolicy } from './prepared-policies.ts'

/** A case with everything it takes over from another. */
export interface WholeCase {
  readonly at: number
  readonly on: Day
  readonly known: Day | undefined
  readonly facts: Facts
  readonly wants: CaseInFile
}

/** The cases of a file, whole; what is wrong in how they are written is told. */
export function* wholeCases(file: PolicyFile, cases: WholeCase[]): Generator<Breach> {
  const named = new Map<string, WholeCase>()
  for (const [at, wants] of file.cases.entries()) {
    const like = wants.like === undefined ? undefined : named.get(wants.like)
    if (wants.like !== undefined && like === undefined) {
      yield {
        path: ['cases', at, 'like'],
        wrong: { zh: `前面没有叫 ${wants.like} 的 case`, en: `no earlier case is called ${wants.like}` },
        cure: { zh: '给那个 case 写 name', en: 'give that case a `name`' },
      }
      continue
    }
    const on = wants.on ?? like?.on
    if (on === undefined) {
      yield {
        path: ['cases', at],
        wrong: { zh: '没有写哪一天判断', en: 'the day of decision is missing' },
        cure: { zh: '补上 on: YYYY-MM-DD', en: 'add on: YYYY-MM-DD' },
      }
      continue
    }
    const left = Object.entries(like?.facts ?? {}).filter(([name]) => wants.without?.includes(name) !== true)
    const whole = {
      at,
      on,
      known: wants.known ?? (wants.on === undefined ? like?.known : undefined),
      facts: { ...Object.fromEntries(left), ...wants.facts },
      wants,
    }
    if (wants.name !== undefined) named.set(wants.name, whole)
    cases.push(whole)
  }
}

/** Runs the cases: each answer that is not as the case wants it. */
export function* caseBreaches(
  policy: CataloguePolicy,
  cases: readonly WholeCase[],
  registry: Readonly<Record<string, FactDefinition>>,
): Generator<Breach> {
  for (const one of cases) {
    const path: Path = ['cases', one.at]
    for (const { fact, wrong, cure } of checkFacts(registry, one.facts, one.on).wrong) {
      yield {
        path: [...path, 'facts', fact],
        wrong: { zh: `${fact}：${wrong.zh}`, en: `${fact}: ${wrong.en}` },
        cure,
      }
    }
    const got = outcomeOf(policy, one, registry)
    const { is, amount, version } = one.wants
    if (got.status !== is) {
      yield {
        path: [...path, 'is'],
        wrong: { zh: `算出来是 ${got.status}，不是 ${is}`, en: `it comes out as ${got.status}, not ${is}` },
        cure: { zh: '改条件，或改这个 case', en: 'mend the condition, or the case' },
      }
    }
    if (amount !== undefined && !sameAmount(amount, got.amount)) {
      yield {
        path: [...path, 'amount'],
        wrong: { zh: `算出来是 ${written(got.amount)} 分`, en: `it comes to ${written(got.amount)} fen` },
        cure: { zh: '改金额，或改这个 case', en: 'mend the amount, or the case' },
      }
    }
    if (version !== undefined && version !== got.version) {
      yield {
        path: [...path, 'version'],
        wrong: {
          zh: `用的是版本 ${got.version ?? '（没有）'}`,
          en: `version ${got.version ?? '(none)'} decided`,
        },
        cure: { zh: '改版本的日子，或改这个 case', en: 'mend the days of the versions, or the case' },
      }
    }
  }
}

export interface Outcome {
  readonly status: string
  readonly amount: Range | undefined
  readonly version: string | undefined
}

export function outcomeOf(
  policy: CataloguePolicy,
  { on, known, facts }: WholeCase,
  registry: Readonly<Record<string, FactDefinition>>,
): Outcome {
  const { status, amount, version } = decide(
    preparedPolicy(policy, registry, { day: on, known }),
    factsFor(policy, facts),
  )
  return { status, amount, version }
}

/** Whether a case comes out as it wants. */
export function isMet({ wants }: WholeCase, { status, amount, version }: Outcome): boolean {
  return (
    status === wants.is &&
    (wants.amount === undefined || sameAmount(wants.amount, amount)) &&
    (wants.version === undefined || wants.version === version)
  )
}

function sameAmount(wanted: NonNullable<CaseInFile['amount']> | null, got: Range | undefined): boolean {
  if (wanted === null || got === undefined) return wanted === null && got === undefined
  const range = typeof wanted === 'number' ? { from: wanted, to: wanted } : wanted
  return range.from === got.from && range.to === got.to
}

function written(amount: Range | undefined): string {
  if (amount === undefined) return 'null'
  return amount.from === amount.to ? String(amount.from) : `${amount.from}–${amount.to}`
}

/** The first and the last day of each version, the days beside them, and a notice that reaches back. */
export function* dayBreaches(file: PolicyFile, cases: readonly WholeCase[]): Generator<Breach> {
  for (const [at, { from, to, published }] of file.versions.entries()) {
    const edges: (readonly [string, Day])[] = [
      ['from', from],
      ['from', addDays(from, -1)],
      ...(to === undefined ? [] : [['to', to] as const, ['to', addDays(to, 1)] as const]),
    ]
    for (const [key, day] of edges) {
      if (cases.some(one => one.on === day)) continue
      yield {
        path: ['versions', at, key],
        wrong: { zh: `没有 ${day} 这一天的 case`, en: `no case is decided on ${day}` },
        cure: { zh: `加一个 on: '${day}' 的 case`, en: `add one with on: '${day}'` },
      }
    }
    if (published <= from) continue
    for (const day of [published, addDays(published, -1)]) {
      if (cases.some(one => (one.known ?? one.on) === day && one.on >= from)) continue
      yield {
        path: ['versions', at, 'published'],
        wrong: { zh: `没有 known: ${day} 的 case`, en: `no case is decided as known on ${day}` },
        cure: { zh: `加一个 known: '${day}' 的 case`, en: `add one with known: '${day}'` },
      }
    }
  }
}
