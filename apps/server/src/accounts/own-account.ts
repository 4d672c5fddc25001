import { type Context, type Id, Problem, type Role, roles } from '../kernel/index.ts'
import type { Opened } from './session.store.ts'

/** Whoever is signed in, for what is their own account's. */
export const signedIn: readonly Role[] = roles.filter(role => role !== 'visitor' && role !== 'system')

/** @throws Problem when nobody is signed in: a job or a tool */
export function ownAccount(context: Pick<Context, 'actor'>): Id<'Account'> {
  const { account } = context.actor
  if (account !== undefined) return account
  throw new Problem('unauthenticated', 'access.sign-in', { zh: '请先登录', en: 'Sign in first' })
}

/** The cookie that takes the place of the one before; null where there was nothing to renew. */
export function renewed(opened: Opened | undefined): { session: string | null; seconds: number } {
  return { session: opened?.session ?? null, seconds: opened?.seconds ?? 0 }
}
