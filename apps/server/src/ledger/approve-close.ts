import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { stepClose } from './close-month.ts'

export const approveClose = useCase({
  name: 'ledger.approveClose',
  kind: 'command',
  title: { zh: '复核月结', en: 'Approve the monthly close' },
  permission: 'close.approve',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  input: Type.Object({ id: idOf<'Close'>() }),
  output: Type.Object({ state: Type.String(), version: Type.Integer() }),
  http: { method: 'POST', path: '/api/closes/:id/approve' },
  async handle(context, { id }) {
    return await stepClose(context, { id, action: 'approve' })
  },
})
