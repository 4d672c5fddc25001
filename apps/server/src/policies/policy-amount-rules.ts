import type { Breach, Path, Text } from '../kernel/index.ts'
import {
  conditionBreaches,
  isRecord,
  noFact,
  parameterBreaches,
  unknownKeys,
  type Walk,
} from './policy-condition-rules.ts'

const kinds = ['parameter', 'fact', 'sum', 'product', 'min', 'max', 'if', 'bands'] as const

/** Checks an amount as it stands in a file; it may be anything. Money stands among the parameters. */
export function* amountBreaches(node: unknown, path: Path, walk: Walk): Generator<Breach> {
  if (typeof node === 'number' && Number.isInteger(node)) {
    // counts, signs, a whole in basis points; a sum of money is a parameter
    if (Math.abs(node) > 10_000) yield { path, ...words.money }
    return
  }
  if (!isRecord(node)) {
    yield { path, ...words.noAmount }
    return
  }
  const found = kinds.filter(kind => kind in node)
  const [kind] = found
  if (kind === undefined || found.length > 1) {
    yield { path, ...words.noAmount }
    return
  }
  const keys = Object.keys(node)
  switch (kind) {
    case 'parameter':
      yield* unknownKeys(keys, ['parameter', 'by'], path)
      yield* lookUpBreaches(node, path, walk)
      return
    case 'fact':
      yield* unknownKeys(keys, ['fact'], path)
      yield* numberFact(node['fact'], [...path, 'fact'], walk)
      return
    case 'if':
      yield* unknownKeys(keys, ['if', 'yes', 'no'], path)
      yield* conditionBreaches(node['if'], [...path, 'if'], walk)
      yield* amountBreaches(node['yes'], [...path, 'yes'], walk)
      yield* amountBreaches(node['no'], [...path, 'no'], walk)
      return
    case 'bands':
      yield* bandBreaches(node['bands'], [...path, 'bands'], walk)
      return
    default:
      yield* unknownKeys(keys, kind === 'product' ? ['product', 'over'] : [kind], path)
      if (kind === 'product' && node['over'] !== undefined && !isPositive(node['over']))
        yield { path: [...path, 'over'], ...words.over }
      yield* listBreaches(node[kind], [...path, kind], walk)
  }
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
}

function* listBreaches(list: unknown, path: Path, walk: Walk): Generator<Breach> {
  if (!Array.isArray(list) || list.length === 0) yield { path, ...words.noList }
  else for (const [at, child] of list.entries()) yield* amountBreaches(child, [...path, at], walk)
}

function* lookUpBreaches(node: Readonly<Record<string, unknown>>, path: Path, walk: Walk): Generator<Breach> {
  const { parameter, by } = node
  if (typeof parameter !== 'string') {
    yield { path: [...path, 'parameter'], ...words.noAmount }
    return
  }
  const name = by === undefined ? undefined : String(by)
  yield* parameterBreaches(parameter, name, [...path, 'parameter'], walk)
  if (name === undefined) return
  const fact = Object.hasOwn(walk.facts, name) ? walk.facts[name] : undefined
  if (fact === undefined) yield { path: [...path, 'by'], ...noFact(name, walk) }
  else if (fact.type !== 'choice') yield { path: [...path, 'by'], ...words.byChoice }
  else walk.asked.add(name)
}

function* numberFact(name: unknown, path: Path, walk: Walk): Generator<Breach> {
  const fact = Object.hasOwn(walk.facts, String(name)) ? walk.facts[String(name)] : undefined
  if (fact === undefined) yield { path, ...noFact(String(name), walk) }
  else if (fact.type !== 'number') yield { path, ...words.notCounted }
  else walk.asked.add(String(name))
}

function* bandBreaches(bands: unknown, path: Path, walk: Walk): Generator<Breach> {
  if (!isRecord(bands) || !Array.isArray(bands['steps']) || bands['steps'].length === 0) {
    yield { path, ...words.noBands }
    return
  }
  yield* amountBreaches(bands['of'], [...path, 'of'], walk)
  const steps: readonly unknown[] = bands['steps']
  let before = Number.NEGATIVE_INFINITY
  for (const [at, step] of steps.entries()) {
    const place = [...path, 'steps', at]
    const upTo = isRecord(step) ? step['upTo'] : undefined
    const last = at === steps.length - 1
    if (!isRecord(step) || last !== (upTo === undefined) || (!last && !(Number(upTo) > before)))
      yield { path: place, ...words.noBands }
    else yield* amountBreaches(step['amount'], [...place, 'amount'], walk)
    before = Number(upTo)
  }
}

const words = {
  noAmount: {
    wrong: { zh: '不是一个金额', en: 'not an amount' },
    cure: {
      zh: '写整数、{ parameter }、{ fact }、{ sum }、{ product, over }、{ min }、{ max }、{ if, yes, no } 或 { bands }',
      en: 'write a whole number, { parameter }, { fact }, { sum }, { product, over }, { min }, { max }, { if, yes, no } or { bands }',
    },
  },
  money: {
    wrong: { zh: '这么大的数要写成参数', en: 'so large a number stands among the parameters' },
    cure: {
      zh: '放进 parameters，这里写 { parameter: 名称 }',
      en: 'put it there, and write { parameter: name } here',
    },
  },
  over: {
    wrong: { zh: 'over 要是大于 0 的整数', en: 'over must be a whole number above 0' },
    cure: { zh: '比例用万分之几：over: 10000', en: 'shares in basis points: over: 10000' },
  },
  noList: {
    wrong: { zh: '这里要一个列表', en: 'a list is needed here' },
    cure: { zh: '至少写一项', en: 'with one entry or more' },
  },
  byChoice: {
    wrong: { zh: '表格只能按选择题查', en: 'a table is looked up by a fact with values' },
    cure: { zh: '用类型为 choice 的事实', en: 'use a fact of type choice' },
  },
  notCounted: {
    wrong: { zh: '这个事实不是数', en: 'this fact is no number' },
    cure: { zh: '用类型为 number 的事实', en: 'use a fact of type number' },
  },
  noBands: {
    wrong: { zh: '分档写得不对', en: 'the bands are not in order' },
    cure: {
      zh: '写 { of, steps: [{ upTo, amount }, …, { amount }] }，upTo 从小到大，最后一档不写',
      en: 'write { of, steps: [{ upTo, amount }, …, { amount }] } with rising upTo, the last without',
    },
  },
} satisfies Record<string, { wrong: Text; cure: Text }>
