import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { stepClose } from './close-month.ts'

export const acceptClose = useCase({
  name: 'ledger.acceptClose',
  kind: 'command',
  title: { zh: '接收月结', en: 'Accept the monthly close' },
  permission: 'close.accept',
  reach: 'area',
  allow: ['city-officer', 'leader'],
  input: Type.Object({ id: idOf<'Close'>() }),
  output: Type.Object({ state: Type.String(), version: Type.Integer() }),
  http: { method: 'POST', path: '/api/closes/:id/accept' },
  async handle(context, { id }) {
    return await stepClose(context, { id, action: 'accept' })
  },
})
