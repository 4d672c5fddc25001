import { type Context, fromJson, type Id, type MovedRow, type PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'
import { takenKey } from './account.ts'
import { type ChildTable, followChildren, heldTwice, keysHeld, writeKeys } from './follow-merge.store.ts'
import { releaseKeys, takeKeys } from './taken.store.ts'

const rows = followColumn({
  table: 'claims.claims',
  stays: heldTwice,
  title: { zh: '申领', en: 'Claims' },
})
const children: readonly ChildTable[] = ['claims.steps', 'claims.papers', 'claims.family', 'claims.sampled']
const columnOf = (table: ChildTable) => `${table}.person`
const columns = children.map(columnOf)

/**
 * Claims follow with everything that hangs on them, and what they hold is held in the name of the record that stays.
 * Where both records hold the same, the claim of the one that was merged away stays with it: an office sees two.
 */
export const claimFollower: PersonFollower = {
  columns: [...rows.columns, ...columns],
  ...(rows.holds && { holds: rows.holds }),
  async follow(context, merge) {
    const moved = await rows.follow(context, merge)
    const ids = moved.map(row => row.row)
    await renameKeys(context, ids, merge.into)
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
    await renameKeys(context, ids, merge.from)
    // what was written since goes with its claim
    for (const table of children) await followChildren(context, table, ids, merge.from)
  },
}

/** What these claims hold is held for another record now. What that record cannot take stays as it is. */
async function renameKeys(context: Context, claims: readonly string[], subject: Id<'Person'>): Promise<void> {
  for (const { id, policy, keys } of await keysHeld(context, claims)) {
    const next = []
    for (const one of fromJson(keys)) {
      const renamed = one.own ? { ...one, key: takenKey(one.name, subject) } : one
      const moves = renamed.key !== one.key && (await takeKeys(context, policy, [renamed])) === undefined
      if (moves) await releaseKeys(context, [one])
      next.push(moves ? renamed : one)
    }
    await writeKeys(context, id, next)
  }
}
