import { Type } from 'typebox'
import { useCase } from '../kernel/index.ts'
import { changeTarget } from './change-target.ts'
import { pacingSchema } from './pacing-schema.ts'

/** Says how a target is spread over the year: a new version, with a reason. */
export const setPacing = useCase({
  name: 'plan.setPacing',
  kind: 'command',
  title: { zh: '安排进度', en: 'Set the pacing' },
  permission: 'target.change',
  reach: 'city',
  allow: ['city-officer', 'system-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/targets/:target/pacing' },
  input: Type.Object({
    target: Type.String({ pattern: '^S\\d+(-\\d+)*-Q\\d+$' }),
    pacing: pacingSchema,
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  output: Type.Object({ target: Type.String(), version: Type.Integer() }),
  handle: (context, input) =>
    changeTarget(context, input.target, input.reason, () => ({ pacing: input.pacing })),
})
