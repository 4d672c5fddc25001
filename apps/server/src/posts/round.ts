import type { Day, Id, Instant, Text } from '../kernel/index.ts'

/** A monthly collection of vacancies: every member of an association is asked once, and answers or does not. */
export interface Round {
  readonly id: Id<'Round'>
  readonly version: number
  readonly association: Id<'Organisation'>
  readonly associationName: string
  readonly division: string
  /** `YYYY-MM` */
  readonly month: string
  readonly state: 'open' | 'closed'
  readonly asked: number
  readonly dueOn: Day
  readonly openedBy: string
  readonly openedAt: Instant
  readonly remindedOn: Day | undefined
  readonly closedAt: Instant | undefined
  readonly fact: Id<'Fact'> | undefined
}

export const roundAnswers = {
  posts: { zh: '有岗位', en: 'Vacancies' },
  nothing: { zh: '这个月没有', en: 'Nothing this month' },
} as const satisfies Record<string, Text>
export type RoundAnswerKind = keyof typeof roundAnswers

export interface RoundAnswer {
  readonly id: Id<'RoundAnswer'>
  readonly organisation: Id<'Organisation'>
  readonly organisationName: string
  /** undefined: asked, no answer yet */
  readonly answer: RoundAnswerKind | undefined
  readonly posts: readonly Id<'Post'>[]
  readonly openings: number
  readonly note: string
  readonly answeredAt: Instant | undefined
  readonly answeredBy: string | undefined
}

/** working days that a member has, and how many before the end it is reminded */
export const answerDays = 10
export const remindBefore = 3

/** A round belongs to its month even when it is closed after it. */
export function dayOfRound(month: string, today: Day): Day {
  const [year = '', number = ''] = month.split('-')
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).toISOString().slice(0, 10)
  return today < last ? today : last
}
