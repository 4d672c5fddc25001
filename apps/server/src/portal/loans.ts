import type { Text } from '../kernel/index.ts'
import { applyForLoan, listLoans, moveLoan, readLoan, readLoanForm, reportStaff } from '../loans/index.ts'
import { attempt, freshForm, ofControls, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import {
  supportPaths as at,
  type FormState,
  type LoanListRow,
  renderLoan,
  renderLoans,
  renderNewLoan,
} from './view/index.ts'

/** A firm's or a person's own loans: the bank and the offices work on the same ones in the workbench. */
export const loanRoutes: Route[] = [
  {
    method: 'GET',
    path: at.loans,
    for: 'person',
    async handle(ask) {
      const { rows } = await ask.call(listLoans, { limit: 100 })
      return { html: renderLoans(await ask.frame(at.loans), rows.map(rowOf)) }
    },
  },
  {
    method: 'GET',
    path: at.newLoan,
    for: 'person',
    handle: async ask => ({ html: await formPage(ask, freshForm(undefined, ask.draft)) }),
  },
  {
    method: 'POST',
    path: at.newLoan,
    for: 'person',
    formAt: () => at.newLoan,
    handle: ask =>
      attempt<Answer>(
        async () => {
          const { id } = await ask.call(applyForLoan, inputOf(ask))
          return { to: at.loan(id), flash: 'loan-sent' }
        },
        async problem => {
          // a field of a form is named without the dot that a path has
          const names = Object.keys(ask.form.typed).filter(name => name.startsWith('facts-'))
          const boxes = Object.fromEntries(names.map(name => [name.replace('-', '.'), name]))
          return { html: await formPage(ask, wrongForm(ask.form, problem, boxes)), status: 422 }
        },
      ),
  },
  {
    method: 'GET',
    path: at.loan(':loan'),
    for: 'person',
    handle: async ask => ({ html: await loanPage(ask, undefined) }),
  },
  {
    method: 'POST',
    path: at.withdrawLoan(':loan'),
    for: 'person',
    formAt: params => at.loan(params['loan'] ?? ''),
    async handle(ask) {
      await ask.call(moveLoan, { loan: ask.params['loan'], action: 'withdraw' })
      return { to: at.loans, flash: 'withdrawn' }
    },
  },
  {
    method: 'POST',
    path: at.reportStaff(':loan'),
    for: 'person',
    formAt: params => at.loan(params['loan'] ?? ''),
    handle(ask) {
      const loan = ask.params['loan'] ?? ''
      const { staff = '', evidence = '' } = ask.form.typed
      return attempt<Answer>(
        async () => {
          await ask.call(reportStaff, { loan, staff: staff.trim(), evidence })
          return { to: at.loan(loan), flash: 'loan-staff' }
        },
        async problem => ({ html: await loanPage(ask, wrongForm(ask.form, problem)), status: 422 }),
      )
    },
  },
]

type Row = Awaited<ReturnType<typeof listLoans.handle>>['rows'][number]

function rowOf(row: Row): LoanListRow {
  return {
    id: row.id,
    bank: row.bank,
    state: row.stateName,
    asked: row.asked,
    line: row.line,
    due: row.state === 'received' ? row.dueOn : null,
    late: row.late,
  }
}

/** Money is typed in yuan, with commas and the unit if somebody likes. */
function fenOf(typed: string): number | string {
  const plain = typed.normalize('NFKC').replace(/[,\s元]/g, '')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : typed
}

function inputOf(ask: Ask) {
  const { bank = '', asked = '', purpose = '', contact = '' } = ask.form.typed
  const facts = Object.entries(ask.form.typed).flatMap(([name, value]) =>
    name.startsWith('facts-') ? [[name.slice('facts-'.length), value]] : [],
  )
  return { bank, asked: fenOf(asked), purpose, contact, facts: Object.fromEntries(facts) }
}

async function formPage(ask: Ask, form: FormState): Promise<string> {
  const read = await ask.call(readLoanForm, {})
  const questions = read.questions.map(one => ({
    name: `facts-${one.fact}`,
    label: one.question,
    type: one.type,
    options: one.options,
  }))
  const controls = [
    ...questions.map(({ name, label, options }) => ({
      name,
      label,
      ...(options.length > 0 && { kind: 'select' }),
    })),
    { name: 'bank', kind: 'select', label: { zh: '银行', en: 'Bank' } },
    { name: 'asked', label: { zh: '金额', en: 'Amount' } },
    { name: 'purpose', label: { zh: '用途', en: 'Purpose' } },
    { name: 'contact', label: { zh: '联系人', en: 'Contact' } },
  ]
  return renderNewLoan(await ask.frame(at.newLoan), {
    open: read.rule !== null && read.rule.status !== 'not-in-force',
    gives: read.gives,
    cap: read.rule?.cap ?? null,
    banks: read.banks.map(({ id, name }) => ({ code: id, label: { zh: name, en: name } })),
    known: read.known.map(({ label, words }) => ({ label, value: words })),
    questions,
    against: read.rule?.status === 'not-eligible' ? againstOf(read.reasons) : [],
    form: ofControls(form, controls),
  })
}

function againstOf(reasons: readonly { says: Text; holds: boolean }[]): Text[] {
  return reasons.filter(one => !one.holds).map(one => one.says)
}

async function loanPage(ask: Ask, form: FormState | undefined): Promise<string> {
  const read = await ask.call(readLoan, { loan: ask.params['loan'] }).catch(noSuchPage)
  const { loan } = read
  const isOwn = read.party === 'applicant'
  return renderLoan(await ask.frame(at.loan(loan.id)), {
    ...rowOf(loan),
    rate: loan.rate,
    untilOn: loan.untilOn,
    disbursed: loan.disbursed,
    outstanding: loan.outstanding,
    reason: read.reason === '' ? read.rateReason : read.reason,
    startStaff: loan.startStaff,
    fewer: loan.fewer,
    mayWithdraw: isOwn && read.steps.some(one => one.action === 'withdraw'),
    mayReport: isOwn && loan.state === 'active',
    history: read.history,
    form: form ?? freshForm(loan.version),
  })
}
