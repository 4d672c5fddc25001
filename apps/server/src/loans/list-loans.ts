import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  stepsFor,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import { unknownLoan } from './decide-loan.ts'
import { listHeadcounts, listSteps, takeUpOf } from './history.store.ts'
import { findLoan, listLoanRows, loanOrders } from './loan.store.ts'
import {
  isAbove,
  type Loan,
  laidOff,
  loanActions,
  loanLifecycle,
  loanStates,
  officers,
  partyOf,
  planCeilings,
  quarterOf,
  readers,
} from './loan.ts'

const reading = {
  kind: 'query',
  permission: 'loan.read',
  reach: ['own', 'organisation', 'area'],
  allow: readers,
} as const

const loanView = Type.Object({
  id: idOf<'Loan'>(),
  version: Type.Integer(),
  name: Type.String(),
  isPerson: Type.Boolean(),
  area: textSchema,
  bank: Type.String(),
  state: oneOf(...loanStates),
  stateName: textSchema,
  asked: Type.Integer(),
  cap: Type.Integer(),
  receivedOn: Type.String(),
  dueOn: Type.String(),
  /** the bank has not answered by its day */
  late: Type.Boolean(),
  decidedOn: nullable(Type.String()),
  decidedIn: nullable(Type.Integer()),
  line: nullable(Type.Integer()),
  rate: nullable(Type.Integer()),
  /** above the rate that is given in principle */
  above: Type.Boolean(),
  disbursed: Type.Integer(),
  outstanding: Type.Integer(),
  untilOn: nullable(Type.String()),
  startStaff: nullable(Type.Integer()),
  lastStaff: nullable(Type.Integer()),
  /** people fewer than when it was asked for */
  fewer: Type.Integer(),
  /** nothing is reported of this quarter */
  reportDue: Type.Boolean(),
})

export function viewOfLoan(context: Context, loan: Loan): Static<typeof loanView> {
  const place = findPlace(context.use(cityToken), loan.division)
  return {
    id: loan.id,
    version: loan.version,
    name: loan.name,
    isPerson: loan.person !== undefined,
    area: place?.name ?? { zh: loan.division, en: loan.division },
    bank: loan.bankName,
    state: loan.state,
    stateName: loanLifecycle[loan.state].label,
    asked: loan.asked,
    cap: loan.cap,
    receivedOn: loan.receivedOn,
    dueOn: loan.dueOn,
    late: loan.state === 'received' && loan.dueOn < context.today,
    decidedOn: loan.decidedOn ?? null,
    decidedIn: loan.decidedIn ?? null,
    line: loan.line ?? null,
    rate: loan.rate ?? null,
    above: isAbove(loan.rate),
    disbursed: loan.disbursed,
    outstanding: loan.disbursed - loan.repaid,
    untilOn: loan.untilOn ?? null,
    startStaff: loan.startStaff ?? null,
    lastStaff: loan.lastStaff ?? null,
    fewer: laidOff(loan),
    reportDue: loan.state === 'active' && (loan.lastQuarter ?? '') < quarterOf(context.today),
  }
}

/** One's own applications, those that a bank has to decide, or those of an area. */
export const listLoans = useCase({
  ...reading,
  name: 'loans.listLoans',
  title: { zh: '看贷款', en: 'List loans' },
  http: { method: 'GET', path: '/api/loans' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(loanOrders),
    state: Type.Optional(oneOf(...loanStates)),
    late: Type.Optional(Type.Boolean()),
    laidOff: Type.Optional(Type.Boolean()),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
  }),
  output: pageOf(loanView),
  async handle(context, input) {
    const page = await listLoanRows(context, input, input)
    return { ...page, rows: page.rows.map(loan => viewOfLoan(context, loan)) }
  },
})

