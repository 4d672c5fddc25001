import { Type } from 'typebox'
import { idOf, textSchema, townStaff, useCase } from '../kernel/index.ts'
import { lockMerge } from './merge.store.ts'
import { followersToken, madeByMerge } from './merge.ts'
import { listMoves } from './merge-moves.store.ts'
import { mergeView, viewOfMerge } from './merge-view.ts'
import { unknownMerge } from './unmerge-people.ts'

/**
 * One merge: who merged what on what ground, and how much moved, by kind. Runs as the system, since the list of what
 * moved is the system's; one of the two records must lie in the reader's area, as in the list of merges.
 */
export const readMerge = useCase({
  name: 'registry.readMerge',
  kind: 'query',
  title: { zh: '看一次合并', en: 'See a merge of records' },
  permission: 'person.duplicate-read',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/people-merges/:merge' },
  input: Type.Object({ merge: idOf<'Merge'>() }),
  output: Type.Object({
    merge: mergeView,
    /** what went from the one record to the other and has not gone back */
    moved: Type.Array(Type.Object({ title: textSchema, count: Type.Integer() })),
    /** what has no name of its own: keys, links, marks of reading */
    others: Type.Integer(),
  }),
  async handle(context, input) {
    const merge = await lockMerge(context, input.merge)
    const { area } = context.actor
    const sees = (division: string) => area !== undefined && division.startsWith(area)
    if (merge === undefined || !(sees(merge.division) || sees(merge.mergedDivision))) throw unknownMerge()
    await context.audit({
      action: 'person.merge-read',
      subject: merge.survivor,
      purpose: 'duplicate',
      detail: { merge: merge.id, merged: merge.merged },
    })
    const rows = (await listMoves(context, merge.id)).rows.filter(row => row.became !== madeByMerge)
    const moved = context.use(followersToken).flatMap(({ holds, columns }) => {
      const count = rows.filter(row => columns.includes(row.column)).length
      return holds === undefined || count === 0 ? [] : [{ title: { ...holds.title }, count }]
    })
    const said = rows.filter(row => row.column === 'registry.statements.person').length
    if (said > 0)
      moved.unshift({ title: { zh: '档案里的说法', en: 'What was said of the record' }, count: said })
    const named = moved.reduce((sum, { count }) => sum + count, 0)
    return { merge: viewOfMerge(context, merge), moved, others: rows.length - named }
  },
})
