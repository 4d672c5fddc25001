import type { Module } from '../kernel/index.ts'
import { followPeople } from './follow-people.ts'
import { readMyProfile } from './read-my-profile.ts'
import { registerOrganisation } from './register-organisation.ts'
import { sealedColumns } from './sealed-columns.ts'
import { verifyOrganisation } from './verify-organisation.ts'

export { type City, cityToken, type Industry, loadCity, type Occupation } from './city.ts'
export {
  type Entered,
  enterPerson,
  type PersonEntry,
  personEntered,
  personSpokenOf,
} from './enter-person.ts'
export { type Identity, maskNumber, maskPhone, openIdentity, openPhone, readIdentity } from './identity.ts'
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
export { countPeople, findPeople, type PeopleFilter } from './people-search.store.ts'
export { findPerson, lockPerson, phoneOf } from './person.store.ts'
export * from './person.ts'
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
export { sealPhones } from './seal-phones.ts'
export { listSpells, type NewSpell } from './spell.store.ts'
export * from './spell.ts'
export * from './standing.ts'
export { findAlike, type Likeness, listStatements, personOfIdentity } from './statement.store.ts'
export { readMyProfile, registerOrganisation, verifyOrganisation }

export const registry: Module = {
  name: 'registry',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [readMyProfile, registerOrganisation, verifyOrganisation],
  subscribers: [followPeople],
  sealed: sealedColumns,
}
