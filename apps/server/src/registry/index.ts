import type { Module } from '../kernel/index.ts'
import { applyForRegistration, applyForThem } from './apply-for-registration.ts'
import { addPerson, editMyRecord, editPerson } from './edit-my-record.ts'
import { duplicateSubscribers } from './find-person-duplicates.ts'
import { followPeople } from './follow-people.ts'
import { noteFormUse, readFormBurden } from './form-burden.ts'
import { listPeople } from './list-people.ts'
import { mergeUseCases } from './merge-door.ts'
import { registryFollowers } from './merge-followers.store.ts'
import {
  listMyRegistrations,
  listRegistrations,
  moveMyRegistration,
  moveRegistration,
} from './move-registration.ts'
import { answerHousehold, askHouseholdMember, readMyHousehold } from './my-household.ts'
import { registryPersonData } from './person-data.ts'
import { readMyProfile } from './read-my-profile.ts'
import { readMyRecord } from './read-my-record.ts'
import { readPerson } from './read-person.ts'
import { registerOrganisation } from './register-organisation.ts'
import { revealPersonField } from './reveal-person-field.ts'
import { sealedColumns } from './sealed-columns.ts'
import { searchPeople } from './search-people.ts'
import { closeSpellByHand, recordSpell } from './spells-by-hand.ts'
import { verifyPersonField } from './verify-person-field.ts'

export { type City, cityToken, type Industry, loadCity, type Occupation } from './city.ts'
export { type RecordChange, type Saying, sayOfPerson } from './edit-record.ts'
export {
  type Entered,
  enterPerson,
  type PersonEntry,
  personEntered,
  personSpokenOf,
} from './enter-person.ts'
export { listMergedInto } from './erase-person.store.ts'
export { findHouseholdOfHead, listRelationsOf } from './household.store.ts'
export * from './household.ts'
export { householdStateOf } from './household-state.ts'
export { type Identity, maskNumber, maskPhone, openIdentity, openPhone, readIdentity } from './identity.ts'
export { type KindOfPerson, kindsOfPeople } from './kinds-of-people.store.ts'
export * from './known.ts'
export * from './merge-door.ts'
export { refreshKeyGroups, remindRenewals } from './nightly-people.ts'
export { writeObjection } from './objection.store.ts'
export {
  findByCreditCode,
  findOrganisation,
  findOrganisations,
  insertOrganisation,
  listMembers,
  listOrganisations,
  organisationOrders,
} from './organisation.store.ts'
export * from './organisation.ts'
export * from './organisations-door.ts'
export { countPeople, findPeople, type PeopleFilter } from './people-search.store.ts'
export * from './people-search-door.ts'
export { findPerson, lockPerson, phoneOf } from './person.store.ts'
export * from './person.ts'
export * from './person-fields.ts'
export {
  type PersonView,
  personView,
  readPersonFor,
  spellView,
  valueView,
  viewOfSpell,
} from './person-view.ts'
export { dayWords, payWords, placeWords } from './person-words.ts'
export { countyOf, findPlace, type Place } from './place.ts'
export {
  addSpell,
  endSpell,
  ensureSpell,
  type PersonRecord,
  projectionOf,
  projectPerson,
} from './project-person.ts'
export * from './record.ts'
export { listRegistrationsOf } from './registration.store.ts'
export * from './registration.ts'
export { type RegistrationView, registrationView } from './registration-view.ts'
export { revealPurposes, revealsAnHour } from './reveal-person-field.ts'
export { sealPhones } from './seal-phones.ts'
export { listSpells, type NewSpell } from './spell.store.ts'
export * from './spell.ts'
export * from './standing.ts'
export { findAlike, type Likeness, listStatements, personOfIdentity } from './statement.store.ts'
export { nextUsableRecords, type UsableRecord, usableRecords } from './usable-records.store.ts'
export { listWithheld } from './withheld.store.ts'
export { sayOfSensitive } from './withhold-fields.ts'
export const registry: Module = {
  name: 'registry',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    addPerson,
    answerHousehold,
    applyForRegistration,
    applyForThem,
    askHouseholdMember,
    editMyRecord,
    editPerson,
    listMyRegistrations,
    listPeople,
    listRegistrations,
    moveMyRegistration,
    moveRegistration,
    noteFormUse,
    readFormBurden,
    readMyHousehold,
    readMyProfile,
    readMyRecord,
    readPerson,
    closeSpellByHand,
    recordSpell,
    registerOrganisation,
    revealPersonField,
    verifyPersonField,
    ...mergeUseCases,
    searchPeople,
  ],
  subscribers: [followPeople, ...duplicateSubscribers],
  followers: registryFollowers,
  sealed: sealedColumns,
  personData: registryPersonData,
}

export {
  addPerson,
  answerHousehold,
  applyForRegistration,
  applyForThem,
  askHouseholdMember,
  editMyRecord,
  editPerson,
  listMyRegistrations,
  listPeople,
  listRegistrations,
  moveMyRegistration,
  moveRegistration,
  noteFormUse,
  readFormBurden,
  readMyHousehold,
  readMyProfile,
  readMyRecord,
  readPerson,
  registerOrganisation,
  revealPersonField,
  verifyPersonField,
}
