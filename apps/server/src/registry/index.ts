import type { Module } from '../kernel/index.ts'
import { readMyProfile } from './read-my-profile.ts'
import { registerOrganisation } from './register-organisation.ts'
import { showDemoAccounts } from './show-demo-accounts.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUpPerson } from './sign-up-person.ts'
import { verifyOrganisation } from './verify-organisation.ts'

export { accountOfSession, insertAccount, listDemoAccounts } from './account.store.ts'
export { type Account, actorOf } from './account.ts'
export { type City, cityToken, type Industry, loadCity, type Occupation } from './city.ts'
export {
  findByCreditCode,
  findOrganisation,
  findOrganisations,
  insertOrganisation,
  listMembers,
  listOrganisations,
} from './organisation.store.ts'
export * from './organisation.ts'
export { hashPassword } from './password.ts'
export { countPeople, findPeople, type PeopleFilter } from './people-search.store.ts'
export { findPerson, insertPerson, updatePerson } from './person.store.ts'
export * from './person.ts'
export { countyOf, findPlace, type Place } from './place.ts'
export { wrongSignIn } from './sign-in.ts'
export {
  readMyProfile,
  registerOrganisation,
  showDemoAccounts,
  signIn,
  signOut,
  signUpPerson,
  verifyOrganisation,
}

export const registry: Module = {
  name: 'registry',
  migrations: new URL('./migrations/', import.meta.url),
  useCases: [
    readMyProfile,
    registerOrganisation,
    showDemoAccounts,
    signIn,
    signOut,
    signUpPerson,
    verifyOrganisation,
  ],
}
