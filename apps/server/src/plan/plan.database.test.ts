import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Static, TSchema } from 'typebox'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Database, UseCase } from '../kernel/index.ts'
import {
  checkCatalogue,
  inTransaction,
  Problem,
  permissionTable,
  scopeOf,
  system,
  visitor,
} from '../kernel/index.ts'
import { testDatabase } from '../kernel/testing/test-database.ts'
import { type TestKernel, testActor, testKernel } from '../kernel/testing/test-kernel.ts'
import {
  acceptReportedFigure,
  addStep,
  assignOwner,
  attachEvidence,
  completeStep,
  confirmLeadDepartment,
  copyForward,
  countiesToken,
  divideTarget,
  importPlan,
  listCommitments,
  listOverdueSteps,
  listReportedFigures,
  listTargets,
  planModule,
  readEvidenceFile,
  readTarget,
  rejectReportedFigure,
  setPacing,
  submitReportedFigure,
} from './index.ts'

const source = readFileSync(new URL('../../../../plans/wenzhou-2023/plan.yaml', import.meta.url), 'utf8')
const pdf = { name: '佐证.pdf', type: 'text/html', base64: Buffer.from('%PDF-1.7 a page').toString('base64') }

let database: Database
let test1: TestKernel
const administrator = testActor('administrator', { area: '3303' })
const labour = testActor('city-officer', { area: '3303', department: 'hrss' })
const ruian = testActor('county-officer', { area: '330381' })
const ouhai = testActor('county-officer', { area: '330304' })

/** Somebody else with the same role: another account. */
function another(actor: Actor, last: string): Actor {
  return { ...actor, account: `${labour.account?.slice(0, -4)}${last}` as NonNullable<Actor['account']> } // same shape, other end
}

beforeAll(async () => {
  database = await testDatabase({
    modules: [{ module: 'plan', directory: new URL('./migrations/', import.meta.url) }],
  })
  test1 = testKernel(database)
  test1.provisions.provide(countiesToken, new Set(['330302', '330304', '330381']))
  await call(importPlan, { source, reason: 'the first text' }, system)
})
afterAll(() => database.close())
beforeEach(() => test1.clock.set('2023-11-22T01:00:00.000Z'))

function call<I extends TSchema, O extends TSchema>(
  useCase: UseCase<I, O>,
  input: unknown,
  actor: Actor,
  version?: number,
): Promise<Static<O>> {
  return test1.kernel.call(useCase, input, {
    actor,
    language: 'en',
    channel: 'json',
    ...(version !== undefined && { version }),
  })
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Problem) return `${error.kind} ${error.code}`
    throw error
  }
  return 'done'
}

describe('the plan in the database', () => {
  test('the tables keep the rules of the schema', async () => {
    expect(await checkCatalogue(database)).toEqual([])
  })

  test('permissions mean one thing each', () => {
    expect(permissionTable(planModule.useCases).size).toBeGreaterThan(5)
  })

  test('the same text again changes nothing; another is a new version, and both can be read', async () => {
    const again = await call(importPlan, { source, reason: 'again' }, system)
    expect(again).toEqual({ plan: 'wenzhou-2023', version: 1, changed: false, targets: [] })
    const changed = source.replace('value: 3900', 'value: 4000')
    const next = await call(importPlan, { source: changed, reason: 'the city asked for more' }, administrator)
    expect(next).toEqual({ plan: 'wenzhou-2023', version: 2, changed: true, targets: ['S2-4-4-Q1'] })
    const { versions, target } = await call(readTarget, { target: 'S2-4-4-Q1' }, visitor)
    expect(target.value).toBe(4000)
    expect(
      versions.map(one => [one.number, one.value, one.reason, one.changes.map(change => change.en)]),
    ).toEqual([
      [1, 3900, 'the first text', []],
      [2, 4000, 'the city asked for more', ['value 3900 → 4000']],
    ])
  })

  test('a text that does not pass the linter is refused with its lines', async () => {
    const problem = await call(importPlan, { source: 'plan: 1', reason: 'broken' }, administrator).catch(
      error => error,
    )
    expect(problem).toBeInstanceOf(Problem)
    expect(problem.fields.length).toBeGreaterThan(0)
    expect(problem.fields[0].wrong.en).toMatch(/^line \d+/)
  })

  test('nobody but an administrator reads a plan in', async () => {
    expect(await refusal(call(importPlan, { source, reason: 'mine' }, labour))).toBe(
      'forbidden access.forbidden',
    )
  })

  test('everybody reads 71 targets, second citations folded in', async () => {
    const { targets, measures, plan } = await call(listTargets, {}, visitor)
    expect(targets).toHaveLength(71)
    expect(targets.filter(one => one.headline)).toHaveLength(8)
    expect(targets[0]?.citations.map(one => one.id)).toEqual(['S2-1-5-Q3'])
    expect(measures).toHaveLength(11)
    expect(plan.year).toBe(2023)
    // the second citation leads to the first
    expect((await call(readTarget, { target: 'S2-1-5-Q3' }, visitor)).target.id).toBe('S1-Q1')
  })
})

