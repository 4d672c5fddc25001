import { randomBytes } from 'node:crypto'

/**
 * How a key is used: `aes` seals with AES-256-GCM and matches with HMAC-SHA-256, `sm` seals with SM4-CTR under an
 * HMAC-SM3 and matches with HMAC-SM3. It belongs to the key and is written nowhere else.
 */
export const suites = ['aes', 'sm'] as const
export type Suite = (typeof suites)[number]

export interface VaultKey {
  /** stands in every text sealed with it; never given to another key */
  readonly id: string
  readonly suite: Suite
  /** 32 random bytes, from which the keys for sealing and for matching are derived */
  readonly secret: Uint8Array
}

/** All keys that can open something; the first one seals. */
export type KeyRing = readonly [VaultKey, ...VaultKey[]]

export class KeyRingError extends Error {}

const entry = /^([a-z0-9]{1,16}):(\w+):([A-Za-z0-9+/]{43}=)$/

/**
 * Reads `id:suite:base64` entries, separated by commas or white space; the first is the current key.
 * @throws KeyRingError saying which entry is wrong, and never what it holds
 */
export function readKeyRing(text: string): KeyRing {
  const [first, ...rest] = text
    .split(/[\s,]+/)
    .filter(part => part !== '')
    .map(keyOf)
  if (first === undefined) throw new KeyRingError('the key ring is empty')
  const ids = [first, ...rest].map(key => key.id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new KeyRingError(`two keys are called ${twice}`)
  return [first, ...rest]
}

function keyOf(text: string, at: number): VaultKey {
  const [, id = '', name, base64 = ''] = entry.exec(text) ?? []
  const suite = suites.find(each => each === name)
  if (suite === undefined) {
    throw new KeyRingError(
      `key ${at + 1} is not written as id:suite:base64 (id of a–z and 0–9, suite ${suites.join(' or ')}, 32 bytes in base64)`,
    )
  }
  const secret = Buffer.from(base64, 'base64')
  if (new Set(secret).size < 8) throw new KeyRingError(`key ${id} is not random: openssl rand -base64 32`)
  return { id, suite, secret }
}

/** A new key in the form that `readKeyRing` reads. */
export function newKey(
  id: string,
  suite: Suite = 'aes',
  random: (size: number) => Buffer = randomBytes,
): string {
  return `${id}:${suite}:${random(32).toString('base64')}`
}
