import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../access.ts'

/** Who is calling, and the token that its forms must carry. */
export interface Session {
  /** random, in an HttpOnly cookie; before sign-in too, so that the sign-in form has a token */
  readonly id: string
  readonly actor: Actor
}

/** Turns the cookie into an actor; an unknown or expired one is a visitor. Given by the registry at composition. */
export type Authenticate = (sessionId: string | undefined) => Promise<Actor>

export const sessionCookie = 'qy_session'

/** The CSRF token of a session: an HMAC, so nothing needs to be stored and no other site can know it. */
export function csrfToken(secret: string, sessionId: string): string {
  return createHmac('sha256', secret).update(`csrf:${sessionId}`).digest('base64url')
}

export function csrfMatches(secret: string, sessionId: string, given: string): boolean {
  const right = Buffer.from(csrfToken(secret, sessionId))
  const sent = Buffer.from(given)
  return right.length === sent.length && timingSafeEqual(right, sent)
}
