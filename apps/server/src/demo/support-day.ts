import { citizenIdCheckDigit, creditCodeCheckCharacter } from '@qingye/china'
import { demoPassphrase } from '@qingye/demo-city'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { checkEntry, nameEmployee, readFounder, takeSupport } from '../founders/index.ts'
import { type Actor, type Id, type Kernel, newId, vaultToken, visitor } from '../kernel/index.ts'
import { applyForLoan, decideLoan, listLoans, moveLoan, reportStaff } from '../loans/index.ts'
import { findPerson, insertOrganisation, openPhone } from '../registry/index.ts'
import {
  handVouchers,
  issueVouchers,
  listHanded,
  listMyShares,
  openBatch,
  redeemVoucher,
} from '../vouchers/index.ts'

type ActorOf = (login: string) => Promise<Actor>
interface Firm {
  readonly id: Id<'Organisation'>
  readonly code: string
  readonly division: string
}

/**
 * Two banks with what firms asked of them, founders who were helped and the people they employ, and a batch of vouchers:
 * the first morning finds something on every page.
 */
export async function playSupport(app: Pick<App, 'kernel' | 'settle'>, actorOf: ActorOf): Promise<void> {
  const { kernel } = app
  const firms = await firmsOf(kernel)
  const banks = await openBanks(kernel)
  await lend(kernel, banks, firms)
  await helpFounders(app, actorOf)
  await giveVouchers(app, await actorOf('ruian'), firms)
  await app.settle()
}

const call = (actor: Actor, version?: number) =>
  ({ actor, language: 'zh', channel: 'json', ...(version !== undefined && { version }) }) as const
const memberOf = (organisation: Id<'Organisation'>, name: string): Actor => ({
  ...visitor,
  role: 'organisation-admin',
  name,
  organisation,
})

/** Verified enterprises of 瑞安 first, the employer of the journey at the top. */
async function firmsOf(kernel: Kernel): Promise<Firm[]> {
  const { rows } = await kernel.database.pool.query<Firm>(
    `SELECT id, credit_code AS code, division FROM registry.organisations
     WHERE state = 'verified' AND kind = 'enterprise' AND founded_on < '2022-01-01' AND staff >= 10
     ORDER BY id <> (SELECT g.organisation FROM accounts.accounts a
         JOIN accounts.grants g ON g.sk = a.sk AND g.account = a.id WHERE a.login = 'haichuan'),
       division NOT LIKE '330381%', id LIMIT 12`,
  )
  return rows
}

/** Two invented banks; the account of the first one is on the page of accounts. */
async function openBanks(kernel: Kernel): Promise<readonly Id<'Organisation'>[]> {
  const hash = await hashPassword(demoPassphrase)
  const names = ['瓯江示范银行', '雁荡示范银行']
  return kernel.asSystem('demo.banks', async context => {
    const banks: Id<'Organisation'>[] = []
    for (const [at, name] of names.entries()) {
      const first17 = `91330302MA2C88${String(at + 10)}X`
      const bank = await insertOrganisation(context, {
        ...{ id: context.newId<'Organisation'>(), version: 1, kind: 'bank', name, division: '330302' },
        ...{ creditCode: first17 + creditCodeCheckCharacter(first17), address: '', about: '' },
        ...{ industry: undefined, foundedOn: undefined, staff: undefined, memberOf: [], tenantOf: undefined },
        ...{ state: 'verified', synthetic: true },
      })
      banks.push(bank)
    }
    const [bank] = banks
    const id = newId<'Account'>(kernel.clock.now())
    await insertAccount(context, { id, login: 'bank', name: '周信贷', person: undefined, demo: true }, hash)
    if (bank !== undefined) {
      const none = { area: undefined, department: undefined }
      await insertGrant(context, id, { role: 'organisation-admin', organisation: bank, ...none })
    }
    return banks
  })
}

/** What somebody answers who has kept their staff. */
const kept = (staff: number) => ({
  'firm-size': 'small',
  staff: String(staff),
  'staff-a-year-ago': String(staff - 2),
  'staff-at-year-end': String(staff),
  'wages-on-time': 'yes',
  'insurance-on-time': 'yes',
  'sound-credit': 'yes',
})

