import type { Module, SealedColumn } from '../kernel/index.ts'
import { countChangedFounder } from './count-founder.ts'
import { answerFollowUp } from './follow-founders.ts'
import { founderFollowers, recountMerged, recountUnmerged } from './follow-merge.store.ts'
import { sealPurpose } from './founder.ts'
import { addFounder, addJob, addSupport, checkEntry, endJob, withdrawSupport } from './keep-founder.ts'
import { listFounders, readFounder } from './list-founders.ts'
import { nameMyEmployee, readMyBusinesses, readMyStartUpFact } from './my-business.ts'
import { foundersPersonData } from './person-data.ts'
import { takeLoans, takePayments } from './take-support.ts'

export { countNewYear, openFollowUps, remindFounders } from './follow-founders.ts'
export { businessKinds, followStates, quarterOf, supportKinds } from './founder.ts'
export { nameEmployee } from './name-employee.ts'
export { takeSupport } from './take-support.ts'
export {
  addFounder,
  addJob,
  addSupport,
  answerFollowUp,
  checkEntry,
  endJob,
  listFounders,
  nameMyEmployee,
  readFounder,
  readMyBusinesses,
  readMyStartUpFact,
  withdrawSupport,
}

const sealed: readonly SealedColumn[] = [
  {
    table: 'founders.jobs',
    column: 'id_sealed',
    purpose: sealPurpose,
    match: { kind: 'citizen-id', column: 'id_match' },
  },
]

/** Founders who were helped, with what, and whom they employ. */
export const founders: Module = {
  name: 'founders',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    addFounder,
    addJob,
    addSupport,
    answerFollowUp,
    checkEntry,
    endJob,
    listFounders,
    nameMyEmployee,
    readFounder,
    readMyBusinesses,
    readMyStartUpFact,
    withdrawSupport,
  ],
  subscribers: [countChangedFounder, recountMerged, recountUnmerged, takeLoans, takePayments],
  sealed,
  personData: foundersPersonData,
  followers: founderFollowers,
}
