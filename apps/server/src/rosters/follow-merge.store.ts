import { sql } from 'kysely'
import type { Context, MovedRow, PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'

const rows = followColumn({
  table: 'rosters.graduates',
  title: { zh: '毕业生名册', en: 'Rosters of graduates' },
  // on one roster once: where both records are on it, each keeps its row
  stays: into => sql`EXISTS (SELECT 1 FROM rosters.graduates AS o
    WHERE o.person = ${into}::uuid AND o.school = r.school AND o.year = r.year)`,
})
const numbers = 'rosters.student_numbers.person'

/** Rows of rosters follow, and name the facts that took the place of theirs; student numbers lead to whom they lead. */
const graduateFollower: PersonFollower = {
  ...rows,
  columns: [...rows.columns, numbers],
  async follow(context, merge) {
    const moved = await rows.follow(context, merge)
    await renameFacts(context, moved, id => merge.now(id))
    const given = await sql<{ key: string }>`
      UPDATE rosters.student_numbers AS r SET person = ${merge.into}::uuid WHERE person = ${merge.from}::uuid
        AND NOT EXISTS (SELECT 1 FROM rosters.graduates AS g WHERE g.id = r.graduate AND g.person = ${merge.from}::uuid)
      RETURNING school || ' ' || number AS key`.execute(context.db<unknown>())
    return [...moved, ...given.rows.map(({ key }): MovedRow => ({ column: numbers, row: key }))]
  },
  async unfollow(context, merge, moved) {
    const back = moved.filter(row => row.column !== numbers)
    await rows.unfollow(context, merge, back)
    await renameFacts(context, back, id => merge.now(id))
    for (const { row } of moved.filter(one => one.column === numbers)) {
      const at = row.indexOf(' ')
      await sql`
        UPDATE rosters.student_numbers SET person = ${merge.from}::uuid
        WHERE school = ${row.slice(0, at)}::uuid AND number = ${row.slice(at + 1)}
          AND person = ${merge.into}::uuid`.execute(context.db<unknown>())
    }
  },
}

async function renameFacts(
  context: Context,
  graduates: readonly MovedRow[],
  now: (id: string) => string,
): Promise<void> {
  for (const { row } of graduates) {
    const found = await sql<{ listed: string | null; placed: string | null }>`
      SELECT fact_listed AS listed, fact_placed AS placed FROM rosters.graduates
      WHERE sk = right(${row}, 2) AND id = ${row}::uuid`.execute(context.db<unknown>())
    const { listed = null, placed = null } = found.rows[0] ?? {}
    const [newListed, newPlaced] = [listed && now(listed), placed && now(placed)]
    if (newListed === listed && newPlaced === placed) continue
    await sql`
      UPDATE rosters.graduates SET fact_listed = ${newListed}::uuid, fact_placed = ${newPlaced}::uuid
      WHERE sk = right(${row}, 2) AND id = ${row}::uuid`.execute(context.db<unknown>())
  }
}

export const rosterFollowers: readonly PersonFollower[] = [graduateFollower]
