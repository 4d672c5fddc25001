import { Type } from 'typebox'
import { bucketOf, idOf, useCase } from '../kernel/index.ts'
import { contestFact } from './append.ts'
import { insertCheck } from './check.store.ts'
import { areaOfCheck, ownFact, personOf } from './own-word.ts'

export const contestMyFact = useCase({
  name: 'ledger.contestMyFact',
  kind: 'command',
  title: { zh: '不是这样', en: 'Say that it is not true' },
  permission: 'fact.answer',
  reach: 'own',
  allow: ['person'],
  input: Type.Object({ id: idOf<'Fact'>(), reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  output: Type.Object({ verification: Type.String(), check: idOf<'Check'>() }),
  http: { method: 'POST', path: '/api/my/facts/:id/contest' },
  async handle(context, { id, reason }) {
    const fact = await ownFact(context, id)
    await contestFact(context, { fact: id, reason })
    const sk = bucketOf(id)
    const check = context.newId<'Check'>(sk)
    const area = areaOfCheck(fact.division, fact.unit)
    await insertCheck(context, {
      sk,
      id: check,
      fact: id,
      person: personOf(context),
      division: fact.division,
      area,
      recorder_unit: fact.unit,
      recorder_account: fact.actor,
      reason,
      opened: context.now,
      state: 'open',
      outcome: null,
      finding: null,
      settled: null,
      settled_by: null,
    })
    await context.emit('ledger.check-opened', { check, fact: id, area })
    await context.emit('ledger.word-said', { fact: id, organisation: fact.organisation })
    return { verification: 'contested', check }
  },
})
