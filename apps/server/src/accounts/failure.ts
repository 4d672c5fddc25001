import { Problem } from '../kernel/index.ts'

/** Wrong tries that cost nothing; from then on the rest doubles with each. */
export interface Patience {
  readonly free: number
  /** of the first rest */
  readonly seconds: number
  readonly longestSeconds: number
}

/** An account: five, then half a minute, a minute, two … an hour. */
export const loginPatience: Patience = { free: 5, seconds: 30, longestSeconds: 3_600 }
/** An address: a school's computer room mistypes more than one person. */
export const addressPatience: Patience = { free: 50, seconds: 30, longestSeconds: 3_600 }

/** @param count wrong tries in a row, this one included @returns seconds to rest after it */
export function restAfter(count: number, { free, seconds, longestSeconds }: Patience): number {
  const over = count - free
  return over < 0 ? 0 : Math.min(longestSeconds, seconds * 2 ** Math.min(over, 30))
}

/** hours after the last wrong try when all of them are forgotten */
export const forgottenAfterHours = 24

/** The same words whether there is such an account or not. */
export function resting(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60)
  const [zh, en] =
    seconds < 60
      ? [`${seconds} 秒后再试`, `try again in ${seconds} seconds`]
      : [`${minutes} 分钟后再试`, minutes === 1 ? 'try again in a minute' : `try again in ${minutes} minutes`]
  return new Problem(
    'too-many',
    'sign-in.resting',
    { zh: `错了太多次，${zh}`, en: `Too many wrong tries; ${en}` },
    { retryAfter: seconds },
  )
}
