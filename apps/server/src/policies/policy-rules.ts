import { addDays, type Breach, isRealDay, type Path, type Text } from '../kernel/index.ts'
import type { FactDefinition } from './policy.ts'
import { amountBreaches } from './policy-amount-rules.ts'
import { conditionBreaches, isRecord, noFact, type Walk } from './policy-condition-rules.ts'
import type { ParameterInFile, PolicyFile, VersionInFile } from './policy-file.ts'

/** What a file is held against beside itself. */
export interface PolicyWorld {
  readonly facts: Readonly<Record<string, FactDefinition>>
  /** ids of the plan's items; undefined: not known, so not checked */
  readonly planItems?: ReadonlySet<string>
  /** ids of the other policies; undefined: not known */
  readonly policies?: ReadonlySet<string>
}

/** All rules beyond the shape, without those about cases. The head of the file has passed its schema. */
export function* policyBreaches(file: PolicyFile, world: PolicyWorld): Generator<Breach> {
  yield* knownNames(file, world)
  yield* noOverlap(file)
  yield* uniqueVersions(file)
  for (const [at, version] of file.versions.entries()) {
    const path = ['versions', at]
    yield* days(version, path)
    yield* honest(version, path)
    yield* documents(version, path, world)
    yield* content(file, version, path, world)
  }
}

function* knownNames(file: PolicyFile, { planItems, policies }: PolicyWorld): Generator<Breach> {
  for (const [at, item] of file.plan.entries()) {
    if (planItems?.has(item) === false) {
      yield {
        path: ['plan', at],
        wrong: { zh: `计划里没有 ${item}`, en: `the plan has no ${item}` },
        cure: { zh: '用 plan.yaml 里的编号', en: 'use an id of plan.yaml' },
      }
    }
  }
  for (const [at, other] of (file.excludes ?? []).entries()) {
    if (other === file.id || policies?.has(other) === false) {
      yield {
        path: ['excludes', at],
        wrong: { zh: `没有另一项政策 ${other}`, en: `there is no other policy ${other}` },
        cure: { zh: '用另一个文件里的 id', en: 'use the id of another file' },
      }
    }
  }
  for (const [at, audience] of (file.alsoFor ?? []).entries())
    if (audience === file.audience) yield { path: ['alsoFor', at], ...words.sameAudience }
}

function* uniqueVersions(file: PolicyFile): Generator<Breach> {
  const seen = new Set<string>()
  for (const [at, { version }] of file.versions.entries()) {
    if (seen.has(version)) yield { path: ['versions', at, 'version'], ...words.versionTwice }
    seen.add(version)
  }
}

/** Two versions that hold on one day would contradict each other. */
function* noOverlap(file: PolicyFile): Generator<Breach> {
  const inOrder = [...file.versions.entries()].sort(([, a], [, b]) => a.from.localeCompare(b.from))
  for (const [place, [at, version]] of inOrder.entries()) {
    const before = inOrder[place - 1]?.[1]
    if (before === undefined || (before.to !== undefined && before.to < version.from)) continue
    const day = isRealDay(version.from) ? addDays(version.from, -1) : version.from
    yield {
      path: ['versions', at, 'from'],
      wrong: {
        zh: `和版本 ${before.version} 的有效期重叠`,
        en: `it overlaps with version ${before.version}`,
      },
      cure: { zh: `把那个版本的 to 写成 ${day} 或更早`, en: `let that version end on ${day} or before (to)` },
    }
  }
}

function* days(version: VersionInFile, path: Path): Generator<Breach> {
  const { from, to, published, review, sources } = version
  const all: [Path, string | undefined][] = [
    [['from'], from],
    [['to'], to],
    [['published'], published],
    [['review'], review],
    ...sources.map((source, at): [Path, string] => [['sources', at, 'checked'], source.checked]),
    ...Object.entries(version.parameters ?? {}).flatMap(([name, { steps = [] }]) =>
      steps.map((step, at): [Path, string] => [['parameters', name, 'steps', at, 'from'], step.from]),
    ),
  ]
  for (const [place, day] of all)
    if (day !== undefined && !isRealDay(day)) yield { path: [...path, ...place], ...noDay(day) }
  if (to !== undefined && to < from) yield { path: [...path, 'to'], ...words.endsBefore }
  if (sources.some(source => source.checked > review))
    yield { path: [...path, 'review'], ...words.reviewPassed }
}

