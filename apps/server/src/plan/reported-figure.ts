import type { Day, Text } from '../kernel/index.ts'
import { lastDayOf } from './days.ts'

export const figureStates = {
  submitted: { zh: '待复核', en: 'submitted' },
  accepted: { zh: '已采信', en: 'accepted' },
  rejected: { zh: '未采信', en: 'not accepted' },
} as const satisfies Record<string, Text>
export type FigureState = keyof typeof figureStates

export const periodPattern = '^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$'

/** The first and last day of `2023`, `2023-05` or `2023-Q2`. */
export function daysOf(period: string): { from: Day; to: Day } {
  const year = period.slice(0, 4)
  const rest = period.slice(5)
  if (rest === '') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (!rest.startsWith('Q')) return { from: `${period}-01`, to: lastDayOf(period) }
  const last = Number(rest.slice(1)) * 3
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
  return { from: `${month(last - 2)}-01`, to: lastDayOf(month(last)) }
}
