import { Type } from 'typebox'
import { bucketOf, type Id, idOf, notFound, oneOf, Problem, useCase } from '../kernel/index.ts'
import { settleContest } from './append.ts'
import { lockCheck, writeSettlement } from './check.store.ts'
import { entriesOf } from './facts.store.ts'

export const settleCheck = useCase({
  name: 'ledger.settleCheck',
  kind: 'command',
  title: { zh: '核实有争议的记录', en: 'Settle a contested record' },
  permission: 'check.settle',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  input: Type.Object({
    id: idOf<'Check'>(),
    outcome: oneOf('true', 'untrue'),
    finding: Type.String({ minLength: 1, maxLength: 1000 }),
    evidence: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  output: Type.Object({ outcome: Type.String() }),
  http: { method: 'POST', path: '/api/checks/:id/settle' },
  async handle(context, { id, outcome, finding, evidence }) {
    const check = await lockCheck(context, id)
    if (check === undefined) throw notFound('check.not-found', { zh: '这项核实', en: 'check' })
    if (check.state === 'settled') {
      throw new Problem('conflict', 'check.settled', {
        zh: '这项核实已经有结论了',
        en: 'This check has been settled already',
      })
    }
    const fact = check.fact as Id<'Fact'> // written from one by contestMyFact
    await settleContest(context, { fact, outcome, reason: finding, ...(evidence ? { evidence } : {}) })
    await writeSettlement(context, check, { outcome, finding })
    await context.emit('ledger.check-settled', { check: id, fact, outcome })
    const [entry] = await entriesOf(context, bucketOf(fact), fact)
    await context.emit('ledger.word-said', { fact, organisation: entry?.organisation })
    return { outcome }
  },
})
