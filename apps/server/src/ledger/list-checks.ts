import { Type } from 'typebox'
import { nullable, oneOf, useCase } from '../kernel/index.ts'
import { unitOf } from './append.ts'
import { selectChecks } from './check.store.ts'

export const checkRow = Type.Object({
  id: Type.String(),
  fact: Type.String(),
  kind: Type.String(),
  day: Type.String(),
  source_kind: Type.String(),
  source: Type.String(),
  person: Type.String(),
  division: Type.String(),
  area: Type.String(),
  recorder_unit: Type.String(),
  reason: Type.String(),
  opened: Type.String(),
  state: oneOf('open', 'settled'),
  outcome: nullable(oneOf('true', 'untrue')),
  finding: nullable(Type.String()),
  settled: nullable(Type.String()),
})

export const listChecks = useCase({
  name: 'ledger.listChecks',
  kind: 'query',
  title: { zh: '待核实的“不是这样”', en: 'Contested records to check' },
  permission: 'check.settle',
  allow: ['county-officer', 'city-officer'],
  input: Type.Object({
    state: Type.Optional(oneOf('open', 'settled')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({ rows: Type.Array(checkRow) }),
  http: { method: 'GET', path: '/api/checks' },
  async handle(context, { state, limit }) {
    const area = context.actor.area ?? '~'
    const query = { area, unit: unitOf(context.actor), state: state ?? 'open', limit: limit ?? 50 } as const
    return { rows: await selectChecks(context, query) }
  },
})