describe('dividing and pacing', () => {
  const shares = [
    { kind: 'county', code: '330302', value: 400 },
    { kind: 'county', code: '330381', value: 310 },
  ]

  test('a division is a new version, and says how much more was handed out', async () => {
    const input = { target: 'S1-Q2', shares, reason: 'as agreed in March' }
    expect(await call(divideTarget, input, labour, 1)).toEqual({ target: 'S1-Q2', version: 2 })
    const read = await call(readTarget, { target: 'S1-Q2' }, visitor)
    expect(read.margin).toEqual({ county: 10, department: null })
    expect(await refusal(call(divideTarget, input, labour, 1))).toBe('stale version.stale')
    expect(await refusal(call(divideTarget, input, labour, 2))).toBe('conflict plan.nothing-changed')
  })

  test('shares that do not reach the target, or unknown counties, are refused with their place', async () => {
    const short = { target: 'S1-Q5', shares: [], reason: 'nothing' }
    expect(await refusal(call(divideTarget, { ...short, value: 12_000 }, labour, 1))).toBe('done')
    const few = { target: 'S2-7-1-Q1', shares: [{ kind: 'county', code: '330399', value: 1 }], reason: 'few' }
    const problem = await call(divideTarget, few, labour, 1).catch(error => error)
    expect(problem.fields.map((field: { pointer: string }) => field.pointer)).toEqual([
      '/shares/0/code',
      '/shares',
    ])
  })

  test('pacing is a new version, too, and moves what is expected', async () => {
    const milestones = {
      kind: 'milestones',
      steps: [
        { by: '2023-11-01', share: 2000 },
        { by: '2023-12-31', share: 10_000 },
      ],
    }
    const before = await call(readTarget, { target: 'S2-5-2-Q2' }, visitor)
    expect(before.expectedToday).toBe(89)
    await call(setPacing, { target: 'S2-5-2-Q2', pacing: milestones, reason: 'autumn' }, labour, 1)
    expect((await call(readTarget, { target: 'S2-5-2-Q2' }, visitor)).expectedToday).toBe(20)
    const outside = { kind: 'milestones', steps: [{ by: '2024-01-01', share: 10_000 }] }
    expect(
      await refusal(call(setPacing, { target: 'S2-5-2-Q2', pacing: outside, reason: 'late' }, labour, 2)),
    ).toBe('invalid input.invalid')
  })

  test('a county does not change the city’s targets', async () => {
    const input = { target: 'S1-Q2', shares, reason: 'mine' }
    expect(await refusal(call(divideTarget, input, ruian, 2))).toBe('forbidden access.forbidden')
  })

  test('an administrator confirms a lead department; until then it is a proposal', async () => {
    const lead = async () => (await call(readTarget, { target: 'S1-Q5' }, visitor)).target.lead
    expect(await lead()).toMatchObject({ department: { code: 'science' }, proposed: true })
    const input = { item: 'S1-Q5', department: 'industry' }
    expect(await refusal(call(confirmLeadDepartment, input, labour))).toBe('forbidden access.forbidden')
    await call(confirmLeadDepartment, input, administrator)
    expect(await lead()).toMatchObject({ department: { code: 'industry' }, proposed: false })
    const unknown = { item: 'S1-Q5', department: 'nobody' }
    expect(await refusal(call(confirmLeadDepartment, unknown, administrator))).toBe('invalid input.invalid')
  })
})

