import { Type } from 'typebox'
import {
  type Context,
  handOf,
  type Id,
  idOf,
  invalid,
  isOfficial,
  isWithin,
  Problem,
  useCase,
} from '../kernel/index.ts'
import { insertActivity, writeActivity } from './activity.store.ts'
import type { Activity, ActivityFields, Session } from './activity.ts'
import { fieldsInput, readFields, readSessions, type SessionInput } from './activity-input.ts'
import { bookRooms } from './book-rooms.ts'
import type { ActivityKind } from './kind-file.ts'
import { kindOf } from './kinds.ts'
import { lockOwn, type Organiser, organiserFor, organising } from './organiser.ts'
import { sessionsOf, writeSessions } from './session.store.ts'

export const savedOutput = Type.Object({ activity: idOf<'Activity'>(), version: Type.Integer() })

/** The first draft of an activity, with its sessions and their rooms. */
export const draftActivity = useCase({
  ...organising,
  name: 'activities.draft',
  kind: 'command',
  title: { zh: '新建活动', en: 'Write an activity' },
  http: { method: 'POST', path: '/api/activities' },
  input: Type.Object({ kind: Type.String({ maxLength: 40 }), ...fieldsInput }),
  output: savedOutput,
  async handle(context, input) {
    const kind = kindOf(context, input.kind)
    const organiser = await organiserFor(context, kind)
    const { sessions: given, kind: _, ...written } = input
    const fields = await readFields(context, kind, written)
    const activity = await writeNew(context, { kind, organiser, fields, sessions: given })
    return { activity: activity.id, version: activity.version }
  },
})

export interface NewActivity {
  readonly kind: ActivityKind
  readonly organiser: Organiser
  readonly fields: ActivityFields
  readonly sessions: readonly SessionInput[]
  readonly series?: Id<'Series'>
  readonly copiedFrom?: Id<'Activity'>
}

/** A new draft; its rooms are booked, so that two who plan do not plan on one another. */
export async function writeNew(context: Context, made: NewActivity): Promise<Activity> {
  const { kind, organiser, fields } = made
  requireInArea(context, fields)
  const id = context.newId<'Activity'>()
  const { sessions, ...times } = readSessions(context, id, made.sessions)
  const hand = handOf(context.actor)
  const activity: Activity = {
    id,
    version: 1,
    kind: kind.id,
    family: kind.family,
    state: 'draft',
    series: made.series,
    ...{ organisation: organiser.organisation, organiserName: organiser.name },
    ...{ area: organiser.area, department: organiser.department },
    fields,
    ...{ taken: 0, waiting: 0, lastPosition: 0, shown: kind.participants === 'organiser' },
    ...times,
    ...{ reason: undefined, news: 0, startedAt: undefined, reportDue: undefined },
    copiedFrom: made.copiedFrom,
    ...{ madeBy: hand.by ?? undefined, madeFor: hand.standingFor ?? undefined },
    createdAt: context.now,
  }
  await insertActivity(context, activity)
  await writeSessions(context, activity, sessions)
  await bookRooms(context, activity, sessions)
  return activity
}

/** An office organises in its own area. */
function requireInArea({ actor }: Context, { division }: ActivityFields): void {
  if (!isOfficial(actor) || isWithin(actor, division)) return
  throw invalid([
    {
      pointer: '/division',
      wrong: { zh: '不在你的辖区', en: 'It lies outside your area' },
      right: { zh: '选辖区里的地方', en: 'choose a place in your area' },
    },
  ])
}

/**
 * Changes what is written. Once it is out, time and place are moved with `moveActivity`, which tells those who are registered; more
 * places let those up who wait.
 */
export const editActivity = useCase({
  ...organising,
  name: 'activities.edit',
  kind: 'command',
  versioned: true,
  title: { zh: '修改活动', en: 'Change an activity' },
  http: { method: 'PUT', path: '/api/activities/:activity' },
  input: Type.Object({ activity: idOf<'Activity'>(), ...fieldsInput }),
  output: savedOutput,
  async handle(context, input) {
    const before = await lockOwn(context, input.activity)
    context.expect(before.version)
    if (before.state !== 'draft' && before.state !== 'open' && before.state !== 'running') throw notNow()
    const { sessions: given, activity: _, ...written } = input
    const fields = await readFields(context, kindOf(context, before.kind), written)
    requireInArea(context, fields)
    requireEnough(before, fields)
    const known = await sessionsOf(context, before.id)
    const { sessions, ...times } = readSessions(context, before.id, given, known)
    if (before.state !== 'draft' && isElsewhere(before, fields, known, sessions)) throw moveIt()
    const activity: Activity = { ...before, fields, ...times, version: before.version + 1 }
    await writeSessions(context, activity, sessions)
    await bookRooms(context, activity, sessions)
    await writeActivity(context, activity)
    await letUp(context, activity)
    return { activity: activity.id, version: activity.version }
  },
})

export const placesAdded = 'activities.placesAdded'

/** There may be more places than before: whoever waits moves up, as soon as this is done. */
async function letUp(context: Context, activity: Activity): Promise<void> {
  if (activity.waiting > 0) await context.emit(placesAdded, { activity: activity.id })
}

function requireEnough({ taken }: Activity, { capacity }: ActivityFields): void {
  if (capacity === undefined || capacity >= taken) return
  throw invalid([
    {
      pointer: '/capacity',
      wrong: { zh: `已经有 ${taken} 个位置报出去了`, en: `${taken} places are given away already` },
      right: { zh: `不少于 ${taken}`, en: `at least ${taken}` },
    },
  ])
}

/** Another time or another place than what people registered for. */
function isElsewhere(
  before: Activity,
  fields: ActivityFields,
  known: readonly Session[],
  sessions: readonly Session[],
): boolean {
  const spot = ({ division, place, mode, link }: ActivityFields) => [division, place, mode, link].join('\n')
  const times = (list: readonly Session[]) =>
    list.map(one => [one.id, one.startsAt, one.endsAt, one.room].join(' ')).join('\n')
  return spot(before.fields) !== spot(fields) || times(known) !== times(sessions)
}

function notNow(): Problem {
  return new Problem('conflict', 'activity.not-now', {
    zh: '现在不能改：先撤回，或者等退回',
    en: 'It cannot be changed now: take it back first, or wait until it is returned',
  })
}

function moveIt(): Problem {
  return new Problem(
    'conflict',
    'activity.move-it',
    { zh: '已经发布了，时间地点不能悄悄改', en: 'It is out: time and place do not change silently' },
    {
      cure: {
        zh: '用“改时间地点”，报名的人会收到通知',
        en: 'Use “Move it”: those who are registered are told',
      },
    },
  )
}
