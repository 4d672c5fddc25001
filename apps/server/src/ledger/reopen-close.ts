import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { stepClose } from './close-month.ts'

export const reopenClose = useCase({
  name: 'ledger.reopenClose',
  kind: 'command',
  title: { zh: '重开月结', en: 'Reopen the monthly close' },
  permission: 'close.reopen',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader'],
  input: Type.Object({ id: idOf<'Close'>(), reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  output: Type.Object({ state: Type.String(), version: Type.Integer() }),
  http: { method: 'POST', path: '/api/closes/:id/reopen' },
  async handle(context, { id, reason }) {
    return await stepClose(context, { id, action: 'reopen', reason })
  },
})
