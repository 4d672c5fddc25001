import { fileURLToPath } from 'node:url'
import { Type } from 'typebox'
import type { Database } from '../kernel/database/index.ts'
import {
  type Actor,
  bucketOf,
  type Context,
  createKernel,
  createMetrics,
  createProvisions,
  type Id,
  type Kernel,
  newId,
  settableClock,
  silentLog,
  system,
  useCase,
} from '../kernel/index.ts'
import { testDatabase } from '../kernel/testing/index.ts'
import { countiesToken } from '../plan/index.ts'
import { cityToken, loadCity } from '../registry/index.ts'
import type { NewFact } from './fact.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { defineIndicators } from './rollup.ts'

/** A small city with a plan of five numbers, one for each way of counting, on a real database. */

const words = { zh: '数', en: 'number' }
const year = { label: words, unit: words, from: '2023-01-01', until: '2023-12-31' } as const
const doubtful = [{ field: 'doubtful', eq: true, reason: 'doubtful' }] as const

export const indicators: readonly IndicatorDefinition[] = [
  {
    ...year,
    id: 'openings',
    unconfirmedCounts: true,
    predicate: {
      kind: ['opening.published'],
      where: [{ field: 'category', in: ['market', 'policy'] }],
      exclude: doubtful,
      unit: 'sum_quantity',
    },
  },
  {
    ...year,
    id: 'pushes',
    unconfirmedCounts: true,
    predicate: { kind: ['opening.pushed'], where: [], exclude: doubtful, unit: 'events' },
  },
  {
    ...year,
    id: 'hired',
    unconfirmedCounts: false,
    predicate: {
      kind: ['hire.started'],
      where: [
        {
          any: [
            { field: 'graduate_kind', eq: 'college' },
            { field: 'key_group', eq: true },
          ],
        },
      ],
      exclude: [],
      unit: 'distinct_subject',
      distinct_on: 'person',
    },
  },
  {
    ...year,
    id: 'started',
    unconfirmedCounts: true,
    predicate: {
      kind: ['hire.started', 'placement.started'],
      where: [],
      exclude: [],
      unit: 'distinct_subject',
      distinct_on: 'person',
    },
  },
  {
    ...year,
    id: 'rounds',
    unconfirmedCounts: true,
    predicate: {
      kind: ['round.held'],
      where: [{ field: 'asked', gte: 2 }],
      exclude: [],
      unit: 'distinct_periods',
      every: 'month',
    },
  },
]

export const divisions = ['330302', '330302001', '330302001002', '330381101', '330383'] as const
export const areas = ['3303', '330302', '330302001', '330381', '330383'] as const

/** The n-th id of a kind: the same in every run. */
export function numbered<Kind extends string>(kind: number, n: number): Id<Kind> {
  const fixed = (size: number) => Buffer.alloc(size, 0).fill(kind, 8, 10).fill(n, 12)
  return newId<Kind>(Date.parse('2023-01-01T00:00:00.000Z'), undefined, fixed)
}

export function official(role: Actor['role'], area: string, n = 1, department = 'hrss'): Actor {
  const account = numbered<'Account'>(9, n)
  return { ...system, account, role, name: role, area, department }
}

export function personActor(n: number): Actor {
  const account = numbered<'Account'>(8, n)
  return { ...system, account, role: 'person', name: 'p', area: undefined, person: numbered<'Person'>(1, n) }
}

export function employerActor(n: number): Actor {
  const account = numbered<'Account'>(7, n)
  const organisation = numbered<'Organisation'>(2, n)
  return { ...system, account, role: 'recruiter', name: 'e', area: undefined, organisation }
}

export interface City {
  readonly database: Database
  readonly kernel: Kernel
  readonly clock: ReturnType<typeof settableClock>
  /** runs a body as somebody, through the kernel */
  as<T>(actor: Actor, body: (context: Context) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openCity(): Promise<City> {
  const database = await testDatabase({
    modules: [
      // whose a merged record is, facts must know
      { module: 'registry', directory: new URL('../registry/migrations/', import.meta.url) },
      { module: 'ledger', directory: new URL('./migrations/', import.meta.url) },
    ],
  })
  const clock = settableClock('2023-06-15T01:00:00.000Z')
  const kernel = createKernel({
    database,
    clock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions()
      .provide(countiesToken, new Set(['330302', '330381', '330383']))
      .provide(
        cityToken,
        await loadCity(fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))),
      ),
  })
  const city: City = {
    database,
    kernel,
    clock,
    async as(actor, body) {
      clock.advance(1_000)
      if (actor.role === 'system') return await kernel.asSystem('test', body)
      let result: { value: Awaited<ReturnType<typeof body>> } | undefined
      const inside = useCase({
        name: 'test.body',
        kind: 'command',
        title: words,
        permission: 'test.body',
        reach: 'public',
        allow: [actor.role],
        input: Type.Object({}),
        output: Type.Object({}),
        async handle(context) {
          result = { value: await body(context) }
          return {}
        },
      })
      await kernel.call(inside, {}, { actor, language: 'zh', channel: 'json' })
      if (result === undefined) throw new Error('the body did not run')
      return result.value
    },
    close: () => database.close(),
  }
  await city.as(system, context => defineIndicators(context, { plan: 'test@1', tree: '2023', indicators }))
  return city
}

/** A fact of a kind with everything else the simplest. */
export function factOf(kind: NewFact['kind'], n: number, more: Partial<NewFact> = {}): NewFact {
  return {
    kind,
    division: '330302001',
    day: '2023-05-02',
    source: { kind: 'test', id: numbered(3, n) },
    key: `${kind}:${n}`,
    ...more,
  }
}

export { bucketOf, system }
