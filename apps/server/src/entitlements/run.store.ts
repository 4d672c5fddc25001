import { sql } from 'kysely'
import { type Context, type Day, type Id, type Instant, isOfficial, seenBy } from '../kernel/index.ts'
import type { Run, Tally } from './run.ts'

interface RunRow {
  id: Id<'Run'>
  kind: Run['kind']
  subject: Id<'Publication'> | null
  day: Day
  catalogue: string
  state: Run['state']
  reached: Id<'Person'> | null
  people: number
  told: number
  asked: number
  started_at: Instant
  finished_at: Instant | null
}

interface CountRow {
  run: Id<'Run'>
  policy: string
  county: string
  people: number
  entitled: number
  one_missing: number
  open: number
  before: number
  gained: number
  lost: number
  amount_from: number
  amount_to: number
  before_from: number
  before_to: number
  without: number
}

interface Tables {
  'entitlements.runs': RunRow
  'entitlements.counts': CountRow
}

function toRun(row: RunRow): Run {
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject ?? undefined,
    day: row.day,
    catalogue: row.catalogue,
    state: row.state,
    reached: row.reached ?? undefined,
    people: row.people,
    told: row.told,
    asked: row.asked,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
  }
}

/** The run of a kind that goes on, held so that two servers do not do one batch twice. */
export async function lockRunning(
  context: Context,
  kind: Run['kind'],
  subject?: Id<'Publication'>,
): Promise<Run | undefined> {
  let query = context
    .db<Tables>()
    .selectFrom('entitlements.runs')
    .selectAll()
    .where('kind', '=', kind)
    .where('state', '=', 'running')
  if (subject !== undefined) query = query.where('subject', '=', subject)
  const row = await query.forUpdate().executeTakeFirst()
  return row && toRun(row)
}

/** The newest run of a kind. */
export async function latestRun(
  context: Context,
  kind: Run['kind'],
  of: { readonly subject?: Id<'Publication'>; readonly state?: Run['state'] } = {},
): Promise<Run | undefined> {
  if (!isOfficial(context.actor)) return undefined
  let query = context.db<Tables>().selectFrom('entitlements.runs').selectAll().where('kind', '=', kind)
  if (of.subject !== undefined) query = query.where('subject', '=', of.subject)
  if (of.state !== undefined) query = query.where('state', '=', of.state)
  const row = await query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row && toRun(row)
}

/** Begins a run; undefined when another one began in the same moment. */
export async function insertRun(
  context: Context,
  run: Pick<Run, 'kind' | 'subject' | 'catalogue'>,
): Promise<Run | undefined> {
  const row = await context
    .db<Tables>()
    .insertInto('entitlements.runs')
    .values({
      id: context.newId<'Run'>(),
      kind: run.kind,
      subject: run.subject ?? null,
      day: context.today,
      catalogue: run.catalogue,
      state: 'running',
      reached: null,
      people: 0,
      told: 0,
      asked: 0,
      started_at: context.now,
      finished_at: null,
    })
    .onConflict(on => on.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && toRun(row)
}

export async function writeRun(
  context: Context,
  run: Run,
  done: {
    readonly state: Run['state']
    readonly reached?: Id<'Person'> | undefined
    readonly people?: number
    readonly told?: number
    readonly asked?: number
  },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('entitlements.runs')
    .set({
      state: done.state,
      reached: done.reached ?? run.reached ?? null,
      people: run.people + (done.people ?? 0),
      told: run.told + (done.told ?? 0),
      asked: run.asked + (done.asked ?? 0),
      finished_at: done.state === 'running' ? null : context.now,
    })
    .where('id', '=', run.id)
    .execute()
}

/** Adds what a batch counted, in the transaction that moves the run on. */
export async function addTallies(context: Context, run: Id<'Run'>, tallies: readonly Tally[]): Promise<void> {
  if (tallies.length === 0) return
  const rows = tallies.map(one => ({
    policy: one.policy,
    county: one.county,
    people: one.people,
    entitled: one.entitled,
    one_missing: one.oneMissing,
    open: one.open,
    before: one.before,
    gained: one.gained,
    lost: one.lost,
    amount_from: one.amountFrom,
    amount_to: one.amountTo,
    before_from: one.beforeFrom,
    before_to: one.beforeTo,
    without: one.without,
  }))
  await sql`
    INSERT INTO entitlements.counts AS c (run, policy, county, people, entitled, one_missing, open, before, gained, lost,
      amount_from, amount_to, before_from, before_to, without)
    SELECT ${run}::uuid, policy, county, people, entitled, one_missing, open, before, gained, lost, amount_from,
      amount_to, before_from, before_to, without
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS n(policy text, county text, people int,
      entitled int, one_missing int, open int, before int, gained int, lost int, amount_from bigint, amount_to bigint,
      before_from bigint, before_to bigint, without int)
    ON CONFLICT (run, policy, county) DO UPDATE SET people = c.people + excluded.people,
      entitled = c.entitled + excluded.entitled, one_missing = c.one_missing + excluded.one_missing,
      open = c.open + excluded.open, before = c.before + excluded.before, gained = c.gained + excluded.gained,
      lost = c.lost + excluded.lost, amount_from = c.amount_from + excluded.amount_from,
      amount_to = c.amount_to + excluded.amount_to, before_from = c.before_from + excluded.before_from,
      before_to = c.before_to + excluded.before_to, without = c.without + excluded.without`.execute(
    context.db<Tables>(),
  )
}

/** The numbers of a run in the reader's area, by policy and county. */
export async function readTallies(context: Context, run: Id<'Run'>): Promise<Tally[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('entitlements.counts')
    .selectAll()
    .where('run', '=', run)
    .where(seenBy(context.actor, { division: 'county' }))
    .orderBy('policy')
    .orderBy('county')
    .execute()
  return rows.map(row => ({
    policy: row.policy,
    county: row.county,
    people: row.people,
    entitled: row.entitled,
    oneMissing: row.one_missing,
    open: row.open,
    before: row.before,
    gained: row.gained,
    lost: row.lost,
    amountFrom: row.amount_from,
    amountTo: row.amount_to,
    beforeFrom: row.before_from,
    beforeTo: row.before_to,
    without: row.without,
  }))
}

/** Numbers of nights before the last few are of no use to anybody. */
export async function forgetOldNights(context: Context, keep: number): Promise<void> {
  await sql`
    DELETE FROM entitlements.counts WHERE run IN (
      SELECT id FROM entitlements.runs WHERE kind = 'night' AND state <> 'running'
      ORDER BY started_at DESC, id DESC OFFSET ${keep})`.execute(context.db<Tables>())
  await sql`
    DELETE FROM entitlements.runs WHERE id IN (
      SELECT id FROM entitlements.runs WHERE kind = 'night' AND state <> 'running'
      ORDER BY started_at DESC, id DESC OFFSET ${keep})`.execute(context.db<Tables>())
}
