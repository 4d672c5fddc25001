import { Type } from 'typebox'
import { day } from '../kernel/index.ts'

/** `Pacing` as it comes in and goes out. */
export const pacingSchema = Type.Union([
  Type.Object({ kind: Type.Literal('linear') }),
  Type.Object({ kind: Type.Literal('at_end') }),
  Type.Object({
    kind: Type.Literal('milestones'),
    steps: Type.Array(Type.Object({ by: day(), share: Type.Integer({ minimum: 1, maximum: 10_000 }) }), {
      minItems: 1,
      maxItems: 24,
    }),
  }),
])
