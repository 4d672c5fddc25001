import { ageOn } from '@qingye/china'
import type { DemoActivity, DemoCity, Post } from '@qingye/demo-city'
import { type ActivityKind, type Came, factsOfDoors, factsOfHeld, type Session } from '../activities/index.ts'
import { dayOf, type Id } from '../kernel/index.ts'
import type { NewFact } from '../ledger/index.ts'
import {
  activityRow,
  attendanceRows,
  countedOf,
  participantRows,
  reportRows,
  sessionRows,
} from './activity-rows.ts'
import type { Bulk } from './bulk.ts'
import { Bringing, fairRows } from './fair-rows.ts'
import type { People } from './fill-registry.ts'
import type { Year } from './fill-year.ts'

interface Written {
  readonly at: string
  readonly unit: string
  readonly fact: NewFact
}

/** Writes down what took place and what is to come; its facts wait for the moment at which they belong into the ledger. */
export function fillActivities(
  bulk: Bulk,
  made: DemoCity,
  year: Pick<Year, 'kinds' | 'people' | 'streams'>,
): { writeUntil(at: string): void; bring(post: Post): void } {
  const waiting: Written[] = []
  const bringing = new Bringing()
  for (const activity of made.activities()) {
    const kind = year.kinds.get(activity.kind)
    if (kind === undefined) continue
    writeDown(bulk, activity, kind, year, bringing)
    waiting.push(...factsIn(activity, kind, year.people))
  }
  waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  let next = 0
  return {
    bring: post => bulk.add('fairs.brought', ...bringing.rowsOf(post)),
    writeUntil(at) {
      for (let one = waiting[next]; one !== undefined && one.at <= at; one = waiting[next]) {
        bulk.add('ledger.facts', { ...year.streams.appendNew(one.fact, one) })
        next += 1
      }
    },
  }
}

function writeDown(
  bulk: Bulk,
  activity: DemoActivity,
  kind: ActivityKind,
  { people }: Pick<Year, 'people'>,
  bringing: Bringing,
): void {
  bulk.add('activities.activities', activityRow(activity, kind))
  bulk.add('activities.sessions', ...sessionRows(activity))
  const nameOf = (index: number) => people.sent[index]?.resume.name ?? ''
  bulk.add('activities.registrations', ...participantRows(activity, nameOf))
  bulk.add('activities.attendances', ...attendanceRows(activity))
  const { report, feedback } = reportRows(activity)
  bulk.add('activities.reports', ...report)
  bulk.add('activities.feedback', ...feedback)
  const { halls, stands, entries } = fairRows(activity)
  bulk.add('fairs.halls', ...halls)
  bulk.add('fairs.stands', ...stands)
  bulk.add('fairs.entries', ...entries)
  bringing.add(activity, entries)
}

/** The facts that the module itself would have made, each at the end of the day to which it belongs. */
function factsIn(activity: DemoActivity, kind: ActivityKind, people: People): Written[] {
  const sessions = activity.sessions.map((one, at): Session => {
    const { id, startsAt, endsAt } = one
    return { id: id as Id<'Session'>, no: at + 1, title: '', startsAt, endsAt, room: undefined } // the generator's ids are UUIDv7
  })
  const came = activity.participants.flatMap(one =>
    one.came.flatMap((visit, at): Came[] => {
      const session = sessions[at]
      if (visit === undefined || session === undefined) return []
      // UUIDv7 too
      const [registration, person] = [one.id as Id<'Registration'>, one.person as Id<'Person'>]
      const birth = people.sent[one.personIndex]?.birth
      const day = dayOf(Date.parse(session.startsAt))
      return [{ session, registration, person, age: birth === undefined ? undefined : ageOn(birth, day) }]
    }),
  )
  if (came.length === 0) return []
  const counted = countedOf(activity)
  const held = activity.sessions[0].day
  const unit =
    activity.organisation === undefined
      ? `${activity.county}/hrss`
      : `organisation:${activity.organisation.id}`
  return [...factsOfDoors(counted, kind, came), ...factsOfHeld(counted, kind, held)].map(fact => ({
    fact,
    unit,
    at: `${fact.day}T11:59:59.000Z`,
  }))
}
