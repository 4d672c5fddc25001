import { sql } from 'kysely'
import { type Context, type Id, seenBy } from '../kernel/index.ts'
import type { TakeUp, TakeUpCount } from '../policies/index.ts'
import { loanPolicy } from './loan.ts'

/** What became of the loan for people with a business of their own; paid is what a bank has paid out. */
export const loansTakeUp: TakeUp = {
  async policies() {
    return [loanPolicy]
  },
  claimedBy: askedBy,
  counts: countAsked,
}

/** A request that was withdrawn or lapsed is none; one that was refused may be made again. */
const stands = sql`state IN ('received', 'approved', 'active', 'repaid')`

async function askedBy(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person: string }>`
    SELECT DISTINCT person FROM loans.loans
    WHERE person = ANY (${[...people]}::uuid[]) AND ${stands}`.execute(context.db<unknown>())
  return new Map(rows.map(({ person }) => [person, new Set([loanPolicy])]))
}

async function countAsked(context: Context): Promise<readonly TakeUpCount[]> {
  const { rows } = await sql<TakeUpCount>`
    SELECT policy, left(division, 6) AS county, count(*) AS claimed, count(*) FILTER (WHERE disbursed > 0) AS paid,
      coalesce(sum(disbursed), 0)::bigint AS amount
    FROM loans.loans WHERE person IS NOT NULL AND ${stands} AND ${seenBy(context.actor, { division: 'division' })}
    GROUP BY policy, left(division, 6)`.execute(context.db<unknown>())
  return rows
}
