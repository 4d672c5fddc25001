import { createHash, randomInt } from 'node:crypto'
import type { Day, Id, Instant, Role, Text } from '../kernel/index.ts'

export interface Batch {
  readonly id: Id<'Batch'>
  readonly version: number
  readonly division: string
  readonly name: string
  /** fen: of one voucher */
  readonly value: number
  /** fen: of all; `committed` of it is given away */
  readonly budget: number
  readonly committed: number
  readonly expiresOn: Day
  readonly state: 'open' | 'ended'
  readonly byName: string
  readonly createdAt: Instant
}

/** So many for one firm. */
export interface Share {
  readonly id: Id<'Share'>
  readonly batch: Id<'Batch'>
  readonly batchName: string
  readonly division: string
  readonly organisation: Id<'Organisation'>
  readonly organisationName: string
  readonly value: number
  readonly expiresOn: Day
  readonly count: number
  readonly handed: number
}

export interface Voucher {
  readonly id: Id<'Voucher'>
  readonly batchName: string
  readonly value: number
  readonly expiresOn: Day
  readonly name: string
  readonly phoneSealed: string | undefined
  readonly codeSealed: string | undefined
  readonly usedAt: Instant | undefined
}

export const voucherStates = {
  open: { zh: '可以用', en: 'Ready to use' },
  used: { zh: '用掉了', en: 'Used' },
  expired: { zh: '过期了', en: 'Expired' },
} as const satisfies Record<string, Text>
export type VoucherState = keyof typeof voucherStates

export function voucherStateOf(
  { usedAt, expiresOn }: Pick<Voucher, 'usedAt' | 'expiresOn'>,
  today: Day,
): VoucherState {
  if (usedAt !== undefined) return 'used'
  return expiresOn < today ? 'expired' : 'open'
}

export const issuers = ['county-officer', 'city-officer'] as const satisfies readonly Role[]
export const watchers = [...issuers, 'leader', 'auditor'] as const satisfies readonly Role[]
export const sealPurposes = { phone: 'vouchers.phone', code: 'vouchers.code' } as const

/** Letters and digits that nobody mixes up when they are read aloud. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 12

/** 59 bits: nobody finds one by trying. */
export function newCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}

/** As people type it: with blanks, in small letters, in full width. Undefined: this is no code. */
export function readCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  return plain.length === length && [...plain].every(one => letters.includes(one)) ? plain : undefined
}

/** `ABCD-EFGH-JKMN` */
export function shownCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

export function hashOf(code: string): string {
  return createHash('sha256').update(`voucher:${code}`).digest('hex')
}
