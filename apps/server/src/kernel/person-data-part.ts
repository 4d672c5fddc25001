import type { Day, Instant } from './clock.ts'
import type { Context } from './context.ts'
import type { Id } from './ids.ts'
import type { Text } from './language.ts'

/** One line of what is held of somebody, in words. */
export interface PersonRecordRow {
  readonly at: Instant | Day | null
  readonly fields: readonly { readonly label: Text; readonly value: Text }[]
}

/** What a module holds of people, as far as one of its parts goes: to show, to look up, to let go of. */
export interface PersonDataPart {
  readonly title: Text
  /** `schema.table` names for which this part answers */
  readonly tables: readonly string[]
  /** what becomes of it when the person asks to be forgotten */
  readonly outcome: 'goes' | 'anonymous' | 'stays'
  readonly why: Text
  /** All that is held of a person here, in their own scope. */
  read(context: Context, person: Id<'Person'>): Promise<readonly PersonRecordRow[]>
  /** Ids of things of the person at which others look, beside the person. */
  looked?(context: Context, person: Id<'Person'>): Promise<readonly string[]>
  /** What has to be finished first; undefined: nothing. */
  hinders?(context: Context, person: Id<'Person'>): Promise<Text | undefined>
  /** Was anything of it written or used since a day? Then the person's record is not due. */
  inUse?(context: Context, person: Id<'Person'>, since: Day): Promise<boolean>
  /** Lets go of it, as the system. Returns how many rows were changed. */
  erase?(context: Context, person: Id<'Person'>): Promise<number>
  readonly retention?: RecordClass
}

export interface DueRow {
  readonly id: string
  /** when it was last needed */
  readonly day: Day
}

/** Records that are kept for a time and then let go of. */
export interface RecordClass {
  /** stable, in lists that were approved */
  readonly key: string
  readonly title: Text
  /** its rows are people: whoever is due, and in use nowhere, is let go of in every module */
  readonly ofPeople?: true
  /** for how long they are kept after the day from which it counts */
  readonly months: number
  readonly basis: Text
  /** What was last needed before a day, the oldest first. */
  due(context: Context, before: Day, limit: number): Promise<readonly DueRow[]>
  /** Lets go of what is still due. Returns how many. */
  anonymise(context: Context, ids: readonly string[]): Promise<number>
}

/** What all modules hold of people. `excused` are tables with a person's id that need no part, each with the reason. */
export interface PersonDataTables {
  readonly parts: readonly PersonDataPart[]
  readonly excused: Readonly<Record<string, string>>
}