/** What is said to be confirmed must be shown to be so. */
function* honest({ confirmed, sources, parameters = {} }: VersionInFile, path: Path): Generator<Breach> {
  if (!confirmed) return
  const place = [...path, 'confirmed']
  if (!sources.some(source => source.number !== undefined && source.standing !== 'memory'))
    yield { path: place, ...words.noNumber }
  const weak = Object.entries(parameters).find(([, one]) => one.standing === 'memory' || hasNull(one))
  if (weak !== undefined) {
    yield {
      path: place,
      wrong: { zh: `参数 ${weak[0]} 还没有核实`, en: `parameter ${weak[0]} is not confirmed itself` },
      cure: { zh: '写 confirmed: false，或先核实它', en: 'write confirmed: false, or confirm it first' },
    }
  }
}

/** A year that nobody has entered yet does not make the others doubtful. */
function hasNull({ value }: ParameterInFile): boolean {
  return value === null || (isRecord(value) && Object.values(value).includes(null))
}

function* documents(version: VersionInFile, path: Path, { facts }: PolicyWorld): Generator<Breach> {
  const seen = new Set<string>()
  for (const [at, { id, proves }] of version.documents.entries()) {
    if (seen.has(id)) yield { path: [...path, 'documents', at, 'id'], ...words.documentTwice }
    seen.add(id)
    for (const [place, fact] of proves.entries())
      if (!Object.hasOwn(facts, fact))
        yield { path: [...path, 'documents', at, 'proves', place], ...noFact(fact, { facts }) }
  }
}

function* content(
  file: PolicyFile,
  version: VersionInFile,
  path: Path,
  world: PolicyWorld,
): Generator<Breach> {
  const { parameters = {} } = version
  const walk: Walk = { facts: world.facts, parameters, used: new Set(), asked: new Set() }
  yield* conditionBreaches(version.when, [...path, 'when'], walk)
  if (version.keeps !== undefined) yield* conditionBreaches(version.keeps, [...path, 'keeps'], walk)
  if (version.amount !== undefined) yield* amountBreaches(version.amount, [...path, 'amount'], walk)
  yield* parameterRules(parameters, path, walk)
  yield* forThisAudience(file, walk, path)
  const money = file.benefit === 'cash' || file.benefit === 'ceiling'
  if (money && version.amount !== undefined && version.per === undefined) yield { path, ...words.noPeriod }
  if (version.per !== undefined && version.amount === undefined)
    yield { path: [...path, 'per'], ...words.noAmount }
}

function* parameterRules(
  parameters: Readonly<Record<string, ParameterInFile>>,
  path: Path,
  { used, facts }: Walk,
): Generator<Breach> {
  for (const [name, parameter] of Object.entries(parameters)) {
    const place = [...path, 'parameters', name]
    if (!used.has(name)) {
      yield {
        path: place,
        wrong: { zh: `参数 ${name} 没有用到`, en: `parameter ${name} is not used` },
        cure: {
          zh: '在条件或金额里用它，或删掉',
          en: 'use it in the condition or the amount, or take it out',
        },
      }
    }
    if ((parameter.value === undefined) === (parameter.steps === undefined))
      yield { path: place, ...words.valueOrSteps }
    const { steps = [] } = parameter
    for (const [at, step] of steps.entries()) {
      const before = steps[at - 1]
      if (before !== undefined && before.from >= step.from)
        yield { path: [...place, 'steps', at, 'from'], ...words.stepOrder }
    }
    const all: [Path, unknown][] = [
      ...(parameter.value === undefined ? [] : [[['value'], parameter.value] as [Path, unknown]]),
      ...steps.map((step, at): [Path, unknown] => [['steps', at, 'value'], step.value]),
    ]
    for (const [where, value] of all) yield* valueRules(parameter, value, [...place, ...where], facts)
  }
}

