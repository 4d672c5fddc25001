/** What a query says of pay. */
export type PayWords = {
  /** Fen a month that the lower bound shall reach. */
  readonly atLeast: number
  /** The words themselves, to be taken out of the query. */
  readonly typed: string
}

const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, k: 1000, 万: 10_000, w: 10_000 }

/**
 * An amount needs a sign that it is pay: a word of floor (以上, 起, +), a word of pay (月薪, 工资), a unit of money
 * (元, 块) or of thousands (千, k, 万). A bare number is left alone: it may be a model or a year.
 */
const AMOUNT =
  /(月薪|工资|薪资|待遇|高于|不低于|至少|超过)?\s*(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九]|十)\s*([百千万kw])?\s*(\d(?!\d)|[一二三四五六七八九])?\s*(?:元|块)?(?:钱)?(?:\/月|每月|一个?月)?\s*(以上|起步?|往上|\+|多)?/gu

/** Lowest and highest pay a month believed, in yuan: other amounts are something else. */
const LEAST = 500
const MOST = 200_000

/** The first pay that a normalised query speaks of: `6000以上`, `6千`, `月薪8k起`, `一万二以上`. */
export function payIn(query: string): PayWords | null {
  for (const match of query.matchAll(AMOUNT)) {
    const [typed, before, amount = '', unit, tail, after] = match
    const money = /[元块]|每月|\/月/.test(typed)
    if (before === undefined && after === undefined && unit === undefined && !money) continue
    if (isInsideWord(query, match.index, typed, unit)) continue
    const yuan = Math.round(numberOf(amount) * (UNITS[unit ?? ''] ?? 1) + tailOf(tail, unit))
    if (yuan >= LEAST && yuan <= MOST) return { atLeast: yuan * 100, typed }
  }
  return null
}

/** `k12` and `3kw` are no pay: a letter beside the amount makes it part of a word. */
function isInsideWord(query: string, at: number, typed: string, unit: string | undefined): boolean {
  const next = query.charAt(at + typed.length)
  const letterBefore = /[a-z]/.test(query.charAt(at - 1))
  return letterBefore || (unit !== undefined && /[a-z]/.test(unit) && /[a-z0-9]/.test(next))
}

function numberOf(amount: string): number {
  if (/^\d/.test(amount)) return Number(amount.replaceAll(',', ''))
  if (amount === '十') return 10
  return amount === '两' ? 2 : DIGITS.indexOf(amount)
}

/** The last digit of 一万二 or 6千5 counts tenths of its unit. */
function tailOf(tail: string | undefined, unit: string | undefined): number {
  if (tail === undefined || unit === undefined) return 0
  return (numberOf(tail) * (UNITS[unit] ?? 0)) / 10
}
