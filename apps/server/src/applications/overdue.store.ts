import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'

interface LateRow {
  id: Id<'Application'>
  offer_title: string
  organisation: Id<'Organisation'>
  organisation_name: string
  person: Id<'Person'>
  division: string
  due_on: Day | null
}

interface Tables {
  'applications.applications': LateRow & { sk: string; waits_for: string | null; overdue_told: boolean }
}

export interface Late {
  readonly id: Id<'Application'>
  readonly offerTitle: string
  readonly organisation: Id<'Organisation'>
  readonly organisationName: string
  readonly person: Id<'Person'>
  readonly division: string
  readonly dueOn: Day
}

/** Marks what the organisations are late with and returns what was not marked before, a thousand at most. */
export async function takeNewlyOverdue(context: Context): Promise<Late[]> {
  const db = context.db<Tables>()
  const rows = await db
    .selectFrom('applications.applications')
    .select(['id', 'offer_title', 'organisation', 'organisation_name', 'person', 'division', 'due_on'])
    .where('waits_for', '=', 'organisation')
    .where('due_on', '<', context.today)
    .where('overdue_told', '=', false)
    .orderBy('due_on')
    .limit(1_000)
    .execute()
  for (const row of rows) {
    await db
      .updateTable('applications.applications')
      .set({ overdue_told: true })
      .where('sk', '=', bucketOf(row.id))
      .where('id', '=', row.id)
      .execute()
  }
  return rows.map(row => ({
    id: row.id,
    offerTitle: row.offer_title,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    person: row.person,
    division: row.division,
    dueOn: row.due_on ?? context.today,
  }))
}
