import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { type Context, idOf, Problem, useCase } from '../kernel/index.ts'
import { receiverOf, requireLoan, unknownLoan } from './decide-loan.ts'
import { insertStep, takeSilent, writeHeadcount } from './history.store.ts'
import { writeLoan } from './loan.store.ts'
import { applicants, type Loan, laidOff, quarterOf } from './loan.ts'

/** Every quarter of the term the borrower says how many are insured there; fewer than at the start shows at once. */
export const reportStaff = useCase({
  name: 'loans.reportStaff',
  kind: 'command',
  title: { zh: '报贷款期间的员工数', en: 'Report the staff during a loan' },
  permission: 'loan.report',
  reach: ['own', 'organisation'],
  allow: applicants,
  versioned: true,
  http: { method: 'POST', path: '/api/loans/:loan/staff' },
  input: Type.Object({
    loan: idOf<'Loan'>(),
    /** for how many pension insurance is paid */
    staff: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    /** number or month of the insurance statement */
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ version: Type.Integer(), fewer: Type.Integer() }),
  async handle(context, { loan: id, staff, evidence }) {
    const { loan, party } = await requireLoan(context, id)
    if (party !== 'applicant') throw unknownLoan()
    if (loan.state !== 'active') throw notInUse()
    const quarter = quarterOf(context.today)
    await writeHeadcount(context, id, { quarter, staff, evidence: evidence.trim() })
    const next = {
      ...loan,
      version: loan.version + 1,
      // without a number at the start the first report is the start
      startStaff: loan.startStaff ?? staff,
      lastStaff: staff,
      lastQuarter: quarter,
    }
    await writeLoan(context, next)
    await insertStep(context, next, { action: 'report', party, note: `${quarter}: ${staff}` })
    const fewer = laidOff(next)
    if (fewer > 0) await warn(context, next, fewer)
    return { version: next.version, fewer }
  },
})

async function warn(context: Context, loan: Loan, fewer: number): Promise<void> {
  const about = {
    kind: 'loan.laid-off',
    title: { zh: `${loan.name}少了 ${fewer} 个人`, en: `${loan.name} has ${fewer} people fewer` },
    body: {
      zh: `申请贷款时 ${loan.startStaff ?? 0} 人，现在 ${loan.lastStaff ?? 0} 人`,
      en: `${loan.startStaff ?? 0} when it asked for the loan, ${loan.lastStaff ?? 0} now`,
    },
    href: `/work/loans/${loan.id}`,
    source: loan.id,
  }
  await tell(context, [
    { to: { organisation: loan.bank }, ...about },
    { to: { division: loan.division, source: loan.id }, ...about },
  ])
}

function notInUse(): Problem {
  return new Problem('conflict', 'loan.not-active', {
    zh: '这笔贷款还没放款，或者已经结清',
    en: 'Nothing of this loan is paid out, or it is repaid',
  })
}

/** Every morning: whoever has a loan in use and has not reported this quarter is asked, once a quarter. */
export async function remindStaff(context: Context): Promise<number> {
  const silent = await takeSilent(context, quarterOf(context.today))
  await tell(
    context,
    silent.map(loan => ({
      to: receiverOf(loan),
      kind: 'loan.staff-due',
      title: { zh: '报一下这个季度的员工数', en: 'Report this quarter’s staff' },
      body: {
        zh: `${loan.bankName}的贷款要每季度报一次`,
        en: `The loan of ${loan.bankName} asks for it every quarter`,
      },
      href: `/loans/${loan.id}`,
      source: loan.id,
    })),
  )
  return silent.length
}
