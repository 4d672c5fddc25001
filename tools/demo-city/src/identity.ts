import { citizenIdCheckDigit } from '@qingye/china/citizen-id'
import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china/credit-code'
import type { Random } from './random.ts'

/**
 * Identifiers that pass every check of form and can belong to nobody:
 * - citizen ID: order codes 996–999 are kept for people past their hundredth year; nobody born after 1950 has one;
 * - credit code: the organisation part begins with QY, which is not issued (real ones begin with a digit or MA);
 * - telephone: segment 154 of the mobile numbers is assigned to no network.
 */
export const orderCodes = { male: [997, 999], female: [996, 998] } as const

/** GB 11643: a region, a day of birth (`YYYY-MM-DD`), an order code of `orderCodes`, the check character. */
export function citizenId(region: string, born: string, order: number): string {
  const body = `${region}${born.replaceAll('-', '')}${order}`
  return body + citizenIdCheckDigit(body)
}

/**
 * GB 32100: registering authority and kind (`91` enterprise, `92` individual business, `5…` social, `11` organ,
 * `12` public institution), division, organisation code, check character.
 */
export function creditCode(kind: string, division: string, serial: number): string {
  const body = `QY${String(serial).padStart(6, '0')}`
  const head = `${kind}${division}${body}${organisationCodeCheck(body)}`
  return head + creditCodeCheckCharacter(head)
}

/** Eleven digits, different for every serial below 100,000,000. */
export function telephone(serial: number): string {
  // 61,803,399 has no factor in common with 10⁸: a walk over all numbers that does not look like counting
  return `154${String((serial * 61_803_399) % 100_000_000).padStart(8, '0')}`
}

const scratch = Buffer.alloc(36, '-', 'latin1')
const digits = Buffer.from('0123456789abcdef', 'latin1')
/** where the 32 hex digits of a UUID stand */
const places = [...'00000000-0000-0000-0000-000000000000'].flatMap((sign, place) =>
  sign === '-' ? [] : [place],
)

/**
 * A UUIDv7. Its last byte is the bucket (`bucketOf` of the server): a child is given its root's.
 * @param milliseconds since 1970
 */
export function uuid(milliseconds: number, random: Random, bucket?: string): string {
  writeHex(0, Math.floor(milliseconds / 65_536), 8)
  writeHex(8, milliseconds % 65_536, 4)
  const one = random.next32()
  writeHex(12, 0x7000 | (one & 0xfff), 4)
  writeHex(16, 0x8000 | ((one >>> 16) & 0x3fff), 4)
  writeHex(20, random.next32(), 8)
  writeHex(28, random.next32() & 0xffff, 4)
  if (bucket !== undefined) scratch.write(bucket, 34, 'latin1')
  return scratch.toString('latin1', 0, 36) // flat, where joined pieces would stay a tree of strings
}

function writeHex(from: number, value: number, count: number): void {
  for (let index = 0; index < count; index++) {
    const nibble = (value >>> ((count - 1 - index) * 4)) & 15
    scratch[places[from + index] ?? 0] = digits[nibble] ?? 48
  }
}