function* valueRules(
  { by }: ParameterInFile,
  value: unknown,
  path: Path,
  facts: Walk['facts'],
): Generator<Breach> {
  const isRange = isRecord(value) && 'from' in value && 'to' in value
  if (isRange && Number(value['from']) >= Number(value['to'])) yield { path, ...words.emptyRange }
  const isTable = isRecord(value) && !isRange
  if (isTable !== (by !== undefined)) {
    yield { path, ...words.tableAndBy }
    return
  }
  if (!isTable || by === undefined) return
  const fact = Object.hasOwn(facts, by) ? facts[by] : undefined
  const values: readonly string[] = fact?.type === 'choice' ? fact.values : []
  const wrong = Object.keys(value).filter(key => !values.includes(key))
  const left = values.filter(each => !(each in value))
  if (fact === undefined) yield { path, ...noFact(by, { facts }) }
  else if (wrong.length + left.length > 0) {
    const list = [...wrong, ...left].join('、')
    yield {
      path,
      wrong: {
        zh: `表格和 ${by} 的取值对不上：${list}`,
        en: `the table does not fit the values of ${by}: ${list}`,
      },
      cure: { zh: '每个取值一行，不知道的写 null', en: 'one row for each value; null where nobody knows' },
    }
  }
}

/** A fact that the audience is never asked for would leave the policy open for ever. */
function* forThisAudience(file: PolicyFile, { asked, facts }: Walk, path: Path): Generator<Breach> {
  const whole = [file.audience, ...(file.alsoFor ?? [])]
  for (const name of asked) {
    const fact = facts[name]
    if (fact === undefined || whole.some(audience => fact.audience.includes(audience))) continue
    yield {
      path: [...path, 'when'],
      wrong: { zh: `${name} 不会问这一类人`, en: `${name} is never asked of this audience` },
      cure: {
        zh: '换一个事实，或在登记表里给它加上 audience',
        en: 'use another fact, or widen its audience in the registry',
      },
    }
  }
}

function noDay(day: string): { wrong: Text; cure: Text } {
  return {
    wrong: { zh: `${day} 不是一个日子`, en: `${day} is not a day of the calendar` },
    cure: { zh: '写真实的日期', en: 'write a day that exists' },
  }
}

const words = {
  sameAudience: {
    wrong: { zh: 'alsoFor 和 audience 重复', en: 'alsoFor repeats the audience' },
    cure: { zh: '只写另一类', en: 'name only the other' },
  },
  versionTwice: {
    wrong: { zh: '两个版本同名', en: 'two versions have this name' },
    cure: { zh: '换一个名字', en: 'give it another' },
  },
  endsBefore: {
    wrong: { zh: '结束早于开始', en: 'it ends before it begins' },
    cure: { zh: 'to 应不早于 from', en: 'let `to` be on or after `from`' },
  },
  reviewPassed: {
    wrong: { zh: '复核日早于查阅日', en: 'the review is before the day on which it was checked' },
    cure: { zh: '写以后的日子', en: 'write a later day' },
  },
  noNumber: {
    wrong: {
      zh: '写了 confirmed: true，却没有带文号的来源',
      en: 'confirmed: true without a source that has a number',
    },
    cure: {
      zh: '写明文号和查阅日；没有查到就写 confirmed: false',
      en: 'give its number and the day checked; otherwise write confirmed: false',
    },
  },
  documentTwice: {
    wrong: { zh: '同一个材料写了两次', en: 'the same document twice' },
    cure: { zh: '留一个', en: 'keep one' },
  },
  noPeriod: {
    wrong: { zh: '有金额，没有写多久一次', en: 'an amount without its period' },
    cure: { zh: '写 per: once、month 或 year', en: 'write per: once, month or year' },
  },
  noAmount: {
    wrong: { zh: '写了 per，却没有金额', en: 'a period without an amount' },
    cure: { zh: '写 amount，或删掉 per', en: 'write the amount, or take `per` out' },
  },
  valueOrSteps: {
    wrong: { zh: 'value 和 steps 要写一个，只写一个', en: 'one of value and steps is needed, and only one' },
    cure: {
      zh: '不变的写 value，会变的写 steps；不知道写 value: null',
      en: 'value where it stays, steps where it changes; value: null where nobody knows',
    },
  },
  stepOrder: {
    wrong: { zh: '这一步不在前一步之后', en: 'this step does not come after the one before' },
    cure: { zh: '按日期从早到晚写', en: 'write them in the order of their days' },
  },
  emptyRange: {
    wrong: { zh: '范围的 from 要小于 to', en: 'a range from more to less' },
    cure: { zh: '知道确切数就只写一个数', en: 'where the figure is known, write it alone' },
  },
  tableAndBy: {
    wrong: { zh: '表格要有 by，单个数字不要', en: 'a table goes with `by`, a single figure without' },
    cure: { zh: '补上或删掉 by', en: 'add `by`, or take it out' },
  },
} satisfies Record<string, { wrong: Text; cure: Text }>
