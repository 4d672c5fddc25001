import { parseCitizenId } from '@qingye/china'
import { type Day, type FieldProblem, invalid, type Vault } from '../kernel/index.ts'
import type { IdKind, Sealed, Sex } from './record.ts'

/** A document's number as it came from outside. */
export interface Identity {
  readonly kind: IdKind
  readonly number: string
}

/** Purposes and kinds under which the vault knows the numbers of a person. */
export const vaultNames = {
  identity: { purpose: 'person.id-number', kind: 'citizen-id' },
  phone: { purpose: 'person.phone', kind: 'phone' },
} as const

/** What a number says by itself. */
export interface ReadIdentity {
  /** sealed and matched: a citizen ID as its 18 characters, another document with its kind before it */
  readonly text: string
  readonly birth: Day | undefined
  readonly sex: Sex | undefined
}

/** Reads a number as people type it. Undefined with a reason when it can be nobody's. */
export function readIdentity(
  { kind, number }: Identity,
  today: Day,
): { ok: true; value: ReadIdentity } | { ok: false; wrong: Pick<FieldProblem, 'wrong' | 'right'> } {
  if (kind === 'citizen-id') {
    const read = parseCitizenId(number, { today })
    if (!read.ok) return { ok: false, wrong: { wrong: read.error.wrong, right: read.error.right } }
    const { birthday, sex } = read.value
    return { ok: true, value: { text: read.value.number, birth: birthday, sex } }
  }
  const plain = number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (!/^[A-Z0-9]{6,20}$/.test(plain)) {
    return {
      ok: false,
      wrong: {
        wrong: { zh: '证件号码的写法不对', en: 'This is not the number of such a document' },
        right: { zh: '6 到 20 位字母和数字', en: '6 to 20 letters and digits' },
      },
    }
  }
  return { ok: true, value: { text: `${kind}:${plain}`, birth: undefined, sex: undefined } }
}

/** @throws Problem `invalid` that names the field and does not repeat the number */
export function requireIdentity(identity: Identity, today: Day, pointer = '/identity/number'): ReadIdentity {
  const read = readIdentity(identity, today)
  if (!read.ok) throw invalid([{ pointer, ...read.wrong }])
  return read.value
}

export function sealIdentity(vault: Vault, read: ReadIdentity): Sealed {
  const { purpose, kind } = vaultNames.identity
  return { sealed: vault.seal(purpose, read.text), match: vault.match(kind, read.text) }
}

/** The number as it is written on the document. */
export function openIdentity(vault: Vault, sealed: string): string {
  return vault.open(vaultNames.identity.purpose, sealed).replace(/^[a-z-]+:/, '')
}

export function sealPhone(vault: Vault, phone: string): Sealed {
  const { purpose, kind } = vaultNames.phone
  return { sealed: vault.seal(purpose, phone), match: vault.match(kind, phone) }
}

export function openPhone(vault: Vault, sealed: string): string {
  return vault.open(vaultNames.phone.purpose, sealed)
}

/** 138 **** 0001: enough to know one's own again. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** For documents other than a citizen ID: the first and the last two characters. */
export function maskNumber(number: string): string {
  return number.length <= 4
    ? '*'.repeat(number.length)
    : `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`
}
