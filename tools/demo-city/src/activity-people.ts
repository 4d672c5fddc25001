import type { Programme } from './activity-programme.ts'
import { type Day, dayNumber, type Instant, instantText } from './calendar.ts'
import { traitsOf } from './people.ts'
import type { Random } from './random.ts'
import { bucketOf, idAt, type World } from './world.ts'

/** Somebody who registered, and when they came to which session. */
export interface DemoParticipant {
  readonly id: string
  readonly personIndex: number
  readonly person: string
  readonly at: Instant
  /** one for each session; undefined: they did not come */
  readonly came: readonly ({ readonly in: Instant; readonly out: Instant | undefined } | undefined)[]
  /** what they said of it afterwards; 0: nothing */
  readonly stars: number
}

export interface Gathering {
  readonly id: string
  /** it has taken place */
  readonly over: boolean
  readonly createdAt: Instant
  readonly sessions: readonly { readonly day: Day }[]
  /** how many register */
  readonly count: number
  readonly programme: Programme
}

/** @param busy `personIndex day` of everybody so far: nobody is at two places on one day */
export function participantsOf(
  world: World,
  random: Random,
  of: Gathering,
  busy: Set<string>,
): DemoParticipant[] {
  const list: DemoParticipant[] = []
  const opened = dayNumber(of.createdAt.slice(0, 10))
  const before = Math.min(dayNumber(of.sessions[0]?.day ?? ''), world.today + 1) - opened
  for (let tries = 0; list.length < of.count && tries < of.count * 4; tries++) {
    // nobody of the journey: what 林小满 does, the visitor sees being done
    const personIndex = 1 + random.below(world.scale.people - 1)
    const days = of.sessions.map(({ day }) => `${personIndex} ${day}`)
    if (days.some(day => busy.has(day))) continue
    for (const day of days) busy.add(day)
    const serial = list.length
    list.push({
      id: idAt(opened, random.below(36_000), random, bucketOf(of.id)),
      personIndex,
      person: traitsOf(world, personIndex).id,
      at: instantText(opened + random.below(Math.max(1, before)), random.below(43_000)),
      came: of.sessions.map(session =>
        // somebody always stays away
        of.over && serial + 1 < of.count && random.chance(0.86)
          ? visit(random, session, of.programme)
          : undefined,
      ),
      stars: of.over && random.chance(0.25) ? random.between(3, 5) : 0,
    })
  }
  return list
}

/** Most come in the ten minutes before it begins. */
function visit(random: Random, session: { readonly day: Day }, programme: Programme) {
  const start = programme.from * 60
  const day = dayNumber(session.day)
  return {
    in: instantText(day, Math.max(0, start - 900 + random.below(1_500))),
    out: programme.hours
      ? instantText(day, Math.min(43_199, start + programme.minutes * 60 + random.below(300)))
      : undefined,
  }
}
