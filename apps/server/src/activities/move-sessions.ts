import { Type } from 'typebox'
import { type FieldProblem, idOf, invalid, nullable, takeStep, useCase } from '../kernel/index.ts'
import { lockActivity, writeActivity } from './activity.store.ts'
import { type Activity, activityLifecycle, type Session } from './activity.ts'
import { fieldsInput, readFields, readSessions, sessionInput } from './activity-input.ts'
import { countCame } from './attendance.store.ts'
import { bookRooms } from './book-rooms.ts'
import { unknownActivity } from './keep-places.ts'
import { kindOf } from './kinds.ts'
import { changedTopic, steppedOutput } from './move-activity.ts'
import { isOwn, organising } from './organiser.ts'
import { sessionsOf, writeSessions } from './session.store.ts'

/** Another time or another place for what is out already. Those who are registered keep their places, are told, and may cancel. */
export const moveSessions = useCase({
  ...organising,
  name: 'activities.moveSessions',
  kind: 'command',
  versioned: true,
  title: { zh: '改活动的时间地点', en: 'Move an activity' },
  http: { method: 'POST', path: '/api/activities/:activity/move' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    reason: Type.String({ minLength: 1, maxLength: 300 }),
    sessions: Type.Array(sessionInput, { minItems: 1, maxItems: 120 }),
    place: Type.Optional(Type.String({ maxLength: 200 })),
    link: Type.Optional(nullable(Type.String({ maxLength: 500, pattern: '^https?://' }))),
    division: Type.Optional(fieldsInput.division),
    mode: Type.Optional(fieldsInput.mode),
  }),
  output: steppedOutput,
  async handle(context, input) {
    const before = await lockActivity(context, input.activity)
    if (before === undefined || !isOwn(context.actor, before)) throw unknownActivity()
    context.expect(before.version)
    const { to } = takeStep(activityLifecycle, before.state, 'move', 'organiser')
    const { place, link, division, mode } = input
    const spot = {
      ...(place !== undefined && { place }),
      ...(link !== undefined && { link }),
      ...(division !== undefined && { division }),
      ...(mode !== undefined && { mode }),
    }
    const fields = await readFields(context, kindOf(context, before.kind), written(before, spot))
    const known = await sessionsOf(context, before.id)
    const { sessions, ...times } = readSessions(context, before.id, input.sessions, known)
    await requireNobodyLost(known, sessions, async () => (await countCame(context, before.id)).bySession)
    const activity: Activity = {
      ...before,
      fields,
      ...times,
      state: to,
      version: before.version + 1,
      news: before.news + 1,
      reason: input.reason,
    }
    await writeSessions(context, activity, sessions)
    await bookRooms(context, activity, sessions)
    await writeActivity(context, activity)
    await context.emit(changedTopic, { activity: activity.id, news: activity.news, what: 'moved' })
    return { activity: activity.id, version: activity.version, state: activity.state }
  },
})

/** The fields as they were written, with another spot. */
function written({ fields }: Activity, spot: object) {
  const { particulars, questions, coOrganisers, ...rest } = fields
  return {
    ...rest,
    particulars: Object.fromEntries(
      Object.entries(particulars).map(([id, value]) => [id, typeof value === 'object' ? [...value] : value]),
    ),
    questions: questions.map(question => ({ ...question, options: [...question.options] })),
    coOrganisers: [...coOrganisers],
    ...spot,
  }
}

/** A session at which somebody was checked in stays, at its time. */
async function requireNobodyLost(
  known: readonly Session[],
  sessions: readonly Session[],
  came: () => Promise<ReadonlyMap<string, number>>,
): Promise<void> {
  const changed = known.filter(one => {
    const now = sessions.find(other => other.id === one.id)
    return now === undefined || now.startsAt !== one.startsAt || now.endsAt !== one.endsAt
  })
  if (changed.length === 0) return
  const counts = await came()
  const wrong = changed.flatMap((one): FieldProblem[] =>
    (counts.get(one.id) ?? 0) === 0
      ? []
      : [
          {
            pointer: '/sessions',
            wrong: {
              zh: `第 ${one.no} 场已经有人签到，不能改`,
              en: `Somebody has come to session ${one.no}: it stays`,
            },
            right: { zh: '这一场照原来的写', en: 'leave this one as it is' },
          },
        ],
  )
  if (wrong.length > 0) throw invalid(wrong)
}
