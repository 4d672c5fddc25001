/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string
/** A moment, ISO 8601 in UTC with milliseconds. */
export type Instant = string

/** The only source of time. The domain never reads the machine's clock. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock for tests and the demo: stands still until it is moved. */
export interface SettableClock extends Clock {
  set(instant: Instant): void
  advance(milliseconds: number): void
}

export function settableClock(instant: Instant): SettableClock {
  let at = Date.parse(instant)
  return {
    now: () => at,
    set(next) {
      at = Date.parse(next)
    },
    advance(milliseconds) {
      at += milliseconds
    },
  }
}

export function instantOf(at: number): Instant {
  return new Date(at).toISOString()
}

/** China has had one time zone and no summer time since 1992: UTC+8 is exact for every day we handle. */
const shanghai = 8 * 3_600_000

export function dayOf(at: number): Day {
  return new Date(at + shanghai).toISOString().slice(0, 10)
}

/** The first moment of a day in Asia/Shanghai. */
export function startOf(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - shanghai).toISOString()
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
