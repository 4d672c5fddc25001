import type { Id } from './ids.ts'

/**
 * What somebody may do, named `module.verb`. A use case names one; a role grants a set of them.
 * The module that owns the word adds it by declaring a use case; there is no list to keep in two places.
 */
export type Permission = `${string}.${string}`

export const roles = [
  'visitor', // nobody signed in
  'person', // a young person
  'organisation-admin', // member of an organisation: its members and its record
  'recruiter', // member of an organisation: posts, applicants
  'reporter', // member of an organisation: reads, and reports figures
  'school-counsellor', // member of a school: its graduates
  'mentor',
  'village-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'system-administrator', // the installation and the plan's data; nobody's rights, no record of what was done
  'security-administrator', // who may do what; nothing of the business itself
  'audit-administrator', // what everybody did, these three included
  'system', // jobs and the operator's tool
] as const
export type Role = (typeof roles)[number]

/** Who acts for an organisation: everything that its members may read. */
export const members = ['organisation-admin', 'recruiter', 'reporter'] as const satisfies readonly Role[]
/** Those of them who act towards applicants. */
export const recruiters = ['organisation-admin', 'recruiter'] as const satisfies readonly Role[]
export const townStaff = ['village-worker', 'town-officer'] as const satisfies readonly Role[]
/** The three separated administrators: nobody holds two of them, or one of them beside another role. */
export const administrators = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[]

export function isMember(role: Role): boolean {
  return (members as readonly Role[]).includes(role) // widened, so that any role may be looked for
}

/** Who acts. The area is a division code of 4 (city), 6, 9 or 12 digits; a prefix is the whole scope. */
export interface Actor {
  readonly account: Id<'Account'> | undefined
  /** the grant in which the account acts */
  readonly grant: Id<'Grant'> | undefined
  readonly role: Role
  readonly name: string
  /** officials: the division they work for; everybody else undefined: no area at all */
  readonly area: string | undefined
  /** officials: the department (short code of the plan, e.g. `hrss`) */
  readonly department: string | undefined
  readonly person: Id<'Person'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  /** acts in the office of a colleague on leave: their account */
  readonly standsInFor?: Id<'Account'>
  /** has a second factor and gave it too long ago for what is grave (`requireFresh`) */
  readonly mustProve?: true
  /** has no second factor and signed in too long ago for what changes the way in (`requireRecent`) */
  readonly mustSignIn?: true
}

const nobody = {
  account: undefined,
  grant: undefined,
  area: undefined,
  department: undefined,
  person: undefined,
  organisation: undefined,
} as const

export const visitor: Actor = { ...nobody, role: 'visitor', name: '' }

/** Jobs and the operator's tool: every area. Never made from a request. */
export const system: Actor = { ...nobody, role: 'system', name: 'system', area: '' }

/** Does a division lie in the actor's area? Nobody without an area has one inside. */
export function isWithin(actor: Actor, division: string): boolean {
  const { lo, hi } = rangeOf(actor.area)
  return division >= lo && division < hi
}

export function isOfficial(actor: Actor): boolean {
  return actor.area !== undefined
}

/** The half-open range of division codes below an area: `code >= lo and code < hi` in COLLATE "C". */
export function rangeOf(area: string | undefined): { lo: string; hi: string } {
  if (area === undefined) return { lo: '~', hi: '' } // empty: nothing is inside
  // '~' sorts after every digit
  return { lo: area, hi: `${area}~` }
}
