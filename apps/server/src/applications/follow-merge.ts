import type { MovedRow, PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'
import { type ChildTable, followChildren, openForTheSame, renameFacts } from './follow-merge.store.ts'

const rows = followColumn({
  table: 'applications.applications',
  stays: openForTheSame,
  title: { zh: '投递', en: 'Applications' },
})
const children: readonly ChildTable[] = ['applications.history', 'applications.evidence']
const columnOf = (table: ChildTable) => `${table}.person`
const columns = children.map(columnOf)

/**
 * Applications follow with their history and evidence, and name the fact that took the place of theirs. Where both records have an
 * open application for one offer, that of the record that was merged away stays until it has ended.
 */
export const applicationFollower: PersonFollower = {
  columns: [...rows.columns, ...columns],
  ...(rows.holds && { holds: rows.holds }),
  async follow(context, merge) {
    const moved = await rows.follow(context, merge)
    const ids = moved.map(row => row.row)
    await renameFacts(context, ids, id => merge.now(id))
    const followed: MovedRow[] = [...moved]
    for (const table of children) {
      const own = await followChildren(context, table, ids, merge.into)
      followed.push(...own.map(row => ({ column: columnOf(table), row })))
    }
    return followed
  },
  async unfollow(context, merge, moved) {
    const back = moved.filter(row => !columns.includes(row.column))
    await rows.unfollow(context, merge, back)
    const ids = back.map(row => row.row)
    await renameFacts(context, ids, id => merge.now(id))
    // what was written since goes with its application
    for (const table of children) await followChildren(context, table, ids, merge.from)
  },
}
