import { createHmac, timingSafeEqual } from 'node:crypto'

/** RFC 6238 as every authenticator app speaks it: SHA-1, six digits, thirty seconds. */
const seconds = 30
const digits = 6
/** a clock may be one step before or behind */
const drift = 1

/** @param at milliseconds since 1970 @returns the number of the step that a moment lies in */
export function stepAt(at: number): number {
  return Math.floor(at / 1_000 / seconds)
}

/** RFC 4226, section 5.3. @param length how many digits; six in the product, eight in the RFC's test vectors */
export function hotp(secret: Uint8Array, counter: number, length = digits): string {
  const moving = Buffer.alloc(8)
  moving.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(moving).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** length).padStart(length, '0')
}

/**
 * The step whose code this is, within one step of the moment; undefined when it is none. Whoever asks must remember
 * the step, so that the same code does not open twice.
 */
export function stepOfCode(secret: Uint8Array, code: string, at: number): number | undefined {
  const given = Buffer.from(code.replaceAll(/\s/g, ''))
  const here = stepAt(at)
  for (let step = here - drift; step <= here + drift; step += 1) {
    const right = Buffer.from(hotp(secret, step))
    if (given.length === right.length && timingSafeEqual(given, right)) return step
  }
  return undefined
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding: how a secret is typed by hand. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((value >> bits) & 31)
    }
  }
  return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31)
}

/** What the QR code says to an authenticator app. */
export function totpAddress(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  const query = new URLSearchParams({
    secret: base32(secret),
    issuer,
    algorithm: 'SHA1',
    digits: String(digits),
    period: String(seconds),
  })
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`
}
