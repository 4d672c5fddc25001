import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, rangeOf } from './access.ts'

/** The columns of a row by which it belongs to somebody. Written by a store, never by a reader. */
export interface Belonging {
  readonly person?: string
  readonly organisation?: string
  readonly division?: string
  /** a condition under which everybody may see it */
  readonly open?: RawBuilder<SqlBool>
}

/**
 * A store's own predicate: the row is the actor's, their organisation's, or lies in their area. The table's policy says
 * the same, and neither leans on the other.
 */
export function seenBy(
  actor: Actor,
  { person, organisation, division, open }: Belonging,
): RawBuilder<SqlBool> {
  const ways: RawBuilder<SqlBool>[] = open === undefined ? [] : [open]
  if (person !== undefined && actor.person !== undefined) {
    ways.push(sql<SqlBool>`${sql.ref(person)} = ${actor.person}`)
  }
  if (organisation !== undefined && actor.organisation !== undefined) {
    ways.push(sql<SqlBool>`${sql.ref(organisation)} = ${actor.organisation}`)
  }
  if (division !== undefined && actor.area !== undefined) {
    const { lo, hi } = rangeOf(actor.area)
    ways.push(sql<SqlBool>`(${sql.ref(division)} >= ${lo} AND ${sql.ref(division)} < ${hi})`)
  }
  return ways.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(ways, sql` OR `)})`
}
