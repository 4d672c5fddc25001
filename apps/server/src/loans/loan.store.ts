import { type SqlBool, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { FactOrigin } from '../policies/index.ts'
import type { Loan, LoanState, RuleResult } from './loan.ts'

interface LoanRow {
  sk: string
  id: Id<'Loan'>
  version: number
  policy: string
  organisation: Id<'Organisation'> | null
  person: Id<'Person'> | null
  name: string
  division: string
  bank: Id<'Organisation'>
  bank_name: string
  state: LoanState
  asked: number
  purpose: string
  contact: string
  facts: Loan['facts']
  origins: Readonly<Record<string, FactOrigin>>
  rule: RuleResult
  rule_version: string | null
  rule_hash: string | null
  cap: number
  received_on: Day
  due_on: Day
  decided_on: Day | null
  decided_in: number | null
  line: number | null
  rate: number | null
  rate_reason: string
  reason: string
  until_on: Day | null
  start_staff: number | null
  last_staff: number | null
  last_quarter: string | null
  reminded: string | null
  disbursed: number
  repaid: number
  created_at: Instant
}

export interface Tables {
  'loans.loans': LoanRow
  'loans.totals': { sk: string; id: string; committed: number }
}

function toLoan(row: LoanRow): Loan {
  return {
    id: row.id,
    version: row.version,
    policy: row.policy,
    organisation: row.organisation ?? undefined,
    person: row.person ?? undefined,
    name: row.name,
    division: row.division,
    bank: row.bank,
    bankName: row.bank_name,
    state: row.state,
    asked: row.asked,
    purpose: row.purpose,
    contact: row.contact,
    facts: row.facts,
    origins: row.origins,
    rule: row.rule,
    ruleVersion: row.rule_version ?? undefined,
    ruleHash: row.rule_hash ?? undefined,
    cap: row.cap,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    decidedOn: row.decided_on ?? undefined,
    decidedIn: row.decided_in ?? undefined,
    line: row.line ?? undefined,
    rate: row.rate ?? undefined,
    rateReason: row.rate_reason,
    reason: row.reason,
    untilOn: row.until_on ?? undefined,
    startStaff: row.start_staff ?? undefined,
    lastStaff: row.last_staff ?? undefined,
    lastQuarter: row.last_quarter ?? undefined,
    disbursed: row.disbursed,
    repaid: row.repaid,
    createdAt: row.created_at,
  }
}

/** The applicant's, the bank's, or of the reader's area: the tables' policies say the same. */
function mine({ actor }: Context) {
  const open = sql<SqlBool>`bank = ${actor.organisation ?? null}::uuid`
  return seenBy(actor, {
    person: 'person',
    organisation: 'organisation',
    division: 'division',
    ...(actor.organisation !== undefined && { open }),
  })
}

export async function insertLoan(context: Context, loan: Loan): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('loans.loans')
    .values({
      sk: bucketOf(loan.id),
      id: loan.id,
      version: 1,
      policy: loan.policy,
      organisation: loan.organisation ?? null,
      person: loan.person ?? null,
      name: loan.name,
      division: loan.division,
      bank: loan.bank,
      bank_name: loan.bankName,
      asked: loan.asked,
      purpose: loan.purpose,
      contact: loan.contact,
      facts: JSON.stringify(loan.facts) as unknown as LoanRow['facts'], // jsonb takes text
      origins: JSON.stringify(loan.origins) as unknown as LoanRow['origins'], // the same
      rule: JSON.stringify(loan.rule) as unknown as RuleResult, // the same
      rule_version: loan.ruleVersion ?? null,
      rule_hash: loan.ruleHash ?? null,
      cap: loan.cap,
      received_on: loan.receivedOn,
      due_on: loan.dueOn,
      start_staff: loan.startStaff ?? null,
      reminded: null,
      created_at: loan.createdAt,
      ...changing(loan),
    })
    .execute()
}

