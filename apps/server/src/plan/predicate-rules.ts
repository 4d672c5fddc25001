import type { Text } from '../kernel/index.ts'
import { type Breach, targetsOf } from './breach.ts'
import type { CountInFile, CountingUnit, PlanFile, PredicateInFile, TargetInFile } from './plan-file.ts'
import { type AttributeShape, attributesOf } from './predicate.ts'

/** What a predicate must do to count in the unit that the target declares. */
const countedBy: Partial<Record<CountingUnit, PredicateInFile['unit']>> = {
  opening: 'sum_quantity',
  area: 'sum_quantity',
  event: 'events',
  attendance: 'attendances',
  distinct_person: 'distinct_subject',
  distinct_organisation: 'distinct_subject',
  cadence: 'distinct_periods',
  minimum_per_subject: 'distinct_subject',
}

/** Counting units that are made of two counts, or of one and a figure; either may be counted in any way. */
const composedBy: Partial<Record<CountingUnit, NonNullable<PredicateInFile['composed']>['as']>> = {
  ratio: 'ratio',
  coverage: 'coverage',
  growth: 'growth',
  stock_on_day: 'stock',
}

export function* predicateBreaches(file: PlanFile): Generator<Breach> {
  for (const [target, index] of targetsOf(file)) {
    if (target.predicate === undefined) continue
    const path = ['items', index, 'predicate']
    yield* unitFits(target, target.predicate, path)
    yield* compositionFits(target, target.predicate, path)
    for (const [count, at] of countsOf(target.predicate, path)) {
      for (const { field, path: place, values } of comparisonsOf(count, at)) {
        yield* fieldFits(count, field, values, place)
        yield* parameterFits(file, target, count, { field, values, path: place })
      }
    }
  }
}

/** The count itself and the other one, with their places. */
function* countsOf(
  predicate: PredicateInFile,
  path: Breach['path'],
): Generator<[CountInFile, Breach['path']]> {
  yield [predicate, path]
  const { composed } = predicate
  if (composed === undefined || composed.as === 'growth' || typeof composed.with === 'number') return
  yield [composed.with, [...path, 'composed', 'with']]
}

function* compositionFits(
  target: TargetInFile,
  predicate: PredicateInFile,
  path: Breach['path'],
): Generator<Breach> {
  const as = composedBy[target.counts]
  if (predicate.composed?.as !== as) {
    yield {
      path: [...path, 'composed'],
      wrong: {
        zh: `${target.counts} 与 composed 不符`,
        en: `what it is composed of does not fit ${target.counts}`,
      },
      cure:
        as === undefined
          ? { zh: '去掉 composed', en: 'take `composed` out' }
          : { zh: `写 composed: {as: ${as}}`, en: `write composed: {as: ${as}}` },
    }
  }
  const least = predicate.at_least ?? 1
  if (target.counts === 'minimum_per_subject' ? least < 2 : as === undefined && least > 1) {
    yield {
      path: [...path, 'at_least'],
      wrong: { zh: '最低次数与单位不符', en: 'the minimum does not fit the counting unit' },
      cure: {
        zh: 'minimum_per_subject 写 at_least: 2 以上，别的单位不写',
        en: 'minimum_per_subject goes with at_least: 2 or more, other units without',
      },
    }
  }
}

function* unitFits(
  target: TargetInFile,
  predicate: PredicateInFile,
  path: Breach['path'],
): Generator<Breach> {
  const unit = countedBy[target.counts]
  if (composedBy[target.counts] === undefined && unit !== predicate.unit) {
    yield {
      path: [...path, 'unit'],
      wrong: {
        zh: `${predicate.unit} 数不出 ${target.counts}`,
        en: `${predicate.unit} does not count ${target.counts}`,
      },
      cure:
        unit === undefined
          ? {
              zh: '这种单位还不能用算法数,先去掉 predicate',
              en: 'this unit has no predicate yet; take it out',
            }
          : { zh: `写 unit: ${unit}`, en: `write unit: ${unit}` },
    }
  }
  const wanted = target.counts === 'distinct_person' ? 'person' : undefined
  const distinct = predicate.unit === 'distinct_subject'
  if (
    distinct !== (predicate.distinct_on !== undefined) ||
    (wanted !== undefined && distinct && predicate.distinct_on !== wanted)
  ) {
    yield {
      path: [...path, 'distinct_on'],
      wrong: {
        zh: '没有说清按什么去重',
        en: 'what is told apart is not said, or does not fit the counting unit',
      },
      cure: {
        zh: 'distinct_subject 要写 distinct_on',
        en: 'distinct_subject goes with distinct_on, others without',
      },
    }
  }
  const every = target.cadence === 'quarterly' ? 'quarter' : 'month'
  const periods = predicate.unit === 'distinct_periods'
  if (periods !== (predicate.every !== undefined) || (periods && predicate.every !== every)) {
    yield {
      path: [...path, 'every'],
      wrong: { zh: '周期与 cadence 不符', en: 'the period is not that of the cadence' },
      cure: { zh: `distinct_periods 写 every: ${every}`, en: `distinct_periods goes with every: ${every}` },
    }
  }
}

