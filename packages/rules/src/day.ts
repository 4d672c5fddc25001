/** A calendar day, `YYYY-MM-DD`; days compare as text. */
export type Day = string

/** A stretch of calendar time. Parts add up; at least one is given. */
export interface Span {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/**
 * The day a span after (or, with `sign` −1, before) another. Years and months keep the day of the month; where that
 * month has no such day its last one counts (Civil Code, art. 202). Days come last.
 */
export function shiftDay(day: Day, { years = 0, months = 0, days = 0 }: Span, sign: 1 | -1 = 1): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) + sign * (years * 12 + months)
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate()
  const shifted = new Date(Date.UTC(Math.floor(at / 12), at % 12, Math.min(date, last) + sign * days))
  return shifted.toISOString().slice(0, 10)
}

/** The last day from which the span has passed by `today`: on it and before it, it is over. */
export function lastPassed(today: Day, span: Span): Day {
  let day = shiftDay(today, span, -1)
  // the ends of months fall together: 29 February comes of age on 28 February
  while (shiftDay(day, span) > today) day = shiftDay(day, { days: 1 }, -1)
  while (shiftDay(shiftDay(day, { days: 1 }), span) <= today) day = shiftDay(day, { days: 1 })
  return day
}

/** The first day from which the span has not passed before `today`. */
export function firstWithin(today: Day, span: Span): Day {
  let day = shiftDay(today, span, -1)
  while (shiftDay(day, span) < today) day = shiftDay(day, { days: 1 })
  while (shiftDay(shiftDay(day, { days: 1 }, -1), span) >= today) day = shiftDay(day, { days: 1 }, -1)
  return day
}
