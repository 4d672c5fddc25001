import type { Answer, Body } from '../codes.ts'

/** A request about an organisation, as it waits in the queue. */
export type RequestRow = Answer<'organisations_listRequests'>['rows'][number]
/** The papers and the fields, side by side. */
export type RequestDetail = Answer<'organisations_readRequestForOfficer'>
export type Reason = Answer<'organisations_listVerificationReasons'>['rows'][number]
/** The record of an organisation, for its members and the officers of its area. */
export type Organisation = Answer<'organisations_readOrganisation'>
export type OrganisationStep = Organisation['steps'][number]
export type HistoryLine = Organisation['history'][number]
export type Links = Answer<'organisations_listLinked'>
/** What an organisation says of itself, all of it. */
export type OwnWords = Required<Body<'organisations_editOrganisation'>>
/** What is compared with papers before it holds. */
export type Facts = Body<'organisations_askForChange'>
/** The path says which. */
export type Move = Body<'organisations_moveOrganisation'>
export type NewLicence = Body<'organisations_renewLicence'>
export type RequestDecision = Body<'organisations_decideRequest'>
