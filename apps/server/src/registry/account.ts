import type { Actor, Id, Instant, Role } from '../kernel/index.ts'

/** Somebody who can sign in: a person, a member of an organisation, or an official. */
export interface Account {
  readonly id: Id<'Account'>
  readonly login: string
  readonly role: Role
  readonly name: string
  readonly area: string | undefined
  readonly department: string | undefined
  readonly person: Id<'Person'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  readonly demo: boolean
}

export function actorOf(account: Account): Actor {
  return {
    account: account.id,
    role: account.role,
    name: account.name,
    area: account.area,
    department: account.department,
    person: account.person,
    organisation: account.organisation,
  }
}

/** A login is a phone number or a short name; case and outer spaces do not matter. */
export function normalLogin(login: string): string {
  return login.trim().toLowerCase()
}

export const sessionHours = 12

/** After this many failures in a row a login rests, so that guessing is slow. */
export const failuresBeforeRest = 5
export const restMinutes = 15

export interface Failures {
  readonly count: number
  readonly until: Instant
}

export function isResting(failures: Failures | undefined, now: Instant): boolean {
  return failures !== undefined && failures.count >= failuresBeforeRest && failures.until > now
}
