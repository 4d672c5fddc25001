import { sql } from 'kysely'
import { type Context, type Day, type Id, rangeOf } from '../kernel/index.ts'
import type { ClaimLevel } from '../policies/index.ts'
import type { ClaimRow } from './claim-row.ts'

interface Tables {
  'claims.claims': ClaimRow
}

/** How many were claimed, approved and paid, and how much, by policy and county. */
export interface ClaimCount {
  readonly policy: string
  readonly county: string
  readonly claimed: number
  readonly approved: number
  readonly paid: number
  /** integer fen */
  readonly amount: number
}

const decided = ['approved', 'in-payment', 'returned', 'paid', 'given', 'recovering'] as const

export async function countClaims(
  context: Context,
  asked: { readonly policy?: string | undefined },
): Promise<ClaimCount[]> {
  const { lo, hi } = rangeOf(context.actor.area)
  let query = context
    .db<Tables>()
    .selectFrom('claims.claims')
    .select([
      'policy',
      sql<string>`left(division, 6)`.as('county'),
      sql<number>`count(*)`.as('claimed'),
      sql<number>`count(*) FILTER (WHERE state IN (${sql.join(decided)}))`.as('approved'),
      sql<number>`count(*) FILTER (WHERE state IN ('paid', 'given'))`.as('paid'),
      sql<number>`coalesce(sum(amount) FILTER (WHERE state = 'paid'), 0)::bigint`.as('amount'),
    ])
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('state', 'not in', ['draft', 'withdrawn'])
  if (asked.policy !== undefined) query = query.where('policy', '=', asked.policy)
  return query.groupBy(['policy', sql`left(division, 6)`]).execute()
}

/** Which policies these people have claimed, paid or not; what was refused or taken back apart. For the system. */
export async function claimedByPeople(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (people.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .select(['person', 'policy'])
    .where('person', 'in', [...people])
    .where('state', 'not in', ['draft', 'withdrawn', 'refused', 'upheld', 'recovered'])
    .execute()
  const claimed = new Map<string, Set<string>>()
  for (const { person, policy } of rows)
    if (person !== null) claimed.set(person, (claimed.get(person) ?? new Set<string>()).add(policy))
  return claimed
}

/** What waits for a level of an area: how many, how many of them late, and the day of the first. */
export interface ClaimWork {
  readonly count: number
  readonly overdue: number
  readonly due: Day | undefined
}

/** @param level whose turn it is; `payer`: what is approved and not on its way yet */
export async function claimWork(context: Context, level: ClaimLevel | 'payer'): Promise<ClaimWork> {
  const { lo, hi } = rangeOf(context.actor.area)
  const query = context
    .db<Tables>()
    .selectFrom('claims.claims')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`count(*) FILTER (WHERE due_on < ${context.today}::date)`.as('overdue'),
      sql<Day | null>`min(due_on)`.as('due'),
    ])
    .where('division', '>=', lo)
    .where('division', '<', hi)
  const { count, overdue, due } = await (level === 'payer'
    ? query.where('state', '=', 'approved')
    : query.where('state', 'in', ['review', 'second', 'objected']).where('level', '=', level)
  ).executeTakeFirstOrThrow()
  return { count, overdue, due: due ?? undefined }
}
