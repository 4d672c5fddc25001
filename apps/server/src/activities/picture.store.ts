import { bucketOf, type Context, fileShelf, type Id } from '../kernel/index.ts'

interface Kept {
  division: string
  organisation: Id<'Organisation'> | null
  people: boolean
  published: boolean
}

/** Pictures of an activity. Whoever asks has been let see the activity; what is not published, only its organiser and the office. */
export const pictures = fileShelf<'Picture', Kept>({
  table: 'activities.pictures',
  owner: 'activity',
  more: ['division', 'organisation', 'people', 'published'],
})

interface Tables {
  'activities.pictures': { sk: string; id: string; activity: string; published: boolean }
}

/** Of an activity's pictures these are published, and no others. */
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
  await all().set({ published: false }).execute()
  if (ids.length > 0)
    await all()
      .set({ published: true })
      .where('id', 'in', [...ids])
      .execute()
}
