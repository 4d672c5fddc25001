import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, inTransaction, scopeOf, visitor } from '../kernel/index.ts'
import { testActor } from '../kernel/testing/index.ts'
import {
  acceptReportedFigure,
  confirmLeadDepartment,
  copyForward,
  importPlan,
  listReportedFigures,
  listTargets,
  readTarget,
  rejectReportedFigure,
  submitReportedFigure,
} from './index.ts'
import {
  administrator,
  labour,
  openPlanTest,
  ouhai,
  type PlanTest,
  pdf,
  refusal,
  ruian,
  ruianToo,
  source,
} from './plan.testing.ts'

let opened: PlanTest
const call: PlanTest['call'] = (...args) => opened.call(...args)

beforeAll(async () => {
  opened = await openPlanTest()
})
afterAll(() => opened.database.close())
beforeEach(() => opened.clock.set('2023-11-22T01:00:00.000Z'))

describe('reported figures', () => {
  const input = {
    target: 'S2-5-1-Q1',
    area: '330381',
    value: 120,
    period: '2023-10',
    source: '职教台账',
    file: pdf,
  }

  test('a second person accepts; then it stands beside, for everybody', async () => {
    const { figure } = await call(submitReportedFigure, input, ruian)
    const beside = async () =>
      (await call(readTarget, { target: 'S2-5-1-Q1', area: '330381' }, visitor)).target.reported
    expect(await beside()).toBeNull()
    expect(await refusal(call(acceptReportedFigure, { figure }, ruian, 1))).toBe('forbidden figure.own')
    const { rows } = await call(listReportedFigures, {}, ruianToo)
    expect(rows).toMatchObject([{ id: figure, mayDecide: true, evidence: { name: '佐证.pdf' } }])
    expect((await call(listReportedFigures, {}, ruian)).rows[0]?.mayDecide).toBe(false)
    const standIn = { ...ruianToo, ...(ruian.account && { standsInFor: ruian.account }) }
    expect(await refusal(call(acceptReportedFigure, { figure }, standIn, 1))).toBe('forbidden figure.own')
    await call(acceptReportedFigure, { figure }, ruianToo, 1)
    expect(await beside()).toMatchObject({ value: 120, period: '2023-10' })
    // a county's figure is not the city's
    expect((await call(readTarget, { target: 'S2-5-1-Q1' }, visitor)).target.reported).toBeNull()
    expect(await refusal(call(acceptReportedFigure, { figure }, ruianToo, 2))).toBe('conflict figure.decided')
  })

  test('another county sees nothing of it until it is accepted, and never its evidence', async () => {
    const { figure } = await call(submitReportedFigure, { ...input, period: '2023-11' }, ruian)
    expect(await refusal(call(acceptReportedFigure, { figure }, ouhai, 1))).toBe('not-found figure.unknown')
    expect((await call(listReportedFigures, { state: 'submitted' }, ouhai)).total).toBe(0)
    const accepted = await call(listReportedFigures, { state: 'accepted' }, ouhai)
    expect(accepted.rows).toMatchObject([{ evidence: null }])
    await call(rejectReportedFigure, { figure, reason: '与台账不符' }, ruianToo, 1)
    const { rows } = await call(listReportedFigures, { state: 'rejected' }, ruian)
    expect(rows).toMatchObject([{ id: figure, reason: '与台账不符' }])
  })

  test('the confirmed lead department submits, even where another was proposed', async () => {
    const unions = testActor('city-officer', { area: '3303', department: 'unions' })
    const figure = { ...input, area: '3303', target: 'S2-6-1-Q1' }
    expect(await refusal(call(submitReportedFigure, figure, unions))).toBe('forbidden figure.not-your-target')
    const lead = { target: 'S2-6-1-Q1', department: 'unions', reason: '市里定的' }
    await call(confirmLeadDepartment, lead, administrator, 1)
    expect(await refusal(call(submitReportedFigure, figure, unions))).toBe('done')
  })

  test('next year the plan of this year is still there, and its last figures can still come in', async () => {
    const next = copyForward(source, { code: 'wenzhou-2024', year: 2024, counted: {} })
    await call(importPlan, { source: next.source, reason: 'next year' }, administrator)
    const code = async (more: object = {}) => (await call(listTargets, more, visitor)).plan.code
    expect(await code()).toBe('wenzhou-2023') // it has not begun
    opened.clock.set('2023-12-31T16:00:00.000Z')
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
      inTransaction(opened.database, scopeOf(actor), db =>
        sql`UPDATE plan.reported_figures SET state = 'accepted', decided_by = ${actor.account} WHERE id = ${figure}`.execute(
          db,
        ),
      ).then(result => Number(result.numAffectedRows))
    expect(await accept(ruian)).toBe(0)
    expect(await accept(ouhai)).toBe(0)
    expect(await accept(ruianToo)).toBe(1) // the control: a second person of the area may
    await expect(
      inTransaction(opened.database, scopeOf(labour), db => sql`DELETE FROM plan.evidence`.execute(db)),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      inTransaction(opened.database, scopeOf(administrator), db =>
        sql`UPDATE plan.target_versions SET value = 1`.execute(db),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
