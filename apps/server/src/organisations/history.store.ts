import { bucketOf, type Context, type Day, fromJson, type Id, type Instant } from '../kernel/index.ts'
import type { Organisation } from '../registry/index.ts'

export interface Change {
  readonly field: string
  readonly from: string
  readonly to: string
}

export interface HistoryLine {
  readonly at: Instant
  readonly action: string
  readonly toState: Organisation['state']
  readonly byName: string
  readonly office: string | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly until: Day | undefined
  readonly changes: readonly Change[]
}

interface Tables {
  'organisations.history': {
    sk: string
    id: Id<'History'>
    organisation: Id<'Organisation'>
    division: string
    at: Instant
    action: string
    to_state: Organisation['state']
    by_name: string
    office: string | null
    reason: string | null
    note: string | null
    until_day: Day | null
    changes: readonly Change[] | string
  }
}

export async function insertHistory(
  context: Context,
  organisation: Organisation,
  line: {
    readonly action: string
    readonly reason?: string | undefined
    readonly note?: string | undefined
    readonly until?: Day | undefined
    readonly changes?: readonly Change[]
  },
): Promise<void> {
  const id = context.newId<'History'>(bucketOf(organisation.id))
  await context
    .db<Tables>()
    .insertInto('organisations.history')
    .values({
      sk: bucketOf(id),
      id,
      organisation: organisation.id,
      division: organisation.division,
      at: context.now,
      action: line.action,
      to_state: organisation.state,
      by_name: context.actor.name,
      office: context.actor.area || null, // the system's area is empty
      reason: line.reason ?? null,
      note: line.note ?? null,
      until_day: line.until ?? null,
      changes: JSON.stringify(line.changes ?? []),
    })
    .execute()
}

/** Newest first. */
export async function listHistory(
  context: Context,
  organisation: Id<'Organisation'>,
): Promise<HistoryLine[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('organisations.history')
    .selectAll()
    .where('sk', '=', bucketOf(organisation))
    .where('organisation', '=', organisation)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map(row => ({
    at: row.at,
    action: row.action,
    toState: row.to_state,
    byName: row.by_name,
    office: row.office ?? undefined,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    until: row.until_day ?? undefined,
    // written above, by nothing else
    changes: fromJson(row.changes),
  }))
}
