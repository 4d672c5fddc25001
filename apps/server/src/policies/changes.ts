import type { Parameters, ParameterValue } from '@qingye/rules'
import { canonicalJson, type Text } from '../kernel/index.ts'
import type { CataloguePolicy, CatalogueVersion } from './policy.ts'

/** One thing that differs between two contents of a policy, in words. */
export interface PolicyChange {
  /** the version that it concerns; undefined: the whole policy */
  readonly version: string | undefined
  readonly says: Text
}

/**
 * What is different, for the two people who look at it. Figures stand with their values before and after; a changed
 * condition is named as such, with the facts that it looks at, and is to be read in the file.
 */
export function changesBetween(
  before: CataloguePolicy | undefined,
  after: CataloguePolicy | undefined,
): PolicyChange[] {
  if (after === undefined) {
    return [{ version: undefined, says: { zh: '这项政策撤下', en: 'The policy is taken off' } }]
  }
  if (before === undefined) {
    const versions = after.versions.map(each => each.version)
    const says = { zh: `新的政策，版本 ${versions.join('、')}`, en: `A new policy: ${versions.join(', ')}` }
    return [{ version: undefined, says }]
  }
  return [...ofPolicy(before, after), ...ofVersions(before, after)]
}

function ofPolicy(before: CataloguePolicy, after: CataloguePolicy): PolicyChange[] {
  const changes: PolicyChange[] = []
  const compare = (zh: string, en: string, was: unknown, is: unknown) => {
    if (canonicalJson(was ?? null) !== canonicalJson(is ?? null))
      changes.push({ version: undefined, says: turned({ zh, en }, was, is) })
  }
  compare('名称', 'Name', before.name.zh, after.name.zh)
  compare('给谁', 'For whom', before.audience, after.audience)
  compare('给什么', 'What kind of benefit', before.benefit, after.benefit)
  compare('哪一级的政策', 'Layer', before.layer, after.layer)
  compare('只能享受一次', 'Once', before.once, after.once)
  compare('不能同时享受', 'Not together with', before.excludes, after.excludes)
  return changes
}

function ofVersions(before: CataloguePolicy, after: CataloguePolicy): PolicyChange[] {
  const old = new Map(before.versions.map(each => [each.version, each]))
  const now = new Set(after.versions.map(each => each.version))
  const gone = before.versions.filter(each => !now.has(each.version))
  return [
    ...gone.map(({ version }) => ({
      version,
      says: { zh: `版本 ${version} 去掉了`, en: `Version ${version} is gone` },
    })),
    ...after.versions.flatMap(version => {
      const was = old.get(version.version)
      return was === undefined ? [added(version)] : ofVersion(was, version)
    }),
  ]
}

function added({ version, from, to, gives }: CatalogueVersion): PolicyChange {
  return {
    version,
    says: {
      zh: `新增版本 ${version}：${from} 起${to === undefined ? '' : `，到 ${to}`}。${gives.zh}`,
      en: `New version ${version}: from ${from}${to === undefined ? '' : ` to ${to}`}. ${gives.en}`,
    },
  }
}

