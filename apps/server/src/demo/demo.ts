import type { Clock, Database, Day } from '../kernel/index.ts'
import { addDays, dayOf, readSetting, writeSetting } from '../kernel/index.ts'

/** Which demo city a database holds. */
export interface Demo {
  readonly scale: 'small' | 'full'
  readonly seed: string
  /** the last day of the city's records; its clock begins on the morning after */
  readonly until: Day
  /** by how many whole days its clock is behind the machine's */
  readonly daysBehind: number
}

export const settingKey = 'demo'

/** The demo city of this database; undefined when it holds none. */
export async function readDemo(database: Database): Promise<Demo | undefined> {
  const value = await readSetting(database, settingKey)
  return value === undefined ? undefined : (value as Demo) // written by loadDemo and by nothing else
}

/**
 * The city lives in the year of its plan: its clock is a whole number of days behind, so that the time of day is
 * real, days pass, posts expire and answers come due.
 */
export function demoClock(demo: Demo, now: () => number = Date.now): Clock {
  return { now: () => now() - demo.daysBehind * 86_400_000 }
}

/** Whole days from the city's first morning to the present day. */
export function daysBehindOf(until: Day, now: number): number {
  return Math.round((Date.parse(dayOf(now)) - Date.parse(addDays(until, 1))) / 86_400_000)
}

/**
 * Lets so many days pass in a demo city: what comes due after a month is seen today.
 * @throws Error without a demo city, or for what is no whole number of days ahead
 */
export async function moveDemo(database: Database, days: number): Promise<Demo> {
  const demo = await readDemo(database)
  if (demo === undefined) throw new Error('there is no demo city here')
  if (!Number.isInteger(days) || days < 1 || days > 3_660) throw new Error('a number of days from 1 to 3660')
  const moved: Demo = { ...demo, daysBehind: demo.daysBehind - days }
  await writeSetting(database, settingKey, moved)
  return moved
}