describe('commitments', () => {
  test('have an owner, steps, evidence and a state; an overdue step shows', async () => {
    const commitment = 'S2-4-1-C1'
    const mine = async () => (await call(listCommitments, {}, labour)).rows.find(row => row.id === commitment)
    expect(await mine()).toMatchObject({ state: 'not-started', version: 0, owner: null })
    await call(assignOwner, { commitment, owner: 'commerce' }, labour, 0)
    const { step } = await call(addStep, { commitment, what: '起草方案', due: '2023-11-30' }, labour, 1)
    expect(await mine()).toMatchObject({ state: 'under-way', owner: { code: 'commerce' }, version: 2 })
    test1.clock.set('2023-11-30T15:59:00.000Z') // the last minute of the day in Shanghai
    expect((await call(listOverdueSteps, {}, labour)).rows).toEqual([])
    test1.clock.set('2023-11-30T16:00:00.000Z')
    expect((await call(listOverdueSteps, {}, labour)).rows).toMatchObject([{ id: step, commitment }])
    expect(await call(listCommitments, { state: 'overdue' }, labour)).toMatchObject({ total: 1, overdue: 1 })

    const { evidence, name } = await call(attachEvidence, { step, file: pdf }, labour)
    expect(name).toBe('佐证.pdf')
    const opened = await call(readEvidenceFile, { evidence }, testActor('auditor', { area: '3303' }))
    expect(opened).toMatchObject({ type: 'application/pdf', base64: pdf.base64 })

    expect(await refusal(call(completeStep, { step, doneOn: '2023-12-24' }, labour, 2))).toBe(
      'invalid input.invalid',
    )
    await call(completeStep, { step, doneOn: '2023-12-01' }, labour, 2)
    expect(await mine()).toMatchObject({ state: 'kept' })
    expect(await refusal(call(completeStep, { step, doneOn: '2023-12-01' }, labour, 3))).toBe(
      'conflict plan.step-done',
    )
  })

  test('a stale form, an unknown department, a county officer are refused', async () => {
    const input = { commitment: 'S2-4-1-C1', owner: 'commerce' }
    expect(await refusal(call(assignOwner, input, labour, 1))).toBe('stale version.stale')
    expect(await refusal(call(assignOwner, { ...input, owner: 'nobody' }, labour, 3))).toBe(
      'invalid input.invalid',
    )
    expect(await refusal(call(assignOwner, input, ruian, 3))).toBe('forbidden access.forbidden')
    expect(await refusal(call(assignOwner, { ...input, commitment: 'S1-Q1' }, labour, 0))).toBe(
      'not-found plan.unknown-commitment',
    )
  })

  test('steps are not public, whatever the program asks', async () => {
    const count = (actor: Actor) =>
      inTransaction(database, scopeOf(actor), db =>
        sql<{ n: number }>`SELECT count(*) AS n FROM plan.steps`.execute(db),
      ).then(result => result.rows[0]?.n)
    expect(await count(visitor)).toBe(0)
    expect(await count(testActor('person'))).toBe(0)
    expect(await count(ruian)).toBe(1)
  })

  test.each([
    ['a page', 'x.html', '<script>'],
    ['a macro sheet', 'x.xlsm', 'PK\u0003\u0004'],
    ['a picture that is none', 'x.png', 'GIF89a'],
    ['nothing', 'x.pdf', ''],
  ])('evidence that is %s is refused', async (_, name, content) => {
    const { rows } = await call(listCommitments, {}, labour)
    const step = rows.flatMap(row => row.steps)[0]?.id
    const file = { name, type: 'application/pdf', base64: Buffer.from(content, 'latin1').toString('base64') }
    expect(await refusal(call(attachEvidence, { step, file }, labour))).toBe('invalid input.invalid')
  })
})

