import { Type } from 'typebox'
import { useCase } from '../kernel/index.ts'
import { countLate, selectCloses } from './close.store.ts'
import { revisionsOf } from './close.ts'
import { numbersOf } from './close-month.ts'
import { readDefinitions } from './definitions.store.ts'
import { decodeMark } from './mark.ts'
import { sumsSchema } from './read-close.ts'

export const listRevisions = useCase({
  name: 'ledger.listRevisions',
  kind: 'query',
  title: { zh: '看结账后的变化', en: 'See what changed after the close' },
  permission: 'close.read',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor'],
  input: Type.Object({ month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }) }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        area: Type.String(),
        /** entries about this month that were written after the freeze, as far as the reader may see them */
        late: Type.Integer(),
        changes: Type.Array(
          Type.Object({
            indicator: Type.String(),
            frozen: sumsSchema,
            now: sumsSchema,
            /** now minus frozen, of all that is recorded and not contested */
            difference: Type.Integer(),
          }),
        ),
      }),
    ),
  }),
  http: { method: 'GET', path: '/api/closes/:month/revisions' },
  async handle(context, { month }) {
    const db = context.db<unknown>()
    const predicates = (await readDefinitions(db)).map(each => each.predicate)
    const rows = []
    for (const close of await selectCloses(context, month)) {
      if (close.state === 'reopened') continue
      const mark = decodeMark(close.mark)
      if (mark === undefined) throw new Error(`close ${close.id} holds a mark that cannot be read`)
      const { numbers } = await numbersOf(context, month, close.area)
      const now = Object.fromEntries(Object.entries(numbers).map(([id, number]) => [id, number.month]))
      const changes = revisionsOf(close, now).map(each => ({
        ...each,
        difference: each.now.total - each.frozen.total,
      }))
      const late = await countLate(db, close, mark, predicates)
      if (late > 0 || changes.length > 0) rows.push({ area: close.area, late, changes })
    }
    return { rows }
  },
})
