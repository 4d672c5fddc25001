import { type Breach, breach, type PlanRule, targetsOf } from './breach.ts'
import { isPercent } from './plan.ts'
import type { PlanFile } from './plan-file.ts'

function* valueFitsComparator(file: PlanFile): Generator<Breach> {
  for (const [index, item] of file.items.entries()) {
    if (item.class === 'commitment') continue
    const path = ['items', index, 'value']
    const { comparator, value } = item
    const range = typeof value === 'object'
    if (comparator === 'match' ? value !== undefined : value === undefined) {
      yield breach(
        path,
        comparator === 'match'
          ? { zh: '对照两个数的目标没有数值', en: 'a match of two figures has no value of its own' }
          : { zh: '缺少数值', en: 'the value is missing' },
        comparator === 'match'
          ? { zh: '删掉 value', en: 'take the value out' }
          : {
              zh: '补上 value;没有数值的写成承诺',
              en: 'add the value; a promise without one is a commitment',
            },
      )
    } else if (value !== undefined && (comparator === 'between') !== range) {
      yield breach(
        path,
        { zh: '区间与比较方式不符', en: 'the value and its comparator disagree' },
        {
          zh: 'between 配 { from, to },其余配一个整数',
          en: '{ from, to } goes with between, one number with the rest',
        },
      )
    } else if (typeof value === 'object' && value.from > value.to) {
      yield breach(
        path,
        { zh: '区间倒了', en: 'the range is the wrong way round' },
        { zh: 'from 应不大于 to', en: 'let `from` be at most `to`' },
      )
    }
    const unscored = item.class === 'target' && item.unscored !== undefined
    if ((comparator === 'match' || comparator === 'nominal') && !unscored) {
      yield breach(
        ['items', index, 'comparator'],
        { zh: '这种目标不评分,要写明原因', en: 'such a target is never judged, and must say why' },
        { zh: '补上 unscored', en: 'add `unscored`' },
      )
    }
  }
}

function* sameAsIsOneTarget(file: PlanFile): Generator<Breach> {
  const targets = new Map([...targetsOf(file)].map(([target]) => [target.id, target]))
  for (const [target, index] of targetsOf(file)) {
    if (target.same_as === undefined) continue
    const path = ['items', index, 'same_as']
    const first = targets.get(target.same_as)
    if (first === undefined || first === target) {
      yield breach(
        path,
        { zh: `没有另一个目标 ${target.same_as}`, en: `there is no other target ${target.same_as}` },
        { zh: '写第一处出处的编号', en: 'write the id of the first citation' },
      )
    } else if (first.same_as !== undefined) {
      yield breach(
        path,
        { zh: `${first.id} 自己也指向别处`, en: `${first.id} itself points elsewhere` },
        { zh: '直接指向第一处出处', en: 'point at the first citation' },
      )
    } else if (
      first.value !== target.value ||
      first.comparator !== target.comparator ||
      first.counts !== target.counts ||
      first.unit.zh !== target.unit.zh
    ) {
      yield breach(
        path,
        {
          zh: `数值或计数单位与 ${first.id} 不同`,
          en: `its value or counting unit is not that of ${first.id}`,
        },
        {
          zh: '同一目标只有一个数:改成一致,或去掉 same_as',
          en: 'one target has one figure: make them equal, or drop same_as',
        },
      )
    } else if (target.predicate !== undefined) {
      yield breach(
        ['items', index, 'predicate'],
        { zh: '第二处出处不能另有算法', en: 'a second citation cannot be counted another way' },
        { zh: `算法写在 ${first.id}`, en: `the predicate belongs to ${first.id}` },
      )
    }
  }
}

