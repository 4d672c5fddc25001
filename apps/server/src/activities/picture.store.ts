import { bucketOf, type Context, fileShelf, type Id } from '../kernel/index.ts'

interface Kept {
  division: string
  organisation: Id<'Organisation'> | null
  people: boolean
  published: boolean
  cover: boolean
}

/** Pictures of an activity. Whoever asks has been let see the activity; what is not published, only its organiser and the office. */
export const pictures = fileShelf<'Picture', Kept>({
  table: 'activities.pictures',
  owner: 'activity',
  more: ['division', 'organisation', 'people', 'published', 'cover'],
})

interface Tables {
  'activities.pictures': {
    sk: string
    id: Id<'Picture'>
    activity: string
    published: boolean
    cover: boolean
  }
}

/** Those that a report may show: all but the one at the head of the page. */
export async function picturesForReport(context: Context, activity: Id<'Activity'>) {
  return (await pictures.list(context, [activity])).filter(one => !one.cover)
}

/** The picture at the head of the page. */
export async function coverOf(
  context: Context,
  activity: Id<'Activity'>,
): Promise<Id<'Picture'> | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('activities.pictures')
    .select('id')
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .where('cover', '=', true)
    .executeTakeFirst()
  return row?.id
}

/** Of an activity's pictures for its report these are published, and no others. */
export async function publishPictures(
  context: Context,
  activity: Id<'Activity'>,
  ids: readonly Id<'Picture'>[],
): Promise<void> {
  const all = () =>
    context
      .db<Tables>()
      .updateTable('activities.pictures')
      .where('sk', '=', bucketOf(activity))
      .where('activity', '=', activity)
      .where('cover', '=', false)
  await all().set({ published: false }).execute()
  if (ids.length > 0)
    await all()
      .set({ published: true })
      .where('id', 'in', [...ids])
      .execute()
}
