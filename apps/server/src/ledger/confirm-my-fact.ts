import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { confirmFact } from './append.ts'
import { ownFact } from './own-word.ts'

export const confirmMyFact = useCase({
  name: 'ledger.confirmMyFact',
  kind: 'command',
  title: { zh: '是这样', en: 'Say that it is true' },
  permission: 'fact.answer',
  reach: 'own',
  allow: ['person'],
  input: Type.Object({ id: idOf<'Fact'>() }),
  output: Type.Object({ verification: Type.String() }),
  http: { method: 'POST', path: '/api/my/facts/:id/confirm' },
  async handle(context, { id }) {
    const { organisation } = await ownFact(context, id)
    await confirmFact(context, { fact: id, by: 'person' })
    await context.emit('ledger.word-said', { fact: id, organisation })
    return { verification: 'confirmed' }
  },
})
