import { dayOf } from '../kernel/index.ts'
import { groupBy } from './group-by.ts'
import { type Finding, parameters } from './pattern.ts'
import type { CheckIn, SessionRead, Tally } from './reading.ts'
import { wholeOf } from './whole.ts'

const rule = parameters['at-once']

/** Tickets read faster than anybody can show them, or whole lists ticked at one go again and again. */
export function atOnce(
  sessions: readonly SessionRead[],
  checkIns: readonly CheckIn[],
  tallies: readonly Tally[],
): readonly Finding[] {
  const bySession = groupBy(checkIns, one => one.session)
  const listed = new Map(tallies.map(one => [one.session, one]))
  const ticked: { readonly of: SessionRead; readonly people: number; readonly seconds: number }[] = []
  const scanned: Finding[] = []
  for (const of of sessions) {
    const mine = bySession.get(of.session) ?? []
    const fastest = fastestScans(mine)
    if (fastest !== undefined) scanned.push(scanFinding(of, fastest))
    const seconds = tickedWithin(mine, listed.get(of.session))
    if (seconds !== undefined) ticked.push({ of, people: mine.length, seconds })
  }
  const again = [...groupBy(ticked, ({ of }) => of.series ?? of.activity).values()]
  return [...scanned, ...again.flatMap(group => (group.length < rule.sessions ? [] : [listFinding(group)]))]
}

/** The most tickets that one device read at that speed. */
function fastestScans(checkIns: readonly CheckIn[]): { people: number; seconds: number } | undefined {
  let most: { people: number; seconds: number } | undefined
  const byDevice = groupBy(
    checkIns.filter(one => one.via === 'scan'),
    one => one.device,
  )
  for (const one of byDevice.values()) {
    const times = one.map(({ inAt }) => Date.parse(inAt)).sort((a, b) => a - b)
    const isFast = (from: number) =>
      (times[from + rule.tickets - 1] ?? Number.POSITIVE_INFINITY) - (times[from] ?? 0) <=
      rule.seconds * 1_000
    for (let from = 0; from + rule.tickets <= times.length; from += 1) {
      if (!isFast(from)) continue
      let last = from
      while (isFast(last + 1)) last += 1
      const people = last - from + rule.tickets
      const seconds = ((times[last + rule.tickets - 1] ?? 0) - (times[from] ?? 0)) / 1_000
      if (most === undefined || people > most.people) most = { people, seconds: Math.ceil(seconds) }
      from = last
    }
  }
  return most
}

/** The whole list, by hand, at one device, at one go: in how many seconds. */
function tickedWithin(checkIns: readonly CheckIn[], tally: Tally | undefined): number | undefined {
  if (tally === undefined || tally.listed < rule.list || tally.came < tally.listed) return undefined
  const [first] = checkIns
  if (checkIns.some(one => one.via === 'scan' || one.device !== first?.device)) return undefined
  const times = checkIns.map(({ inAt }) => Date.parse(inAt))
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000
  return seconds <= rule.ticked ? Math.ceil(seconds) : undefined
}

function scanFinding(of: SessionRead, { people, seconds }: { people: number; seconds: number }): Finding {
  return {
    ...aboutSessions([of]),
    key: `scan ${of.session}`,
    seen: { people, seconds },
  }
}

function listFinding(
  group: readonly { readonly of: SessionRead; readonly people: number; readonly seconds: number }[],
): Finding {
  const [first] = group
  if (first === undefined) throw new Error('a group of nothing')
  return {
    ...aboutSessions(group.map(({ of }) => of)),
    key: `list ${first.of.series ?? first.of.activity}`,
    seen: {
      sessions: group.length,
      people: Math.max(...group.map(one => one.people)),
      seconds: Math.max(...group.map(one => one.seconds)),
    },
  }
}

function aboutSessions(sessions: readonly SessionRead[]): Omit<Finding, 'key' | 'seen'> {
  return { ...aboutAll(sessions), pattern: 'at-once' }
}

/** What all findings about whole sessions say of them. */
export function aboutAll(sessions: readonly SessionRead[]): Omit<Finding, 'key' | 'seen' | 'pattern'> {
  const [first] = sessions
  if (first === undefined) throw new Error('a finding about nothing')
  const activities = [...new Map(sessions.map(one => [one.activity, one.title]))]
  const days = sessions.map(one => dayOf(Date.parse(one.startsAt))).sort()
  return {
    title: first.title,
    organiser: first.organiser,
    other: undefined,
    division: wholeOf(sessions.map(one => one.division)),
    from: days[0] ?? '',
    until: days.at(-1) ?? '',
    activities: activities.map(([id, title]) => ({ id, title })),
    things: [...activities.map(([id]) => id), ...sessions.map(one => one.session)],
  }
}
