import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import {
  addDays,
  type Context,
  day,
  type FieldProblem,
  type Id,
  idOf,
  invalid,
  notFound,
  oneOf,
  Problem,
  type Text,
  takeStep,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { insertStep } from './history.store.ts'
import { addToTotal, lockLoan, lockTotal, writeLoan } from './loan.store.ts'
import {
  applicants,
  deciders,
  isAbove,
  type Loan,
  type LoanAction,
  type LoanParty,
  loanLifecycle,
  longestTerm,
  partyOf,
  planCeilings,
} from './loan.ts'

export const unknownLoan = () => notFound('loan.unknown', { zh: '这笔贷款', en: 'loan' })
const changed = Type.Object({ version: Type.Integer(), state: Type.String() })

/** The loan as the caller has seen it, locked, and the side on which they stand. */
export async function requireLoan(
  context: UseCaseContext,
  id: Id<'Loan'>,
): Promise<{ readonly loan: Loan; readonly party: LoanParty }> {
  const loan = await lockLoan(context, id)
  const party = loan && partyOf(context.actor, loan)
  if (loan === undefined || party === undefined) throw unknownLoan()
  context.expect(loan.version)
  return { loan, party }
}

/** The bank says yes, with a line and a rate, or no, with a reason. */
export const decideLoan = useCase({
  name: 'loans.decide',
  kind: 'command',
  title: { zh: '答复贷款申请', en: 'Decide an application for a loan' },
  permission: 'loan.decide',
  reach: 'organisation',
  allow: deciders,
  versioned: true,
  http: { method: 'POST', path: '/api/loans/:loan/decision' },
  input: Type.Object({
    loan: idOf<'Loan'>(),
    decision: oneOf('approve', 'refuse'),
    /** fen */
    line: Type.Optional(Type.Integer({ minimum: 1_00, maximum: 10_000_000_000 })),
    /** basis points a year */
    rate: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_600 })),
    untilOn: Type.Optional(day()),
    /** why not, or why above the rate that is given in principle */
    reason: Type.String({ maxLength: 300, default: '' }),
  }),
  output: changed,
  async handle(context, input) {
    const { loan, party } = await requireLoan(context, input.loan)
    const step = takeStep(loanLifecycle, loan.state, input.decision, party)
    const reason = input.reason.trim()
    const decided = {
      ...loan,
      version: loan.version + 1,
      state: step.to,
      decidedOn: context.today,
      decidedIn: context.use(cityToken).calendar.workingDaysBetween(loan.receivedOn, context.today).days,
    }
    if (input.decision === 'refuse') {
      if (reason === '') throw invalid([{ pointer: '/reason', ...noReason }])
      await keep(context, { ...decided, reason }, 'refuse', party, { note: reason })
      return { version: decided.version, state: decided.state }
    }
    const terms = requireTerms(context, loan, { ...input, reason })
    await promise(context, loan, terms.line)
    const next = { ...decided, ...terms }
    await keep(context, next, 'approve', party, { amount: terms.line, note: terms.rateReason })
    return { version: next.version, state: next.state }
  },
})

function requireTerms(
  context: Context,
  loan: Loan,
  { line, rate, untilOn, reason }: { line?: number; rate?: number; untilOn?: string; reason: string },
) {
  const wrong: FieldProblem[] = []
  if (line === undefined) wrong.push({ pointer: '/line', ...noLine })
  else if (line > loan.cap) wrong.push({ pointer: '/line', ...tooLarge(loan.cap) })
  if (rate === undefined) wrong.push({ pointer: '/rate', ...noRate })
  else if (isAbove(rate) && reason === '') wrong.push({ pointer: '/reason', ...whyAbove })
  const latest = addDays(context.today, longestTerm * 366)
  if (untilOn === undefined || untilOn <= context.today || untilOn > latest)
    wrong.push({ pointer: '/untilOn', ...wrongEnd })
  if (line === undefined || rate === undefined || wrong.length > 0) throw invalid(wrong)
  return { line, rate, untilOn, rateReason: isAbove(rate) ? reason : '' }
}

/** All active lines of an applicant together stay under the ceiling, whichever banks promise at the same moment. */
async function promise(context: Context, loan: Loan, line: number): Promise<void> {
  const committed = await lockTotal(context, loan)
  if (committed + line > loan.cap) throw overTheCeiling(loan.cap - committed)
  await addToTotal(context, loan, line)
}

function overTheCeiling(left: number): Problem {
  const yuan = (Math.max(0, left) / 100).toLocaleString('en-US')
  return new Problem(
    'conflict',
    'loan.over-ceiling',
    {
      zh: '几家银行的额度加起来超过了上限',
      en: 'The lines of all banks together would be above the ceiling',
    },
    { cure: { zh: `最多还能给 ${yuan} 元`, en: `At most ${yuan} yuan is left` } },
  )
}

const told: Partial<Record<LoanAction, (loan: Loan) => Text>> = {
  approve: loan => ({ zh: `${loan.bankName}同意了贷款`, en: `${loan.bankName} approved the loan` }),
  refuse: loan => ({ zh: `${loan.bankName}没有同意贷款`, en: `${loan.bankName} refused the loan` }),
  disburse: loan => ({ zh: `${loan.bankName}放款了`, en: `${loan.bankName} has paid out` }),
  close: loan => ({ zh: `${loan.bankName}的贷款结清了`, en: `The loan of ${loan.bankName} is repaid` }),
  lapse: loan => ({ zh: `${loan.bankName}的额度作废了`, en: `The line of ${loan.bankName} has lapsed` }),
}

