import type { DemoActivity } from '@qingye/demo-city'
import type { ActivityKind, Counted } from '../activities/index.ts'
import { addDays, bucketOf, type Id } from '../kernel/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

const officials = ['林老师', '陈老师', '吴老师', '叶老师', '周老师']

/** What all rows of an activity repeat of it. */
function common(activity: DemoActivity) {
  return {
    sk: bucketOf(activity.id),
    division: activity.division,
    organisation: activity.organisation?.id ?? null,
  }
}

export function activityRow(activity: DemoActivity, kind: ActivityKind): Row {
  const { sessions, participants, state, organisation } = activity
  const last = sessions.at(-1) ?? sessions[0]
  const isOver = ['held', 'reported', 'closed'].includes(state)
  const office = { area: activity.county, department: 'hrss' }
  return {
    ...common(activity),
    id: activity.id,
    version: state === 'review' ? 2 : isOver ? 4 : 3,
    ...{ kind: activity.kind, family: kind.family, state, title: activity.title, about: activity.about },
    organiser_name: activity.organiserName,
    ...(organisation === undefined ? office : { area: null, department: null }),
    ...{ mode: activity.mode, place: activity.place, co_organisers: [], audience: '', accessible: '' },
    contact_name: officials[activity.title.length % officials.length],
    contact_phone: '0577-88000000',
    ...{ price: 0, particulars: activity.particulars, questions: [] },
    ...{ capacity: activity.capacity ?? null, companions: 0 },
    waiting_list: activity.capacity === undefined ? 0 : 10,
    ...{ taken: participants.length, waiting: 0, last_position: 0, shown: activity.shown },
    ...{ starts_at: sessions[0].startsAt, ends_at: last.endsAt, first_day: sessions[0].day },
    search: [activity.title, activity.organiserName, activity.place, activity.about].join(' ').toLowerCase(),
    filing_number: kind.filing_days === undefined ? null : `备案2023-${activity.id.slice(9, 13)}`,
    ...{ permit: null, reason: state === 'cancelled' ? '场地临时另有安排' : null },
    ...{ news: state === 'cancelled' ? 1 : 0, told: state === 'cancelled' ? 1 : 0 },
    reminded_of: isOver ? sessions[0].day : null,
    started_at: isOver ? sessions[0].startsAt : null,
    report_due: isOver ? addDays(last.day, kind.report_days) : null,
    ...{ created_at: activity.createdAt, updated_at: isOver ? last.endsAt : activity.createdAt },
  }
}

export function sessionRows(activity: DemoActivity): Row[] {
  return activity.sessions.map((one, at) => ({
    ...common(activity),
    ...{ id: one.id, activity: activity.id, no: at + 1, title: '' },
    ...{ starts_at: one.startsAt, ends_at: one.endsAt },
  }))
}

export function participantRows(activity: DemoActivity, nameOf: (personIndex: number) => string): Row[] {
  return activity.participants.map(one => ({
    ...common(activity),
    ...{ id: one.id, activity: activity.id, shown: activity.shown, person: one.person },
    ...{ name: nameOf(one.personIndex), places: 1, answers: {}, state: 'taken', via: 'web' },
    ...{ made_at: one.at, changed_at: one.at },
  }))
}

export function attendanceRows(activity: DemoActivity): Row[] {
  return activity.participants.flatMap((one, place) =>
    one.came.flatMap((visit, at): Row[] => {
      const session = activity.sessions[at]
      if (visit === undefined || session === undefined) return []
      const door = place % 2 === 0 ? '东门' : '西门'
      return [
        {
          ...common(activity),
          id: derivedId(`attendance:${one.id}:${session.id}`, visit.in, activity.id),
          ...{ activity: activity.id, session: session.id, registration: one.id, shown: activity.shown },
          ...{ person: one.person, in_at: visit.in, out_at: visit.out ?? null, via: 'scan', device: door },
          client_id: `demo-${session.id.slice(-12)}-${place}`,
        },
      ]
    }),
  )
}

const opinions = [
  '组织得很好，不用等。',
  '内容实在，就是地方有点远。',
  '老师讲得清楚，下次还来。',
  '人多，音响再大一点就好了。',
]

/** What its organiser says of it, and those who were there. */
export function reportRows(activity: DemoActivity): { report: Row[]; feedback: Row[] } {
  const { participants, sessions, state } = activity
  if (state !== 'reported' && state !== 'closed') return { report: [], feedback: [] }
  const last = sessions.at(-1) ?? sessions[0]
  const came = participants.filter(one => one.came.some(visit => visit !== undefined)).length
  const text = `按计划办完，报名 ${participants.length} 人，到场 ${came} 人。秩序正常，没有收费。`
  const report = {
    ...common(activity),
    ...{ id: activity.id, came, text, pictures: [], consent: false, by_name: activity.organiserName },
    sent_at: `${addDays(last.day, 2)}T02:00:00.000Z`,
  }
  const feedback = participants.flatMap((one, at): Row[] => {
    if (one.stars === 0 || one.came[0] === undefined) return []
    const { sk } = common(activity)
    const words = opinions[(at + one.stars) % opinions.length] ?? ''
    return [
      { sk, id: one.id, activity: activity.id, stars: one.stars, text: words, day: addDays(last.day, 1) },
    ]
  })
  return { report: [report], feedback }
}

/** What facts say of it. */
export function countedOf(activity: DemoActivity): Counted {
  const { division, particulars, mode } = activity
  return {
    id: activity.id as Id<'Activity'>, // the generator's ids are UUIDv7
    organisation: activity.organisation?.id as Id<'Organisation'> | undefined, // and here
    shown: activity.shown,
    fields: { division, particulars, mode },
  }
}
