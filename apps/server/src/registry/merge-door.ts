import { decidePersonDuplicate } from './decide-person-duplicate.ts'
import { listMerges } from './list-merges.ts'
import { listPersonDuplicates } from './list-person-duplicates.ts'
import { mergePeople } from './merge-people.ts'
import { objectToMerge, readMyMerge } from './object-to-merge.ts'
import { readMerge } from './read-merge.ts'
import { readPersonDuplicate } from './read-person-duplicate.ts'
import { unmergePeople } from './unmerge-people.ts'

/** Two records of one person: everything that others may use of it. */
export { followLateRows, sweepDuplicates } from './find-person-duplicates.ts'
export { followersToken, peopleMerged, peopleUnmerged, piecesOutside } from './merge.ts'
export { survivorsOf } from './merge-moves.store.ts'
export { type ColumnFollow, followColumn } from './merge-rows.store.ts'
export { runMerge, runUnmerge } from './merge-run.ts'
export {
  decidePersonDuplicate,
  listMerges,
  listPersonDuplicates,
  mergePeople,
  objectToMerge,
  readMerge,
  readMyMerge,
  readPersonDuplicate,
  unmergePeople,
}

export const mergeUseCases = [
  decidePersonDuplicate,
  listMerges,
  listPersonDuplicates,
  mergePeople,
  objectToMerge,
  readMerge,
  readMyMerge,
  readPersonDuplicate,
  unmergePeople,
]
