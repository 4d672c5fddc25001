import { alwaysFull } from './always-full.ts'
import { atOnce } from './at-once.ts'
import { neverStaffed } from './never-staffed.ts'
import type { Finding } from './pattern.ts'
import type { Look } from './reading.ts'
import { twoPlaces } from './two-places.ts'

/** Everything that somebody should be asked about. Pure: what is looked at comes in, what is odd goes out. */
export function findPatterns({ sessions, checkIns, tallies, fairs }: Look): readonly Finding[] {
  return [
    ...twoPlaces(sessions, checkIns),
    ...atOnce(sessions, checkIns, tallies),
    ...alwaysFull(tallies),
    ...neverStaffed(fairs),
  ]
}
