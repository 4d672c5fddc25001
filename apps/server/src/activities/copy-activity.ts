import { Type } from 'typebox'
import { type Context, day, idOf, instantOf, invalid, useCase } from '../kernel/index.ts'
import { findActivity } from './activity.store.ts'
import type { Activity, Session } from './activity.ts'
import type { SessionInput } from './activity-input.ts'
import { unknownActivity } from './keep-places.ts'
import { kindOf } from './kinds.ts'
import { isOwn, organiserFor, organising } from './organiser.ts'
import { savedOutput, writeNew } from './save-activity.ts'
import { insertSeries } from './series.store.ts'
import { sessionsOf } from './session.store.ts'

/** Last year's again: everything but the people, from a new first day; times of day stay as they were. */
export const copyActivity = useCase({
  ...organising,
  name: 'activities.copy',
  kind: 'command',
  title: { zh: '照以前的再办一次', en: 'Copy an activity' },
  http: { method: 'POST', path: '/api/activities/:activity/copies' },
  input: Type.Object({ activity: idOf<'Activity'>(), firstDay: day() }),
  output: savedOutput,
  async handle(context, input) {
    const from = await ownOf(context, input.activity)
    const made = await copyTo(context, from, [input.firstDay])
    const [activity] = made
    if (activity === undefined) throw unknownActivity()
    return { activity: activity.id, version: activity.version }
  },
})

const mostInSeries = 60

/** The same on many days in one go: drafts that belong together. All of them, or none when a room is taken on one of the days. */
export const makeSeries = useCase({
  ...organising,
  name: 'activities.makeSeries',
  kind: 'command',
  title: { zh: '一次排好一个系列', en: 'Make a series in one go' },
  http: { method: 'POST', path: '/api/activities/:activity/series' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    title: Type.String({ minLength: 1, maxLength: 80 }),
    firstDays: Type.Array(day(), { minItems: 1, maxItems: mostInSeries, uniqueItems: true }),
  }),
  output: Type.Object({ series: idOf<'Series'>(), activities: Type.Array(idOf<'Activity'>()) }),
  async handle(context, input) {
    const from = await ownOf(context, input.activity)
    const series = context.newId<'Series'>()
    await insertSeries(context, {
      id: series,
      division: from.fields.division,
      organisation: from.organisation ?? null,
      title: input.title,
      made_by: context.actor.account ?? null,
      created_at: context.now,
    })
    const made = await copyTo(context, from, input.firstDays.toSorted(), series)
    return { series, activities: made.map(({ id }) => id) }
  },
})

async function ownOf(context: Context, id: Activity['id']): Promise<Activity> {
  const activity = await findActivity(context, id)
  if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
  return activity
}

async function copyTo(
  context: Context,
  from: Activity,
  firstDays: readonly string[],
  series?: Activity['series'],
): Promise<readonly Activity[]> {
  const kind = kindOf(context, from.kind)
  const organiser = await organiserFor(context, kind)
  const sessions = await sessionsOf(context, from.id)
  // what was given for one occasion is asked for anew: filing, permit, days of registration
  const fields = {
    ...from.fields,
    filingNumber: undefined,
    permit: undefined,
    opensAt: undefined,
    closesAt: undefined,
  }
  const made: Activity[] = []
  for (const [at, firstDay] of firstDays.entries()) {
    if (firstDay < context.today) {
      throw invalid([
        {
          pointer: series === undefined ? '/firstDay' : `/firstDays/${at}`,
          wrong: { zh: '这一天已经过了', en: 'This day is over' },
          right: { zh: '选以后的日子', en: 'choose a later day' },
        },
      ])
    }
    const moved = shift(sessions, days(from.firstDay, firstDay))
    const given = { kind, organiser, fields, sessions: moved, copiedFrom: from.id }
    made.push(await writeNew(context, series === undefined ? given : { ...given, series }))
  }
  return made
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** By whole days: there is no summer time here, so that the hours stay as they were. */
function shift(sessions: readonly Session[], by: number): SessionInput[] {
  const later = (instant: string) => instantOf(Date.parse(instant) + by * 86_400_000)
  return sessions.map(({ title, startsAt, endsAt, room }) => ({
    title,
    startsAt: later(startsAt),
    endsAt: later(endsAt),
    ...(room !== undefined && { room }),
  }))
}
