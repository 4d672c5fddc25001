import type { Module, SealedColumn } from '../kernel/index.ts'
import { checkRosterRows } from './check-rows.ts'
import { rosterFollowers } from './follow-merge.store.ts'
import { listGraduates, listRosterSchools, listRosters, readRetention } from './list-rosters.ts'
import { answerMissing, followUnlisted } from './missing.ts'
import { readMyDestination } from './my-destination.ts'
import { rostersPersonData } from './person-data.ts'
import { getRosterTemplate, listRosterImports, readMarkedRoster, readRosterImport } from './read-imports.ts'
import { sealPurposes } from './roster.ts'
import { wakeRosters } from './roster-work.ts'
import { answerRosterRow, mapRoster, runRoster } from './run-import.ts'
import { undoRoster, undoRosterRows } from './undo-roster.ts'
import { uploadRoster, uploadRosterAgain } from './upload-roster.ts'
import { writeRosterRows } from './write-rows.ts'

export { findGraduates } from './graduate.store.ts'
export { rosterKeepers } from './keepers.ts'
export { type Retention, retentionOf, retentionTarget, retentionToken } from './retention.ts'
export { destinationNames, graduateStates, missingAnswers } from './roster.ts'
export { createRosterWork, rosterWorkToken } from './roster-work.ts'
export { findRoster, studentsToReach, type ToReach } from './to-reach.store.ts'
export {
  answerMissing,
  answerRosterRow,
  getRosterTemplate,
  listGraduates,
  listRosterImports,
  listRosterSchools,
  listRosters,
  mapRoster,
  readMarkedRoster,
  readMyDestination,
  readRetention,
  readRosterImport,
  runRoster,
  undoRoster,
  uploadRoster,
  uploadRosterAgain,
}

const sealed: readonly SealedColumn[] = [
  { table: 'rosters.import_chunks', column: 'bytes_sealed', purpose: sealPurposes.file },
  { table: 'rosters.import_rows', column: 'cells_sealed', purpose: sealPurposes.cells },
  { table: 'rosters.import_rows', column: 'fields_sealed', purpose: sealPurposes.fields },
]

export const rosters: Module = {
  name: 'rosters',
  migrations: new URL('./migrations/', import.meta.url),
  personData: rostersPersonData,
  useCases: [
    answerMissing,
    answerRosterRow,
    checkRosterRows,
    getRosterTemplate,
    listGraduates,
    listRosterImports,
    listRosterSchools,
    listRosters,
    mapRoster,
    readMarkedRoster,
    readMyDestination,
    readRetention,
    readRosterImport,
    runRoster,
    undoRoster,
    undoRosterRows,
    uploadRoster,
    uploadRosterAgain,
    writeRosterRows,
  ],
  subscribers: [followUnlisted, wakeRosters],
  sealed,
  followers: rosterFollowers,
}