describe('reported figures', () => {
  const input = {
    target: 'S2-5-1-Q1',
    area: '330381',
    value: 120,
    period: '2023-10',
    source: '职教台账',
    file: pdf,
  }
  const other = another(ruian, '4a4a')

  test('a second person accepts; then it stands beside, for everybody', async () => {
    const { figure } = await call(submitReportedFigure, input, ruian)
    const beside = async () =>
      (await call(readTarget, { target: 'S2-5-1-Q1', area: '330381' }, visitor)).target.reported
    expect(await beside()).toBeNull()
    expect(await refusal(call(acceptReportedFigure, { figure }, ruian, 1))).toBe('forbidden figure.own')
    const { rows } = await call(listReportedFigures, {}, other)
    expect(rows).toMatchObject([{ id: figure, mayDecide: true, evidence: { name: '佐证.pdf' } }])
    expect((await call(listReportedFigures, {}, ruian)).rows[0]?.mayDecide).toBe(false)
    await call(acceptReportedFigure, { figure }, other, 1)
    expect(await beside()).toMatchObject({ value: 120, period: '2023-10' })
    // a county's figure is not the city's
    expect((await call(readTarget, { target: 'S2-5-1-Q1' }, visitor)).target.reported).toBeNull()
    expect(await refusal(call(acceptReportedFigure, { figure }, other, 2))).toBe('conflict figure.decided')
  })

  test('another county sees nothing of it until it is accepted, and never its evidence', async () => {
    const { figure } = await call(submitReportedFigure, { ...input, period: '2023-11' }, ruian)
    expect(await refusal(call(acceptReportedFigure, { figure }, ouhai, 1))).toBe('not-found figure.unknown')
    expect((await call(listReportedFigures, { state: 'submitted' }, ouhai)).total).toBe(0)
    const accepted = await call(listReportedFigures, { state: 'accepted' }, ouhai)
    expect(accepted.rows).toMatchObject([{ evidence: null }])
    await call(rejectReportedFigure, { figure, reason: '与台账不符' }, other, 1)
    const { rows } = await call(listReportedFigures, { state: 'rejected' }, ruian)
    expect(rows).toMatchObject([{ id: figure, reason: '与台账不符' }])
  })

  test('the confirmed lead department submits, even where another was proposed', async () => {
    const unions = testActor('city-officer', { area: '3303', department: 'unions' })
    const figure = { ...input, area: '3303', target: 'S2-6-1-Q1' }
    expect(await refusal(call(submitReportedFigure, figure, unions))).toBe(
      'forbidden figure.not-your-target',
    )
    await call(confirmLeadDepartment, { item: 'S2-6-1-Q1', department: 'unions' }, administrator)
    expect(await refusal(call(submitReportedFigure, figure, unions))).toBe('done')
  })

  test('next year the plan of this year is still there, and its last figures can still come in', async () => {
    const next = copyForward(source, { code: 'wenzhou-2024', year: 2024, counted: {} })
    await call(importPlan, { source: next.source, reason: 'next year' }, administrator)
    const code = async (more: object = {}) => (await call(listTargets, more, visitor)).plan.code
    expect(await code()).toBe('wenzhou-2023') // it has not begun
    test1.clock.set('2023-12-31T16:00:00.000Z')
    expect(await code()).toBe('wenzhou-2024')
    expect(await code({ plan: 'wenzhou-2023' })).toBe('wenzhou-2023')
    const late = { ...input, period: '2023-12' }
    expect(await refusal(call(submitReportedFigure, late, ruian))).toBe('invalid input.invalid')
    expect(await refusal(call(submitReportedFigure, { ...late, plan: 'wenzhou-2023' }, ruian))).toBe('done')
    expect(await refusal(call(listTargets, { plan: 'nowhere-2023' }, visitor))).toBe('not-found plan.unknown')
  })

  test('outside its area, its department, or the plan’s year, nothing can be submitted', async () => {
    const submit = (change: object, actor: Actor) =>
      refusal(call(submitReportedFigure, { ...input, ...change }, actor))
    expect(await submit({ area: '330304' }, ruian)).toBe('forbidden access.out-of-scope')
    expect(await submit({ area: '3303' }, ruian)).toBe('forbidden access.out-of-scope')
    expect(await submit({ area: '3303', target: 'S2-6-1-Q1' }, labour)).toBe(
      'forbidden figure.not-your-target',
    )
    expect(await submit({ area: '330399' }, labour)).toBe('invalid input.invalid')
    expect(await submit({ period: '2022-10' }, ruian)).toBe('invalid input.invalid')
    expect(await submit({ period: '2023-12' }, ruian)).toBe('invalid input.invalid')
    expect(await submit({ period: '2023-13' }, ruian)).toBe('invalid input.invalid')
    expect(await submit({ file: { ...pdf, name: 'x.exe' } }, ruian)).toBe('invalid input.invalid')
    expect(await submit({ target: 'S9-Q9' }, ruian)).toBe('not-found plan.unknown-target')
  })

  test('the table itself refuses what the program would: the own figure, another county, a change of the value', async () => {
    const { figure } = await call(submitReportedFigure, { ...input, period: '2023-Q3' }, ruian)
    const accept = (actor: Actor) =>
      inTransaction(database, scopeOf(actor), db =>
        sql`UPDATE plan.reported_figures SET state = 'accepted', decided_by = ${actor.account} WHERE id = ${figure}`.execute(
          db,
        ),
      ).then(result => Number(result.numAffectedRows))
    expect(await accept(ruian)).toBe(0)
    expect(await accept(ouhai)).toBe(0)
    expect(await accept(other)).toBe(1) // the control: a second person of the area may
    await expect(
      inTransaction(database, scopeOf(labour), db => sql`DELETE FROM plan.evidence`.execute(db)),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      inTransaction(database, scopeOf(administrator), db =>
        sql`UPDATE plan.target_versions SET value = 1`.execute(db),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
