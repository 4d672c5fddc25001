import type { Context } from './context.ts'

/** A column of sealed text, declared by the module that owns the table. Its primary key is (sk, id). */
export interface SealedColumn {
  /** `schema.table` */
  readonly table: string
  /** ends in `_sealed`; may be null */
  readonly column: string
  /** as it is given to `seal` and `open` */
  readonly purpose: string
  /** where the keyed hash of the same text lies */
  readonly match?: MatchColumn
}

export interface MatchColumn {
  /** as it is given to `match` */
  readonly kind: string
  /** of the same row, ends in `_match`; absent when the hash lies only in a key table */
  readonly column?: string
  /** Moves the hash in tables that are keyed by it; called in the row's transaction. Must bear being called twice. */
  readonly rehash?: (context: Context, change: HashChange) => Promise<void>
}

export interface HashChange {
  /** the row of the sealed text */
  readonly sk: string
  readonly id: string
  readonly before: string
  readonly after: string
}
