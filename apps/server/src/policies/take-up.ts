import { type Context, type Id, token } from '../kernel/index.ts'

/**
 * What became of the policies that can be claimed here, told by the modules in which that is done: claims, loans,
 * vouchers. A policy that no module names is “not claimed here”, and never counted as claimed by nobody.
 */
export interface TakeUp {
  /** ids of the policies that this module takes claims for */
  readonly policies: (context: Context) => Promise<readonly string[]>
  /** Which of these people have claimed what already, paid or not, refused ones apart. For the system. */
  claimedBy(
    context: Context,
    people: readonly Id<'Person'>[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>
  /** How many claimed and how many were paid in an area, by policy and county. Within the reader's sight. */
  counts(context: Context): Promise<readonly TakeUpCount[]>
}

export interface TakeUpCount {
  readonly policy: string
  /** the county's code */
  readonly county: string
  readonly claimed: number
  readonly paid: number
  /** fen paid out so far */
  readonly amount: number
}

/** Every module that takes claims; provided when the product is put together. */
export const takeUpToken = token<readonly TakeUp[]>('policies.takeUp')
