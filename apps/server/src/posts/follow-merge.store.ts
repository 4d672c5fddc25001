import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type PersonFollower } from '../kernel/index.ts'

const column = 'posts.push_receipts.person'

/** What was sent to the one was sent to the other; a post that both were sent stays where it is. */
export const receiptFollower: PersonFollower = {
  columns: [column],
  async follow(context, { from, into }) {
    const rows = await move(context, from, into)
    return rows.map(row => ({ column, row }))
  },
  async unfollow(context, { from, into }, moved) {
    if (moved.length > 0)
      await move(
        context,
        into,
        from,
        moved.map(row => row.row),
      )
  },
}

/** @returns the posts whose receipts moved */
async function move(
  context: Context,
  from: Id<'Person'>,
  to: Id<'Person'>,
  posts?: readonly string[],
): Promise<string[]> {
  const only = posts === undefined ? sql`true` : sql`r.post IN (${sql.join(posts)})`
  const db = context.db<unknown>()
  const change = JSON.stringify({ sk: bucketOf(to), person: to })
  const rows = await sql<{ post: string }>`
    INSERT INTO posts.push_receipts
    SELECT (jsonb_populate_record(r, ${change}::text::jsonb)).*
    FROM posts.push_receipts AS r WHERE r.sk = ${bucketOf(from)} AND r.person = ${from}::uuid AND ${only}
    ON CONFLICT DO NOTHING RETURNING post`.execute(db)
  const moved = rows.rows.map(row => row.post).sort()
  if (moved.length > 0) {
    await sql`
      DELETE FROM posts.push_receipts
      WHERE sk = ${bucketOf(from)} AND person = ${from}::uuid AND post IN (${sql.join(moved)})`.execute(db)
  }
  return moved
}
