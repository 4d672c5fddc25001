import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'

interface SeriesRow {
  sk: string
  id: Id<'Series'>
  division: string
  organisation: Id<'Organisation'> | null
  title: string
  made_by: string | null
  created_at: Instant
}

interface Tables {
  'activities.series': SeriesRow
}

export async function insertSeries(context: Context, row: Omit<SeriesRow, 'sk'>): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('activities.series')
    .values({ sk: bucketOf(row.id), ...row })
    .execute()
}

/** The name of a series; undefined where the reader may not see it. */
export async function findSeries(context: Context, id: Id<'Series'>): Promise<string | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('activities.series')
    .select('title')
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.title
}
