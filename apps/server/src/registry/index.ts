import type { Module } from '../kernel/index.ts'
import { readMyProfile } from './read-my-profile.ts'
import { registerOrganisation } from './register-organisation.ts'
import { verifyOrganisation } from './verify-organisation.ts'

export { type City, cityToken, type Industry, loadCity, type Occupation } from './city.ts'
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
export { findPerson, insertPerson, updatePerson } from './person.store.ts'
export * from './person.ts'
export { countyOf, findPlace, type Place } from './place.ts'
export { readMyProfile, registerOrganisation, verifyOrganisation }

export const registry: Module = {
  name: 'registry',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [readMyProfile, registerOrganisation, verifyOrganisation],
}
