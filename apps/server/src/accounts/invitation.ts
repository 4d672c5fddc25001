import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Id, parseId, type Text } from '../kernel/index.ts'

/** An invitation is good for a week. */
export const invitationDays = 7

/**
 * What the invited person gets, once: the id finds the row, the secret opens it. Only the hash is kept, so that a
 * copy of the database lets nobody in.
 */
export function newSecret(): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOfSecret(secret) }
}

export function tokenOf(id: Id<'Invitation'>, secret: string): string {
  return `${id}.${secret}`
}

export function readToken(token: string): { id: Id<'Invitation'>; secret: string } | undefined {
  const at = token.indexOf('.')
  const id = parseId<'Invitation'>(token.slice(0, Math.max(at, 0)))
  return id === undefined ? undefined : { id, secret: token.slice(at + 1) }
}

function hashOfSecret(secret: string): string {
  return createHash('sha256').update(`invitation:${secret}`).digest('hex')
}

export function isSecretOf(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(secret)), Buffer.from(hash))
}

/** One answer for a token that is wrong, used, withdrawn or too old: it says nothing about which. */
export const invitationGone: Text = {
  zh: '这个邀请已经用过、收回或者过期了',
  en: 'This invitation was used, withdrawn or is too old',
}
