import { Type } from 'typebox'
import { day, useCase } from '../kernel/index.ts'
import { changeTarget } from './change-target.ts'

/** Says how a target is spread over the year: a new version, with a reason. */
export const setPacing = useCase({
  name: 'plan.setPacing',
  kind: 'command',
  title: { zh: '安排进度', en: 'Set the pacing' },
  permission: 'target.change',
  allow: ['city-officer', 'administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/targets/:target/pacing' },
  input: Type.Object({
    target: Type.String({ pattern: '^S\\d+(-\\d+)*-Q\\d+$' }),
    pacing: Type.Union([
      Type.Object({ kind: Type.Literal('linear') }),
      Type.Object({ kind: Type.Literal('at_end') }),
      Type.Object({
        kind: Type.Literal('milestones'),
        steps: Type.Array(Type.Object({ by: day(), share: Type.Integer({ minimum: 1, maximum: 10_000 }) }), {
          minItems: 1,
          maxItems: 24,
        }),
      }),
    ]),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  output: Type.Object({ target: Type.String(), version: Type.Integer() }),
  handle: (context, input) =>
    changeTarget(context, input.target, input.reason, () => ({ pacing: input.pacing })),
})
