import { sha256 } from './fact.ts'

/**
 * The position a number was counted at: how far each of the 256 streams had come, and under which plan and
 * division tree. Counted again at its mark, a number is the same for ever.
 */
export interface Mark {
  /** 256 sequence numbers, by bucket '00'–'ff' */
  readonly streams: readonly number[]
  readonly plan: string
  readonly tree: string
}

export const streamCount = 256

export function bucketAt(index: number): string {
  return index.toString(16).padStart(2, '0')
}

/** One URL-safe word: `1.<plan>.<tree>.<streams>`, the streams as base64url of little-endian base-128 numbers. */
export function encodeMark(mark: Mark): string {
  const bytes: number[] = []
  for (const seq of mark.streams) {
    let rest = seq
    while (rest >= 128) {
      bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  const text = (word: string) => Buffer.from(word).toString('base64url')
  return ['1', text(mark.plan), text(mark.tree), Buffer.from(bytes).toString('base64url')].join('.')
}

/** Reads a mark that comes from outside; undefined when it is not one. */
export function decodeMark(word: string): Mark | undefined {
  const [form, plan, tree, packed, ...more] = word.split('.')
  if (form !== '1' || plan === undefined || tree === undefined || packed === undefined || more.length > 0) {
    return undefined
  }
  const streams: number[] = []
  let value = 0
  let unit = 1
  for (const byte of Buffer.from(packed, 'base64url')) {
    value += (byte % 128) * unit
    if (byte >= 128) {
      unit *= 128
      if (unit > 2 ** 42) return undefined // longer than any sequence that JavaScript counts exactly
      continue
    }
    streams.push(value)
    value = 0
    unit = 1
  }
  if (unit !== 1 || streams.length !== streamCount) return undefined
  const text = (part: string) => Buffer.from(part, 'base64url').toString()
  return { streams, plan: text(plan), tree: text(tree) }
}

/** Twelve hex digits by which people compare two marks. */
export function shortMark(mark: string): string {
  return sha256(mark).slice(0, 12)
}

export function totalOf(mark: Mark): number {
  return mark.streams.reduce((sum, seq) => sum + seq, 0)
}
