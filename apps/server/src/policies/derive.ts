/**
 * Facts that follow from other facts. Pure and small: it runs in the browser beside the engine. What cannot be computed
 * yet stays out, so that it is unknown and never guessed; a value given for a computed fact is replaced once its own
 * facts are there.
 */
import { type Answer, type Facts, shiftDay } from '@qingye/rules'

type Rule = (facts: Facts) => Answer | undefined

const rules: Readonly<Record<string, Rule>> = {
  'pension-on': pensionDay,
  'registered-in-graduation-year': both('graduated-on', 'registered-on', (left, registered) =>
    typeof left === 'string' && typeof registered === 'string'
      ? left.slice(0, 4) === registered.slice(0, 4)
      : undefined,
  ),
  // up, so that 80.001 % is above 80 %
  'rent-share': numbers('rent', 'market-rent', (rent, market) => shareOf(rent, market, Math.ceil)),
  'staff-cut': numbers('staff', 'staff-a-year-ago', (now, before) => Math.max(0, before - now)),
  // down, so that a share below a limit stays below it and one at the limit stays at it
  'staff-cut-share': numbers('staff', 'staff-a-year-ago', (now, before) =>
    now >= before ? 0 : shareOf(before - now, before, Math.floor),
  ),
  'below-year-end': numbers('staff', 'staff-at-year-end', (now, end) => now < end),
  'hire-months-after-leaving': both('hire-graduated-on', 'hire-on', (left, hired) =>
    typeof left === 'string' && typeof hired === 'string' ? monthsUp(left, hired) : undefined,
  ),
  'trainee-share': numbers('trainees', 'staff', (trainees, staff) =>
    trainees === 0 ? 0 : shareOf(trainees, staff, Math.ceil),
  ),
}

/** The facts with everything that follows from them. */
export function derive(facts: Facts): Facts {
  const all: Record<string, Answer | undefined> = { ...facts }
  for (const name in rules) {
    const value = rules[name]?.(facts)
    if (value !== undefined) all[name] = value
  }
  return all
}

function both(one: string, other: string, work: (a: Answer, b: Answer) => Answer | undefined): Rule {
  return facts => {
    const [a, b] = [facts[one], facts[other]]
    return a === undefined || b === undefined ? undefined : work(a, b)
  }
}

function numbers(one: string, other: string, work: (a: number, b: number) => Answer): Rule {
  return both(one, other, (a, b) => (typeof a === 'number' && typeof b === 'number' ? work(a, b) : undefined))
}

/** In basis points. Of nothing, anything is all and more: above every limit. */
function shareOf(part: number, whole: number, round: (value: number) => number): number {
  return whole === 0 ? (part === 0 ? 0 : 10_000 * part) : round((part * 10_000) / whole)
}

/** The smallest number of months within which the second day lies after the first; 0 when it is not later. */
function monthsUp(from: string, to: string): number {
  let months = Math.max(0, (year(to) - year(from)) * 12 + month(to) - month(from) - 1)
  while (shiftDay(from, { months }) < to) months += 1
  return months
}

/**
 * The day of reaching pension age. For those born from 1965 (men), 1970 and 1975 (women whose age was 55 and 50) it
 * rises step by step from 2025: a month later for every four months of birth, for every two where it was 50.
 */
function pensionDay({ birth, sex, 'women-pension-age': women }: Facts): string | undefined {
  if (typeof birth !== 'string') return undefined
  const rule = pensionRules[sex === 'male' ? 'male' : sex === 'female' ? String(women) : '']
  if (rule === undefined) return undefined
  const [age, firstYear, every, most] = rule
  const since = (year(birth) - firstYear) * 12 + month(birth) - 1
  const later = since < 0 ? 0 : Math.min(most, Math.floor(since / every) + 1)
  return shiftDay(birth, { months: age * 12 + later })
}

/** Age of old, the year of birth from which it rises, months of birth for each month later, and the most of them. */
const pensionRules: Readonly<Record<string, readonly [number, number, number, number]>> = {
  male: [60, 1965, 4, 36],
  '55': [55, 1970, 4, 36],
  '50': [50, 1975, 2, 60],
}

function year(day: string): number {
  return Number(day.slice(0, 4))
}

function month(day: string): number {
  return Number(day.slice(5, 7))
}
