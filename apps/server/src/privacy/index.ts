import type { Module } from '../kernel/index.ts'
import {
  answerCorrection,
  carryOut,
  decideErasure,
  erasureApproved,
  listDataRequests,
  listErasures,
} from './answer-request.ts'
import { privacyFollowers } from './follow-merge.ts'
import { listMyConsents, setMyConsent } from './my-consents.ts'
import { exportMyData, listMyData, listPurposes } from './my-data.ts'
import { listMyLooks } from './my-looks.ts'
import { listMyRequests, requestCorrection, requestErasure, withdrawRequest } from './my-requests.ts'
import { privacyPersonData } from './person-data.ts'
import { executeList } from './retention.ts'
import {
  approveRetention,
  executeRetention,
  listRetention,
  makeRetentionList,
  retentionApproved,
} from './retention-lists.ts'

export { whoAgreed } from './consent.store.ts'
export { consentPurposes, type Purpose } from './consent.ts'
export type { ConsentView } from './my-consents.ts'
export type { DataGroup } from './my-data.ts'
export type { LookLine } from './my-looks.ts'
export type { RequestView } from './my-requests.ts'
export { erasePerson, personDataToken, personErased, useCaseTitlesToken } from './parts.ts'
export {
  type ConsentFollower,
  type ConsentWord,
  consentFollowersToken,
  mayProfile,
  recordConsent,
} from './record-consent.ts'
export { listDue } from './retention.ts'
export {
  answerCorrection,
  approveRetention,
  decideErasure,
  executeRetention,
  exportMyData,
  listDataRequests,
  listErasures,
  listMyConsents,
  listMyData,
  listMyLooks,
  listMyRequests,
  listPurposes,
  listRetention,
  makeRetentionList,
  requestCorrection,
  requestErasure,
  setMyConsent,
  withdrawRequest,
}

export const privacy: Module = {
  name: 'privacy',
  migrations: new URL('./migrations/', import.meta.url),
  personData: privacyPersonData,
  followers: privacyFollowers,
  useCases: [
    answerCorrection,
    approveRetention,
    decideErasure,
    executeRetention,
    exportMyData,
    listDataRequests,
    listErasures,
    listMyConsents,
    listMyData,
    listMyLooks,
    listMyRequests,
    listPurposes,
    listRetention,
    makeRetentionList,
    requestCorrection,
    requestErasure,
    setMyConsent,
    withdrawRequest,
  ],
  subscribers: [
    { topic: erasureApproved, name: 'privacy.carryOutErasure', handle: carryOut },
    { topic: retentionApproved, name: 'privacy.carryOutRetention', handle: executeList },
  ],
}