type Values = readonly unknown[] | { readonly parameter: string } | 'number'

interface Placed {
  readonly field: string
  readonly values: Values
  readonly path: Breach['path']
}

/** Every comparison of a predicate with its place, the ones inside `any` too. */
function* comparisonsOf(predicate: CountInFile, path: Breach['path']): Generator<Placed> {
  for (const [index, condition] of predicate.where.entries()) {
    const place = [...path, 'where', index]
    if ('any' in condition)
      for (const [inner, one] of condition.any.entries()) yield placed(one, [...place, 'any', inner])
    else yield placed(condition, place)
  }
  for (const [index, one] of predicate.exclude.entries()) yield placed(one, [...path, 'exclude', index])
}

function placed(
  comparison:
    | { field: string; eq: unknown }
    | { field: string; in: unknown[] | { parameter: string } }
    | { field: string; gte: number }
    | { field: string; lte: number },
  path: Breach['path'],
): Placed {
  const { field } = comparison
  if ('eq' in comparison) return { field, values: [comparison.eq], path }
  if ('in' in comparison) return { field, values: comparison.in, path }
  return { field, values: 'number', path }
}

function* fieldFits(
  predicate: CountInFile,
  field: string,
  values: Values,
  path: Breach['path'],
): Generator<Breach> {
  for (const kind of predicate.kind) {
    const shape = attributesOf[kind][field]
    if (shape === undefined) {
      yield {
        path: [...path, 'field'],
        wrong: { zh: `${kind} 没有 ${field}`, en: `facts of ${kind} have no ${field}` },
        cure: oneOf(Object.keys(attributesOf[kind])),
      }
    } else if (!fits(values, shape)) {
      yield {
        path,
        wrong: { zh: `${field} 没有这样的值`, en: `${field} never has such a value` },
        cure: typeof shape === 'string' ? { zh: `应为 ${shape}`, en: `it must be ${shape}` } : oneOf(shape),
      }
    }
  }
}

function fits(values: Values, shape: AttributeShape): boolean {
  if (values === 'number') return shape === 'integer'
  if (!isList(values)) return true // judged as the parameter's own values, below
  return values.every(value => {
    if (shape === 'boolean') return typeof value === 'boolean'
    if (shape === 'integer') return Number.isInteger(value)
    if (shape === 'text') return typeof value === 'string'
    return shape.some(word => word === value)
  })
}

function isList(values: Exclude<Values, 'number'>): values is readonly unknown[] {
  return Array.isArray(values)
}

function* parameterFits(
  file: PlanFile,
  target: TargetInFile,
  count: CountInFile,
  { field, values, path }: Placed,
): Generator<Breach> {
  if (values === 'number' || isList(values)) return
  const parameter = file.parameters.find(one => one.code === values.parameter)
  const place = [...path, 'in', 'parameter']
  if (parameter === undefined || !Array.isArray(parameter.value)) {
    yield {
      path: place,
      wrong: {
        zh: `参数 ${values.parameter} 没有一组词`,
        en: `the parameter ${values.parameter} holds no list of words`,
      },
      cure: {
        zh: '在 parameters 里给它一组词;还没定的就先去掉 predicate',
        en: 'give it a list in `parameters`; while it is undecided, take the predicate out',
      },
    }
    return
  }
  if (!(target.uses ?? []).includes(parameter.code)) {
    yield {
      path: place,
      wrong: { zh: `uses 里没有 ${parameter.code}`, en: `${parameter.code} is not among its uses` },
      cure: { zh: '写进 uses,让读者看得到', en: 'add it to `uses`, so that readers see it' },
    }
  }
  const shapes = count.kind.map(kind => attributesOf[kind][field])
  const list = parameter.value
  if (shapes.some(shape => shape !== undefined && !fits(list, shape))) {
    yield {
      path: place,
      wrong: {
        zh: `参数 ${parameter.code} 里有不认识的词`,
        en: `${parameter.code} holds words that ${field} never has`,
      },
      cure: oneOf(shapes.flatMap(shape => (Array.isArray(shape) ? shape : []))),
    }
  }
}

function oneOf(words: readonly string[]): Text {
  return { zh: `用其中之一:${words.join('、')}`, en: `use one of: ${words.join(', ')}` }
}
