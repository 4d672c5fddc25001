import { token } from './provision.ts'
import type { KeyRing } from './vault-keys.ts'
import { type Sealer, sealerOf } from './vault-suites.ts'

/**
 * Keeps what must be shown again but never lies open: citizen IDs, phones, bank accounts. Whoever has the database
 * and not the keys can neither read it nor ask whether somebody is in it.
 */
export interface Vault {
  /**
   * Seals a text. The same text gives another one each time.
   * @param purpose what the text is, e.g. `person.citizen-id`; it opens under the same purpose only
   */
  seal(purpose: string, plain: string): string
  /** @throws VaultError when it was sealed for another purpose, was changed, or its key is not in the ring */
  open(purpose: string, sealed: string): string
  /**
   * A keyed hash to find equals by, 64 hex digits. Written in full width, in lower case or between blanks, the same
   * number gives the same hash.
   * @param kind what is compared, e.g. `citizen-id`: equal texts of two kinds have different hashes
   */
  match(kind: string, plain: string): string
  /** Was it sealed with the current key? */
  isCurrent(sealed: string): boolean
  /** the key that seals now */
  readonly current: string
  /** the key that `match` uses; it changes only by `qingye keys rehash` */
  readonly matching: string
}

export const vaultToken = token<Vault>('vault')

export class VaultError extends Error {
  readonly reason: 'key' | 'text'

  constructor(reason: 'key' | 'text', message: string) {
    super(message)
    this.reason = reason
  }
}

const shape = /^([a-z0-9]{1,16})\.([A-Za-z0-9_-]+)$/

/**
 * A vault over a ring of keys.
 * @param matching the id of the key for `match`; without it the current one
 * @throws VaultError when the ring has no such key
 */
export function openVault(ring: KeyRing, matching: string = ring[0].id): Vault {
  const sealers = new Map(ring.map(key => [key.id, sealerOf(key)]))
  const current = ring[0].id
  const keyOf = (id: string): Sealer => {
    const sealer = sealers.get(id)
    if (sealer === undefined) throw new VaultError('key', `the key ring has no key ${id}`)
    return sealer
  }
  const [sealing, hashing] = [keyOf(current), keyOf(matching)]
  return {
    current,
    matching,
    seal(purpose, plain) {
      const sealed = sealing.seal(Buffer.from(plain), contextOf(current, purpose))
      return `${current}.${sealed.toString('base64url')}`
    },
    open(purpose, sealed) {
      const [, id = '', text = ''] = shape.exec(sealed) ?? []
      if (id === '') throw new VaultError('text', 'this is no sealed text')
      const bytes = Buffer.from(text, 'base64url')
      // a text that decodes to the same bytes but reads otherwise was changed too
      const whole = bytes.toString('base64url') === text
      const plain = whole ? keyOf(id).open(bytes, contextOf(id, purpose)) : undefined
      if (plain === undefined)
        throw new VaultError('text', `not sealed as ${purpose} by key ${id}, or changed since`)
      return plain.toString()
    },
    match: (kind, plain) => hashing.match(Buffer.from(`${kind}\0${plainForm(plain)}`)),
    isCurrent: sealed => sealed.startsWith(`${current}.`),
  }
}

function contextOf(key: string, purpose: string): Buffer {
  return Buffer.from(`${key}\0${purpose}`)
}

function plainForm(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase()
}
