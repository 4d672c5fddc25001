import type { Text } from './api/shapes.ts'
import { cityDay } from './api/today.ts'
import { language, type Say } from './language.ts'
import { common } from './text/common.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const shanghai = 'Asia/Shanghai'

/** 152,318; a true minus. */
export function number(value: number): string {
  return grouped.format(value).replace('-', '−')
}

/** A figure with its unit: 3,360 个, 12 people; a per cent stands close. */
export function inUnit(value: number, unit: Text): string {
  return unit.zh === '%' ? `${number(value)}%` : `${number(value)} ${unit[language()]}`
}

/** A name of the server inside a sentence of ours: "An identity check, verified". Nothing to do in Chinese. */
export function amid(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Several names of the server in one line, the first as it is. */
export function listWords(words: readonly string[], say: Say): string {
  return words.map((one, index) => (index === 0 ? one : amid(one))).join(say(common.comma))
}

/** With its sign: +3, −7; 0 without. */
export function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value)
}

/** A calendar day as people say it; the year only when it is not this one. */
export function day(value: string, today = cityDay()): string {
  const [year, month, date] = value.slice(0, 10).split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return value
  const other = year !== Number(today.slice(0, 4))
  if (language() === 'zh') return `${other ? `${year}年` : ''}${month}月${date}日`
  const name = new Date(Date.UTC(year, month - 1, date)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(other ? { year: 'numeric' } : {}),
  })
  return name.replace('Sept', 'Sep')
}

/** 2023-11 as people say it; the year only when it is not this one. */
export function month(value: string, today = cityDay()): string {
  const [year = '', name = ''] = value.split('-')
  const other = year !== today.slice(0, 4)
  if (language() === 'zh') return `${other ? `${year}年` : ''}${Number(name)}月`
  const long = new Date(`${value}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return other ? `${long} ${year}` : long
}

const numerals = '一二三四五六七八九十'

/** 二(一)3 of the document: 文件二（一）3, Part 2 (1) 3. */
export function clause(value: string): string {
  if (language() === 'zh') return `文件${value.replaceAll('(', '（').replaceAll(')', '）')}`
  const figures = [...value]
    .map(sign => (numerals.includes(sign) ? numerals.indexOf(sign) + 1 : sign))
    .join('')
  return `Part ${figures.replace('(', ' (').replace(')', ') ')}`.trim()
}

/** An instant in the city's time: 11月22日 8:10. */
export function moment(instant: string): string {
  // an appointment has no zone of its own: it is the clock in the city
  const at = new Date(instant.length === 16 ? `${instant}:00+08:00` : instant)
  const time = at.toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: shanghai })
  return `${day(dayIn(at))} ${time.replace(/^0(?=\d:)/, '')}`
}

/** The calendar day of a moment in the city. */
export function dayIn(at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone: shanghai })
}

/** An instant or a day, as it comes. */
export function when(value: string): string {
  return value.length > 10 ? moment(value) : day(value)
}
