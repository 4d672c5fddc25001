import type { Module } from '../kernel/index.ts'
import { cvFollowers } from './follow-merge.store.ts'
import { downloadMyCv, readMyCv, saveMyCv } from './my-cv.ts'
import { cvPersonData } from './person-data.ts'
import { askForSentCv, downloadSentCv, readSentCv, sendCv } from './send-cv.ts'
import { downloadSharedCv, linkPhone, readSharedCv, revokeCvLink, shareCv } from './share-cv.ts'

export {
  type CvContent,
  type CvLine,
  cvContent,
  longestIntroduction,
  type SectionName,
  sectionNames,
  timeWords,
} from './cv.ts'
export { cvPdf, setPdf } from './pdf.ts'
export {
  askForSentCv,
  downloadMyCv,
  downloadSentCv,
  downloadSharedCv,
  readMyCv,
  readSentCv,
  readSharedCv,
  revokeCvLink,
  saveMyCv,
  sendCv,
  shareCv,
}

export const cv: Module = {
  name: 'cv',
  migrations: new URL('./migrations/', import.meta.url),
  personData: cvPersonData,
  followers: cvFollowers,
  useCases: [
    askForSentCv,
    downloadMyCv,
    downloadSentCv,
    downloadSharedCv,
    readMyCv,
    readSentCv,
    readSharedCv,
    revokeCvLink,
    saveMyCv,
    sendCv,
    shareCv,
  ],
  sealed: [{ table: 'cv.links', column: 'phone_sealed', purpose: linkPhone }],
}
