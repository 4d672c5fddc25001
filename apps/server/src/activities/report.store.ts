import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'

export interface ReportRow {
  sk: string
  id: Id<'Activity'>
  division: string
  organisation: Id<'Organisation'> | null
  came: number
  text: string
  pictures: readonly string[]
  consent: boolean
  made_by: string | null
  by_name: string
  sent_at: Instant
}

interface FeedbackRow {
  sk: string
  id: Id<'Registration'>
  activity: Id<'Activity'>
  stars: number
  text: string
  day: Day
}

interface Tables {
  'activities.reports': ReportRow
  'activities.feedback': FeedbackRow
}
interface WriteTables {
  'activities.reports': Omit<ReportRow, 'pictures'> & { pictures: string }
}

export async function writeReport(context: Context, report: Omit<ReportRow, 'sk'>): Promise<void> {
  const row = { ...report, sk: bucketOf(report.id), pictures: JSON.stringify(report.pictures) }
  const { sk: _, id: __, division: ___, organisation: ____, ...change } = row
  await context
    .db<WriteTables>()
    .insertInto('activities.reports')
    .values(row)
    .onConflict(on => on.columns(['sk', 'id']).doUpdateSet(change))
    .execute()
}

export async function findReport(context: Context, id: Id<'Activity'>): Promise<ReportRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('activities.reports')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A picture that is gone stands in no report. */
export async function dropPicture(context: Context, id: Id<'Activity'>, picture: string): Promise<void> {
  const report = await findReport(context, id)
  if (report === undefined || !report.pictures.includes(picture)) return
  await context
    .db<WriteTables>()
    .updateTable('activities.reports')
    .set({ pictures: JSON.stringify(report.pictures.filter(one => one !== picture)) })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** False when something was said under this registration before. */
export async function insertFeedback(context: Context, row: Omit<FeedbackRow, 'sk'>): Promise<boolean> {
  const written = await context
    .db<Tables>()
    .insertInto('activities.feedback')
    .values({ ...row, sk: bucketOf(row.activity) })
    .onConflict(on => on.columns(['sk', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Of these registrations, those under which something was said. */
export async function saidUnder(
  context: Context,
  registrations: readonly Id<'Registration'>[],
): Promise<ReadonlySet<Id<'Registration'>>> {
  if (registrations.length === 0) return new Set()
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.feedback')
    .select('id')
    .where('sk', 'in', [...new Set(registrations.map(bucketOf))])
    .where('id', 'in', [...registrations])
    .execute()
  return new Set(rows.map(row => row.id))
}

export async function feedbackOf(context: Context, id: Id<'Activity'>): Promise<readonly FeedbackRow[]> {
  return context
    .db<Tables>()
    .selectFrom('activities.feedback')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('activity', '=', id)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}
