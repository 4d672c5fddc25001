import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../kernel/index.ts'

/** A code as it is kept: keyed hash and salt, never the six digits. */
export interface PhoneCode {
  readonly salt: string
  readonly hash: string
}

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Six digits are guessed from a plain hash at once: it takes the installation's key to try them. */
export function keepCode(vault: Vault, code: string): PhoneCode {
  const salt = randomBytes(16).toString('hex')
  return { salt, hash: hashOf(vault, salt, code) }
}

export function codeMatches(vault: Vault, kept: PhoneCode, typed: string): boolean {
  const given = typed.normalize('NFKC').replaceAll(/\D/g, '')
  return timingSafeEqual(Buffer.from(kept.hash), Buffer.from(hashOf(vault, kept.salt, given)))
}

function hashOf(vault: Vault, salt: string, code: string): string {
  return createHash('sha256')
    .update(vault.match(`phone-code:${salt}`, code))
    .digest('hex')
}

/** 11 digits as people type them, with blanks, hyphens, +86 or in full width. */
export function phoneOfText(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s()-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}
