import { Type } from 'typebox'
import { nullable, useCase } from '../kernel/index.ts'
import { selectPending } from './check.store.ts'
import { personOf } from './own-word.ts'

export const listMyPendingFacts = useCase({
  name: 'ledger.listMyPendingFacts',
  kind: 'query',
  title: { zh: '等我确认的事', en: 'What waits for my word' },
  permission: 'fact.answer',
  reach: 'own',
  allow: ['person'],
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        fact: Type.String(),
        kind: Type.String(),
        organisation: nullable(Type.String()),
        thing: nullable(Type.String()),
        reporter: nullable(Type.String()),
        source: Type.String(),
        source_kind: Type.String(),
        day: Type.String(),
        recorded: Type.String(),
      }),
    ),
  }),
  http: { method: 'GET', path: '/api/my/facts/pending' },
  async handle(context) {
    return { rows: await selectPending(context.db(), personOf(context)) }
  },
})
