import type { Range } from '@qingye/rules'
import type { Language, Text } from '../../kernel/index.ts'
import type { BenefitKind, CardFact } from '../../policies/browser.ts'

/** Words that the card says in the browser too, so nothing here loads the rest of the product. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

export function put(
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(text[language], values)
}

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part.padEnd(2, '0')}`)
}

/** 50 万 or 2,000; the unit comes after it. */
function figure(fen: number, language: Language): string {
  const wan = fen / 1_000_000
  return language === 'zh' && wan >= 1 && Number.isInteger(wan * 10) ? `${wan} 万` : grouped(fen / 100)
}

const yuan: Text = { zh: '{n} 元', en: '{n} yuan' }

export function money(fen: number, language: Language): string {
  return put(yuan, language, { n: figure(fen, language) })
}

/** 2,000–5,000 元 */
export function moneyRange({ from, to }: Range, language: Language): string {
  return from === to
    ? money(to, language)
    : put(yuan, language, { n: `${figure(from, language)}–${figure(to, language)}` })
}

const amounts: Readonly<
  Record<'cash' | 'ceiling' | 'credit', Readonly<Record<'is' | 'upTo' | 'least', Text>>>
> = {
  cash: {
    is: { zh: '能领 {n}', en: 'You get {n}' },
    upTo: { zh: '最多能领 {n}', en: 'Up to {n}' },
    least: { zh: '至少能领 {n}', en: 'At least {n}' },
  },
  ceiling: {
    is: { zh: '最多少缴 {n}', en: 'Up to {n} less to pay' },
    upTo: { zh: '最多少缴 {n}', en: 'Up to {n} less to pay' },
    least: { zh: '可以少缴 {n} 以上', en: 'At least {n} less to pay' },
  },
  credit: {
    is: { zh: '最多能贷 {n}', en: 'Borrow up to {n}' },
    upTo: { zh: '最多能贷 {n}', en: 'Borrow up to {n}' },
    least: { zh: '能贷 {n} 以上', en: 'Borrow {n} or more' },
  },
}

/** What it is worth in one short sentence; undefined where there is nothing to count, or nothing is known of it. */
export function amountWords(
  kind: BenefitKind,
  amount: Range | undefined,
  language: Language,
): string | undefined {
  if (kind === 'in-kind' || kind === 'right' || amount === undefined || amount.to === 0) return undefined
  const words = amounts[kind]
  if (amount.to === Number.POSITIVE_INFINITY) {
    return amount.from === 0 ? undefined : put(words.least, language, { n: money(amount.from, language) })
  }
  if (amount.from === 0) return put(words.upTo, language, { n: money(amount.to, language) })
  return put(words.is, language, { n: moneyRange(amount, language) })
}

/** 2023年12月31日, 31 December 2023 */
export function wholeDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  const name = 'January February March April May June July August September October November December'.split(
    ' ',
  )
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${name[(month ?? 1) - 1]} ${year}`
}

const yes: Text = { zh: '是', en: 'Yes' }
const no: Text = { zh: '不是', en: 'No' }
const none: Text = { zh: '都没有', en: 'None of these' }

/** How the units of counted facts are called after a number. */
const units: Readonly<Record<string, Text>> = {
  fen: { zh: '元', en: 'yuan' },
  people: { zh: '人', en: 'people' },
  persons: { zh: '人', en: 'people' },
  person: { zh: '人', en: 'people' },
  months: { zh: '个月', en: 'months' },
  month: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  days: { zh: '天', en: 'days' },
  times: { zh: '次', en: 'times' },
}

export function unitOf(unit: string, language: Language): string {
  return units[unit]?.[language] ?? ''
}

/** An answer as one would say it. */
export function answerWords(
  fact: CardFact,
  answer: boolean | number | string | readonly string[],
  language: Language,
): string {
  if (typeof answer === 'boolean') return (answer ? yes : no)[language]
  if (typeof answer === 'number') {
    if (fact.type === 'number' && fact.unit === 'fen') return money(answer, language)
    return fact.type === 'number'
      ? `${grouped(answer)} ${unitOf(fact.unit, language)}`.trim()
      : String(answer)
  }
  if (typeof answer === 'string')
    return fact.type === 'day' ? wholeDay(answer, language) : (fact.words?.[answer] ?? answer)
  const words = answer.map(value => fact.words?.[value] ?? value)
  return words.length === 0 ? none[language] : words.join(language === 'zh' ? '、' : ', ')
}
