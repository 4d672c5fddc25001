import type { Pacing, PromisedTarget } from '../api/adapt/targets.ts'
import type { Text } from '../api/shapes.ts'
import { day, number } from '../format.ts'
import type { Say } from '../language.ts'
import { common } from '../text/common.ts'
import { targets as text } from '../text/targets.ts'

/** A pacing in words, with its milestones. */
export function pacingWords(pacing: Pacing, say: Say): string {
  if (pacing.kind !== 'milestones') return say(text[pacing.kind])
  const steps = pacing.steps.map(step => `${day(step.by)} ${number(step.share / 100)}%`)
  return say(text.milestonesAre, { steps: steps.join(say(common.comma)) })
}

/** What the year's sum is counted in: the rounds of a cadence, else the unit of the promise. */
export function unitOfYear(target: PromisedTarget): Text {
  return target.counts === 'cadence' ? text.rounds : target.unit
}
