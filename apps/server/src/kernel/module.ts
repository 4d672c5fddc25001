import type { Context } from './context.ts'
import type { Id } from './ids.ts'
import type { Text } from './language.ts'
import type { Subscriber } from './outbox.ts'
import type { PersonDataTables } from './person-data-part.ts'
import type { AnyUseCase } from './use-case.ts'
import type { SealedColumn } from './vault-columns.ts'

/** What a module gives to `main`, which composes them; nothing else knows all modules. */
export interface Module {
  readonly name: string
  /** the folder of its numbered SQL files */
  readonly migrations?: URL
  readonly useCases: readonly AnyUseCase[]
  readonly subscribers?: readonly Subscriber[]
  /** every column that holds what the vault sealed, so that a new key reaches all of them */
  readonly sealed?: readonly SealedColumn[]
  /** what it holds of people: to show it to them, and to let go of it */
  readonly personData?: PersonDataTables
  /** every column that holds a person's id, so that a merge of two records reaches all of them */
  readonly followers?: readonly PersonFollower[]
}

/** Two records that turned out to be one person, on the way there or back. */
export interface PersonMerge {
  readonly id: Id<'Merge'>
  /** the record that was merged away */
  readonly from: Id<'Person'>
  /** the record that stays */
  readonly into: Id<'Person'>
  /**
   * Under which id a row stands after what moved so far: a follower that refers to rows of another one asks here. On
   * the way back it answers the id of before.
   */
  now(id: string): string
  /** On the way back: whether this row has gone back to the record that was merged away, by its id of before. */
  wentBack(id: string): boolean
}

/** One row that followed its person. */
export interface MovedRow {
  /** `schema.table.column`, one of its follower's */
  readonly column: string
  /** what identifies the row in that table, before it moved */
  readonly row: string
  /** what identifies it since, where that is something else */
  readonly became?: string | undefined
}

/**
 * How the rows of a module follow when two records of one person are merged, and how they go back. Runs as the system,
 * in the transaction of the merge. Followers run in the order of the modules, on the way back in reverse.
 */
export interface PersonFollower {
  /** every column that it answers for, `schema.table.column` */
  readonly columns: readonly string[]
  /** What an officer is shown of how much hangs on a record, before two are merged. */
  readonly holds?: { readonly title: Text; count(context: Context, person: Id<'Person'>): Promise<number> }
  /** Moves what is not there yet, and answers what it moved: called again, it moves only what came since. */
  follow(context: Context, merge: PersonMerge): Promise<readonly MovedRow[]>
  /** Puts back what it had moved, as it stands now. What the person got since stays where it is. */
  unfollow(context: Context, merge: PersonMerge, moved: readonly MovedRow[]): Promise<void>
}
