import type { Range } from '@qingye/rules'
import type { Language } from '../../kernel/index.ts'
import type { BenefitKind, CardFact, Period } from '../../policies/browser.ts'
import type { CardWords } from './card-texts.ts'

/** In which language, and its words: nothing here loads the rest of the product, for the browser says it too. */
export interface Speech {
  readonly language: Language
  readonly words: CardWords
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part.padEnd(2, '0')}`)
}

/** 50 万 or 2,000; the unit comes after it. */
function figure(fen: number, language: Language): string {
  const wan = fen / 1_000_000
  return language === 'zh' && wan >= 1 && Number.isInteger(wan * 10)
    ? `${grouped(wan)} 万`
    : grouped(fen / 100)
}

/** 2,000–5,000 元, 2,000 元 */
function money({ from, to }: Range, { language, words }: Speech): string {
  const n = figure(to, language)
  const amount = from === to ? n : `${figure(from, language)}–${n}`
  return fill(words.yuan, { n: /\d$/.test(amount) && language === 'zh' ? `${amount} ` : amount })
}

/** 每月 800 元, 800 yuan a month */
export function perWords(amount: Range, per: Period, speech: Speech): string {
  return fill(speech.words.perAmount, { n: money(amount, speech), per: speech.words[`per-${per}`] })
}

/** What it is worth in one short sentence; undefined where there is nothing to count, or nothing is known of it. */
export function amountWords(
  kind: BenefitKind,
  amount: Range | undefined,
  per: Period | undefined,
  speech: Speech,
): string | undefined {
  if (kind === 'in-kind' || kind === 'right' || amount === undefined || amount.to === 0) return undefined
  const { from, to } = amount
  const { words } = speech
  const isOpen = to === Number.POSITIVE_INFINITY
  if (isOpen && from === 0) return undefined
  const form = isOpen ? 'least' : from > 0 && kind === 'cash' ? 'is' : 'upTo'
  const shown = isOpen ? { from, to: from } : form === 'is' ? amount : { from: to, to }
  return fill(words[`${kind}-${form}`], {
    n: money(shown, speech),
    per: per === undefined ? '' : words[`per-${per}`],
  })
}

/** 2023年12月31日, 31 December 2023 */
export function wholeDay(day: string, { words }: Speech): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = words.months.split(' ')[Number(month) - 1] ?? ''
  return fill(words.day, { year, month: name, date: Number(date) })
}

/** What stands after a number that is counted so; nothing for a unit that has no word. */
export function unitOf(unit: string, words: CardWords): string {
  const named: Readonly<Record<string, string>> = words
  return named[`unit-${unit}`] ?? ''
}

/** An answer as one would say it. */
export function answerWords(
  fact: CardFact,
  answer: boolean | number | string | readonly string[],
  speech: Speech,
): string {
  const { words } = speech
  if (typeof answer === 'boolean') return answer ? words.yesButton : words.noButton
  if (typeof answer === 'number') {
    const unit = fact.type === 'number' ? fact.unit : ''
    if (unit === 'fen') return money({ from: answer, to: answer }, speech)
    return unit === 'basis-points' ? `${answer / 100}%` : `${grouped(answer)} ${unitOf(unit, words)}`.trim()
  }
  if (typeof answer === 'string')
    return fact.type === 'day' ? wholeDay(answer, speech) : (fact.words?.[answer] ?? answer)
  const told = answer.map(value => fact.words?.[value] ?? value)
  return told.length === 0 ? words.noneAnswer : told.join(words.comma)
}
