import { Type } from 'typebox'
import { roles, textSchema, useCase } from '../kernel/index.ts'
import { planInForce, planInput } from './change-target.ts'
import { independentTargets } from './plan.ts'
import { showTarget, targetOutput, targetStates } from './target-output.ts'

/** The promises of the plan in force, second citations folded into the first. Public. */
export const listTargets = useCase({
  name: 'plan.listTargets',
  kind: 'query',
  title: { zh: '目标清单', en: 'List the targets' },
  permission: 'plan.read',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/targets' },
  input: Type.Object({
    ...planInput,
    measure: Type.Optional(Type.String({ maxLength: 40 })),
    area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
  }),
  output: Type.Object({
    plan: Type.Object({
      code: Type.String(),
      title: textSchema,
      version: Type.Integer(),
      year: Type.Integer(),
      from: Type.String(),
      to: Type.String(),
    }),
    measures: Type.Array(
      Type.Object({ code: Type.String(), clause: Type.String(), name: textSchema, targets: Type.Integer() }),
    ),
    targets: Type.Array(targetOutput),
    observations: Type.Array(textSchema),
  }),
  async handle(context, input) {
    const { plan, version } = await planInForce(context, input.plan)
    const state = await targetStates(context, plan, input.area ?? plan.division)
    const all = independentTargets(plan)
    return {
      plan: {
        code: plan.code,
        title: plan.title,
        version,
        year: plan.year,
        from: plan.from,
        to: plan.to,
      },
      measures: plan.measures.map(measure => ({
        ...measure,
        targets: all.filter(target => target.measure === measure.code).length,
      })),
      targets: all
        .filter(target => input.measure === undefined || target.measure === input.measure)
        .map(target => showTarget(plan, target, state)),
      observations: [...plan.observations],
    }
  },
})
