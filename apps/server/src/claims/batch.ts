import { createHash } from 'node:crypto'
import { type Day, guardCell, type Hand, type Id, type Instant, type Text } from '../kernel/index.ts'

export const batchStates = {
  made: { zh: '等另一人签', en: 'Waits for a second signature' },
  signed: { zh: '已签，等银行回执', en: 'Signed: waits for the bank' },
  settled: { zh: '办完了', en: 'Settled' },
  dropped: { zh: '作废了', en: 'Dropped' },
} as const satisfies Record<string, Text>
export type BatchState = keyof typeof batchStates

export interface Batch {
  readonly id: Id<'ClaimBatch'>
  readonly version: number
  readonly division: string
  readonly day: Day
  readonly state: BatchState
  readonly payments: number
  /** integer fen */
  readonly total: number
  readonly made: Hand
  readonly madeName: string
  readonly madeAt: Instant
  readonly signedName: string | undefined
  readonly signedAt: Instant | undefined
  /** of the bank's file, from the signature on */
  readonly sha256: string | undefined
}

export interface Payment {
  readonly id: Id<'ClaimPayment'>
  readonly claim: Id<'Claim'>
  readonly number: number
  readonly amount: number
  readonly holder: string
  readonly bank: string
  readonly sealed: string | undefined
  readonly shown: string
  readonly purpose: string
  readonly state: 'sent' | 'paid' | 'returned'
  readonly reason: string | undefined
}

export const paymentPurpose = 'claim.payment-account'

/** One more would be a file that no bank takes at once. */
export const mostPayments = 2_000

/** Yuan with two decimals, without any floating point. */
export function yuan(fen: number): string {
  const cents = String(fen % 100).padStart(2, '0')
  return `${Math.floor(fen / 100)}.${cents}`
}

/** A cell of the file: no program takes it for a formula, no quote or line break breaks out of it. */
function cell(text: string): string {
  const safe = guardCell(text.replaceAll(/\p{C}/gu, ' '))
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The bank's file: a line a payment, a line with count and total, and a last line with the SHA-256 of everything before
 * it, so that a line that was lost or changed on the way shows.
 *
 * @param lines with the account in plain: it stands in this file and nowhere else
 */
export function bankFile(
  batch: Pick<Batch, 'id' | 'day'>,
  lines: readonly (Pick<Payment, 'number' | 'holder' | 'bank' | 'amount' | 'purpose'> & {
    readonly account: string
  })[],
): string {
  const head = ['序号', '户名', '账号', '开户行', '金额', '用途', '批次']
  const rows = lines.map(line => [
    String(line.number),
    line.holder,
    line.account,
    line.bank,
    yuan(line.amount),
    line.purpose,
    `${batch.day}-${batch.id.slice(-8).toUpperCase()}`,
  ])
  const total = lines.reduce((sum, line) => sum + line.amount, 0)
  const body = [head, ...rows, ['合计', String(lines.length), '', '', yuan(total), '', '']]
    .map(row => `${row.map(cell).join(',')}\r\n`)
    .join('')
  return `${body}校验,SHA-256,${createHash('sha256').update(body).digest('hex')}\r\n`
}
