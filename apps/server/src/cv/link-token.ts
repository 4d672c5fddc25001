import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Id, isId } from '../kernel/index.ts'

/** The id of the link and a secret of 192 bits, in 54 letters that fit in an address. */
export function newToken(id: Id<'CvLink'>): { readonly token: string; readonly hash: string } {
  const secret = randomBytes(24)
  const bytes = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), secret])
  return { token: bytes.toString('base64url'), hash: hashOf(secret) }
}

/** What a token says; undefined when it is none. */
export function readToken(token: string): { readonly id: Id<'CvLink'>; readonly hash: string } | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 40 || bytes.toString('base64url') !== token) return undefined
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!isId(id)) return undefined
  return { id: id as Id<'CvLink'>, hash: hashOf(bytes.subarray(16)) } // only links have tokens
}

export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function hashOf(secret: Buffer): string {
  return createHash('sha256').update(secret).digest('hex')
}
