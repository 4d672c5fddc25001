import { createHash } from 'node:crypto'
import { type Id, type Instant, Problem, type Text } from '../kernel/index.ts'
import type { CountedRecord } from '../ledger/index.ts'
import type { AmountEstimate, Quantities } from './estimate-amount.ts'

/** What an auditor found of one record. */
export const verdicts = {
  confirmed: { zh: '属实', en: 'Confirmed' },
  wrong: { zh: '不属实', en: 'Not true' },
  unclear: { zh: '查不清', en: 'Cannot tell' },
} as const satisfies Readonly<Record<string, Text>>
export type Verdict = keyof typeof verdicts

/** A number's sample. Drawn again from the same mark with the same seed, it holds the same records. */
export interface Sample {
  readonly id: Id<'Sample'>
  readonly version: number
  readonly target: string
  readonly area: string
  readonly mark: string
  readonly plan: number
  readonly seed: string
  readonly population: number
  readonly size: number
  readonly account: string
  readonly byName: string
  readonly drawnAt: Instant
  readonly closedAt: Instant | undefined
  readonly confirmed: number
  readonly wrong: number
  readonly unclear: number
  /** how many records behind the number have each quantity; undefined: drawn before that was kept */
  readonly quantities: Quantities | undefined
  /** of a signed sample: what is wrong of what the records amount to; undefined where all weigh the same */
  readonly amount: AmountEstimate | undefined
}

/** What of a record an auditor needs to find it; names are read at the record itself, where that is audited. */
export type SampledRecord = Pick<
  CountedRecord,
  | 'kind'
  | 'source'
  | 'source_kind'
  | 'organisation'
  | 'division'
  | 'day'
  | 'recorded'
  | 'quantity'
  | 'verification'
>

export interface SampleItem {
  readonly id: Id<'SampleItem'>
  readonly version: number
  readonly position: number
  readonly fact: string
  readonly record: SampledRecord
  readonly verdict: Verdict | undefined
  readonly note: string | undefined
  readonly evidence: string | undefined
  readonly markedAt: Instant | undefined
  readonly markedBy: string | undefined
}

/**
 * Draws `size` of the records by the hash of seed and fact: nobody can know the place of a fact before the seed is
 * named, everybody can compute it afterwards (`printf '%s\n%s' SEED FACT | sha256sum`, the smallest first).
 */
export function drawRecords<Fact extends { readonly fact: string }>(
  facts: readonly Fact[],
  seed: string,
  size: number,
): Fact[] {
  return facts
    .map(fact => ({ fact, key: createHash('sha256').update(`${seed}\n${fact.fact}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, size)
    .map(({ fact }) => fact)
}

/** A finished sample is a published figure: nothing about it changes any more. */
export function requireOpen(sample: Sample): void {
  if (sample.closedAt === undefined) return
  throw new Problem('conflict', 'sample.closed', {
    zh: '这份抽样已经签结，不能再改。要重查，另抽一份',
    en: 'This sample is signed and changes no more. To look again, draw another one',
  })
}
