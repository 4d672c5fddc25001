import { Type } from 'typebox'
import { oneOf, useCase } from '../kernel/index.ts'
import { changeTarget } from './change-target.ts'

const target = Type.String({ pattern: '^S\\d+(-\\d+)*-Q\\d+$' })
const reason = Type.String({ minLength: 2, maxLength: 500 })

/** Divides a target over counties and departments, or changes its figure: a new version, with a reason. */
export const divideTarget = useCase({
  name: 'plan.divideTarget',
  kind: 'command',
  title: { zh: '分解目标', en: 'Divide a target' },
  permission: 'target.change',
  reach: 'city',
  allow: ['city-officer', 'system-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/targets/:target/division' },
  input: Type.Object({
    target,
    /** in steps of 1/scale of the unit; left out: as it is */
    value: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e12 })),
    shares: Type.Array(
      Type.Object({
        kind: oneOf('county', 'department'),
        code: Type.String({ minLength: 1, maxLength: 40 }),
        value: Type.Integer({ minimum: 0, maximum: 1e12 }),
      }),
      { maxItems: 200 },
    ),
    reason,
  }),
  output: Type.Object({ target: Type.String(), version: Type.Integer() }),
  handle: (context, input) =>
    changeTarget(context, input.target, input.reason, last => ({
      shares: input.shares,
      value: input.value ?? last.value,
    })),
})
