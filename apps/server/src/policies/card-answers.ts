/** What somebody tells the card: read, kept in the order it was told, written into an address. */
import type { Answer, Facts } from '@qingye/rules'
import type { CardCatalogue, CardFact } from './card.ts'

/** Answers and what was skipped, in the order they were given. */
export interface Told {
  readonly answers: Facts
  readonly skipped: readonly string[]
}

export const nothingTold: Told = { answers: {}, skipped: [] }

/** Why an answer cannot be taken; the words are `wrongs` of the card's view. */
export type WrongAnswer =
  | 'empty'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'not-a-day'
  | 'future'
  | 'not-offered'

export type Read = { readonly answer: Answer } | { readonly wrong: WrongAnswer }

/** People write full-width digits, commas and a unit. */
function plain(text: string): string {
  return text
    .replace(/[０-９．－]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]|元|yuan|人|个月|年|岁|%/g, '')
}

/** Nobody who asks is older. */
const longestLife = 120

/** Reads one answer as it was typed or pressed. Money is typed in yuan and kept in fen. */
export function readAnswer(fact: CardFact, raw: string, today: string): Read {
  const text = raw.trim().slice(0, 200)
  if (text === '' && fact.type !== 'several') return { wrong: 'empty' }
  if (fact.type === 'yes-no')
    return text === 'yes' || text === 'no' ? { answer: text === 'yes' } : { wrong: 'not-offered' }
  if (fact.type === 'choice') return fact.values.includes(text) ? { answer: text } : { wrong: 'not-offered' }
  if (fact.type === 'several') {
    const picked = text === '' ? [] : text.split(',')
    return picked.every(value => fact.values.includes(value)) ? { answer: picked } : { wrong: 'not-offered' }
  }
  return fact.type === 'day' ? readDay(fact, text, today) : readNumber(fact, text)
}

function readDay({ ahead }: CardFact, text: string, today: string): Read {
  const found = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text)
  const day = found
    ?.slice(1)
    .map(part => part.padStart(2, '0'))
    .join('-')
  if (day === undefined) return { wrong: 'not-a-day' }
  const time = Date.parse(day)
  // 30 February is a day of no month
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return { wrong: 'not-a-day' }
  if (day > today && ahead !== true) return { wrong: 'future' }
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4))
  return Math.abs(years) > longestLife ? { wrong: 'not-a-day' } : { answer: day }
}

function readNumber(fact: CardFact & { readonly type: 'number' }, text: string): Read {
  const written = plain(text)
  if (!/^-?\d+(\.\d+)?$/.test(written)) return { wrong: 'not-a-number' }
  const value = Math.round(Number(written) * (parts[fact.unit] ?? 1))
  if (value < (fact.from ?? 0)) return { wrong: 'too-small' }
  if (value > Math.min(fact.to ?? most, most)) return { wrong: 'too-large' }
  // half a person is nobody's answer
  return value === Number(written) || parts[fact.unit] !== undefined
    ? { answer: value }
    : { wrong: 'not-a-number' }
}

/** What is told in yuan and percent is kept in fen and basis points. */
const parts: Readonly<Record<string, number>> = { fen: 100, 'basis-points': 100 }

/** 100 thousand million yuan: no firm here has more, and every sum of it is exact. */
const most = 1e13

/** The answer as its control shows it, and as an address holds it. */
export function written(fact: CardFact, answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  if (typeof answer === 'number' && fact.type === 'number') return String(answer / (parts[fact.unit] ?? 1))
  return typeof answer === 'object' ? answer.join(',') : String(answer)
}

const skippedMark = '?'

/** `born=2001-05-02&skill=senior&insured=%3F`: as short as it can be, and readable. */
export function toldText(catalogue: CardCatalogue, { answers, skipped }: Told): string {
  const text = new URLSearchParams()
  for (const [name, answer] of Object.entries(answers)) {
    const fact = catalogue.facts[name]
    if (fact !== undefined && answer !== undefined) text.append(name, written(fact, answer))
  }
  for (const name of skipped) text.append(name, skippedMark)
  return text.toString()
}

/** Reads it back; what is not ours, or says nothing, is counted and left out. */
export function readTold(
  catalogue: CardCatalogue,
  pairs: Iterable<readonly [string, string]>,
): { readonly told: Told; readonly strange: number } {
  const answers: Record<string, Answer> = {}
  const skipped: string[] = []
  let strange = 0
  for (const [name, raw] of pairs) {
    const fact = Object.hasOwn(catalogue.facts, name) ? catalogue.facts[name] : undefined
    if (fact === undefined || fact.derivedFrom !== undefined) strange += 1
    else if (raw === skippedMark) skipped.push(name)
    else {
      const read = readAnswer(fact, raw, catalogue.day)
      if ('answer' in read) answers[name] = read.answer
      else strange += 1
    }
  }
  return { told: { answers, skipped: skipped.filter(name => !(name in answers)) }, strange }
}

/** Where somebody stands with the card: what is told, what is asked now, and what was wrong with the last answer. */
export interface CardState {
  readonly told: Told
  /** asked for by its link; otherwise the next question is chosen */
  readonly ask?: string
  /** the fact answered last */
  readonly last?: string
  readonly wrong?: { readonly fact: string; readonly why: WrongAnswer; readonly typed: string }
}

/** One press of a button: `ask` goes back to a question, `skip` leaves one open, otherwise an answer. */
export interface Press {
  readonly ask?: string | undefined
  readonly skip?: boolean
  /** the question that stood there */
  readonly asked?: string | undefined
  readonly raw?: string | undefined
}

/** The state after a press. A question that does not exist is as if nothing had been pressed. */
export function pressed(catalogue: CardCatalogue, { told }: CardState, press: Press): CardState {
  const factOf = (name: string | undefined) => {
    const fact =
      name !== undefined && Object.hasOwn(catalogue.facts, name) ? catalogue.facts[name] : undefined
    return fact?.derivedFrom === undefined ? fact : undefined
  }
  if (press.ask !== undefined) return { told, ...(factOf(press.ask) !== undefined && { ask: press.ask }) }
  const { asked } = press
  const fact = factOf(asked)
  if (asked === undefined || fact === undefined) return { told }
  const { [asked]: _before, ...answers } = told.answers
  const skipped = told.skipped.filter(name => name !== asked)
  if (press.skip === true) return { told: { answers, skipped: [...skipped, asked] }, last: asked }
  const read = readAnswer(fact, press.raw ?? '', catalogue.day)
  if ('wrong' in read) {
    return { told, ask: asked, wrong: { fact: asked, why: read.wrong, typed: press.raw ?? '' } }
  }
  return { told: { answers: { ...answers, [asked]: read.answer }, skipped }, last: asked }
}
