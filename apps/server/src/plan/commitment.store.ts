import type { Context, Day, Id, Instant } from '../kernel/index.ts'

interface Tables {
  'plan.commitments': { plan: string; item: string; version: number; owner: string | null }
  'plan.steps': StepRow
}

interface StepRow {
  id: Id<'Step'>
  plan: string
  item: string
  what: string
  due: Day
  done_on: Day | null
  done_by: string | null
  account: string | null
  created_at: Instant
}

export interface StepEntry {
  readonly id: Id<'Step'>
  readonly item: string
  readonly what: string
  readonly due: Day
  readonly doneOn: Day | undefined
}

function toStep(row: StepRow): StepEntry {
  return { id: row.id, item: row.item, what: row.what, due: row.due, doneOn: row.done_on ?? undefined }
}

export interface CommitmentRecord {
  readonly version: number
  readonly owner: string | undefined
}

/** What is known of a commitment beyond the plan's text; version 0: nothing yet. */
export async function findCommitment(
  context: Context,
  plan: string,
  item: string,
): Promise<CommitmentRecord> {
  const row = await context
    .db<Tables>()
    .selectFrom('plan.commitments')
    .select(['version', 'owner'])
    .where('plan', '=', plan)
    .where('item', '=', item)
    .executeTakeFirst()
  return { version: row?.version ?? 0, owner: row?.owner ?? undefined }
}

export async function listCommitmentRecords(
  context: Context,
  plan: string,
): Promise<Map<string, CommitmentRecord>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('plan.commitments')
    .select(['item', 'version', 'owner'])
    .where('plan', '=', plan)
    .execute()
  return new Map(rows.map(row => [row.item, { version: row.version, owner: row.owner ?? undefined }]))
}

/**
 * Writes the next version, if the one that the caller has seen is still the last. False: it is not, and nothing
 * was written.
 */
export async function writeCommitment(
  context: Context,
  plan: string,
  item: string,
  seen: number,
  owner: string | undefined,
): Promise<boolean> {
  const db = context.db<Tables>()
  const row =
    seen === 0
      ? await db
          .insertInto('plan.commitments')
          .values({ plan, item, version: 1, owner: owner ?? null })
          .onConflict(on => on.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('plan.commitments')
          .set({ version: seen + 1, owner: owner ?? null })
          .where('plan', '=', plan)
          .where('item', '=', item)
          .where('version', '=', seen)
          .returning('version')
          .executeTakeFirst()
  return row !== undefined
}

export async function listSteps(context: Context, plan: string, item?: string): Promise<StepEntry[]> {
  let query = context.db<Tables>().selectFrom('plan.steps').selectAll().where('plan', '=', plan)
  if (item !== undefined) query = query.where('item', '=', item)
  return (await query.orderBy('due').orderBy('id').execute()).map(toStep)
}

/** Steps that were due before today and are not done, the longest overdue first. */
export async function listOverdue(context: Context, plan: string): Promise<StepEntry[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('plan.steps')
    .selectAll()
    .where('plan', '=', plan)
    .where('done_on', 'is', null)
    .where('due', '<', context.today)
    .orderBy('due')
    .orderBy('id')
    .execute()
  return rows.map(toStep)
}

export async function findStep(
  context: Context,
  id: Id<'Step'>,
): Promise<(StepEntry & { plan: string }) | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('plan.steps')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...toStep(row), plan: row.plan }
}

export async function insertStep(
  context: Context,
  plan: string,
  item: string,
  step: { what: string; due: Day },
): Promise<Id<'Step'>> {
  const id = context.newId<'Step'>()
  await context
    .db<Tables>()
    .insertInto('plan.steps')
    .values({
      id,
      plan,
      item,
      ...step,
      done_on: null,
      done_by: null,
      account: context.actor.account ?? null,
      created_at: context.now,
    })
    .execute()
  return id
}

/** Marks a step as done. False: it was done already. */
export async function finishStep(context: Context, id: Id<'Step'>, on: Day): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .updateTable('plan.steps')
    .set({ done_on: on, done_by: context.actor.account ?? null })
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
