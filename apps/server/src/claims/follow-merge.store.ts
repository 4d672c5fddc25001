import { type RawBuilder, sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import { holdingStates } from './claim.ts'
import type { HeldKey } from './once.ts'

/**
 * A claim `r` that holds something while the other record holds the same: of two records of one person both have it.
 * It stays with the record that was merged away until an office has dealt with it.
 */
export function heldTwice(into: Id<'Person'>): RawBuilder<unknown> {
  const holding = sql.join(holdingStates.map(state => sql.lit(state)))
  return sql`(r.state IN (${holding}) AND r.keys <> '[]'::jsonb AND EXISTS (
    SELECT 1 FROM claims.claims AS o
    WHERE o.person = ${into}::uuid AND o.policy = r.policy AND o.state IN (${holding}) AND o.keys <> '[]'::jsonb))`
}

interface ClaimKeys {
  readonly id: string
  readonly policy: string
  readonly keys: readonly HeldKey[] | string
}

/** What the claims hold that moved. */
export async function keysHeld(context: Context, claims: readonly string[]): Promise<ClaimKeys[]> {
  if (claims.length === 0) return []
  const { rows } = await sql<ClaimKeys>`
    SELECT id, policy, keys FROM claims.claims
    WHERE sk IN (${sql.join([...new Set(claims.map(bucketOf))])}) AND id IN (${sql.join(claims)})
      AND keys <> '[]'::jsonb ORDER BY id`.execute(context.db<unknown>())
  return rows
}

export async function writeKeys(context: Context, claim: string, keys: readonly HeldKey[]): Promise<void> {
  await sql`UPDATE claims.claims SET keys = ${JSON.stringify(keys)}::text::jsonb
    WHERE sk = ${bucketOf(claim)} AND id = ${claim}::uuid`.execute(context.db<unknown>())
}

export type ChildTable = 'claims.steps' | 'claims.papers' | 'claims.family' | 'claims.sampled'

/** Rows of a claim repeat its person. @returns those that changed */
export async function followChildren(
  context: Context,
  table: ChildTable,
  claims: readonly string[],
  person: Id<'Person'>,
): Promise<string[]> {
  if (claims.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    UPDATE ${sql.table(table)} SET person = ${person}::uuid
    WHERE sk IN (${sql.join([...new Set(claims.map(bucketOf))])}) AND claim IN (${sql.join(claims)})
      AND person <> ${person}::uuid RETURNING id`.execute(context.db<unknown>())
  return rows.map(row => row.id).sort()
}
