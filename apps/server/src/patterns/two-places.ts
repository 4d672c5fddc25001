import { dayOf } from '../kernel/index.ts'
import { groupBy } from './group-by.ts'
import { type Finding, parameters } from './pattern.ts'
import type { CheckIn, Place, SessionRead } from './reading.ts'
import { wholeOf } from './whole.ts'

const rule = parameters['two-places']
const minute = 60_000

/** Somebody at a session, as their check-in says it. */
interface Stay {
  readonly of: SessionRead
  readonly checkIn: CheckIn
  readonly from: number
  readonly until: number | undefined
  /** somebody stood at the door at that moment, as far as a clock can say */
  readonly sure: boolean
}

interface Clash {
  readonly one: Stay
  readonly other: Stay
  readonly sure: boolean
}

/**
 * Minutes without which nobody gets from one place to the other. Undefined: it may be the same house. Without coordinates only the
 * county tells that two places are apart for certain; two towns are apart, but the way may be no way at all.
 */
export function minutesBetween(one: Place, other: Place): number | undefined {
  const km = kilometres(one, other)
  if (km !== undefined) return km < 1 ? undefined : km / rule.speed
  if (one.division.slice(0, 6) !== other.division.slice(0, 6)) return rule.counties
  const [mine, theirs] = [one.division.slice(0, 9), other.division.slice(0, 9)]
  return mine.length === 9 && theirs.length === 9 && mine !== theirs ? 0 : undefined
}

function kilometres(one: Place, other: Place): number | undefined {
  if (one.lon === undefined || one.lat === undefined) return undefined
  if (other.lon === undefined || other.lat === undefined) return undefined
  const rad = Math.PI / 180
  const north = (one.lat - other.lat) * 111.2
  const east = (one.lon - other.lon) * 111.2 * Math.cos(((one.lat + other.lat) / 2) * rad)
  return Math.hypot(north, east)
}

function clashOf(one: Stay, other: Stay): Clash | undefined {
  if (one.of.activity === other.of.activity) return undefined
  const way = minutesBetween(one.of, other.of)
  if (way === undefined) return undefined
  if (one.sure && other.sure) {
    const moments = (stay: Stay) => [stay.from, ...(stay.until === undefined ? [] : [stay.until])]
    const room = (way - rule.clocks) * minute
    const tooFast = moments(one).some(a => moments(other).some(b => Math.abs(a - b) < room))
    return tooFast || overlapOf(one, other) > rule.overlap * minute ? { one, other, sure: true } : undefined
  }
  const both =
    Math.min(Date.parse(one.of.endsAt), Date.parse(other.of.endsAt)) -
    Math.max(Date.parse(one.of.startsAt), Date.parse(other.of.startsAt))
  return both >= 60 * minute ? { one, other, sure: false } : undefined
}

/** How long somebody would have been at both; only where they were seen to come and to go. */
function overlapOf(one: Stay, other: Stay): number {
  if (one.until === undefined || other.until === undefined) return 0
  return Math.min(one.until, other.until) - Math.max(one.from, other.from)
}

/** Nobody is looked for across activities that show to nobody who takes part: that they were there is the secret. */
export function twoPlaces(
  sessions: readonly SessionRead[],
  checkIns: readonly CheckIn[],
): readonly Finding[] {
  const byId = new Map(sessions.map(one => [one.session, one]))
  const byPerson = new Map<string, Stay[]>()
  for (const checkIn of checkIns) {
    const of = byId.get(checkIn.session)
    if (of === undefined || checkIn.person === undefined || !of.shown || !isThere(of, checkIn)) continue
    const stay = stayOf(of, checkIn)
    const known = byPerson.get(checkIn.person)
    if (known === undefined) byPerson.set(checkIn.person, [stay])
    else known.push(stay)
  }
  const all = [...byPerson.values()].flatMap(clashesOf)
  const pairs = groupBy(all, ({ one, other }) => [one.of.activity, other.of.activity].sort().join(' '))
  const asked = [...pairs.entries()].flatMap(([key, clashes]) => pairFinding(key, clashes))
  return [...asked, ...scattered(pairs, new Set(asked.map(one => one.key)))]
}

/** Somebody who takes part online is nowhere in particular: a hybrid activity places only those whose ticket was read. */
function isThere({ mode }: SessionRead, { via }: CheckIn): boolean {
  return mode === 'onsite' || (mode === 'hybrid' && via === 'scan')
}

function stayOf(of: SessionRead, checkIn: CheckIn): Stay {
  const from = Date.parse(checkIn.inAt)
  const had = checkIn.receivedAt === undefined ? undefined : Date.parse(checkIn.receivedAt)
  const sure = checkIn.via !== 'list' && had !== undefined && had - from <= rule.late * minute
  return {
    ...{ of, checkIn, from, sure },
    until: checkIn.outAt === undefined ? undefined : Date.parse(checkIn.outAt),
  }
}

const day = 86_400_000

function clashesOf(stays: readonly Stay[]): readonly Clash[] {
  const sorted = [...stays].sort((a, b) => a.from - b.from)
  return sorted.flatMap((one, at) => {
    const found: Clash[] = []
    for (const other of sorted.slice(at + 1)) {
      if (other.from - one.from > day) break
      const clash = clashOf(one, other)
      if (clash !== undefined) found.push(clash)
    }
    return found
  })
}

/** Two activities with several such people, or one of them several times. */
function pairFinding(key: string, all: readonly Clash[]): readonly Finding[] {
  const sure = all.filter(one => one.sure)
  const chosen = sure.length >= rule.least ? sure : all
  const people = new Set(chosen.map(({ one }) => one.checkIn.person)).size
  if (sure.length < rule.least && people < rule.leastUnsure) return []
  return [findingOf(key, chosen, sure.length >= rule.least)]
}

/** One person, each time between two other activities: no ticket is lent so often. */
function scattered(
  pairs: ReadonlyMap<string, readonly Clash[]>,
  asked: ReadonlySet<string>,
): readonly Finding[] {
  const left = [...pairs].flatMap(([key, clashes]) => (asked.has(key) ? [] : clashes.filter(one => one.sure)))
  const byPerson = groupBy(left, ({ one }) => one.checkIn.person ?? '')
  return [...byPerson.values()].flatMap(clashes => {
    const [first] = clashes
    if (first === undefined || clashes.length <= rule.least) return []
    // by a registration: a question holds nobody's id
    return [findingOf(`of ${first.one.checkIn.registration}`, clashes, true)]
  })
}

function findingOf(key: string, clashes: readonly Clash[], sure: boolean): Finding {
  const stays = clashes.flatMap(({ one, other }) => [one, other])
  const activities = [...new Map(stays.map(({ of }) => [of.activity, of])).values()]
  const [first, second] = activities
  const [any] = clashes
  if (first === undefined || any === undefined) throw new Error('a clash of nobody')
  const days = stays.map(({ of }) => dayOf(Date.parse(of.startsAt))).sort()
  const people = new Set(clashes.map(({ one }) => one.checkIn.person)).size
  return {
    pattern: 'two-places',
    key,
    title: activities.map(one => one.title).join('；'),
    organiser: first.organiser,
    other: second?.organiser,
    division: wholeOf(activities.map(one => one.division)),
    from: days[0] ?? dayOf(any.one.from),
    until: days.at(-1) ?? dayOf(any.one.from),
    activities: activities.map(({ activity: id, title }) => ({ id, title })),
    // their attendance alone is in question, not that of all the others
    things: [...new Set(stays.map(({ checkIn }) => checkIn.registration))],
    seen: { people, times: clashes.length, sure: sure ? 1 : 0 },
  }
}
