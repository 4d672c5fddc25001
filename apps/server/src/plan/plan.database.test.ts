import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Actor,
  checkCatalogue,
  inTransaction,
  Problem,
  permissionTable,
  scopeOf,
  system,
  visitor,
} from '../kernel/index.ts'
import { testActor } from '../kernel/testing/index.ts'
import {
  addStep,
  assignOwner,
  attachEvidence,
  completeStep,
  confirmLeadDepartment,
  divideTarget,
  importPlan,
  listCommitments,
  listOverdueSteps,
  listTargets,
  planModule,
  readEvidenceFile,
  readTarget,
  setPacing,
} from './index.ts'
import {
  administrator,
  labour,
  openPlanTest,
  type PlanTest,
  pdf,
  refusal,
  ruian,
  source,
} from './plan.testing.ts'

let opened: PlanTest
const call: PlanTest['call'] = (...args) => opened.call(...args)

beforeAll(async () => {
  opened = await openPlanTest()
})
afterAll(() => opened.database.close())
beforeEach(() => opened.clock.set('2023-11-22T01:00:00.000Z'))

describe('the plan in the database', () => {
  test('the tables keep the rules of the schema', async () => {
    expect(await checkCatalogue(opened.database)).toEqual([])
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
    expect(await refusal(call(divideTarget, { ...short, value: 12_000 }, administrator, 1))).toBe('done')
    const few = { target: 'S2-7-1-Q1', shares: [{ kind: 'county', code: '330399', value: 1 }], reason: 'few' }
    const problem = await call(divideTarget, few, administrator, 1).catch(error => error)
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

  test('a department divides what it leads, an administrator everything', async () => {
    const mine = { target: 'S1-Q2', shares, reason: 'mine' }
    const science = testActor('city-officer', { area: '3303', department: 'science' })
    expect(await refusal(call(divideTarget, mine, science, 2))).toBe('forbidden plan.not-the-lead')
    expect(await refusal(call(divideTarget, { ...mine, target: 'S1-Q5' }, science, 2))).toBe('done')
    const may = async (actor: Actor) => (await call(readTarget, { target: 'S1-Q2' }, actor)).mayChange
    expect([await may(labour), await may(administrator), await may(science), await may(visitor)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('a version says who made it: officials are told the name, everybody the department', async () => {
    const { versions } = await call(readTarget, { target: 'S1-Q2' }, ruian)
    expect(versions[0]?.by).toBeNull()
    expect(versions[1]?.by).toMatchObject({ name: labour.name, department: { zh: '市人力社保局' } })
    const open = await call(readTarget, { target: 'S1-Q2' }, visitor)
    expect(open.versions[1]?.by).toMatchObject({ name: null, department: { zh: '市人力社保局' } })
  })

  test('each month of the plan says what is expected by its end', async () => {
    const { months, summed } = await call(readTarget, { target: 'S1-Q2' }, visitor)
    expect(months).toHaveLength(12)
    expect(months[0]).toEqual({ month: '2023-01', expected: 59 })
    expect(months.at(-1)).toEqual({ month: '2023-12', expected: 700 })
    expect(summed).toBe(true)
  })

  test('an administrator confirms a lead department; until then it is a proposal', async () => {
    const lead = async () => (await call(readTarget, { target: 'S1-Q5' }, visitor)).target.lead
    expect(await lead()).toMatchObject({ department: { code: 'science' }, proposed: true })
    const input = { target: 'S1-Q5', department: 'industry', reason: 'as the city decided' }
    const { version } = (await call(readTarget, { target: 'S1-Q5' }, visitor)).target
    const confirm = (change: object, actor = administrator, seen = version) =>
      call(confirmLeadDepartment, { ...input, ...change }, actor, seen)
    expect(await refusal(confirm({}, labour))).toBe('forbidden access.forbidden')
    expect(await refusal(confirm({}, administrator, version - 1))).toBe('stale version.stale')
    expect(await refusal(confirm({ department: 'nobody' }))).toBe('invalid input.invalid')
    expect(await refusal(confirm({ reason: '' }))).toBe('invalid input.invalid')
    await confirm({})
    expect(await lead()).toMatchObject({ department: { code: 'industry' }, proposed: false })
    expect(await refusal(confirm({}, administrator, version + 1))).toBe('conflict plan.nothing-changed')
  })

  test('a confirmed lead is a version: it can be read beside the one before, and stays when figures change', async () => {
    const { versions } = await call(readTarget, { target: 'S1-Q5' }, visitor)
    const [before, last] = versions.slice(-2)
    expect(before?.lead).toBeNull()
    expect(last).toMatchObject({ lead: { code: 'industry' }, reason: 'as the city decided' })
    expect(last?.changes.map(change => change.en)).toEqual(['lead department not confirmed → industry'])
    const more = { target: 'S1-Q5', shares: [], value: 12_500, reason: 'more' }
    await call(divideTarget, more, administrator, last?.number)
    const { target } = await call(readTarget, { target: 'S1-Q5' }, visitor)
    expect(target.lead).toMatchObject({ department: { code: 'industry' }, proposed: false })
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
    opened.clock.set('2023-11-30T15:59:00.000Z') // the last minute of the day in Shanghai
    expect((await call(listOverdueSteps, {}, labour)).rows).toEqual([])
    opened.clock.set('2023-11-30T16:00:00.000Z')
    expect((await call(listOverdueSteps, {}, labour)).rows).toMatchObject([{ id: step, commitment }])
    expect(await call(listCommitments, { state: 'overdue' }, labour)).toMatchObject({ total: 1, overdue: 1 })

    const { evidence, name } = await call(attachEvidence, { step, file: pdf }, labour)
    expect(name).toBe('佐证.pdf')
    const file = await call(readEvidenceFile, { evidence }, testActor('auditor', { area: '3303' }))
    expect(file).toMatchObject({ type: 'application/pdf', base64: pdf.base64 })

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
      inTransaction(opened.database, scopeOf(actor), db =>
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
