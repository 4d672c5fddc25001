import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant, seenBy } from '../kernel/index.ts'
import type { Loan, LoanAction, LoanParty } from './loan.ts'

interface HistoryRow {
  sk: string
  id: Id<'LoanStep'>
  loan: Id<'Loan'>
  no: number
  action: LoanAction | 'apply' | 'report'
  party: LoanParty
  amount: number | null
  note: string
  by_name: string
  at: Instant
}

interface HeadcountRow {
  sk: string
  id: Id<'Headcount'>
  loan: Id<'Loan'>
  quarter: string
  staff: number
  evidence: string
  by_name: string
  reported_on: Day
}

interface Tables {
  'loans.history': HistoryRow
  'loans.headcounts': HeadcountRow
}

export async function insertStep(
  context: Context,
  { id: loan, version: no }: Pick<Loan, 'id' | 'version'>,
  step: Pick<HistoryRow, 'action' | 'party' | 'note'> & { readonly amount?: number | undefined },
): Promise<void> {
  const id = context.newId<'LoanStep'>(bucketOf(loan))
  const { action, party, note, amount = null } = step
  const row = { sk: bucketOf(id), id, loan, no, action, party, note, amount }
  await context
    .db<Tables>()
    .insertInto('loans.history')
    .values({ ...row, by_name: context.actor.name, at: context.now })
    .execute()
}

export function listSteps(context: Context, loan: Id<'Loan'>): Promise<HistoryRow[]> {
  return context
    .db<Tables>()
    .selectFrom('loans.history')
    .selectAll()
    .where('sk', '=', bucketOf(loan))
    .where('loan', '=', loan)
    .orderBy('no')
    .execute()
}

/** Writes a quarter's number of people; a later one of the same quarter takes its place. */
export async function writeHeadcount(
  context: Context,
  loan: Id<'Loan'>,
  report: { readonly quarter: string; readonly staff: number; readonly evidence: string },
): Promise<void> {
  const id = context.newId<'Headcount'>(bucketOf(loan))
  const said = { staff: report.staff, evidence: report.evidence }
  const by = { by_name: context.actor.name, reported_on: context.today }
  await context
    .db<Tables>()
    .insertInto('loans.headcounts')
    .values({ sk: bucketOf(id), id, loan, quarter: report.quarter, ...said, ...by })
    .onConflict(on => on.columns(['sk', 'loan', 'quarter']).doUpdateSet({ ...said, ...by }))
    .execute()
}

export function listHeadcounts(context: Context, loan: Id<'Loan'>): Promise<HeadcountRow[]> {
  return context
    .db<Tables>()
    .selectFrom('loans.headcounts')
    .selectAll()
    .where('sk', '=', bucketOf(loan))
    .where('loan', '=', loan)
    .orderBy('quarter', 'desc')
    .execute()
}

/** Who has a loan in use and has reported nothing of a quarter, and was not reminded of it; they are, from now on. */
export async function takeSilent(
  context: Context,
  quarter: string,
): Promise<Pick<Loan, 'id' | 'organisation' | 'person' | 'bankName'>[]> {
  const { rows } = await sql<{
    id: Id<'Loan'>
    organisation: Id<'Organisation'> | null
    person: Id<'Person'> | null
    bank_name: string
  }>`UPDATE loans.loans SET reminded = ${quarter} WHERE state = 'active'
      AND (last_quarter IS NULL OR last_quarter < ${quarter}) AND (reminded IS NULL OR reminded < ${quarter})
    RETURNING id, organisation, person, bank_name`.execute(context.db<unknown>())
  return rows.map(row => ({
    id: row.id,
    organisation: row.organisation ?? undefined,
    person: row.person ?? undefined,
    bankName: row.bank_name,
  }))
}

export interface BankTakeUp {
  readonly bank: Id<'Organisation'>
  readonly name: string
  readonly applications: number
  readonly waiting: number
  readonly late: number
  readonly approved: number
  /** fen */
  readonly lines: number
  readonly disbursed: number
  readonly outstanding: number
  readonly aboveRate: number
  /** working days from application to decision */
  readonly medianDays: number | null
}

/** What each bank has done in an area, the busiest first. */
export async function takeUpOf(context: Context, area: string, rateCeiling: number): Promise<BankTakeUp[]> {
  const { rows } = await sql<BankTakeUp>`
    SELECT bank, max(bank_name) AS name, count(*) AS applications,
      count(*) FILTER (WHERE state = 'received') AS waiting,
      count(*) FILTER (WHERE state = 'received' AND due_on < ${context.today}::date) AS late,
      count(line) AS approved, coalesce(sum(line), 0)::bigint AS lines,
      sum(disbursed)::bigint AS disbursed, sum(disbursed - repaid)::bigint AS outstanding,
      count(*) FILTER (WHERE rate > ${rateCeiling}) AS "aboveRate",
      percentile_disc(0.5) WITHIN GROUP (ORDER BY decided_in) AS "medianDays"
    FROM loans.loans
    WHERE ${seenBy(context.actor, { division: 'division' })} AND division >= ${area} AND division < ${`${area}~`}
    GROUP BY bank ORDER BY count(*) DESC, bank`.execute(context.db<unknown>())
  return rows
}
