import { Type } from 'typebox'
import { isOfficial, nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import { planInForce, planInput, targetOf } from './change-target.ts'
import { lastDayOf, monthsOf } from './days.ts'
import { changesBetween, marginOf } from './division.ts'
import { explainPredicate } from './explain-predicate.ts'
import { choiceOf } from './list-commitments.ts'
import { mayChangeTarget } from './may-change-target.ts'
import { goalOf } from './pacing.ts'
import { pacingSchema } from './pacing-schema.ts'
import { type DatedVersion, versionsOf } from './plan.store.ts'
import { neverSummed, type Plan } from './plan.ts'
import { owedBy } from './standing.ts'
import {
  inForce,
  leadInForce,
  pacingInForce,
  showPacing,
  showTarget,
  targetOutput,
  targetStates,
} from './target-output.ts'

/** One promise with everything that it hangs on: how it is counted, its division, and each of its versions. */
export const readTarget = useCase({
  name: 'plan.readTarget',
  kind: 'query',
  title: { zh: '查看目标', en: 'Read a target' },
  permission: 'plan.read',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/targets/:target' },
  input: Type.Object({
    ...planInput,
    target: Type.String({ pattern: '^S\\d+(-\\d+)*-Q\\d+$' }),
    area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
  }),
  output: Type.Object({
    target: targetOutput,
    /** null: no records here yet, "not measured yet" */
    how: nullable(textSchema),
    expectedToday: nullable(Type.Integer()),
    parameters: Type.Array(
      Type.Object({
        code: Type.String(),
        label: textSchema,
        owner: Type.String(),
        ownerName: textSchema,
        /** null: nobody has decided yet */
        value: nullable(Type.String()),
        confirmed: Type.Boolean(),
      }),
    ),
    /** how much more than the target has been handed out; null where shares are not added */
    margin: Type.Object({ county: nullable(Type.Integer()), department: nullable(Type.Integer()) }),
    /** what should stand there by the end of each month of the plan; empty where nothing is owed bit by bit */
    months: Type.Array(Type.Object({ month: Type.String(), expected: Type.Integer() })),
    /** may shares be added up, or does the same one count in two places? */
    summed: Type.Boolean(),
    /** may whoever asks divide and pace it? */
    mayChange: Type.Boolean(),
    versions: Type.Array(
      Type.Object({
        number: Type.Integer(),
        value: nullable(Type.Integer()),
        pacing: pacingSchema,
        shares: Type.Array(Type.Object({ kind: Type.String(), code: Type.String(), value: Type.Integer() })),
        /** the confirmed lead department; null: only proposed then */
        lead: nullable(Type.Object({ code: Type.String(), name: textSchema })),
        reason: Type.String(),
        at: Type.String(),
        /** null: read in with the plan. Officials are told the name, everybody the department. */
        by: nullable(Type.Object({ name: nullable(Type.String()), department: nullable(textSchema) })),
        changes: Type.Array(textSchema),
      }),
    ),
  }),
  async handle(context, input) {
    const inUse = await planInForce(context, input.plan)
    const { plan } = inUse
    const state = await targetStates(context, plan, input.area ?? plan.division)
    const target = inForce(targetOf(inUse, input.target), state)
    const versions = await versionsOf(context, plan.code, target.id)
    const last = versions.at(-1)
    const pacing = pacingInForce(target, state)
    const goal = goalOf(target, plan)
    const margin = (kind: 'county' | 'department') =>
      marginOf(target.counts, goal, last?.shares ?? [], kind) ?? null
    return {
      target: showTarget(plan, target, state),
      how: target.predicate === undefined ? null : explainPredicate(target.predicate),
      expectedToday: owedBy(target, pacing, plan, context.today) ?? null,
      parameters: plan.parameters
        .filter(parameter => target.uses.includes(parameter.code))
        .map(({ code, label, owner, value, confirmed }) => ({
          code,
          label,
          owner,
          ownerName: choiceOf(plan, owner)?.name ?? { zh: owner, en: owner },
          value: value === undefined ? null : [value].flat().join(', '),
          confirmed,
        })),
      margin: { county: margin('county'), department: margin('department') },
      months: monthsOf(plan.from, plan.to).flatMap(month => {
        const expected = owedBy(target, pacing, plan, lastDayOf(month))
        return expected === undefined ? [] : [{ month, expected }]
      }),
      summed: goal !== undefined && !neverSummed.has(target.counts),
      mayChange: mayChangeTarget(context.actor, leadInForce(target, state)),
      versions: versions.map((version, index) => {
        const before = versions[index - 1]
        return {
          number: version.number,
          value: version.value ?? null,
          pacing: showPacing(version.pacing),
          shares: [...version.shares],
          lead: choiceOf(plan, version.lead),
          reason: version.reason,
          at: version.at,
          by: showBy(plan, version, isOfficial(context.actor)),
          changes: before === undefined ? [] : changesBetween(before, version),
        }
      }),
    }
  },
})

function showBy(plan: Plan, { by }: DatedVersion, named: boolean) {
  if (by === undefined) return null
  return { name: named ? by.name : null, department: choiceOf(plan, by.department)?.name ?? null }
}
