import { Type } from 'typebox'
import { nullable, oneOf, pageInput, pageOf, sortInput, useCase } from '../kernel/index.ts'
import { unitOf } from './append.ts'
import { checkOrders, selectChecks } from './check.store.ts'

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
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  input: Type.Object({
    ...pageInput,
    ...sortInput(checkOrders),
    state: Type.Optional(oneOf('open', 'settled')),
  }),
  output: pageOf(checkRow),
  http: { method: 'GET', path: '/api/checks' },
  async handle(context, input) {
    const area = context.actor.area ?? '~'
    const query = { area, unit: unitOf(context.actor), state: input.state ?? 'open' } as const
    return selectChecks(context, query, input)
  },
})
