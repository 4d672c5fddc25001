import { Type } from 'typebox'
import { isAnotherHand, nullable, oneOf, useCase } from '../kernel/index.ts'
import { selectCloses } from './close.store.ts'
import { handsOn, hashOfClose } from './close.ts'
import { shortMark } from './mark.ts'

export const sumsSchema = Type.Object({
  confirmed: Type.Integer(),
  total: Type.Integer(),
  contested: Type.Integer(),
  records_confirmed: Type.Integer(),
  records_total: Type.Integer(),
})

export const readClose = useCase({
  name: 'ledger.readClose',
  kind: 'query',
  title: { zh: '看月结', en: 'Read the monthly close' },
  permission: 'close.read',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor'],
  input: Type.Object({ month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }) }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: Type.String(),
        month: Type.String(),
        area: Type.String(),
        revision: Type.Integer(),
        state: oneOf('prepared', 'approved', 'accepted', 'reopened'),
        mark: Type.String(),
        hash: Type.String(),
        /** false: somebody changed the frozen numbers in the database */
        intact: Type.Boolean(),
        numbers: Type.Record(Type.String(), Type.Object({ month: sumsSchema, total: sumsSchema })),
        /** counties without records that the city did not wait for */
        waived: Type.Array(Type.Object({ area: Type.String(), reason: Type.String() })),
        prepared_by: Type.String(),
        prepared_name: nullable(Type.String()),
        prepared_at: Type.String(),
        approved_by: nullable(Type.String()),
        approved_name: nullable(Type.String()),
        accepted_by: nullable(Type.String()),
        accepted_name: nullable(Type.String()),
        reopened_by: nullable(Type.String()),
        reopened_name: nullable(Type.String()),
        /** the reader has prepared or approved it, so that the next step is somebody else's */
        signed: Type.Boolean(),
        reason: nullable(Type.String()),
        version: Type.Integer(),
      }),
    ),
  }),
  http: { method: 'GET', path: '/api/closes/:month' },
  async handle(context, { month }) {
    const closes = await selectCloses(context, month)
    return {
      rows: closes.map(close => ({
        ...close,
        numbers: { ...close.numbers },
        waived: [...close.waived],
        mark: shortMark(close.mark),
        intact: hashOfClose(close) === close.hash,
        signed: !isAnotherHand(context.actor, ...handsOn(close)),
      })),
    }
  },
})
