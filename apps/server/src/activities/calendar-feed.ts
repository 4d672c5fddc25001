import { Type } from 'typebox'
import { addDays, day, idOf, keyIn, roles, useCase } from '../kernel/index.ts'
import { type ActivityFilter, listPublic } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { stateKey } from './activity-view.ts'
import { families } from './kind-file.ts'
import { listSessions } from './session.store.ts'

/** Activities of which a feed tells at most: what a calendar of a phone still takes at once. */
const most = 200

/** What a calendar subscribes to: every session by the same filters as the list, with what has been cancelled or moved. */
export const readCalendarFeed = useCase({
  name: 'activities.readCalendarFeed',
  kind: 'query',
  title: { zh: '订阅活动日历', en: 'Subscribe to the calendar of activities' },
  permission: 'activity.read',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  shares: 60_000,
  http: { method: 'GET', path: '/api/activity-feed' },
  input: Type.Object({
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    family: Type.Optional(keyIn(families)),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    campaign: Type.Optional(Type.String({ maxLength: 40 })),
    series: Type.Optional(idOf<'Series'>()),
    from: Type.Optional(day()),
  }),
  output: Type.Object({
    events: Type.Array(
      Type.Object({
        /** stays the same when it is moved, so that a calendar changes its entry */
        uid: Type.String(),
        activity: idOf<'Activity'>(),
        /** counted up whenever it was moved or cancelled */
        sequence: Type.Integer(),
        state: stateKey,
        title: Type.String(),
        session: Type.String(),
        startsAt: Type.String(),
        endsAt: Type.String(),
        place: Type.String(),
        link: Type.String(),
        organiserName: Type.String(),
      }),
    ),
  }),
  async handle(context, input) {
    // a week back, so that a change of yesterday still reaches the calendar
    const filter: ActivityFilter = { ...input, from: input.from ?? addDays(context.today, -7) }
    const { rows } = await listPublic(context, filter, { limit: most })
    const sessions = await listSessions(
      context,
      rows.map(({ id }) => id),
    )
    return {
      events: rows.flatMap((activity: Activity) =>
        (sessions.get(activity.id) ?? []).map(session => ({
          uid: session.id,
          activity: activity.id,
          sequence: activity.news,
          state: activity.state,
          title: activity.fields.title,
          session: session.title,
          startsAt: session.startsAt,
          endsAt: session.endsAt,
          place: activity.fields.place,
          link: activity.fields.link ?? '',
          organiserName: activity.organiserName,
        })),
      ),
    }
  },
})
