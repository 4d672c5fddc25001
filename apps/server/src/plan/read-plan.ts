import { type Finding, lintPlan } from './lint-plan.ts'
import type { Baseline, Commitment, Item, Parameter, Plan, Rule, Target } from './plan.ts'
import type { CountInFile, ItemInFile, PlanFile, PredicateInFile, TargetInFile } from './plan-file.ts'
import type { Comparison, Condition, CountPredicate, Exclusion, Predicate, Value } from './predicate.ts'

/** A plan that cannot be used: what the linter found. */
export class PlanError extends Error {
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    const first = findings[0]
    super(
      first === undefined
        ? 'the plan cannot be read'
        : `${findings.length} in ${first.file}; the first on line ${first.line}: ${first.wrong.en}; ${first.cure.en}`,
    )
    this.name = 'PlanError'
    this.findings = findings
  }
}

/** Reads `plan.yaml`. @throws PlanError when the linter finds anything. */
export function readPlan(source: string, name = 'plan.yaml'): Plan {
  const { findings, file } = lintPlan(source, name)
  if (file === undefined || findings.length > 0) throw new PlanError(findings)
  return planOf(file)
}

/** The plan of a file that has passed the linter. */
export function planOf(file: PlanFile): Plan {
  const { plan } = file
  const words: Words = new Map(
    file.parameters.map(({ code, value }) => [code, Array.isArray(value) ? value : []]),
  )
  const targets = new Map<string, TargetInFile>()
  for (const item of file.items) if (item.class === 'target') targets.set(item.id, item)
  return {
    code: plan.code,
    title: { zh: plan.zh, en: plan.en },
    division: plan.division,
    year: plan.year,
    from: plan.from,
    to: plan.to,
    published: plan.published === 'missing' ? undefined : plan.published,
    departments: file.departments.map(({ code, zh, en }) => ({ code, name: { zh, en } })),
    measures: file.measures.map(({ code, clause, zh, en }) => ({ code, clause, name: { zh, en } })),
    parameters: file.parameters.map(parameterOf),
    observations: file.observations,
    items: file.items.map(item => itemOf(item, targets, words)),
  }
}

type Words = ReadonlyMap<string, readonly string[] | readonly number[]>

function parameterOf({ code, zh, en, owner, value, confirmed }: PlanFile['parameters'][number]): Parameter {
  return { code, label: { zh, en }, owner, value: value === 'missing' ? undefined : value, confirmed }
}

function itemOf(item: ItemInFile, targets: ReadonlyMap<string, TargetInFile>, words: Words): Item {
  if (item.class === 'target') return targetOf(item, targets, words)
  return item.class === 'rule' ? ruleOf(item) : commitmentOf(item)
}

function promiseOf(item: ItemInFile) {
  return {
    id: item.id,
    clause: item.clause,
    measure: item.measure,
    label: item.label,
    lead: item.lead,
    with: item.with ?? [],
    uses: item.uses ?? [],
    note: item.note,
  }
}

function unitOf({ zh, en, scale }: TargetInFile['unit']) {
  return { zh, en, scale: scale ?? 1 }
}

function targetOf(item: TargetInFile, targets: ReadonlyMap<string, TargetInFile>, words: Words): Target {
  const first = item.same_as === undefined ? item : (targets.get(item.same_as) ?? item)
  return {
    class: 'target',
    ...promiseOf(item),
    headline: item.headline ?? false,
    counts: item.counts,
    oncePer: item.once_per ?? [],
    comparator: item.comparator,
    value: typeof item.value === 'number' ? item.value : undefined,
    unit: unitOf(item.unit),
    strength: item.strength,
    unscored: item.unscored,
    period: item.period,
    cadence: item.cadence,
    growth: item.growth,
    baseline: baselineOf(item),
    sameAs: item.same_as,
    subsetOf: item.subset_of,
    unconfirmedCounts: item.unconfirmed_counts,
    predicate: first.predicate && composedOf(first, first.predicate, words),
  }
}

function baselineOf({ baseline, baseline_owner: owner }: TargetInFile): Baseline {
  if (baseline === undefined) return { kind: 'not-needed' }
  if (baseline === 'missing') return { kind: 'missing', owner: owner ?? '' } // the linter asks for the owner
  return { kind: 'given', value: baseline }
}

function ruleOf(item: Extract<ItemInFile, { class: 'rule' }>): Rule {
  return {
    class: 'rule',
    ...promiseOf(item),
    comparator: item.comparator,
    value: item.value ?? 0, // a rule without a value does not pass the linter
    unit: unitOf(item.unit),
    strength: item.strength,
    appliesTo: item.applies_to,
    breach: item.breach,
    inPrinciple: item.in_principle ?? false,
  }
}

function commitmentOf(item: Extract<ItemInFile, { class: 'commitment' }>): Commitment {
  return { class: 'commitment', ...promiseOf(item), cadence: item.cadence }
}

/** A count alone, or with the other one or the baseline that it is compared with. */
function composedOf(target: TargetInFile, file: PredicateInFile, words: Words): Predicate {
  const { composed, ...count } = file
  const own = predicateOf(count, words)
  if (composed === undefined) return own
  if (composed.as === 'growth') {
    const baseline = typeof target.baseline === 'number' ? target.baseline : undefined
    return { ...own, composed: { as: 'growth', baseline } }
  }
  if (typeof composed.with === 'number') return { ...own, composed: { as: 'coverage', with: composed.with } }
  const other = predicateOf(composed.with, words)
  if (composed.as === 'ratio' && composed.unconfirmed === true) {
    return { ...own, composed: { as: 'ratio', with: other, unconfirmed: true } }
  }
  return { ...own, composed: { as: composed.as, with: other } }
}

/** Puts the parameters' words in, so that what counts is all in one place from here on. */
function predicateOf(file: CountInFile, words: Words): CountPredicate {
  const put = (values: readonly Value[] | { parameter: string }): readonly Value[] =>
    'parameter' in values ? (words.get(values.parameter) ?? []) : values
  const comparison = (one: ComparisonInFile): Comparison =>
    'in' in one ? { field: one.field, in: put(one.in) } : one
  const selection = {
    kind: file.kind,
    where: file.where.map(
      (one): Condition => ('any' in one ? { any: one.any.map(comparison) } : comparison(one)),
    ),
    exclude: file.exclude.map(
      (one): Exclusion => ('in' in one ? { field: one.field, in: put(one.in), reason: one.reason } : one),
    ),
  }
  switch (file.unit) {
    case 'distinct_subject':
      return {
        ...selection,
        unit: file.unit,
        distinct_on: file.distinct_on ?? 'person',
        ...(file.at_least === undefined ? {} : { at_least: file.at_least }),
      }
    case 'distinct_periods':
      return { ...selection, unit: file.unit, every: file.every ?? 'month' }
    default:
      return { ...selection, unit: file.unit }
  }
}

type ComparisonInFile = Exclude<PredicateInFile['where'][number], { any: unknown }>
