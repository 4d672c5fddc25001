import { Type } from 'typebox'
import { idOf, pageInput, pageOf, sortInput, townStaff, useCase } from '../kernel/index.ts'
import { listPersonPairs, pairOrders } from './person-duplicate.store.ts'
import { pairState } from './person-duplicate.ts'
import { pairRow, viewOfPair } from './person-duplicate-view.ts'

/** Pairs of records that may be one person, of which one lies in the area; the likeliest first. */
export const listPersonDuplicates = useCase({
  name: 'registry.listPersonDuplicates',
  kind: 'query',
  title: { zh: '看疑似重复的人员', en: 'List people who may be entered twice' },
  permission: 'person.duplicates',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/people-duplicates' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(pairOrders),
    state: Type.Optional(pairState),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    person: Type.Optional(idOf<'Person'>()),
  }),
  output: pageOf(pairRow),
  async handle(context, input) {
    const page = await listPersonPairs(context, { ...input, state: input.state ?? 'open' }, input)
    await context.audit({
      action: 'person.duplicates-listed',
      subject: context.actor.area ?? '',
      purpose: 'duplicate',
      detail: { found: page.total, ids: page.rows.flatMap(pair => [pair.one, pair.other]) },
    })
    return { ...page, rows: page.rows.map(pair => viewOfPair(context, pair)) }
  },
})
