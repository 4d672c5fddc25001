import type { Text } from '../kernel/index.ts'
import { type Pacing, type Period, pacingFault } from './pacing.ts'
import { type CountingUnit, neverSummed } from './plan.ts'

/** Who has to do how much of a target. */
export interface Share {
  readonly kind: 'county' | 'department'
  /** a division code of six digits, or a department's code */
  readonly code: string
  /** in the target's own steps */
  readonly value: number
}

/** One reading of a target's figures. A change is a new version; older ones stay readable for ever. */
export interface TargetVersion {
  readonly number: number
  /** undefined: no figure was promised */
  readonly value: number | undefined
  readonly pacing: Pacing
  readonly shares: readonly Share[]
  /** the confirmed lead department; undefined: the plan's proposal, which nobody has confirmed */
  readonly lead: string | undefined
  readonly reason: string
}

export interface DivisionFault {
  readonly pointer: string
  readonly wrong: Text
  readonly right: Text
}

/**
 * Shares of one kind add up to at least the target; more is a margin that the city may want. Distinct counts,
 * ratios and stocks are not added: the same person may count in two counties.
 */
export function divisionFaults(
  counts: CountingUnit,
  goal: number | undefined,
  shares: readonly Share[],
  known: { readonly counties: ReadonlySet<string>; readonly departments: ReadonlySet<string> },
): DivisionFault[] {
  const faults: DivisionFault[] = []
  const seen = new Set<string>()
  for (const [index, share] of shares.entries()) {
    const place = `/shares/${index}`
    const among = share.kind === 'county' ? known.counties : known.departments
    if (!among.has(share.code)) faults.push({ pointer: `${place}/code`, ...unknownCode(share.code) })
    const key = `${share.kind} ${share.code}`
    if (seen.has(key)) faults.push({ pointer: `${place}/code`, ...twice })
    seen.add(key)
    if (!Number.isInteger(share.value) || share.value < 0)
      faults.push({ pointer: `${place}/value`, ...notWhole })
  }
  if (goal === undefined || neverSummed.has(counts)) return faults
  for (const kind of ['county', 'department'] as const) {
    const parts = shares.filter(share => share.kind === kind)
    const sum = parts.reduce((total, share) => total + share.value, 0)
    if (parts.length > 0 && sum < goal) faults.push({ pointer: '/shares', ...tooLittle(sum, goal) })
  }
  return faults
}

/** How much more than the target has been handed out; undefined where shares are not added. */
export function marginOf(
  counts: CountingUnit,
  goal: number | undefined,
  shares: readonly Share[],
  kind: Share['kind'],
): number | undefined {
  const parts = shares.filter(share => share.kind === kind)
  if (goal === undefined || neverSummed.has(counts) || parts.length === 0) return undefined
  return parts.reduce((total, share) => total + share.value, 0) - goal
}

const pacingTexts = {
  empty: { zh: '没有节点', en: 'there are no milestones' },
  outside: { zh: '有节点不在计划期内', en: 'a milestone lies outside the plan’s period' },
  'not-rising': {
    zh: '节点的日期和比例要逐个增大',
    en: 'days and shares must rise from one milestone to the next',
  },
  'not-whole': { zh: '最后一个节点不是全部', en: 'the last milestone is not the whole' },
} as const satisfies Record<string, Text>

export function pacingFaults(pacing: Pacing, period: Period): DivisionFault[] {
  const fault = pacingFault(pacing, period)
  if (fault === undefined) return []
  return [
    {
      pointer: '/pacing/steps',
      wrong: pacingTexts[fault],
      right: {
        zh: `节点在 ${period.from} 到 ${period.to} 之间，逐个增大，最后为 10000(即全部)`,
        en: `milestones from ${period.from} to ${period.to}, rising, the last 10000 (the whole)`,
      },
    },
  ]
}

/** What changed from one version to the next, in words. Empty: nothing did, so it is no new version. */
export function changesBetween(before: TargetVersion, after: TargetVersion): Text[] {
  const changes: Text[] = []
  if (before.value !== after.value)
    changes.push({
      zh: `数值 ${before.value ?? '无'} → ${after.value ?? '无'}`,
      en: `value ${before.value ?? 'none'} → ${after.value ?? 'none'}`,
    })
  if (JSON.stringify(before.pacing) !== JSON.stringify(after.pacing))
    changes.push({
      zh: `进度安排 ${before.pacing.kind} → ${after.pacing.kind}`,
      en: `pacing ${before.pacing.kind} → ${after.pacing.kind}`,
    })
  if (before.lead !== after.lead)
    changes.push({
      zh: `牵头部门 ${before.lead ?? '未确认'} → ${after.lead ?? '未确认'}`,
      en: `lead department ${before.lead ?? 'not confirmed'} → ${after.lead ?? 'not confirmed'}`,
    })
  const old = new Map(before.shares.map(share => [`${share.kind} ${share.code}`, share.value]))
  for (const share of after.shares) {
    const key = `${share.kind} ${share.code}`
    const was = old.get(key)
    old.delete(key)
    if (was !== share.value)
      changes.push({
        zh: `${share.code} 的份额 ${was ?? '无'} → ${share.value}`,
        en: `share of ${share.code} ${was ?? 'none'} → ${share.value}`,
      })
  }
  for (const [key, was] of old) {
    const code = key.split(' ')[1] ?? key
    changes.push({ zh: `${code} 的份额 ${was} → 无`, en: `share of ${code} ${was} → none` })
  }
  return changes
}

function unknownCode(code: string) {
  return {
    wrong: { zh: `计划里没有 ${code}`, en: `the plan knows no ${code}` },
    right: {
      zh: '用本市的县级代码或计划里的部门代码',
      en: 'a county of this city, or a department of the plan',
    },
  }
}
const twice = {
  wrong: { zh: '出现了两次', en: 'it stands here twice' },
  right: { zh: '每个单位只写一行', en: 'one row for each' },
}
const notWhole = {
  wrong: { zh: '不是不小于零的整数', en: 'not a whole number of zero or more' },
  right: { zh: '写 0 或更大的整数', en: 'a whole number, 0 or more' },
}
function tooLittle(sum: number, goal: number) {
  return {
    wrong: {
      zh: `合计 ${sum}，比目标 ${goal} 少 ${goal - sum}`,
      en: `they add up to ${sum}, ${goal - sum} less than the target of ${goal}`,
    },
    right: { zh: '合计不少于目标；多分的算余量', en: 'at least the target together; more is a margin' },
  }
}
