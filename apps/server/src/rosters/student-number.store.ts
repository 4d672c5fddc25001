import { createHash } from 'node:crypto'
import type { Context, Id } from '../kernel/index.ts'
import type { Tables } from './graduate.store.ts'
import type { Graduate } from './roster.ts'

const numberKey = (school: string, number: string) =>
  createHash('sha256').update(`${school} ${number}`).digest('hex').slice(-2)

export interface NumberOwner {
  readonly number: string
  readonly graduate: Id<'Graduate'>
  readonly person: Id<'Person'>
}

/** Whose these student numbers of a school are. */
export async function ownersOfNumbers(
  context: Context,
  school: Id<'Organisation'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NumberOwner>> {
  if (numbers.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('rosters.student_numbers')
    .select(['number', 'graduate', 'person'])
    .where('sk', 'in', [...new Set(numbers.map(number => numberKey(school, number)))])
    .where('school', '=', school)
    .where('number', 'in', [...numbers])
    .execute()
  return new Map(rows.map(row => [row.number, row]))
}

/** Takes student numbers for graduates; a number that somebody else has stays theirs unless it is handed over. */
export async function claimNumbers(
  context: Context,
  all: readonly Graduate[],
  handOver = false,
): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(one => ({
    sk: numberKey(one.school, one.studentNumber),
    school: one.school,
    number: one.studentNumber,
    graduate: one.id,
    person: one.person,
    division: one.division,
  }))
  const insert = context.db<Tables>().insertInto('rosters.student_numbers').values(rows)
  const place = ['sk', 'school', 'number'] as const
  await insert
    .onConflict(on =>
      handOver
        ? on
            .columns(place)
            .doUpdateSet(eb => ({ graduate: eb.ref('excluded.graduate'), person: eb.ref('excluded.person') }))
        : on.columns(place).doNothing(),
    )
    .execute()
}

export async function releaseNumber(context: Context, one: Graduate): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('rosters.student_numbers')
    .where('sk', '=', numberKey(one.school, one.studentNumber))
    .where('school', '=', one.school)
    .where('number', '=', one.studentNumber)
    .where('graduate', '=', one.id)
    .execute()
}
