import { cityDay } from './api/today.ts'
import { language } from './language.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const shanghai = 'Asia/Shanghai'

/** 152,318; a true minus. */
export function number(value: number): string {
  return grouped.format(value).replace('-', '−')
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
  return name
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
