import { Type } from 'typebox'
import { idOf, pageInput, pageOf, rangeOf, sortInput, townStaff, useCase } from '../kernel/index.ts'
import { listMergeRows, mergeOrders } from './merge.store.ts'
import { mergeView, viewOfMerge } from './merge-view.ts'

/** Merges of records of an area, the latest first, those that were taken back too. */
export const listMerges = useCase({
  name: 'registry.listMerges',
  kind: 'query',
  title: { zh: '看合并记录', en: 'List merges of records' },
  permission: 'person.duplicates',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/people-merges' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(mergeOrders),
    objected: Type.Optional(Type.Boolean()),
    person: Type.Optional(idOf<'Person'>()),
  }),
  output: pageOf(mergeView),
  async handle(context, input) {
    const page = await listMergeRows(context, rangeOf(context.actor.area), input, input)
    await context.audit({
      action: 'person.merges-listed',
      subject: context.actor.area ?? '',
      purpose: 'duplicate',
      detail: { found: page.total, ids: page.rows.flatMap(merge => [merge.survivor, merge.merged]) },
    })
    return { ...page, rows: page.rows.map(merge => viewOfMerge(context, merge)) }
  },
})
