import { Type } from 'typebox'
import { nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import { planInForce, planInput, targetOf } from './change-target.ts'
import { changesBetween, marginOf } from './division.ts'
import { explainPredicate } from './explain-predicate.ts'
import { expectedBy, goalOf, type Pacing } from './pacing.ts'
import { versionsOf } from './plan.store.ts'
import { inForce, showTarget, targetOutput, targetStates } from './target-output.ts'

const pacing = Type.Unsafe<Pacing>({ type: 'object', additionalProperties: true })

/** One promise with everything that it hangs on: how it is counted, its division, and each of its versions. */
export const readTarget = useCase({
  name: 'plan.readTarget',
  kind: 'query',
  title: { zh: '查看目标', en: 'Read a target' },
  permission: 'plan.read',
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
        /** null: nobody has decided yet */
        value: nullable(Type.String()),
        confirmed: Type.Boolean(),
      }),
    ),
    /** how much more than the target has been handed out; null where shares are not added */
    margin: Type.Object({ county: nullable(Type.Integer()), department: nullable(Type.Integer()) }),
    versions: Type.Array(
      Type.Object({
        number: Type.Integer(),
        value: nullable(Type.Integer()),
        pacing,
        shares: Type.Array(Type.Object({ kind: Type.String(), code: Type.String(), value: Type.Integer() })),
        reason: Type.String(),
        at: Type.String(),
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
    const goal = goalOf(target, plan)
    const margin = (kind: 'county' | 'department') =>
      marginOf(target.counts, goal, last?.shares ?? [], kind) ?? null
    return {
      target: showTarget(plan, target, state),
      how: target.predicate === undefined ? null : explainPredicate(target.predicate),
      expectedToday:
        goal === undefined || last === undefined || target.unscored !== undefined
          ? null
          : expectedBy(goal, last.pacing, plan, context.today, target.cadence),
      parameters: plan.parameters
        .filter(parameter => target.uses.includes(parameter.code))
        .map(({ code, label, owner, value, confirmed }) => ({
          code,
          label,
          owner,
          value: value === undefined ? null : [value].flat().join(', '),
          confirmed,
        })),
      margin: { county: margin('county'), department: margin('department') },
      versions: versions.map((version, index) => {
        const before = versions[index - 1]
        return {
          number: version.number,
          value: version.value ?? null,
          pacing: version.pacing,
          shares: [...version.shares],
          reason: version.reason,
          at: version.at,
          changes: before === undefined ? [] : changesBetween(before, version),
        }
      }),
    }
  },
})