/** One of each: waiting, late, refused, approved, in use with people laid off, in use above the rate, repaid. */
async function lend(
  kernel: Kernel,
  [first, second]: readonly Id<'Organisation'>[],
  firms: readonly Firm[],
): Promise<void> {
  if (first === undefined || second === undefined) return
  for (const [at, firm] of firms.slice(0, 7).entries()) {
    const bank = at % 3 === 2 ? second : first
    const asked = {
      ...{ bank, asked: (100 + at * 45) * 10_000_00, facts: kept(60 + at * 7) },
      ...{ purpose: '付年底工资、买原料', contact: '财务部 0577-65000001' },
    }
    const who = call(memberOf(firm.id, '财务'))
    const made = await kernel.call(applyForLoan, asked, who).catch(() => undefined)
    if (made !== undefined && at > 0) await decideOne(kernel, { loan: made.id, bank, firm }, at)
  }
  // a bank takes some days
  await kernel.database.pool.query(
    `UPDATE loans.loans SET received_on = '2023-11-10', due_on = '2023-11-24',
       decided_in = 3 + get_byte(decode(right(id::text, 2), 'hex'), 0) % 5 WHERE decided_in IS NOT NULL`,
  )
  // one of those that wait has waited too long
  await kernel.database.pool.query(
    `UPDATE loans.loans SET received_on = '2023-11-01', due_on = '2023-11-15'
     WHERE id = (SELECT id FROM loans.loans WHERE state = 'received' ORDER BY id DESC LIMIT 1)`,
  )
}

async function decideOne(
  kernel: Kernel,
  { loan, bank, firm }: { loan: Id<'Loan'>; bank: Id<'Organisation'>; firm: Firm },
  at: number,
): Promise<void> {
  const as = async (actor: Actor) => {
    const { rows } = await kernel.call(listLoans, { limit: 200 }, call(actor))
    return call(actor, rows.find(row => row.id === loan)?.version ?? 1)
  }
  const officer = memberOf(bank, '周信贷')
  if (at % 4 === 1) return
  if (at % 4 === 2 && at > 4) {
    const no = { loan, decision: 'refuse', reason: '近两个月的水电费和申报的产能对不上' }
    await kernel.call(decideLoan, no, await as(officer))
    return
  }
  const rate = at % 4 === 3 ? 450 : 345
  const line = (80 + at * 40) * 10_000_00
  const terms = { loan, decision: 'approve', line, rate, untilOn: '2024-11-21', reason: '没有抵押物' }
  await kernel.call(decideLoan, terms, await as(officer))
  if (at === 2) return
  await kernel.call(moveLoan, { loan, action: 'disburse', amount: line / 2 }, await as(officer))
  const staff = at % 4 === 3 ? 60 + at * 7 - 6 : 60 + at * 7 + 1
  const report = { loan, staff, evidence: '社保缴费证明 2023-11' }
  await kernel.call(reportStaff, report, await as(memberOf(firm.id, '人事')))
}

interface Made {
  readonly id: Id<'Founder'>
  readonly person: Id<'Person'>
  readonly division: string
  readonly business: string
}

const supported = ['subsidy', 'place', 'training', 'mentor', 'loan'] as const
const founders = 16

/** Young people of every county who were helped this year, and whom they employ: most of it checked on records. */
async function helpFounders(
  { kernel, settle }: Pick<App, 'kernel' | 'settle'>,
  actorOf: ActorOf,
): Promise<void> {
  const { rows: people } = await kernel.database.pool.query<{ id: Id<'Person'> }>(
    `SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY left(division, 6) ORDER BY id DESC) AS n
       FROM registry.people WHERE length(division) >= 6 AND merged_into IS NULL) AS p ORDER BY n, id LIMIT $1`,
    [founders],
  )
  const young = await actorOf('linxiaoman').then(({ person }) => person)
  const helped = young === undefined ? people : [{ id: young }, ...people]
  await kernel.asSystem('demo.founders', async context => {
    for (const [at, { id }] of helped.entries()) {
      const kind = at === 0 ? 'training' : (supported[at % supported.length] ?? 'place')
      await takeSupport(context, id, {
        ...{ kind, policy: kind === 'subsidy' ? 'startup-once' : undefined },
        amount: kind === 'subsidy' ? 5_000_00 : kind === 'loan' ? 200_000_00 : undefined,
        givenOn: `2023-${String(1 + (at % 10)).padStart(2, '0')}-15`,
        evidence: `台账 2023-${at + 1}`,
        source: { kind: 'register', id },
      })
    }
  })
  const { rows: made } = await kernel.database.pool.query<Made>(
    'SELECT id, person, division, business FROM founders.founders ORDER BY id',
  )
  await kernel.asSystem('demo.employees', async context => {
    for (const [at, founder] of made.entries())
      for (let n = 0; n < at % 4; n += 1) await nameEmployee(context, founder, employeeOf(at * 4 + n))
  })
  await settle()
  await checkMost(kernel, await actorOf('city'), made)
  // some have answered for the quarter; of the one before some were never heard
  await kernel.database.pool.query(
    `UPDATE founders.follow_ups u SET answered_on = '2023-11-10', running = true, people = f.employed,
       answered_as = 'founder', by_name = f.person_name
     FROM founders.founders f WHERE f.sk = u.sk AND f.id = u.founder AND get_byte(decode(f.sk, 'hex'), 0) % 2 = 0`,
  )
  await kernel.database.pool.query(
    `UPDATE founders.follow_ups SET due_on = '2023-11-20' WHERE answered_on IS NULL
       AND get_byte(decode(sk, 'hex'), 0) % 5 = 1`,
  )
}

