import type { Module, SealedColumn } from '../kernel/index.ts'
import { sealPurposes } from './certificate-import.ts'
import { checkListRows } from './check-rows.ts'
import { countHonour } from './count-honour.ts'
import { followSkills, recountMerged, recountUnmerged } from './count-person.ts'
import { awardHonours, refuseHonour, revokeHonour, withdrawNomination } from './decide-honours.ts'
import { skillsFollowers } from './follow-merge.store.ts'
import { licenseBody, listBodies } from './keep-bodies.ts'
import {
  enterCertificate,
  listCertificates,
  verifyCertificates,
  withdrawCertificate,
} from './keep-certificates.ts'
import { listHonours, listPublicHonours, readHonour } from './list-honours.ts'
import { declareMyCertificate, readMySkills, withdrawMyCertificate } from './my-certificates.ts'
import { addHonourPaper, nominate, readHonourPaper, removeHonourPaper } from './nominate.ts'
import { skillsPersonData } from './person-data.ts'
import { answerQuestion, listQuestions, lookAtWritten } from './questions.ts'
import {
  getListTemplate,
  listCertificateImports,
  readCertificateImport,
  readMarkedList,
} from './read-imports.ts'
import { mapList, runList } from './run-import.ts'
import { wakeLists } from './skill-work.ts'
import { takeFromRecord } from './take-record.ts'
import { undoList, undoListRows } from './undo-list.ts'
import { uploadList, uploadListAgain } from './upload-list.ts'
import { writeListRows } from './write-rows.ts'

export { burstRule } from './burst.ts'
export { certificateStates, intermediate, levels } from './certificate.ts'
export { honourLifecycle } from './honour.ts'
export { issueCertificates, type NotLicensed, whyNotLicensed } from './issue-certificates.ts'
export { openBursts } from './question.store.ts'
export { lookForBursts, skillsQuestioned } from './questions.ts'
export { skillWork } from './skill-waits.ts'
export { certificateWorkToken, createCertificateWork } from './skill-work.ts'
export { takeEveryRecord } from './take-record.ts'
export { loadTitles, type Titles, titlesToken } from './titles.ts'
export {
  addHonourPaper,
  answerQuestion,
  awardHonours,
  declareMyCertificate,
  enterCertificate,
  getListTemplate,
  licenseBody,
  listBodies,
  listCertificateImports,
  listCertificates,
  listHonours,
  listPublicHonours,
  listQuestions,
  mapList,
  nominate,
  readCertificateImport,
  readHonour,
  readHonourPaper,
  readMarkedList,
  readMySkills,
  refuseHonour,
  removeHonourPaper,
  revokeHonour,
  runList,
  undoList,
  uploadList,
  uploadListAgain,
  verifyCertificates,
  withdrawCertificate,
  withdrawMyCertificate,
  withdrawNomination,
}

const sealed: readonly SealedColumn[] = [
  { table: 'skills.import_chunks', column: 'bytes_sealed', purpose: sealPurposes.file },
  { table: 'skills.import_rows', column: 'cells_sealed', purpose: sealPurposes.cells },
  { table: 'skills.import_rows', column: 'fields_sealed', purpose: sealPurposes.fields },
]

/** Certificates of skill with their rank, the bodies that issue them, and titles awarded by decision. */
export const skills: Module = {
  name: 'skills',
  migrations: new URL('./migrations/', import.meta.url),
  personData: skillsPersonData,
  useCases: [
    addHonourPaper,
    answerQuestion,
    awardHonours,
    checkListRows,
    declareMyCertificate,
    enterCertificate,
    getListTemplate,
    licenseBody,
    listBodies,
    listCertificateImports,
    listCertificates,
    listHonours,
    listPublicHonours,
    listQuestions,
    mapList,
    nominate,
    readCertificateImport,
    readHonour,
    readHonourPaper,
    readMarkedList,
    readMySkills,
    refuseHonour,
    removeHonourPaper,
    revokeHonour,
    runList,
    undoList,
    undoListRows,
    uploadList,
    uploadListAgain,
    verifyCertificates,
    withdrawCertificate,
    withdrawMyCertificate,
    withdrawNomination,
    writeListRows,
  ],
  subscribers: [
    countHonour,
    followSkills,
    lookAtWritten,
    recountMerged,
    recountUnmerged,
    takeFromRecord,
    wakeLists,
  ],
  sealed,
  followers: skillsFollowers,
}
