import { sql } from 'kysely'
import { type Context, type Day, type Id, type Instant, isOfficial } from '../kernel/index.ts'
import type { UpkeepCheck, UpkeepFinding, UpkeepKind } from './upkeep.ts'

interface Tables {
  'policies.upkeep': {
    id: Id<'Upkeep'>
    policy: string
    kind: UpkeepKind
    subject: string
    found: UpkeepFinding
    note: string
    day: Day
    next_on: Day | null
    checked_by: Id<'Account'> | null
    by_name: string
    at: Instant
  }
}

/** A look that was written down. */
export interface Looked extends UpkeepCheck {
  readonly found: UpkeepFinding
  readonly note: string
  readonly day: Day
  readonly byName: string
}

/** The latest look at each thing; nothing for who works in no office. */
export async function latestLooks(context: Context): Promise<Looked[]> {
  if (!isOfficial(context.actor)) return []
  const { rows } = await sql<Tables['policies.upkeep']>`
    SELECT DISTINCT ON (policy, kind, subject) policy, kind, subject, found, note, day, next_on, by_name
    FROM policies.upkeep ORDER BY policy, kind, subject, at DESC, id DESC`.execute(context.db<Tables>())
  return rows.map(row => ({
    policy: row.policy,
    kind: row.kind,
    subject: row.subject,
    found: row.found,
    note: row.note,
    day: row.day,
    nextOn: row.next_on ?? undefined,
    byName: row.by_name,
  }))
}

export async function insertLook(context: Context, look: Omit<Looked, 'byName'>): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('policies.upkeep')
    .values({
      id: context.newId<'Upkeep'>(),
      policy: look.policy,
      kind: look.kind,
      subject: look.subject,
      found: look.found,
      note: look.note,
      day: look.day,
      next_on: look.nextOn ?? null,
      checked_by: context.actor.account ?? null,
      by_name: context.actor.name,
      at: context.now,
    })
    .execute()
}
