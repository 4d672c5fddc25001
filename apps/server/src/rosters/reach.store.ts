import { type RawBuilder, sql } from 'kysely'
import { type Context, rangeOf } from '../kernel/index.ts'

/**
 * The store's own predicate beside row-level security: a school reads what is its own, an office what lies in its
 * area, the system everything.
 */
export function reachOf({ actor }: Pick<Context, 'actor'>): RawBuilder<boolean> {
  const { lo, hi } = rangeOf(actor.area)
  const school = actor.organisation ?? null
  return sql<boolean>`(school = ${school}::uuid OR (division >= ${lo} AND division < ${hi}))`
}
