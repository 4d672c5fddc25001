/**
 * Who may see what, stated a second time and in other words than the product's: over plain rows read by the owner of
 * the tables, in TypeScript, without SQL, policies or stores. The oracle compares the product with it.
 */
import type { Actor, Role } from '../kernel/index.ts'

export interface Held {
  readonly id: string
  readonly division?: string
  readonly organisation?: string
  readonly person?: string
  readonly state?: string
}

const organisationRoles: readonly Role[] = ['organisation-admin', 'recruiter', 'reporter']
const towns: readonly Role[] = ['village-worker', 'town-officer']
const offices: readonly Role[] = [...towns, 'county-officer', 'city-officer']
const supervised: readonly Role[] = [...offices, 'auditor']

export type Kind = 'posts' | 'applications' | 'employers' | 'people' | 'pushes' | 'figures'

/** Which roles have the list at all. */
export const listedFor: Readonly<Record<Kind, readonly Role[]>> = {
  posts: [...organisationRoles, ...supervised],
  applications: ['person', ...organisationRoles, ...supervised],
  employers: supervised,
  people: supervised,
  pushes: supervised,
  figures: ['county-officer', 'city-officer', 'leader', 'auditor', 'system-administrator'],
}

function within(actor: Actor, division: string | undefined): boolean {
  return actor.area !== undefined && division?.startsWith(actor.area) === true
}

/** Does this row stand in this actor's list? */
export function isListed(kind: Kind, actor: Actor, row: Held): boolean {
  if (!listedFor[kind].includes(actor.role)) return false
  if (kind === 'applications' && actor.role === 'person') return row.person === actor.person
  if ((kind === 'posts' || kind === 'applications') && organisationRoles.includes(actor.role)) {
    return row.organisation === actor.organisation
  }
  return within(actor, row.division)
}

/** May this actor open this row by its id? */
export function mayOpen(kind: 'posts' | 'applications' | 'people', actor: Actor, row: Held): boolean {
  if (kind === 'people') return supervised.includes(actor.role) && within(actor, row.division)
  if (kind === 'applications') return isListed('applications', actor, row)
  const isOut = ['published', 'filled', 'closed', 'expired'].includes(row.state ?? '')
  return (
    isOut ||
    (organisationRoles.includes(actor.role)
      ? row.organisation === actor.organisation
      : within(actor, row.division))
  )
}
