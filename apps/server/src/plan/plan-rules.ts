import { type Breach, breach, type PlanRule } from './breach.ts'
import { realDay } from './days.ts'
import type { ItemInFile, PlanFile } from './plan-file.ts'
import { predicateBreaches } from './predicate-rules.ts'
import { targetRules } from './target-rules.ts'

/** All rules beyond the shape. The file has passed its schema. */
export function breaches(file: PlanFile): Breach[] {
  return rules.flatMap(rule => [...rule(file)])
}

const rules: readonly PlanRule[] = [
  daysOfPlan,
  uniqueCodes,
  uniqueIds,
  idSaysClass,
  measureFitsClause,
  departmentsKnown,
  parametersKnown,
  missingIsNotConfirmed,
  ...targetRules,
  predicateBreaches,
]

function* daysOfPlan(file: PlanFile): Generator<Breach> {
  const { from, to, published } = file.plan
  for (const [key, day] of [
    ['from', from],
    ['to', to],
    ['published', published],
  ] as const) {
    if (day === 'missing' || realDay(day)) continue
    yield breach(
      ['plan', key],
      { zh: `${day} 不是一个日子`, en: `${day} is not a day of the calendar` },
      { zh: '写真实的日期', en: 'write a day that exists' },
    )
  }
  if (from > to) {
    yield breach(
      ['plan', 'to'],
      { zh: '结束早于开始', en: 'the plan ends before it begins' },
      { zh: '结束日应不早于开始日', en: 'let `to` be on or after `from`' },
    )
  }
  if (!from.startsWith(String(file.plan.year))) {
    yield breach(
      ['plan', 'year'],
      { zh: '年份与开始日不符', en: 'the year is not that of `from`' },
      { zh: '改成同一年', en: 'make them the same year' },
    )
  }
}

function* uniqueCodes(file: PlanFile): Generator<Breach> {
  for (const list of ['departments', 'measures', 'parameters'] as const) {
    const seen = new Set<string>()
    for (const [index, { code }] of file[list].entries()) {
      if (seen.has(code)) {
        yield breach(
          [list, index, 'code'],
          { zh: `${code} 出现了两次`, en: `${code} stands here twice` },
          { zh: '留一个,或换一个代码', en: 'keep one, or give it another code' },
        )
      }
      seen.add(code)
    }
  }
}

function* uniqueIds(file: PlanFile): Generator<Breach> {
  const seen = new Set<string>()
  for (const [index, { id }] of file.items.entries()) {
    if (seen.has(id)) {
      yield breach(
        ['items', index, 'id'],
        { zh: `${id} 出现了两次`, en: `${id} stands here twice` },
        {
          zh: '编号不能重复;同一目标的第二处出处用 same_as',
          en: 'ids are unique; a second citation of one target uses same_as',
        },
      )
    }
    seen.add(id)
  }
}

const letters: Record<ItemInFile['class'], string> = { target: 'Q', rule: 'R', commitment: 'C' }

function* idSaysClass(file: PlanFile): Generator<Breach> {
  for (const [index, item] of file.items.entries()) {
    const letter = letters[item.class]
    if (item.id.includes(`-${letter}`)) continue
    yield breach(
      ['items', index, 'id'],
      { zh: `${item.id} 与类别 ${item.class} 不符`, en: `${item.id} does not say ${item.class}` },
      { zh: `这一类的编号用字母 ${letter}`, en: `ids of this class have the letter ${letter}` },
    )
  }
}

function* measureFitsClause(file: PlanFile): Generator<Breach> {
  const clauses = new Map(file.measures.map(measure => [measure.code, measure.clause]))
  for (const [index, item] of file.items.entries()) {
    const clause = clauses.get(item.measure)
    if (clause === undefined) {
      yield breach(
        ['items', index, 'measure'],
        { zh: `没有 ${item.measure} 这一条举措`, en: `there is no measure ${item.measure}` },
        { zh: '用 measures 里的代码', en: 'use a code of the list `measures`' },
      )
    } else if (!item.clause.startsWith(clause)) {
      yield breach(
        ['items', index, 'clause'],
        { zh: `${item.clause} 不在 ${clause} 之下`, en: `clause ${item.clause} is not under ${clause}` },
        { zh: '改正条款号或举措', en: 'mend the clause or the measure' },
      )
    }
  }
}

function* departmentsKnown(file: PlanFile): Generator<Breach> {
  const known = new Set(file.departments.map(department => department.code))
  const named: [string, Breach['path']][] = [[file.plan.source.issuer, ['plan', 'source', 'issuer']]]
  for (const [index, parameter] of file.parameters.entries())
    named.push([parameter.owner, ['parameters', index, 'owner']])
  for (const [index, item] of file.items.entries()) {
    named.push([item.lead.department, ['items', index, 'lead', 'department']])
    for (const [place, code] of (item.with ?? []).entries())
      named.push([code, ['items', index, 'with', place]])
    if (item.class === 'target' && item.baseline_owner !== undefined)
      named.push([item.baseline_owner, ['items', index, 'baseline_owner']])
  }
  for (const [code, path] of named) {
    if (known.has(code)) continue
    yield breach(
      path,
      { zh: `没有部门 ${code}`, en: `there is no department ${code}` },
      { zh: '用 departments 里的代码,或先加上这个部门', en: 'use a code of `departments`, or add it there' },
    )
  }
}

function* parametersKnown(file: PlanFile): Generator<Breach> {
  const known = new Set(file.parameters.map(parameter => parameter.code))
  for (const [index, item] of file.items.entries()) {
    for (const [place, code] of (item.uses ?? []).entries()) {
      if (known.has(code)) continue
      yield breach(
        ['items', index, 'uses', place],
        { zh: `没有参数 ${code}`, en: `there is no parameter ${code}` },
        { zh: '用 parameters 里的代码,或先加上', en: 'use a code of `parameters`, or add it there' },
      )
    }
  }
}

function* missingIsNotConfirmed(file: PlanFile): Generator<Breach> {
  for (const [index, parameter] of file.parameters.entries()) {
    if (parameter.value !== 'missing' || !parameter.confirmed) continue
    yield breach(
      ['parameters', index, 'confirmed'],
      { zh: '没有值,却写了已确认', en: 'it has no value, yet it is confirmed' },
      { zh: '补上值,或写 confirmed: false', en: 'give the value, or write confirmed: false' },
    )
  }
}
