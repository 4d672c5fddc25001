import { day, dayIn } from '../format.ts'

const hour = 3_600_000

/** An instant as a control of the browser shows it, by the clock in the city: `2023-12-09T09:00`. */
export function toLocal(instant: string): string {
  return new Date(Date.parse(instant) + 8 * hour).toISOString().slice(0, 16)
}

/** What such a control holds, as an instant with its zone. */
export function toInstant(local: string): string {
  return `${local.slice(0, 16)}:00+08:00`
}

/** The same control so many hours later: what ends usually ends on the day on which it began. */
export function later(local: string, milliseconds: number): string {
  return toLocal(new Date(Date.parse(toInstant(local)) + milliseconds).toISOString())
}

export function between(from: string, to: string): number {
  return Date.parse(toInstant(to)) - Date.parse(toInstant(from))
}

/** 9:05, by the clock in the city. */
export function clock(instant: string): string {
  return toLocal(instant).slice(11).replace(/^0/, '')
}

/** 12月9日 9:00–11:00; the second day only where it is another one. */
export function span(startsAt: string, endsAt: string): string {
  const [from, to] = [dayIn(new Date(startsAt)), dayIn(new Date(endsAt))]
  const end = from === to ? clock(endsAt) : `${day(to)} ${clock(endsAt)}`
  return `${day(from)} ${clock(startsAt)}–${end}`
}

/** A calendar day so many days later. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10)
}

export const rhythms = ['day', 'week', 'fortnight', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

/** Days of a series: every so often from the first one. A month without that day (30 February) is left out. */
export function daysOf(first: string, rhythm: Rhythm, times: number): string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(first)) return []
  const days: string[] = []
  for (let n = 0; days.length < times && n < times * 2; n += 1) {
    const next = rhythm === 'month' ? monthAfter(first, n) : dayAfter(first, n * steps[rhythm])
    if (next !== undefined) days.push(next)
  }
  return days
}

const steps = { day: 1, week: 7, fortnight: 14 } as const

function monthAfter(first: string, months: number): string | undefined {
  const [year = 0, month = 0, date = 0] = first.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1 + months, date))
  return at.getUTCDate() === date ? at.toISOString().slice(0, 10) : undefined
}
