import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type PersonFollower } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'

const rows = followColumn({ table: 'loans.loans', title: { zh: '贷款', en: 'Loans' } })

/** What banks have promised stands under the applicant: it is counted anew for both records. */
async function recount(context: Context, people: readonly Id<'Person'>[]): Promise<void> {
  const db = context.db<unknown>()
  for (const person of people) {
    const promised = sql`(SELECT coalesce(sum(line), 0) FROM loans.loans
      WHERE person = ${person}::uuid AND state IN ('approved', 'active'))`
    await sql`UPDATE loans.totals SET committed = 0 WHERE sk = ${bucketOf(person)} AND id = ${person}::uuid`.execute(
      db,
    )
    await sql`INSERT INTO loans.totals (sk, id, committed)
      SELECT ${bucketOf(person)}, ${person}::uuid, ${promised}
      WHERE EXISTS (SELECT FROM loans.loans WHERE person = ${person}::uuid AND state IN ('approved', 'active'))
      ON CONFLICT (sk, id) DO UPDATE SET committed = EXCLUDED.committed`.execute(db)
  }
}

export const loanFollowers: readonly PersonFollower[] = [
  {
    ...rows,
    async follow(context, merge) {
      const moved = await rows.follow(context, merge)
      if (moved.length > 0) await recount(context, [merge.from, merge.into])
      return moved
    },
    async unfollow(context, merge, moved) {
      await rows.unfollow(context, merge, moved)
      if (moved.length > 0) await recount(context, [merge.from, merge.into])
    },
  },
]
