import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forbiddenSteps, type Id, lifecycleTable } from '../kernel/index.ts'
import { readPlan } from '../plan/index.ts'
import { contend } from '../testing/contend.ts'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import {
  applyForLoan,
  decideLoan,
  listLoans,
  loanActions,
  loanLifecycle,
  moveLoan,
  readLoan,
  readLoanForm,
  readTakeUp,
  remindStaff,
  reportStaff,
} from './index.ts'
import { loanParties, planCeilings } from './loan.ts'
import { loanCatalogue, seedBanks } from './test-banks.ts'

let app: TestApp
let banks: Awaited<ReturnType<typeof seedBanks>>
beforeAll(async () => {
  app = await testApp({ catalogue: loanCatalogue })
  await publishAll(app.kernel)
  banks = await seedBanks(app.kernel, testPassword)
})
afterAll(() => app.close())

const as = async (login: string, version?: number) =>
  ({
    actor: await app.actor(login),
    language: 'zh',
    channel: 'json',
    ...(version !== undefined && { version }),
  }) as const
const entitled = { staff: '320', 'staff-at-year-end': '300', 'wages-on-time': 'yes' }
const asked = (more: object = {}) => ({
  bank: banks.bank,
  asked: 2_000_000_000,
  purpose: '付年底的工资',
  contact: '吴海燕 0577-65000001',
  facts: entitled,
  ...more,
})
const apply = async (login: string, more: object = {}) =>
  (await app.kernel.call(applyForLoan, asked(more), await as(login))).id
const read = async (login: string, loan: Id<'Loan'>) => app.kernel.call(readLoan, { loan }, await as(login))
const terms = { decision: 'approve', line: 2_000_000_000, rate: 365, untilOn: '2024-11-22' }
const decide = async (login: string, loan: Id<'Loan'>, input: object = terms) =>
  app.kernel.call(decideLoan, { loan, ...input }, await as(login, (await read(login, loan)).loan.version))
const move = async (login: string, loan: Id<'Loan'>, input: object) =>
  app.kernel.call(moveLoan, { loan, ...input }, await as(login, (await read(login, loan)).loan.version))

