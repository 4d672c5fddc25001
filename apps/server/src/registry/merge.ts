import { addDays, type Day, type Id, type Instant, type PersonFollower, token } from '../kernel/index.ts'
import type { RecordData } from './record.ts'
import type { Span } from './spell.ts'

/** What moves when two records turn out to be one person: every module's followers, in the order of the modules. */
export const followersToken = token<readonly PersonFollower[]>('registry.followers')

/** The topics under which a merge and its end are made known, with `merge`, `survivor`, `merged` and both names. */
export const peopleMerged = 'registry.people-merged'
export const peopleUnmerged = 'registry.people-unmerged'

/** Fields of which one value stands, where the two records say different things. */
export const choosable = [
  'name',
  'identity',
  'sex',
  'birth',
  'phone',
  'residence',
  'hukou',
  'skills',
  'experience',
  'wishes',
] as const satisfies readonly (keyof RecordData | 'identity' | 'phone')[]
export type Choosable = (typeof choosable)[number]

/** Whose value stands; where nothing is chosen, the verified one does, and of two like that the later one. */
export type Choices = { readonly [Field in Choosable]?: 'survivor' | 'merged' }

export interface Merge {
  readonly id: Id<'Merge'>
  readonly version: number
  readonly survivor: Id<'Person'>
  readonly merged: Id<'Person'>
  readonly survivorName: string
  readonly mergedName: string
  readonly division: string
  readonly mergedDivision: string
  /** the how manieth merge into the survivor */
  readonly nth: number
  readonly state: 'merged' | 'unmerged'
  readonly choices: Choices
  readonly reason: string
  readonly byName: string
  readonly agreedName: string | undefined
  readonly at: Instant
  readonly objection: string | undefined
  readonly unmergedName: string | undefined
  readonly unmergedAt: Instant | undefined
  readonly unmergeReason: string | undefined
}

/** A row that the merge itself made: it is taken away again by the unmerge. Stands where an id would be. */
export const madeByMerge = 'made'

const endless = '9999-12-31'

/**
 * What of a span lies on days that no other one holds, in their order. Two records of one status: the survivor keeps
 * its own spells, and the other's add only the days that were missing.
 */
export function piecesOutside(span: Span, others: readonly Span[]): Span[] {
  const end = span.until ?? endless
  const pieces: Span[] = []
  let from: Day = span.from
  for (const other of [...others].sort((a, b) => a.from.localeCompare(b.from))) {
    const until = other.until ?? endless
    if (until < from) continue
    if (other.from > end) break
    if (other.from > from) pieces.push({ from, until: addDays(other.from, -1) })
    if (until >= end) return pieces
    from = addDays(until, 1)
  }
  return [...pieces, { from, until: span.until }]
}
