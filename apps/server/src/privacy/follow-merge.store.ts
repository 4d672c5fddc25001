import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../kernel/index.ts'

/** A request `r` to be forgotten, where the other record has an open one, too: each record keeps its own. */
export function erasureAskedByBoth(into: Id<'Person'>): RawBuilder<unknown> {
  return sql`(r.kind = 'erasure' AND r.state IN ('asked', 'approved') AND EXISTS (
    SELECT 1 FROM privacy.requests AS o WHERE o.person = ${into}::uuid AND o.kind = 'erasure'
      AND o.state IN ('asked', 'approved')))`
}