/** One loan with what it rests on, what was done, and how many work there. */
export const readLoan = useCase({
  ...reading,
  name: 'loans.readLoan',
  title: { zh: '看一笔贷款', en: 'See a loan' },
  reveals: true,
  http: { method: 'GET', path: '/api/loans/:loan' },
  input: Type.Object({ loan: idOf<'Loan'>() }),
  output: Type.Object({
    loan: loanView,
    /** on which side the reader stands */
    party: nullable(oneOf('applicant', 'bank')),
    steps: Type.Array(
      Type.Object({ action: oneOf(...loanActions), label: textSchema, needsReason: Type.Boolean() }),
    ),
    purpose: Type.String(),
    contact: Type.String(),
    reason: Type.String(),
    rateReason: Type.String(),
    rule: Type.Object({
      version: nullable(Type.String()),
      hash: nullable(Type.String()),
      likely: Type.Boolean(),
      reasons: Type.Array(
        Type.Object({ says: textSchema, clause: nullable(Type.String()), holds: Type.Boolean() }),
      ),
    }),
    history: Type.Array(
      Type.Object({
        action: Type.String(),
        label: textSchema,
        amount: nullable(Type.Integer()),
        note: Type.String(),
        by: Type.String(),
        at: Type.String(),
      }),
    ),
    headcounts: Type.Array(
      Type.Object({
        quarter: Type.String(),
        staff: Type.Integer(),
        evidence: Type.String(),
        by: Type.String(),
        reportedOn: Type.String(),
      }),
    ),
  }),
  async handle(context, input) {
    const loan = await findLoan(context, input.loan)
    if (loan === undefined) throw unknownLoan()
    const party = partyOf(context.actor, loan)
    const [steps, headcounts] = [await listSteps(context, loan.id), await listHeadcounts(context, loan.id)]
    const may = party === undefined ? [] : stepsFor(loanLifecycle, loan.state, party)
    return {
      loan: viewOfLoan(context, loan),
      party: party ?? null,
      steps: may.map(({ action, step }) => ({
        action,
        label: step.label,
        needsReason: step.reason === true,
      })),
      purpose: loan.purpose,
      contact: party === undefined ? '' : loan.contact,
      reason: loan.reason,
      rateReason: loan.rateReason,
      rule: {
        version: loan.ruleVersion ?? null,
        hash: loan.ruleHash ?? null,
        likely: loan.rule.likely,
        reasons: loan.rule.reasons.map(({ says, clause, holds }) => ({
          says,
          clause: clause ?? null,
          holds,
        })),
      },
      history: steps.map(one => ({
        action: one.action,
        label: labelOf(one.action),
        amount: one.amount,
        note: one.note,
        by: one.by_name,
        at: one.at,
      })),
      headcounts: headcounts.map(one => ({
        quarter: one.quarter,
        staff: one.staff,
        evidence: one.evidence,
        by: one.by_name,
        reportedOn: one.reported_on,
      })),
    }
  },
})

const labels = new Map(
  Object.values(loanLifecycle).flatMap(stage =>
    Object.entries(stage.on).map(([action, step]) => [action, step.label] as const),
  ),
)
function labelOf(action: string) {
  if (action === 'apply') return { zh: '申请', en: 'Applied' }
  if (action === 'report') return { zh: '报员工数', en: 'Staff reported' }
  return labels.get(action) ?? { zh: action, en: action }
}

const takeUpRow = Type.Object({
  id: idOf<'Organisation'>(),
  bank: Type.String(),
  applications: Type.Integer(),
  waiting: Type.Integer(),
  late: Type.Integer(),
  approved: Type.Integer(),
  lines: Type.Integer(),
  disbursed: Type.Integer(),
  outstanding: Type.Integer(),
  aboveRate: Type.Integer(),
  medianDays: nullable(Type.Integer()),
})

/** What each bank has done with what was asked of it (S2-8-1-C2). */
export const readTakeUp = useCase({
  name: 'loans.readTakeUp',
  kind: 'query',
  title: { zh: '看各银行办理情况', en: 'See take-up by bank' },
  permission: 'loan.take-up',
  reach: 'area',
  allow: officers,
  http: { method: 'GET', path: '/api/loans/take-up' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(takeUpRow),
    /** of all banks */
    applications: Type.Integer(),
    ceilings: Type.Object({ line: Type.Integer(), rate: Type.Integer() }),
  }),
  async handle(context) {
    const rows = await takeUpOf(context, context.actor.area ?? '~', planCeilings.rate)
    return {
      rows: rows.map(({ bank, name, ...row }) => ({ id: bank, bank: name, ...row })),
      applications: rows.reduce((sum, row) => sum + row.applications, 0),
      ceilings: { ...planCeilings },
    }
  },
})
