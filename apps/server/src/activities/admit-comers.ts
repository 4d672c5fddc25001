import { type Beforehand, type Id, type Instant, instantOf, Problem } from '../kernel/index.ts'
import { findActivity } from './activity.store.ts'
import { type Activity, freeOf } from './activity.ts'
import { createDoor, type Door, type Look } from './admission.ts'
import { activityClockToken, activityKindsToken } from './kinds.ts'
import { anyLapsed, knownAmong } from './registration.store.ts'
import { faultsOf, full, readGuest, requireOpen } from './registration-rules.ts'

interface Asked {
  readonly activity: Id<'Activity'>
  readonly name?: string
  readonly phone?: string
  readonly companions: number
  readonly answers: Readonly<Record<string, string>>
}

interface Comer {
  readonly before: Beforehand
  readonly asked: Asked
  readonly wanted: 'taken' | 'held'
}

/** In this process; others have doors of their own to the same row. */
const doors = new Map<string, Door<Comer>>()
const mostDoors = 1_000

/** Where a crowd wants one activity: a few at a time, and whoever comes when it is full hears so without a lock. */
export function atDoor<T>(comer: Comer, go: () => Promise<T>): Promise<T> {
  const { activity } = comer.asked
  const door = doors.get(activity) ?? createDoor(look, isFull)
  doors.delete(activity)
  doors.set(activity, door)
  if (doors.size > mostDoors) forget()
  return door.pass(comer, go)
}

/** The one that was used longest ago goes first. */
function forget(): void {
  for (const [activity, { idle }] of doors) {
    if (idle) doors.delete(activity)
    if (doors.size <= mostDoors) return
  }
}

const isFull = (error: unknown) => error instanceof Problem && error.code === 'activity.full'

/**
 * What is committed says it for many: that there is no place left was true while they waited, and changes nothing. Whoever may
 * have a place, or has one already, is decided on under the lock.
 */
async function look(comers: readonly Comer[]): Promise<Look> {
  const [first] = comers
  if (first === undefined) return { refused: [], room: 0 }
  const { before, asked } = first
  const now = instantOf(before.use(activityClockToken).now())
  const people = comers.map(personOf)
  const known = await before.transaction(async context => {
    const activity = await findActivity(context, asked.activity)
    if (activity === undefined || freeOf(activity) !== 0 || (await anyLapsed(context, activity.id, now)))
      return { activity }
    return { activity, standing: await knownAmong(context, activity.id, people) }
  })
  const { activity, standing } = known
  const room = activity === undefined ? comers.length : roomIn(activity)
  if (activity === undefined || standing === undefined) return { refused: [], room }
  const refused = comers.map((comer, at) => {
    const { person, phoneMatch } = people[at] ?? {}
    if (person === undefined && phoneMatch === undefined) return undefined
    if (standing.has(person ?? phoneMatch ?? '')) return undefined
    return refusalOf({ activity, now }, comer)
  })
  return { refused, room }
}

function roomIn({ fields, taken, waiting }: Activity): number {
  const { capacity, waitingList } = fields
  return capacity === undefined ? Number.POSITIVE_INFINITY : capacity - taken + waitingList - waiting
}

/** Undefined: there may be something else to say, and inside it is said. */
function refusalOf(
  { activity, now }: { readonly activity: Activity; readonly now: Instant },
  { before, asked, wanted }: Comer,
): Problem | undefined {
  const wants = 1 + asked.companions
  const kind = before.use(activityKindsToken).get(activity.kind)
  if (before.actor.person === undefined && kind?.visitors !== true) return undefined
  if (wanted === 'taken' && activity.waiting + wants <= activity.fields.waitingList) return undefined
  if (faultsOf(activity, asked, wanted).length > 0) return undefined
  try {
    requireOpen({ activity, now })
  } catch {
    return undefined
  }
  return full(activity)
}

function personOf({ before, asked }: Comer) {
  if (before.actor.person !== undefined) return { person: before.actor.person, phoneMatch: undefined }
  try {
    return { person: undefined, phoneMatch: readGuest(before, asked.name, asked.phone).phoneMatch }
  } catch {
    return { person: undefined, phoneMatch: undefined } // inside they hear what is wrong
  }
}
