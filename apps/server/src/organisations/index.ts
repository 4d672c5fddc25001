import type { Module } from '../kernel/index.ts'
import { followColumn } from '../registry/index.ts'
import { beginRequest, lookUpCode } from './begin-request.ts'
import { addDocument, editRequest, removeDocument, sendRequest, withdrawRequest } from './change-request.ts'
import { decideRequest } from './decide-request.ts'
import { askForChange, editOrganisation } from './edit-organisation.ts'
import { findOrganisationsByName } from './find-organisations.ts'
import { addLinked, endLinked, listLinked, listMyHeads } from './link-organisations.ts'
import { listRequests, readDocument, readRequestForOfficer } from './list-requests.ts'
import { moveOrganisation } from './move-organisation.ts'
import { organisationsPersonData } from './person-data.ts'
import { listVerificationReasons, readOrganisation } from './read-organisation.ts'
import { listMyRequests, readRequest } from './read-request.ts'
import { renewLicence } from './renew-licence.ts'
import { giveToApplicant, takeOrganisation } from './take-organisation.ts'

export { forgetDrafts } from './forget-drafts.ts'
export type { RequestView } from './read-request.ts'
export * from './request.ts'
export { watchOrganisations } from './watch-organisations.ts'

const useCases = [
  addDocument,
  addLinked,
  askForChange,
  beginRequest,
  decideRequest,
  editOrganisation,
  editRequest,
  endLinked,
  findOrganisationsByName,
  listLinked,
  listMyHeads,
  listMyRequests,
  listRequests,
  listVerificationReasons,
  lookUpCode,
  moveOrganisation,
  readDocument,
  readOrganisation,
  readRequest,
  readRequestForOfficer,
  removeDocument,
  renewLicence,
  sendRequest,
  takeOrganisation,
  withdrawRequest,
]

/** Organisations in the register: asked for, verified, suspended, changed, and who belongs to whom. */
export const organisations: Module = {
  name: 'organisations',
  migrations: new URL('./migrations/', import.meta.url),
  personData: organisationsPersonData,
  useCases,
  subscribers: [giveToApplicant],
  followers: [
    followColumn({
      table: 'organisations.requests',
      title: { zh: '单位申请', en: 'Requests for organisations' },
    }),
  ],
}

export {
  addDocument,
  addLinked,
  askForChange,
  beginRequest,
  decideRequest,
  editOrganisation,
  editRequest,
  endLinked,
  findOrganisationsByName,
  listLinked,
  listMyHeads,
  listMyRequests,
  listRequests,
  listVerificationReasons,
  lookUpCode,
  moveOrganisation,
  readDocument,
  readOrganisation,
  readRequest,
  readRequestForOfficer,
  removeDocument,
  renewLicence,
  sendRequest,
  takeOrganisation,
  withdrawRequest,
}
