import { type Clock, type Context, type Role, token } from '../kernel/index.ts'

/** How strict the way in is here. */
export interface SignInSettings {
  /** who must have a second factor; the others may */
  readonly factorRoles: readonly Role[]
  /** minutes without a request after which a session ends */
  readonly idleMinutes: { readonly person: number; readonly staff: number }
  /** hours after which it ends in any case */
  readonly longestHours: { readonly person: number; readonly staff: number }
  /** codes that the whole installation sends in a day, at most: what they may cost */
  readonly codesPerDay: number
  /** seconds from one code to the next for the same phone */
  readonly codePauseSeconds: number
}

/** The time of the world: an authenticator app shows its codes by it, in whatever year the demo lives. */
export const worldClockToken = token<Clock>('accounts.worldClock')

export const signInSettingsToken = token<SignInSettings>('accounts.signInSettings')

export const usualSignIn: SignInSettings = {
  factorRoles: [],
  idleMinutes: { person: 12 * 60, staff: 30 },
  longestHours: { person: 30 * 24, staff: 12 },
  codesPerDay: 20_000,
  codePauseSeconds: 60,
}

/** Officials and whoever administers an organisation: what they can do is worth stealing a password for. */
export const guardedRoles: readonly Role[] = [
  'organisation-admin',
  'school-counsellor',
  'village-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]

export function kindOf(role: Role): 'person' | 'staff' {
  return role === 'person' ? 'person' : 'staff'
}

export function settingsOf(context: Pick<Context, 'use'>): SignInSettings {
  return context.use(signInSettingsToken)
}
