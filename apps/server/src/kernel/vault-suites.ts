import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { Suite, VaultKey } from './vault-keys.ts'

/** One key at work: bytes in, bytes out. `context` is authenticated with the text and not kept in it. */
export interface Sealer {
  seal(plain: Buffer, context: Buffer): Buffer
  /** @returns undefined when the bytes were not sealed by this key in this context, or were changed since */
  open(sealed: Buffer, context: Buffer): Buffer | undefined
  /** a keyed hash, 64 hex digits */
  match(text: Buffer): string
}

const sealers: Readonly<Record<Suite, (key: VaultKey) => Sealer>> = { aes: aesSealer, sm: smSealer }

export function sealerOf(key: VaultKey): Sealer {
  return sealers[key.suite](key)
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits: good for 2³² texts a key. */
function aesSealer({ secret }: VaultKey): Sealer {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `qingye ${use}`, 32))
  const [sealing, matching] = [derive('seal'), derive('match')]
  return {
    seal(plain, context) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
      cipher.setAAD(context)
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, context) {
      if (sealed.length < nonceBytes + tagBytes) return undefined
      const nonce = sealed.subarray(0, nonceBytes)
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
      decipher.setAAD(context)
      decipher.setAuthTag(sealed.subarray(-tagBytes))
      const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
      try {
        return Buffer.concat([plain, decipher.final()])
      } catch {
        return undefined // the tag does not fit
      }
    },
    match: text => createHmac('sha256', matching).update(text).digest('hex'),
  }
}

const ivBytes = 16
const macBytes = 32

/**
 * SM4 (GB/T 32907) in counter mode, then HMAC with SM3 (GB/T 32905) over context, IV and ciphertext. Node's OpenSSL
 * has no SM4-GCM before 3.1, so the two are put together here: encrypt, then authenticate, with separate keys.
 */
function smSealer({ secret }: VaultKey): Sealer {
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync('sm3', secret, '', `qingye ${use}`, bytes))
  const [sealing, authenticating, matching] = [derive('seal', 16), derive('tag', 32), derive('match', 32)]
  const tagOf = (text: Buffer, context: Buffer) => {
    const length = Buffer.alloc(4) // where the context ends: no two pairs give the same bytes
    length.writeUInt32BE(context.length)
    return createHmac('sm3', authenticating).update(length).update(context).update(text).digest()
  }
  return {
    seal(plain, context) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('sm4-ctr', sealing, iv)
      const text = Buffer.concat([iv, cipher.update(plain), cipher.final()])
      return Buffer.concat([text, tagOf(text, context)])
    },
    open(sealed, context) {
      if (sealed.length < ivBytes + macBytes) return undefined
      const text = sealed.subarray(0, -macBytes)
      if (!timingSafeEqual(tagOf(text, context), sealed.subarray(-macBytes))) return undefined
      const decipher = createDecipheriv('sm4-ctr', sealing, text.subarray(0, ivBytes))
      return Buffer.concat([decipher.update(text.subarray(ivBytes)), decipher.final()])
    },
    match: text => createHmac('sm3', matching).update(text).digest('hex'),
  }
}
