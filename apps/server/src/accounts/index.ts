import type { Module } from '../kernel/index.ts'
import { dropSessions } from './drop-sessions.ts'
import { accountFollowers } from './follow-merge.ts'
import { accountsPersonData } from './person-data.ts'
import { rightsUseCases } from './rights-use-cases.ts'
import { showDemoAccounts } from './show-demo-accounts.ts'
import { signIn } from './sign-in.ts'
import { signInSealed, signInUseCases } from './sign-in-door.ts'
import { signOut } from './sign-out.ts'
import { signUpPerson } from './sign-up-person.ts'

export { acceptInvitation } from './accept-invitation.ts'
export { insertAccount } from './account.store.ts'
export type { Account, Grant, NewGrant } from './account.ts'
export { appointAdministrator } from './appoint-administrator.ts'
export { type GrantTerms, grantsInForce, insertGrant } from './grant.store.ts'
export { administratorsAmong, membersOf } from './member.store.ts'
export { officesOf } from './offices.store.ts'
export { hashPassword } from './password.ts'
export { checkPassword, shortestPassword } from './password-rules.ts'
export { peopleWithAccounts } from './people-with-accounts.store.ts'
export { powersOfRoles, powersToken } from './power.ts'
export { readInvitation } from './read-invitation.ts'
export { refuseSuspended } from './refuse-suspended.ts'
export { wrongSignIn } from './sign-in.ts'
export * from './sign-in-door.ts'
export { hotp, stepAt } from './totp.ts'
export { showDemoAccounts, signIn, signOut, signUpPerson }

export const accounts: Module = {
  name: 'accounts',
  migrations: new URL('./migrations/', import.meta.url),
  personData: accountsPersonData,
  useCases: [showDemoAccounts, signIn, signOut, signUpPerson, ...signInUseCases, ...rightsUseCases],
  subscribers: [dropSessions],
  followers: accountFollowers,
  sealed: signInSealed,
}
