import type { Context, Id, Module } from '../kernel/index.ts'
import { answerApplicant } from './answer-applicant.ts'
import { phonePurpose } from './application.ts'
import { chaseAnswer } from './chase-answer.ts'
import { confirmDeparture, confirmStart } from './confirm-on-evidence.ts'
import { applicationFollower } from './follow-merge.ts'
import { listApplications } from './list-applications.ts'
import { moveMyApplication } from './move-my-application.ts'
import { applicationsPersonData } from './person-data.ts'
import { readApplication } from './read-application.ts'
import { listEvidence, readEvidence } from './read-evidence.ts'
import { recountReplies } from './replies.store.ts'
import { replySince } from './step.ts'

export {
  countApplications,
  countStarted,
  countTaken,
  findApplications,
  listOpenPeople,
} from './application.store.ts'
export {
  type Application,
  type ApplicationState,
  applicationStates,
  phonePurpose,
  type Resume,
  reasons,
  type Terms,
  workApplication,
} from './application.ts'
export { type ApplicationView, applicationView } from './application-view.ts'
export { setCapacity } from './capacity.store.ts'
export { endOffer } from './end-offer.ts'
export { followSharing } from './follow-sharing.ts'
export { countAppliedAfter, type OfferRecord, readOfferRecords } from './offer-record.store.ts'
export {
  countAnsweredToday,
  listBestReplies,
  type ReplyRecord,
  readReplies,
  startWindow,
} from './replies.store.ts'
export { sealApplicantPhones } from './seal-applicant-phones.ts'
export { findSharing } from './sharing.store.ts'
export { receiveApplication, replyWindow } from './step.ts'
export { tellOverdue } from './tell-overdue.ts'
export { countApplicants, countWaiting, type WaitingApplications } from './waiting.store.ts'
export { answerApplicant, chaseAnswer, listApplications, listEvidence, moveMyApplication, readApplication }

export const applications: Module = {
  name: 'applications',
  migrations: new URL('./migrations/', import.meta.url),
  personData: applicationsPersonData,
  followers: [applicationFollower],
  sealed: [{ table: 'applications.applications', column: 'phone_sealed', purpose: phonePurpose }],
  useCases: [
    answerApplicant,
    chaseAnswer,
    confirmDeparture,
    confirmStart,
    listApplications,
    listEvidence,
    moveMyApplication,
    readApplication,
    readEvidence,
  ],
  subscribers: [
    { topic: 'application.moved', name: 'applications.recountReplies', handle: recountRecord },
    { topic: 'ledger.word-said', name: 'applications.recountStarts', handle: recountRecord },
  ],
}

/** Emitted by step.ts, and by the ledger with the organisation of the fact that somebody spoke about. */
async function recountRecord(context: Context, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const { organisation } = payload
  if (typeof organisation !== 'string') return
  await recountReplies(context, organisation as Id<'Organisation'>, replySince(context.today)) // written from one
}