/** Writes a step: the loan, its history, and a message to the applicant. */
async function keep(
  context: Context,
  loan: Loan,
  action: LoanAction,
  party: LoanParty,
  { amount, note = '' }: { readonly amount?: number | undefined; readonly note?: string },
): Promise<void> {
  await writeLoan(context, loan)
  await insertStep(context, loan, { action, party, note, amount })
  const title = told[action]?.(loan)
  if (title === undefined) return
  await tell(context, [
    {
      to: receiverOf(loan),
      kind: `loan.${action}`,
      title,
      body: note === '' ? { zh: '点开看看', en: 'Open it for more' } : { zh: note, en: note },
      href: `/loans/${loan.id}`,
      source: loan.id,
    },
  ])
}

export function receiverOf({ organisation, person }: Pick<Loan, 'organisation' | 'person'>) {
  if (organisation !== undefined) return { organisation }
  if (person !== undefined) return { person }
  throw new Error('a loan of nobody')
}

/** What happens to a loan after the decision: paid out and back by the bank, withdrawn by the applicant. */
export const moveLoan = useCase({
  name: 'loans.move',
  kind: 'command',
  title: { zh: '推进一笔贷款', en: 'Move a loan on' },
  permission: 'loan.move',
  reach: ['own', 'organisation'],
  allow: [...new Set([...applicants, ...deciders])],
  versioned: true,
  http: { method: 'POST', path: '/api/loans/:loan/steps' },
  input: Type.Object({
    loan: idOf<'Loan'>(),
    action: oneOf('withdraw', 'disburse', 'repay', 'close', 'lapse'),
    /** fen */
    amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000_000 })),
    reason: Type.String({ maxLength: 300, default: '' }),
  }),
  output: changed,
  async handle(context, input) {
    const { loan, party } = await requireLoan(context, input.loan)
    const { action, amount } = input
    const step = takeStep(loanLifecycle, loan.state, action, party)
    const reason = input.reason.trim()
    if (step.reason === true && reason === '') throw invalid([{ pointer: '/reason', ...noReason }])
    let next: Loan = { ...loan, version: loan.version + 1, state: step.to, reason: reason || loan.reason }
    if (action === 'disburse') next = { ...next, disbursed: loan.disbursed + requireOut(loan, amount) }
    if (action === 'repay') next = { ...next, repaid: loan.repaid + requireBack(loan, amount) }
    if (action === 'close' && loan.disbursed !== loan.repaid) throw stillOut(loan.disbursed - loan.repaid)
    if (action === 'close' || action === 'lapse') await release(context, loan)
    await keep(context, next, action, party, { amount, note: reason })
    if (action === 'disburse') await context.emit('loans.disbursed', disbursed(context, next))
    return { version: next.version, state: next.state }
  },
})

async function release(context: Context, loan: Loan): Promise<void> {
  await lockTotal(context, loan)
  await addToTotal(context, loan, -(loan.line ?? 0))
}

/** For rooms above: who was given how much. Firms are no founders, and are told apart by having no person. */
function disbursed(context: Context, loan: Loan): Record<string, unknown> {
  const { id, policy, line } = loan
  return {
    ...{ loan: id, policy, line, day: context.today },
    ...(loan.person !== undefined && { person: loan.person }),
    ...(loan.organisation !== undefined && { organisation: loan.organisation }),
  }
}

function requireOut(loan: Loan, amount: number | undefined): number {
  const left = (loan.line ?? 0) - loan.disbursed
  if (amount !== undefined && amount <= left) return amount
  throw invalid([{ pointer: '/amount', ...noMoreThan(left, amount === undefined) }])
}

function requireBack(loan: Loan, amount: number | undefined): number {
  const left = loan.disbursed - loan.repaid
  if (amount !== undefined && amount <= left) return amount
  throw invalid([{ pointer: '/amount', ...noMoreThan(left, amount === undefined) }])
}

function noMoreThan(left: number, blank: boolean) {
  const yuan = (left / 100).toLocaleString('en-US')
  return {
    wrong: blank
      ? { zh: '没有填金额', en: 'The amount is missing' }
      : { zh: '金额太大了', en: 'The amount is too large' },
    right: { zh: `最多 ${yuan} 元`, en: `at most ${yuan} yuan` },
  }
}

function stillOut(left: number): Problem {
  const yuan = (left / 100).toLocaleString('en-US')
  return new Problem('conflict', 'loan.outstanding', {
    zh: `还有 ${yuan} 元没还`,
    en: `${yuan} yuan is still to be repaid`,
  })
}

const noReason = {
  wrong: { zh: '没有写原因', en: 'The reason is missing' },
  right: { zh: '写一句原因', en: 'give a reason in a sentence' },
}
const noLine = {
  wrong: { zh: '没有填额度', en: 'The line is missing' },
  right: { zh: '填给多少元', en: 'say how much, in yuan' },
}
const noRate = {
  wrong: { zh: '没有填利率', en: 'The rate is missing' },
  right: { zh: '填年利率，例如 3.65', en: 'give the rate a year, e.g. 3.65' },
}
const whyAbove = {
  wrong: {
    zh: `利率超过了 ${planCeilings.rate / 100}%（原则上不超过）`,
    en: `The rate is above ${planCeilings.rate / 100} %, which it should in principle not be`,
  },
  right: { zh: '写清楚为什么', en: 'say why' },
}
const wrongEnd = {
  wrong: { zh: '到期日不对', en: 'The last day is not possible' },
  right: { zh: `明天起，${longestTerm} 年以内`, en: `after today and within ${longestTerm} years` },
}
function tooLarge(cap: number) {
  const yuan = (cap / 100).toLocaleString('en-US')
  return {
    wrong: { zh: '超过了最高额度', en: 'This is more than the ceiling' },
    right: { zh: `最多 ${yuan} 元`, en: `at most ${yuan} yuan` },
  }
}
