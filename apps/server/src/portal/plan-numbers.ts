import type { Static } from 'typebox'
import { type Day, type Instant, type Text, visitor } from '../kernel/index.ts'
import { type PublicNumber, readPublicNumbers } from '../ledger/index.ts'
import {
  goalOf,
  independentTargets,
  isPercent,
  listPublicCommitments,
  listTargets,
  owedBy,
  type Pacing,
  type Plan,
  type Standing,
  standingOf,
  stepsOf,
  type Target,
  unscoredNames,
} from '../plan/index.ts'
import { chineseMarks, clauseWords, howWords, sentence } from './plan-words.ts'
import type { Portal } from './portal.ts'
import { remember } from './remember.ts'
import type { PromiseNumber, PromiseState } from './view/index.ts'

export interface PublicPromise {
  readonly measure: string
  readonly headline: boolean
  readonly number: PromiseNumber
  readonly target: Target
  readonly counted: PublicNumber | undefined
  readonly counties: readonly CountyShare[]
}

/** A county's part of a promise; values as pages show them, null where the target was not divided. */
export interface CountyShare {
  readonly code: string
  readonly target: number
  readonly expected: number | null
}

export type PublicCommitment = Static<typeof listPublicCommitments.output>['rows'][number]

export interface PublicPromises {
  readonly asOf: Instant
  readonly mark: string
  readonly version: number
  readonly numbers: readonly PublicPromise[]
  readonly commitments: readonly PublicCommitment[]
}

/** New records show within this many seconds. */
const seconds = 10

/** Every target of the plan with its number as it stands now: the same for every reader, so asked once for many. */
export function promisesInPublic(portal: Portal): () => Promise<PublicPromises> {
  const { kernel, plan } = portal
  return remember(kernel.clock, seconds, async () => {
    const call = { actor: visitor, language: 'zh', channel: 'json' } as const
    const promised = await kernel.call(listTargets, {}, call)
    const commitments = await kernel.call(listPublicCommitments, {}, call)
    const board = await kernel.call(readPublicNumbers, { area: plan.division }, call)
    const today = kernelDay(portal)
    const counts = new Map(board.rows.map(row => [row.indicator, row]))
    const shown = new Map(promised.targets.map(target => [target.id, target]))
    const numbers = independentTargets(plan).flatMap((written): PublicPromise[] => {
      const promise = shown.get(written.id)
      if (promise === undefined) return []
      const target = { ...written, value: promise.value ?? undefined }
      const counted = counts.get(target.id)
      const reported = promise.reported
      const { pacing } = promise
      const number = numberOf(plan, target, pacing, today, {
        counted:
          counted?.measured === true && counted.value !== null ? stepsOf(target, counted.value) : undefined,
        reported:
          reported === null
            ? null
            : {
                value: reported.value,
                by: reported.by?.name ?? { zh: reported.source, en: reported.source },
                period: { zh: reported.period, en: reported.period },
              },
        asOf: board.asOf,
      })
      const counties = promise.shares.map(({ county, value }) =>
        countyShare(plan, { ...target, value }, pacing, today, county),
      )
      return [{ measure: target.measure, headline: target.headline, number, target, counted, counties }]
    })
    return {
      asOf: board.asOf ?? new Date(kernel.clock.now()).toISOString(),
      mark: board.mark,
      version: promised.plan.version,
      numbers,
      commitments: commitments.rows,
    }
  })
}

function kernelDay({ kernel }: Portal): Day {
  return new Date(kernel.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

interface Known {
  readonly counted: number | undefined
  readonly reported: PromiseNumber['reported']
  readonly asOf: Instant | null
}

function countyShare(plan: Plan, target: Target, pacing: Pacing, today: Day, code: string): CountyShare {
  const scale = scaleOf(target)
  const expected = owedBy(target, pacing, plan, today)
  return {
    code,
    target: scale.of(goalOf(target, plan) ?? 0),
    expected: expected === undefined ? null : scale.of(expected),
  }
}

/** Judged by the version of the target that is in force, as the board judges it. */
function numberOf(plan: Plan, target: Target, pacing: Pacing, today: Day, known: Known): PromiseNumber {
  const goal = goalOf(target, plan)
  const measured = { counted: known.counted, reported: known.reported?.value }
  const standing = standingOf(target, measured, pacing, plan, today)
  const scale = scaleOf(target)
  const expected = owedBy(target, pacing, plan, today)
  const missing = missingWords(standing, plan)
  return {
    id: target.id,
    clause: clauseWords(target.clause),
    label: { zh: chineseMarks(target.label.zh), en: target.label.en },
    quantity: scale.quantity,
    unit: { zh: target.unit.zh, en: target.unit.en },
    direction: target.comparator === 'at_most' ? 'at-most' : goal === 0 ? 'keep' : 'at-least',
    strive: target.strength.startsWith('strive'),
    state: stateOf[standing.state],
    value: known.counted === undefined ? null : scale.of(known.counted),
    target: goal === undefined ? null : scale.of(goal),
    ...(target.baseline.kind === 'given' && { start: scale.of(target.baseline.value) }),
    expected: expected === undefined ? null : scale.of(expected),
    reported: known.reported === null ? null : { ...known.reported, value: scale.of(known.reported.value) },
    how: howWords(target),
    ...(missing !== undefined && { missing }),
    asOf: known.counted === undefined ? null : known.asOf,
  }
}

const stateOf: Record<Standing['state'], PromiseState> = {
  done: 'done',
  on_pace: 'pace',
  behind: 'behind',
  within: 'done',
  off: 'behind',
  only_reported: 'said',
  not_measured: 'none',
  baseline_missing: 'base',
  not_judged: 'none',
}

/** Figures of the plan are whole steps of 1/scale of a unit; pages show percent in basis points. */
function scaleOf({ unit }: Target): { quantity: PromiseNumber['quantity']; of: (steps: number) => number } {
  if (isPercent(unit)) return { quantity: 'percent', of: steps => Math.round((steps * 100) / unit.scale) }
  return { quantity: 'count', of: steps => steps / unit.scale }
}

function missingWords(standing: Standing, plan: Plan): Text | undefined {
  if (standing.state === 'baseline_missing') {
    const name = plan.departments.find(({ code }) => code === standing.owner)?.name
    return {
      zh: `还缺基数，由${name?.zh ?? '牵头部门'}来给。`,
      en: `The baseline is missing; it is for ${name?.en ?? 'the lead department'} to give.`,
    }
  }
  if (standing.state === 'not_judged') {
    const { zh, en } = unscoredNames[standing.reason]
    return { zh: `${zh}。`, en: sentence(en) }
  }
  if (standing.state === 'not_measured' || standing.state === 'only_reported') {
    return {
      zh: '这件事的记录还不在这里，所以数不出来。没有数不等于零。',
      en: 'The records of this are not kept here yet, so it cannot be counted. Not counted is not zero.',
    }
  }
  return undefined
}
