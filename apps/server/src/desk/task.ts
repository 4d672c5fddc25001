import { type Day, type Id, type Instant, type Role, type Text, townStaff } from '../kernel/index.ts'

export const taskSources = [
  'target',
  'review',
  'application',
  'check',
  'commitment',
  'policy',
  'activity',
  'person',
] as const
export type TaskSource = (typeof taskSources)[number]

/** Something that an office, or one person in it, has to do by a day. */
export interface Task {
  readonly id: Id<'Task'>
  readonly version: number
  readonly title: string
  readonly note: string
  readonly target: string | undefined
  /** whose number the target is looked at in */
  readonly about: string | undefined
  readonly area: string
  readonly department: string
  readonly account: Id<'Account'> | undefined
  readonly due: Day
  readonly state: 'open' | 'done'
  readonly madeBy: Id<'Account'>
  readonly maker: string
  readonly madeAt: Instant
  readonly finishedAt: Instant | undefined
}

export const officials = [
  ...townStaff,
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'system-administrator',
] as const satisfies readonly Role[]

/** Where a target's number is opened. */
export function boardHref(target: string, about: string | undefined): string {
  return `/board?${new URLSearchParams({ ...(about !== undefined && { county: about }), target })}#explain`
}

export function verbatim(words: string): Text {
  return { zh: words, en: words }
}
