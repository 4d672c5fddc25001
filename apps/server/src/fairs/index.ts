import type { Module } from '../kernel/index.ts'
import { addEmployers } from './add-employers.ts'
import { applyForStand, changeEntry, withdrawEntry } from './apply-for-stand.ts'
import { arrangeHall } from './arrange-hall.ts'
import { answerResult } from './ask-results.ts'
import { assignRest, decideEntry } from './assign-stands.ts'
import { readFairReport } from './fair-report.ts'
import { fairFollowers } from './follow-merge.store.ts'
import { handOverCv } from './hand-over.ts'
import { listMyEntries, listOpenFairs, readMyEntry } from './list-entries.ts'
import { listFairs, readOwnFair } from './list-fairs.ts'
import { readMyFairs } from './my-fairs.ts'
import { listTalks, noteTalk, writeDownTalk } from './note-talks.ts'
import { fairsPersonData } from './person-data.ts'
import { readFairBoard, readStand } from './read-board.ts'
import { staffStands } from './staff-stands.ts'
import { callNext, finishTurn, giveUpTurn, takeTurn } from './take-turns.ts'

export { askResults, remindResults } from './ask-results.ts'
export { entryLifecycle } from './fair.ts'
export type { BroughtView, PublicEntry } from './fair-view.ts'
export { standsProof } from './staff-stands.ts'
export { type StandReading, standReadings } from './stand-readings.store.ts'
export {
  addEmployers,
  answerResult,
  applyForStand,
  arrangeHall,
  assignRest,
  callNext,
  changeEntry,
  decideEntry,
  finishTurn,
  giveUpTurn,
  handOverCv,
  listFairs,
  listMyEntries,
  listOpenFairs,
  listTalks,
  noteTalk,
  readFairBoard,
  readFairReport,
  readMyEntry,
  readMyFairs,
  readOwnFair,
  readStand,
  staffStands,
  takeTurn,
  withdrawEntry,
  writeDownTalk,
}

/** Job fairs: stands that are never given twice, who is hiring, CVs handed over on the spot, turns online, and what became of it. */
export const fairs: Module = {
  name: 'fairs',
  migrations: new URL('./migrations/', import.meta.url),
  personData: fairsPersonData,
  followers: fairFollowers,
  useCases: [
    addEmployers,
    answerResult,
    applyForStand,
    arrangeHall,
    assignRest,
    callNext,
    changeEntry,
    decideEntry,
    finishTurn,
    giveUpTurn,
    handOverCv,
    listFairs,
    listMyEntries,
    listOpenFairs,
    listTalks,
    noteTalk,
    readFairBoard,
    readFairReport,
    readMyEntry,
    readMyFairs,
    readOwnFair,
    readStand,
    staffStands,
    takeTurn,
    withdrawEntry,
    writeDownTalk,
  ],
}
