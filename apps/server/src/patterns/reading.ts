import type { Id, Instant } from '../kernel/index.ts'

/** Who answers for something that is asked about, as its activity says it. */
export interface Organiser {
  readonly organisation: Id<'Organisation'> | undefined
  readonly area: string | undefined
  readonly department: string | undefined
  readonly name: string
}

/** Where a session took place, as exactly as it is known. */
export interface Place {
  readonly division: string
  readonly lon: number | undefined
  readonly lat: number | undefined
}

/** A session that is over. */
export interface SessionRead extends Place {
  readonly session: Id<'Session'>
  readonly activity: Id<'Activity'>
  readonly title: string
  readonly kind: string
  readonly series: Id<'Series'> | undefined
  readonly mode: 'onsite' | 'online' | 'hybrid'
  /** who takes part is shown to the organiser; false: to nobody, and nobody is looked for across such activities */
  readonly shown: boolean
  readonly organiser: Organiser
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Who was listed before it began and who of them came: those whom a door wrote down are on no list. */
export interface Tally extends SessionRead {
  readonly listed: number
  readonly came: number
  /** places of the activity that somebody gave up */
  readonly givenUp: number
}

export interface CheckIn {
  readonly session: Id<'Session'>
  readonly registration: Id<'Registration'>
  readonly person: Id<'Person'> | undefined
  readonly inAt: Instant
  readonly outAt: Instant | undefined
  /** when the server had it; undefined: not known */
  readonly receivedAt: Instant | undefined
  readonly device: string
  readonly via: 'scan' | 'name' | 'list'
}

/** The stands that a fair announced. Staffed: somebody was there, or the employer answered online. */
export interface FairRead {
  readonly activity: Id<'Activity'>
  readonly title: string
  readonly division: string
  readonly organiser: Organiser
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly stands: readonly {
    readonly employer: Id<'Organisation'>
    readonly employerName: string
    readonly staffed: boolean
  }[]
}

/** Everything that is looked at together. */
export interface Look {
  readonly sessions: readonly SessionRead[]
  readonly checkIns: readonly CheckIn[]
  /** of a longer time than the check-ins */
  readonly tallies: readonly Tally[]
  readonly fairs: readonly FairRead[]
}