function* subsetFits(file: PlanFile): Generator<Breach> {
  const targets = new Map([...targetsOf(file)].map(([target]) => [target.id, target]))
  for (const [target, index] of targetsOf(file)) {
    if (target.subset_of === undefined) continue
    const whole = targets.get(target.subset_of.id)
    const path = ['items', index, 'subset_of', 'id']
    if (whole === undefined || whole === target) {
      yield breach(
        path,
        {
          zh: `没有另一个目标 ${target.subset_of.id}`,
          en: `there is no other target ${target.subset_of.id}`,
        },
        { zh: '写整体目标的编号', en: 'write the id of the whole' },
      )
    } else if (
      whole.counts !== target.counts ||
      (typeof whole.value === 'number' && typeof target.value === 'number' && target.value > whole.value)
    ) {
      yield breach(
        path,
        { zh: `不可能是 ${whole.id} 的一部分`, en: `it cannot be a part of ${whole.id}` },
        { zh: '计数单位要相同,数值不能更大', en: 'the counting unit must be the same, the value no larger' },
      )
    }
  }
}

function* growthHasBaseline(file: PlanFile): Generator<Breach> {
  const ids = new Set([...targetsOf(file)].map(([target]) => target.id))
  for (const [target, index] of targetsOf(file)) {
    const grows = target.counts === 'growth'
    if (grows !== (target.growth !== undefined) || (target.growth && !ids.has(target.growth.of))) {
      yield breach(
        ['items', index, 'growth'],
        {
          zh: '增长目标要写明是哪个目标在增长',
          en: 'a growth target names the target that grows, others do not',
        },
        { zh: '写 growth: { of, form }', en: 'write growth: { of, form } with counts: growth' },
      )
    }
    if (grows && target.baseline === undefined) {
      yield breach(
        ['items', index, 'baseline'],
        { zh: '增长没有基数', en: 'growth without a baseline' },
        { zh: '写基数;没有人给出就写 missing', en: 'write it; where nobody has given it, missing' },
      )
    }
    if ((target.baseline === 'missing') !== (target.baseline_owner !== undefined)) {
      yield breach(
        ['items', index, 'baseline_owner'],
        { zh: '基数缺失与负责人要一起写', en: 'a missing baseline and its owner go together' },
        { zh: '写明由哪个部门补上', en: 'name the department that has to give it, or drop the owner' },
      )
    }
  }
}

function* cadenceIsSaid(file: PlanFile): Generator<Breach> {
  for (const [target, index] of targetsOf(file)) {
    if (target.counts !== 'cadence') continue
    if (target.cadence === 'monthly' || target.cadence === 'quarterly') continue
    yield breach(
      ['items', index, 'cadence'],
      { zh: '没有说多久一次', en: 'it does not say how often' },
      { zh: '写 monthly 或 quarterly', en: 'write monthly or quarterly' },
    )
  }
}

function* coverageIsWhole(file: PlanFile): Generator<Breach> {
  for (const [target, index] of targetsOf(file)) {
    if (isPercent(target.unit) && target.unit.scale !== 100) {
      yield breach(
        ['items', index, 'unit'],
        { zh: '百分比没有按万分比写', en: 'a percentage is not in basis points' },
        { zh: '写 scale: 100,数值用万分比', en: 'write scale: 100 and the value in basis points' },
      )
    } else if (target.counts === 'coverage' && target.value !== 10_000) {
      yield breach(
        ['items', index, 'value'],
        { zh: '全覆盖不是 100%', en: 'full coverage is not 100 %' },
        { zh: '写 10000,或改用 ratio', en: 'write 10000, or count it as ratio' },
      )
    }
  }
}

function* headlineIsInHeadline(file: PlanFile): Generator<Breach> {
  for (const [target, index] of targetsOf(file)) {
    if (target.headline !== true || (target.measure === 'headline' && target.same_as === undefined)) continue
    yield breach(
      ['items', index, 'headline'],
      { zh: '不是主要目标里的第一处出处', en: 'not a first citation among the main targets' },
      { zh: '去掉 headline', en: 'take headline out' },
    )
  }
}

/** What has to hold of figures: values, second citations, parts, growth, cadences, coverage, headlines. */
export const targetRules: readonly PlanRule[] = [
  valueFitsComparator,
  sameAsIsOneTarget,
  subsetFits,
  growthHasBaseline,
  cadenceIsSaid,
  coverageIsWhole,
  headlineIsInHeadline,
]