describe('a stabilisation loan', () => {
  it('is asked for with what is known, decided, paid out, paid back, and frees its line', async () => {
    const form = await app.kernel.call(readLoanForm, {}, await as('haichuan'))
    expect(form.banks.map(one => one.name).sort()).toEqual(['瓯江示范银行', '雁荡示范银行'])
    expect(form.questions.map(one => one.fact)).toEqual(
      expect.arrayContaining(['staff-at-year-end', 'wages-on-time']),
    )
    expect(form.known.map(one => one.fact)).toContain('staff')
    const loan = await apply('haichuan')
    const { loan: received, rule } = await read('bank', loan)
    expect(received).toMatchObject({ state: 'received', dueOn: '2023-12-06', startStaff: 320 })
    expect(rule).toMatchObject({ version: '2022', hash: 'b'.repeat(64) })
    await decide('bank', loan)
    await move('bank', loan, { action: 'disburse', amount: 500_000_000 })
    await move('bank', loan, { action: 'disburse', amount: 1_500_000_000 })
    const out = { code: 'loan.outstanding' }
    await expect(move('bank', loan, { action: 'close' })).rejects.toMatchObject(out)
    await move('bank', loan, { action: 'repay', amount: 2_000_000_000 })
    await move('bank', loan, { action: 'close' })
    const after = await read('haichuan', loan)
    expect(after.loan).toMatchObject({ state: 'repaid', outstanding: 0 })
    expect(after.history.map(one => one.action)).toEqual([
      ...['apply', 'approve', 'disburse', 'disburse', 'repay', 'close'],
    ])
    const again = await apply('haichuan', { asked: 3_000_000_000 })
    await decide('bank', again, { ...terms, line: 3_000_000_000 })
    await move('bank', again, { action: 'disburse', amount: 1_000_000_000 })
  })

  it('stays under the ceiling when two banks promise at the same moment', async () => {
    const [one, other] = [await apply('feiyun'), await apply('feiyun', { bank: banks.rival })]
    const both = [
      () =>
        decide('bank', one).then(
          done => done.state,
          error => error.code,
        ),
      () =>
        decide('rival', other).then(
          done => done.state,
          error => error.code,
        ),
    ]
    const answers = await contend(app.kernel.database, 'loans.totals', both)
    expect(answers.sort()).toEqual(['approved', 'loan.over-ceiling'])
    const { rows } = await app.kernel.database.pool.query(
      'SELECT committed FROM loans.totals WHERE id = $1',
      [app.fixture.feiyun],
    )
    expect(rows).toEqual([{ committed: 2_000_000_000 }])
  })

  it('has a rate above four per cent only with a reason, and marked', async () => {
    const loan = await apply('haichuan', { bank: banks.rival, asked: 100_000_000 })
    const high = { ...terms, line: 100_000_000, rate: 450 }
    await expect(decide('rival', loan, high)).rejects.toMatchObject({ fields: [{ pointer: '/reason' }] })
    // the firm's whole line stands with the other bank
    const full = decide('rival', loan, { ...high, reason: '没有抵押' })
    await expect(full).rejects.toMatchObject({ code: 'loan.over-ceiling' })
    await decide('rival', loan, { decision: 'refuse', reason: '额度用完了' })
    expect((await read('haichuan', loan)).reason).toBe('额度用完了')
    const own = await apply('feiyun', { bank: banks.rival, asked: 100_000_000 }).catch(error => error.code)
    const marked = own === 'loan.waiting' ? await waitingOf('rival') : own
    await decide('rival', marked, { ...high, reason: '没有抵押' })
    expect((await read('rival', marked)).loan).toMatchObject({ above: true, rate: 450 })
  })

  it('shows the bank and the county that people were laid off', async () => {
    const { rows } = await app.kernel.call(listLoans, { state: 'active' }, await as('haichuan'))
    const loan = rows[0]?.id as Id<'Loan'> // one is in use since the first test
    expect(rows[0]).toMatchObject({ reportDue: true })
    expect(await app.kernel.asSystem('test', remindStaff)).toBe(1)
    expect(await app.kernel.asSystem('test', remindStaff)).toBe(0)
    const report = async (staff: number) =>
      app.kernel.call(
        reportStaff,
        { loan, staff, evidence: '社保缴费证明 2023-11' },
        await as('haichuan', (await read('haichuan', loan)).loan.version),
      )
    expect(await report(330)).toMatchObject({ fewer: 0 })
    expect(await report(290)).toMatchObject({ fewer: 30 })
    const seen = await app.kernel.call(listLoans, { laidOff: true }, await as('ruian'))
    expect(seen.rows).toMatchObject([{ id: loan, fewer: 30, reportDue: false }])
    const { rows: told } = await app.kernel.database.pool.query(
      "SELECT organisation, division FROM inbox.messages WHERE kind = 'loan.laid-off' ORDER BY organisation",
    )
    expect(told).toMatchObject([{ organisation: banks.bank }, { division: '330381101' }])
  })

  it('is seen by its two sides and their county, and by nobody else', async () => {
    const { rows } = await app.kernel.call(listLoans, {}, await as('ruian'))
    const loan = rows[0]?.id as Id<'Loan'> // of the firm in 瑞安
    for (const login of ['lucheng', 'feiyun', 'linxiaoman'])
      await expect(read(login, loan)).rejects.toMatchObject({ code: 'loan.unknown' })
    const names = async (login: string) =>
      (await app.kernel.call(listLoans, {}, await as(login))).rows.map(row => row.bank)
    expect(new Set(await names('bank'))).toEqual(new Set(['瓯江示范银行']))
    expect(new Set(await names('lucheng'))).toEqual(new Set(['瓯江示范银行', '雁荡示范银行']))
    const notTheirs = { loan, decision: 'refuse', reason: '不归我管' }
    await expect(app.kernel.call(decideLoan, notTheirs, await as('feiyun', 1))).rejects.toMatchObject({
      code: 'loan.unknown',
    })
    await expect(app.kernel.call(readTakeUp, {}, await as('bank'))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('is counted by bank', async () => {
    const { rows } = await app.kernel.call(readTakeUp, {}, await as('city'))
    // which of the two banks was first in the race is left to chance
    const most = rows.find(row => row.bank === '瓯江示范银行')
    expect(most).toMatchObject({ bank: '瓯江示范银行', disbursed: 3_000_000_000, outstanding: 1_000_000_000 })
    expect(most).toMatchObject({ medianDays: 0, late: 0 })
    expect(rows.reduce((sum, row) => sum + row.aboveRate, 0)).toBe(1)
  })
})

describe('what is refused in words', () => {
  it.each([
    ['a line above the ceiling', { asked: 3_000_000_001 }, '/asked'],
    ['no such bank', { bank: '018c0000-0000-7000-8000-000000000001' }, '/bank'],
    ['a number that is none', { facts: { ...entitled, staff: '-3' } }, '/facts/staff'],
    ['a question without an answer', { facts: { staff: '20' } }, '/facts/staff-at-year-end'],
  ])('%s', async (_name, more, pointer) => {
    const wrong = app.kernel.call(applyForLoan, asked({ bank: banks.rival, ...more }), await as('haichuan'))
    await expect(wrong).rejects.toMatchObject({
      kind: 'invalid',
      fields: expect.arrayContaining([expect.objectContaining({ pointer })]),
    })
  })

  it('a firm that does not fulfil the conditions', async () => {
    const few = { bank: banks.rival, facts: { ...entitled, staff: '9', 'staff-at-year-end': '9' } }
    await expect(apply('haichuan', few)).rejects.toMatchObject({ code: 'loan.not-entitled' })
    await expect(apply('ruian')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('is described as it is', () => {
    const file = fileURLToPath(new URL('../../../../docs/lifecycles.md', import.meta.url))
    const names = { applicant: 'applicant', bank: 'bank' }
    expect(readFileSync(file, 'utf8')).toContain(lifecycleTable(loanLifecycle, names))
  })

  it('every step that the lifecycle does not know', () => {
    const parties = Object.keys(loanParties) as (keyof typeof loanParties)[] // the keys of that table
    expect(forbiddenSteps(loanLifecycle, loanActions, parties)).toHaveLength(7 * 7 * 2 - 8)
  })
})

it('promises what the plan promises', () => {
  const file = fileURLToPath(new URL('../../../../plans/wenzhou-2023/plan.yaml', import.meta.url))
  const items = readPlan(readFileSync(file, 'utf8')).items
  const value = (id: string) => items.find(item => item.id === id)
  expect(value('S2-8-1-R1')).toMatchObject({ value: planCeilings.line })
  expect(value('S2-8-1-R2')).toMatchObject({ value: planCeilings.rate, inPrinciple: true })
})

async function waitingOf(login: string): Promise<Id<'Loan'>> {
  const { rows } = await app.kernel.call(listLoans, { state: 'received' }, await as(login))
  const [row] = rows
  if (row === undefined) throw new Error('nothing waits')
  return row.id
}
