import type { Actor, Day, Id, Instant, Role } from '../kernel/index.ts'

/** Somebody who can sign in. What they may do stands in their grants. */
export interface Account {
  readonly id: Id<'Account'>
  readonly login: string
  readonly name: string
  /** whose record it is; officials and members have one too when they came in as a person first */
  readonly person: Id<'Person'> | undefined
  readonly demo: boolean
}

/** A role that an account may act in: where, for whom, and for how long. Both days are included. */
export interface Grant {
  readonly id: Id<'Grant'>
  readonly account: Id<'Account'>
  readonly role: Role
  readonly area: string | undefined
  readonly department: string | undefined
  readonly organisation: Id<'Organisation'> | undefined
  readonly from: Day
  readonly until: Day | undefined
  /** the grant of somebody on leave */
  readonly standsInFor: Id<'Grant'> | undefined
  /** whose that grant is */
  readonly principal?: Id<'Account'>
}

/** What a grant says before it is given: the rest is the account's and the moment's. */
export interface NewGrant {
  readonly role: Role
  readonly area?: string | undefined
  readonly department?: string | undefined
  readonly organisation?: Id<'Organisation'> | undefined
}

export function actorOf(account: Account, grant: Grant): Actor {
  return {
    account: account.id,
    grant: grant.id,
    role: grant.role,
    name: account.name,
    area: grant.area,
    department: grant.department,
    person: grant.role === 'person' ? account.person : undefined,
    organisation: grant.organisation,
    ...(grant.principal && { standsInFor: grant.principal }),
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
