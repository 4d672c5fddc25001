import { Type } from 'typebox'
import { type Context, invalid, notFound, Problem, token, type UseCaseContext } from '../kernel/index.ts'
import { changesBetween, divisionFaults, pacingFaults, type TargetVersion } from './division.ts'
import { mayChangeTarget, notTheLead } from './may-change-target.ts'
import { goalOf } from './pacing.ts'
import { findPlan, insertVersion, type PlanInForce, versionsOf } from './plan.store.ts'
import { independentTargets, type Target, targets } from './plan.ts'

/** The codes of the city's counties, given by whoever composes the modules. */
export const countiesToken = token<ReadonlySet<string>>('plan.counties')

/** Which plan is asked for: a year that is over stays readable, and figures of it may still come in. */
export const planInput = { plan: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 })) }

export async function planInForce(context: Context, code?: string): Promise<PlanInForce> {
  const found = await findPlan(context, code)
  if (found === undefined) throw notFound('plan.unknown', { zh: '这个计划', en: 'plan' })
  return found
}

/** A target by its id; a second citation leads to the first, for they are one target. */
export function targetOf({ plan }: Pick<PlanInForce, 'plan'>, id: string): Target {
  const named = targets(plan).find(target => target.id === id)
  const found = independentTargets(plan).find(target => target.id === (named?.sameAs ?? id))
  if (found === undefined) throw notFound('plan.unknown-target', { zh: '这个目标', en: 'target' })
  return found
}

/**
 * Makes the next version of a target. Refuses what does not add up, and what changes nothing.
 * @returns the number of the new version
 */
export async function changeTarget(
  context: UseCaseContext,
  id: string,
  reason: string,
  change: (last: TargetVersion, target: Target) => Partial<Omit<TargetVersion, 'number' | 'reason'>>,
): Promise<{ target: string; version: number }> {
  const inForce = await planInForce(context)
  const { plan } = inForce
  const target = targetOf(inForce, id)
  const last = (await versionsOf(context, plan.code, target.id)).at(-1)
  if (last === undefined) throw notFound('plan.unknown-target', { zh: '这个目标', en: 'target' })
  const lead = last.lead ?? target.lead.department
  if (!mayChangeTarget(context.actor, lead)) throw notTheLead(plan, lead)
  context.expect(last.number)
  const { at: _at, by: _by, ...before } = last
  const next: TargetVersion = { ...before, ...change(before, target), number: last.number + 1, reason }
  const faults = [
    ...pacingFaults(next.pacing, plan),
    ...divisionFaults(target.counts, goalOf({ ...target, value: next.value }, plan), next.shares, {
      counties: context.use(countiesToken),
      departments: new Set(plan.departments.map(department => department.code)),
    }),
  ]
  if (faults.length > 0) throw invalid(faults)
  if (changesBetween(before, next).length === 0) {
    throw new Problem('conflict', 'plan.nothing-changed', {
      zh: '和现在的一样，没有改动',
      en: 'It is as it was: nothing changed',
    })
  }
  if (!(await insertVersion(context, plan.code, target.id, next))) context.expect(-1)
  await context.emit('plan.target-changed', { plan: plan.code, target: target.id, version: next.number })
  return { target: target.id, version: next.number }
}
