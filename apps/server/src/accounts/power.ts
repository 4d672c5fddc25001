import {
  type AnyUseCase,
  type Id,
  type Permission,
  type Reach,
  type Role,
  reachOf,
  roles,
  token,
} from '../kernel/index.ts'

/** What a grant is made of, as far as power goes. */
export interface Held {
  readonly role: Role
  readonly area?: string | undefined
  readonly department?: string | undefined
  readonly organisation?: Id<'Organisation'> | undefined
  readonly standsInFor?: Id<'Grant'> | undefined
}

/** What each role may do and how far, read off the declarations of all use cases. */
export type RolePowers = ReadonlyMap<
  Role,
  readonly { readonly permission: Permission; readonly reach: Reach }[]
>

export const powersToken = token<RolePowers>('accounts.powers')

export function powersOfRoles(useCases: readonly AnyUseCase[]): RolePowers {
  return new Map(
    roles.map(role => {
      const mine = new Map<string, { permission: Permission; reach: Reach }>()
      for (const useCase of useCases) {
        const reach = useCase.allow.includes(role) ? reachOf(useCase, role) : undefined
        if (reach !== undefined)
          mine.set(`${useCase.permission} ${reach}`, { permission: useCase.permission, reach })
      }
      return [role, [...mine.values()]]
    }),
  )
}

/** One thing that somebody may do, and where: a division code, an organisation, or the word of the reach itself. */
export interface Power {
  readonly permission: Permission
  readonly reach: Reach
  readonly where: string
}

/** Permissions times areas: everything that these grants together allow. */
export function powersOf(held: readonly Held[], table: RolePowers): Power[] {
  return held.flatMap(grant =>
    (table.get(grant.role) ?? []).map(({ permission, reach }) => ({
      permission,
      reach,
      where:
        reach === 'area' ? (grant.area ?? '~') : reach === 'organisation' ? (grant.organisation ?? '~') : '',
    })),
  )
}

/** Whether an area lies inside another: codes are prefixes. */
export function isInside(area: string, of: string | undefined): boolean {
  return of !== undefined && area.startsWith(of)
}

function covers(power: Power, other: Power): boolean {
  if (power.permission !== other.permission || power.reach !== other.reach) return false
  return power.reach === 'area' ? isInside(other.where, power.where) : power.where === other.where
}

/** What stands in the second set and in nothing of the first. */
export function gained(before: readonly Power[], after: readonly Power[]): Power[] {
  return after.filter(power => !before.some(known => covers(known, power)))
}
