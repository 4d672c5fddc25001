import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access.ts'
import type { Origin } from '../context.ts'
import { writeCookie } from './cookies.ts'

/** Who is calling, and the token that its forms must carry. */
export interface Session {
  /** random, in an HttpOnly cookie; before sign-in too, so that the sign-in form has a token */
  readonly id: string
  readonly actor: Actor
  /** stays the same while the cookie changes every hour, so that an open form can still be sent; undefined: the id */
  readonly key?: string
}

/** What a cookie stands for. */
export interface Known {
  readonly actor: Actor
  readonly key?: string
  /** the cookie that takes its place from now on */
  readonly renewed?: { readonly id: string; readonly seconds: number }
}

/** Turns the cookie into an actor; an unknown or ended one is a visitor. Given by accounts at composition. */
export type Authenticate = (sessionId: string | undefined, from: Origin) => Promise<Known>

export const sessionCookie = 'qy_session'
/** for a visitor, who has nothing to lose; a signed-in session says its own */
export const visitorSeconds = 12 * 3_600

export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, agent: String(request.headers['user-agent'] ?? '') }
}

export function setSessionCookie(reply: FastifyReply, id: string, seconds: number): void {
  writeCookie(reply, sessionCookie, id, seconds)
}

/** The CSRF token of a session: an HMAC, so nothing needs to be stored and no other site can know it. */
export function csrfToken(secret: string, key: string): string {
  return createHmac('sha256', secret).update(`csrf:${key}`).digest('base64url')
}

/** A form that was opened before the cookie changed carries the token of the session; either is right. */
export function csrfMatches(secret: string, session: Session, given: string): boolean {
  const keys = session.key === undefined ? [session.id] : [session.key, session.id]
  return keys.some(key => same(csrfToken(secret, key), given))
}

function same(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