function ofVersion(was: CatalogueVersion, is: CatalogueVersion): PolicyChange[] {
  const { version } = is
  const changes: PolicyChange[] = []
  const compare = (zh: string, en: string, a: unknown, b: unknown) => {
    if (canonicalJson(a ?? null) !== canonicalJson(b ?? null))
      changes.push({ version, says: turned({ zh, en }, a, b) })
  }
  compare('第一天', 'First day', was.from, is.from)
  compare('最后一天', 'Last day', was.to, is.to)
  compare('公布日', 'Published on', was.published, is.published)
  for (const name of namesIn(was.parameters, is.parameters))
    for (const [label, a, b] of figuresOf(name, was.parameters?.[name], is.parameters?.[name]))
      compare(`参数 ${label}`, `Figure ${label}`, a, b)
  const conditions = [
    { zh: '条件', en: 'The conditions', a: was.when, b: is.when },
    { zh: '老人老办法的条件', en: 'Who keeps it after its end', a: was.keeps, b: is.keeps },
    { zh: '金额算法', en: 'How the amount is worked out', a: was.amount, b: is.amount },
  ]
  for (const { zh, en, a, b } of conditions) {
    if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) continue
    const touched = [...new Set([...factsIn(a), ...factsIn(b)])]
    changes.push({
      version,
      says: {
        zh: `${zh}改了（涉及 ${touched.join('、')}），请对照文件看`,
        en: `${en} changed (${touched.join(', ')}): read the file`,
      },
    })
  }
  compare('给什么', 'What it gives', was.gives.zh, is.gives.zh)
  compare('“原则上”', '“In principle”', was.discretion ?? false, is.discretion ?? false)
  compare('已核实', 'Confirmed', was.confirmed, is.confirmed)
  compare('复查日', 'Review day', was.review, is.review)
  compare('到哪里办', 'Where', was.where.zh, is.where.zh)
  compare('由哪几级办', 'Decided by', was.claim?.levels, is.claim?.levels)
  compare('几个工作日办完', 'Working days', was.claim?.days, is.claim?.days)
  compare(
    '要带的材料',
    'Papers',
    was.documents.map(each => each.name.zh),
    is.documents.map(each => each.name.zh),
  )
  compare('依据', 'Sources', was.sources.map(sourceName), is.sources.map(sourceName))
  return changes
}

const sourceName = ({ title, number, checked }: CatalogueVersion['sources'][number]) =>
  [title.zh, number, checked].filter(each => each !== undefined).join(' ')

function namesIn(...all: readonly (Parameters | undefined)[]): string[] {
  return [...new Set(all.flatMap(each => Object.keys(each ?? {})))].sort()
}

/** A table is compared cell by cell, a figure that changes over time step by step. */
function figuresOf(
  name: string,
  was: ParameterValue | undefined,
  is: ParameterValue | undefined,
): (readonly [label: string, was: unknown, is: unknown])[] {
  const [a, b] = [cellsOf(was), cellsOf(is)]
  if (a === undefined && b === undefined) return [[name, was, is]]
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  return [...keys].sort().map(key => [`${name}（${key}）`, a?.[key], b?.[key]])
}

function cellsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value))
  return Object.fromEntries(
    value.flatMap(step => {
      const cells = cellsOf(step.value)
      if (cells === undefined) return [[step.from, step.value]]
      return Object.entries(cells).map(([key, cell]) => [`${step.from} ${key}`, cell])
    }),
  )
}

/** The facts that a condition or an amount names, wherever they stand in it. */
export function factsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(factsIn)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    (key === 'fact' || key === 'by') && typeof value === 'string' ? [value] : factsIn(value),
  )
}

function turned(what: Text, was: unknown, is: unknown): Text {
  return {
    zh: `${what.zh}：${said(was).zh} → ${said(is).zh}`,
    en: `${what.en}: ${said(was).en} → ${said(is).en}`,
  }
}

function said(value: unknown): Text {
  if (value === undefined) return { zh: '没有', en: 'none' }
  if (value === null) return { zh: '还不知道', en: 'not known' }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (Array.isArray(value) && value.some(one => typeof one === 'object')) return steps(value)
  if (Array.isArray(value)) return { zh: value.join('、') || '没有', en: value.join(', ') || 'none' }
  const words = typeof value === 'object' ? canonicalJson(value) : String(value)
  return { zh: words, en: words }
}

/** A figure that changes on days: each day with what holds from then on. */
function steps(value: readonly unknown[]): Text {
  const each = value.map(one => {
    const { from, value: figure } = one as { from?: unknown; value?: unknown } // a step, or shown as it is
    return { from: String(from ?? ''), words: said(figure ?? one) }
  })
  return {
    zh: each.map(({ from, words }) => `${from} 起 ${words.zh}`).join('，'),
    en: each.map(({ from, words }) => `${words.en} from ${from}`).join(', '),
  }
}
