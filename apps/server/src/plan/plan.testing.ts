import { readFileSync } from 'node:fs'
import type { Static, TSchema } from 'typebox'
import {
  type Actor,
  type Database,
  type Id,
  Problem,
  type SettableClock,
  system,
  type UseCase,
} from '../kernel/index.ts'
import { testActor, testDatabase, testKernel } from '../kernel/testing/index.ts'
import { countiesToken, importPlan } from './index.ts'

/** The text of the plan of 2023. */
export const source = readFileSync(
  new URL('../../../../plans/wenzhou-2023/plan.yaml', import.meta.url),
  'utf8',
)

/** A file that may be kept, whatever its sender says of its type. */
export const pdf = {
  name: '佐证.pdf',
  type: 'text/html',
  base64: Buffer.from('%PDF-1.7 a page').toString('base64'),
}

export const administrator = testActor('system-administrator', { area: '3303' })
export const labour = testActor('city-officer', { area: '3303', department: 'hrss' })
export const ruian = testActor('county-officer', { area: '330381' })
export const ouhai = testActor('county-officer', { area: '330304' })
/** A colleague of Ruian's officer: the same role and area, another account. */
export const ruianToo = testActor('county-officer', {
  area: '330381',
  account: ruian.account?.replace(/.{4}$/, '4a4a') as Id<'Account'>, // the same shape with another end
})

export interface PlanTest {
  readonly database: Database
  readonly clock: SettableClock
  call<I extends TSchema, O extends TSchema>(
    useCase: UseCase<I, O>,
    input: unknown,
    actor: Actor,
    version?: number,
  ): Promise<Static<O>>
}

/** A database of its own with the plan of 2023 read in. */
export async function openPlanTest(): Promise<PlanTest> {
  const database = await testDatabase({
    modules: [{ module: 'plan', directory: new URL('./migrations/', import.meta.url) }],
  })
  const { kernel, clock, provisions } = testKernel(database)
  provisions.provide(countiesToken, new Set(['330302', '330304', '330381']))
  const opened: PlanTest = {
    database,
    clock,
    call: (useCase, input, actor, version) =>
      kernel.call(useCase, input, {
        actor,
        language: 'en',
        channel: 'json',
        ...(version !== undefined && { version }),
      }),
  }
  await opened.call(importPlan, { source, reason: 'the first text' }, system)
  return opened
}

/** How a call was refused, `kind code`; `done` when it was not. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Problem) return `${error.kind} ${error.code}`
    throw error
  }
  return 'done'
}