const surnames = '陈林王李张黄吴叶郑周'
const given = ['思远', '佳豪', '嘉慧', '婷雪', '晴博', '文天', '俊凯', '晓东']

/** An invented employee: the same at every start. */
function employeeOf(serial: number) {
  const first17 = `330381199${serial % 10}0${1 + (serial % 9)}1${serial % 9}${String(700 + serial).padStart(3, '0')}`
  return {
    name: surnames.charAt(serial % surnames.length) + (given[serial % given.length] ?? ''),
    idNumber: first17 + citizenIdCheckDigit(first17),
    fromOn: `2023-0${1 + (serial % 9)}-10`,
  }
}

async function checkMost(kernel: Kernel, city: Actor, made: readonly { id: Id<'Founder'> }[]): Promise<void> {
  let at = 0
  for (const { id: founder } of made) {
    const { jobs } = await kernel.call(readFounder, { founder }, call(city))
    for (const job of jobs) {
      at += 1
      if (at % 5 === 0 || !job.toCheck) continue
      const check = { founder, of: 'job', entry: job.id, record: '社保参保明细 2023-10' }
      await kernel.call(checkEntry, check, call(city))
    }
  }
}

/** A county's vouchers: some with firms, some with people, two used over the counter. */
async function giveVouchers(
  { kernel }: Pick<App, 'kernel'>,
  officer: Actor,
  firms: readonly Firm[],
): Promise<void> {
  const [haichuan, other] = firms.filter(firm => firm.division.startsWith('330381'))
  if (haichuan === undefined || other === undefined) return
  const money = { value: 100_00, budget: 200_000_00, expiresOn: '2024-01-31' }
  const made = await kernel.call(
    openBatch,
    { county: '330381', name: '瑞安职工文旅券（冬）', ...money },
    call(officer),
  )
  for (const [firm, count] of [
    [haichuan, 40],
    [other, 15],
  ] as const)
    await kernel.call(issueVouchers, { batch: made.id, creditCode: firm.code, count }, call(officer))
  const admin = memberOf(haichuan.id, '吴海燕')
  const { rows: shares } = await kernel.call(listMyShares, {}, call(admin))
  const share = shares[0]?.id
  if (share === undefined) return
  const staff = ['王小燕', '陈国平', '林秀珍', '张立'].map((name, at) => ({ name, phone: `1390577880${at}` }))
  const young = await youngPerson(kernel)
  const people = young === undefined ? staff : [young, ...staff]
  await kernel.call(handVouchers, { share, people }, call(admin))
  const { rows: handed } = await kernel.call(listHanded, { share }, call(admin))
  const till = memberOf(other.id, '收银台')
  for (const one of handed.filter(row => row.name === '陈国平' || row.name === '张立'))
    if (one.code !== null) await kernel.call(redeemVoucher, { code: one.code }, call(till))
}

async function youngPerson(kernel: Kernel): Promise<{ name: string; phone: string } | undefined> {
  const { rows } = await kernel.database.pool.query<{ person: Id<'Person'> }>(
    "SELECT person FROM accounts.accounts WHERE login = 'linxiaoman'",
  )
  const [row] = rows
  if (row === undefined) return undefined
  return kernel.asSystem('demo.phone', async context => {
    const found = await findPerson(
      { ...context, actor: { ...context.actor, person: row.person } },
      row.person,
    )
    if (found?.phone === undefined) return undefined
    return { name: found.name, phone: openPhone(context.use(vaultToken), found.phone.sealed) }
  })
}
