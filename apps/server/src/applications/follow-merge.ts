import type { MovedRow, PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'
import { followHistory, openForTheSame, renameFacts } from './follow-merge.store.ts'

const rows = followColumn({
  table: 'applications.applications',
  stays: openForTheSame,
  title: { zh: '投递', en: 'Applications' },
})
const column = 'applications.history.person'

/**
 * Applications follow with their history, and name the fact that took the place of theirs. Where both records have an
 * open application for one offer, that of the record that was merged away stays until it has ended.
 */
export const applicationFollower: PersonFollower = {
  columns: [...rows.columns, column],
  ...(rows.holds && { holds: rows.holds }),
  async follow(context, merge) {
    const moved = await rows.follow(context, merge)
    const ids = moved.map(row => row.row)
    await renameFacts(context, ids, id => merge.now(id))
    const lines = await followHistory(context, ids, merge.into)
    return [...moved, ...lines.map((row): MovedRow => ({ column, row }))]
  },
  async unfollow(context, merge, moved) {
    const back = moved.filter(row => row.column !== column)
    await rows.unfollow(context, merge, back)
    const ids = back.map(row => row.row)
    await renameFacts(context, ids, id => merge.now(id))
    // lines written since go with their application
    await followHistory(context, ids, merge.from)
  },
}