function changing(loan: Loan) {
  return {
    state: loan.state,
    decided_on: loan.decidedOn ?? null,
    decided_in: loan.decidedIn ?? null,
    line: loan.line ?? null,
    rate: loan.rate ?? null,
    rate_reason: loan.rateReason,
    reason: loan.reason,
    until_on: loan.untilOn ?? null,
    last_staff: loan.lastStaff ?? null,
    last_quarter: loan.lastQuarter ?? null,
    disbursed: loan.disbursed,
    repaid: loan.repaid,
  }
}

export async function writeLoan(context: Context, loan: Loan): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('loans.loans')
    .set({ version: loan.version, ...changing(loan) })
    .where('sk', '=', bucketOf(loan.id))
    .where('id', '=', loan.id)
    .execute()
}

function one(context: Context, id: Id<'Loan'>) {
  return context
    .db<Tables>()
    .selectFrom('loans.loans')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(mine(context))
}

export async function findLoan(context: Context, id: Id<'Loan'>): Promise<Loan | undefined> {
  const row = await one(context, id).executeTakeFirst()
  return row && toLoan(row)
}

export async function lockLoan(context: Context, id: Id<'Loan'>): Promise<Loan | undefined> {
  const row = await one(context, id).forUpdate().executeTakeFirst()
  return row && toLoan(row)
}

/** Does this applicant wait for this bank already? */
export async function hasOpenLoan(
  context: Context,
  { bank, organisation, person }: Pick<Loan, 'bank' | 'organisation' | 'person'>,
): Promise<boolean> {
  let query = context
    .db<Tables>()
    .selectFrom('loans.loans')
    .select('id')
    .where('bank', '=', bank)
    .where('state', '=', 'received')
  query =
    organisation === undefined
      ? query.where('person', '=', person ?? null)
      : query.where('organisation', '=', organisation)
  return (await query.executeTakeFirst()) !== undefined
}

export const loanOrders = {
  received: orderBy('received_on', 'date'),
  due: orderBy('due_on', 'date'),
}

export interface LoanFilter {
  readonly state?: LoanState | undefined
  readonly late?: boolean | undefined
  readonly laidOff?: boolean | undefined
  readonly area?: string | undefined
}

export async function listLoanRows(
  context: Context,
  { state, late, laidOff, area }: LoanFilter,
  asked: PageAsked,
): Promise<Page<Loan>> {
  let query = context.db<Tables>().selectFrom('loans.loans').where(mine(context))
  if (state !== undefined) query = query.where('state', '=', state)
  if (late === true) query = query.where('state', '=', 'received').where('due_on', '<', context.today)
  if (laidOff === true) {
    query = query.where('state', '=', 'active').whereRef('last_staff', '<', 'start_staff')
  }
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  const list = { orders: loanOrders, first: { order: 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(row => toLoan(row as LoanRow)) } // all columns of the table
}

const applicantOf = ({ organisation, person }: Pick<Loan, 'organisation' | 'person'>) =>
  organisation ?? person ?? ''

/**
 * What all banks have promised this applicant, locked until the commit: whoever comes second waits and sees the sum of
 * both.
 */
export async function lockTotal(
  context: Context,
  loan: Pick<Loan, 'organisation' | 'person'>,
): Promise<number> {
  const id = applicantOf(loan)
  const db = context.db<Tables>()
  await db
    .insertInto('loans.totals')
    .values({ sk: bucketOf(id), id, committed: 0 })
    .onConflict(on => on.doNothing())
    .execute()
  const row = await db
    .selectFrom('loans.totals')
    .select('committed')
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.committed ?? 0
}

export async function addToTotal(
  context: Context,
  loan: Pick<Loan, 'organisation' | 'person'>,
  change: number,
): Promise<void> {
  const id = applicantOf(loan)
  await sql`UPDATE loans.totals SET committed = committed + ${change}::bigint
    WHERE sk = ${bucketOf(id)} AND id = ${id}::uuid`.execute(context.db<unknown>())
}
