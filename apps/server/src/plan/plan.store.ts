import { sql } from 'kysely'
import type { Context, Day, Instant } from '../kernel/index.ts'
import type { Share, TargetVersion } from './division.ts'
import type { Pacing } from './pacing.ts'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

interface Tables {
  'plan.plans': {
    code: string
    version: number
    hash: string
    source: string
    from_day: Day
    to_day: Day
    reason: string
    account: string | null
    imported_at: Instant
  }
  'plan.target_versions': {
    plan: string
    target: string
    number: number
    value: number | null
    pacing: Pacing
    shares: Share[]
    lead: string | null
    reason: string
    account: string | null
    by_name: string | null
    by_department: string | null
    at: Instant
  }
}

/** A plan with the version of its text that is in force. */
export interface PlanInForce {
  readonly plan: Plan
  readonly version: number
  readonly hash: string
}

/** A target's version with the moment it was made, and by whom. */
export interface DatedVersion extends TargetVersion {
  readonly at: Instant
  /** undefined: read in with the plan */
  readonly by: { readonly name: string; readonly department: string | undefined } | undefined
}

/** Reading and checking the text takes a third of a second; the same text always gives the same plan. */
const parsed = new Map<string, Plan>()

function planOfText(hash: string, source: string): Plan {
  const known = parsed.get(hash)
  if (known !== undefined) return known
  const plan = readPlan(source)
  parsed.set(hash, plan)
  return plan
}

/**
 * The plan that holds today: the last that has begun, or, before any has, the first to come. A named one when
 * a code is given.
 */
export async function findPlan(context: Context, code?: string): Promise<PlanInForce | undefined> {
  const db = context.db<Tables>()
  let query = db.selectFrom('plan.plans').select(['code', 'version', 'hash']).limit(1)
  query =
    code === undefined
      ? query
          .orderBy(sql`from_day <= ${context.today}`, 'desc')
          .orderBy(sql`abs(from_day - ${context.today}::date)`)
          .orderBy('version', 'desc')
      : query.where('code', '=', code).orderBy('version', 'desc')
  const row = await query.executeTakeFirst()
  return row && { ...(await loadPlan(context, row)), version: row.version, hash: row.hash }
}

async function loadPlan(context: Context, row: { code: string; version: number; hash: string }) {
  const known = parsed.get(row.hash)
  if (known !== undefined) return { plan: known }
  const { source } = await context
    .db<Tables>()
    .selectFrom('plan.plans')
    .select('source')
    .where('code', '=', row.code)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow()
  return { plan: planOfText(row.hash, source) }
}

/** Adds a version of a plan's text. False: somebody else added this number meanwhile. */
export async function insertPlan(
  context: Context,
  plan: Plan,
  text: { version: number; hash: string; source: string; reason: string },
): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('plan.plans')
    .values({
      code: plan.code,
      ...text,
      from_day: plan.from,
      to_day: plan.to,
      account: context.actor.account ?? null,
      imported_at: context.now,
    })
    .onConflict(on => on.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** The version of each target that is in force. */
export async function latestVersions(context: Context, plan: string): Promise<Map<string, DatedVersion>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('plan.target_versions')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('number')
    .execute()
  return new Map(rows.map(row => [row.target, toVersion(row)])) // a later number replaces an earlier one
}

/** Every version of one target, oldest first. */
export async function versionsOf(context: Context, plan: string, target: string): Promise<DatedVersion[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('plan.target_versions')
    .selectAll()
    .where('plan', '=', plan)
    .where('target', '=', target)
    .orderBy('number')
    .execute()
  return rows.map(toVersion)
}

function toVersion(row: Tables['plan.target_versions']): DatedVersion {
  return {
    number: row.number,
    value: row.value ?? undefined,
    pacing: row.pacing,
    shares: row.shares,
    lead: row.lead ?? undefined,
    reason: row.reason,
    at: row.at,
    by: row.by_name === null ? undefined : { name: row.by_name, department: row.by_department ?? undefined },
  }
}

/** Adds a version. False: somebody else added this number meanwhile. */
export async function insertVersion(
  context: Context,
  plan: string,
  target: string,
  version: TargetVersion,
): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('plan.target_versions')
    .values({
      plan,
      target,
      number: version.number,
      value: version.value ?? null,
      pacing: sql`${JSON.stringify(version.pacing)}::text::jsonb`,
      shares: sql`${JSON.stringify(version.shares)}::text::jsonb`,
      lead: version.lead ?? null,
      reason: version.reason,
      account: context.actor.account ?? null,
      by_name: context.actor.role === 'system' ? null : context.actor.name,
      by_department: context.actor.department ?? null,
      at: context.now,
    })
    .onConflict(on => on.doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}
