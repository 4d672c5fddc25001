import { newId } from '../kernel/index.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import {
  addActivity,
  addCame,
  addListed,
  type Came,
  type Held,
  type Kept,
  type Sheets,
} from './planted.test-rows.ts'
import type { FairRead } from './reading.ts'

/** What was planted: which activities (or bodies, or employers) it is about, and whether it is sham or only odd. */
export interface Planted {
  readonly name: string
  readonly sham: boolean
  /** the pattern that it belongs to or looks like */
  readonly like: 'two-places' | 'at-once' | 'always-full' | 'never-staffed' | 'certificates'
  /** ids by which a question is known to be about it */
  readonly about: string[]
  /** by design below the line from which anybody is asked, or above it though honest */
  readonly hard?: boolean
}

export interface World {
  readonly sheets: Sheets
  readonly fairs: FairRead[]
  readonly planted: Planted[]
  sessions: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Where the counties lie, roughly. */
export const seats = [
  { division: '330302', lon: 120.65, lat: 28.02 },
  { division: '330303', lon: 120.8, lat: 27.95 },
  { division: '330304', lon: 120.61, lat: 27.97 },
  { division: '330381', lon: 120.63, lat: 27.78 },
  { division: '330382', lon: 120.97, lat: 28.12 },
  { division: '330324', lon: 120.69, lat: 28.15 },
  { division: '330383', lon: 120.55, lat: 27.58 },
] as const

/** Everything that the parts of the planted city are made with. */
export interface Maker {
  readonly world: World
  /** how long that time is */
  readonly days: number
  readonly random: () => number
  between(least: number, most: number): number
  pick<Thing>(of: readonly [Thing, ...Thing[]]): Thing
  /** a moment in the morning or afternoon of the n-th day from the first */
  at(dayNo: number, hourOfDay: number): number
  organiser(county?: number): Pick<Kept, 'division' | 'organisation' | 'organiserName' | 'where'>
  person(): string
  people(count: number): string[]
  /** an activity with so many sessions on following days, or so many days apart */
  hold(kept: Omit<Kept, 'starts'> & { readonly starts: readonly number[] }): Held & { readonly kept: Kept }
  list(
    held: Held & { readonly kept: Kept },
    people: readonly (string | null)[],
    more?: { at?: number },
  ): Listed[]
  /** people come as people do: before the beginning, one after the other past the door */
  arrive(
    held: Held & { readonly kept: Kept },
    no: number,
    who: readonly Listed[],
    more?: Partial<Pick<Came, 'device' | 'via' | 'lag'>> & { gap?: number; leaves?: boolean; from?: number },
  ): void
}

export interface Listed {
  readonly registration: string
  readonly person: string | null
}

/** @param from the first day of the time in which all of it takes place */
export function maker(seed: number, from: number, days: number): Maker {
  const random = seededRandom(seed)
  const world: World = { sheets: new Map(), fairs: [], planted: [], sessions: 0 }
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const pick = <Thing>(of: readonly [Thing, ...Thing[]]): Thing =>
    of[Math.floor(random() * of.length)] ?? of[0]
  let organisers = 0
  const person = () => newId(from - 300 * day)
  const arrive: Maker['arrive'] = (held, no, who, more = {}) => {
    const session = held.sessions[no]
    if (session === undefined) throw new Error('no such session')
    const { gap = 1_600 } = more
    const begins = more.from ?? session.at
    const wanted = who
      .map(one => ({
        one,
        at: begins - random() * 22 * minute + (random() < 0.08 ? random() * 25 * minute : 0),
      }))
      .sort((a, b) => a.at - b.at)
    let door = 0
    for (const { one, at } of wanted) {
      door = Math.max(at, door + gap * (0.9 + random()))
      addCame(world.sheets, held, held.kept, session.id, {
        ...one,
        at: Math.round(door),
        device: more.device ?? `门-${held.activity.slice(0, 8)}`,
        via: more.via ?? 'scan',
        ...(more.lag !== undefined && { lag: more.lag }),
        ...(more.leaves === true && { out: Math.round(session.until - random() * 5 * minute) }),
      })
    }
  }
  return {
    ...{ world, days, random, between, pick, person, arrive },
    at: (dayNo, hourOfDay) => from + dayNo * day + hourOfDay * hour,
    organiser(county) {
      organisers += 1
      const seat = seats[county ?? between(0, seats.length - 1)] ?? seats[0]
      const near = { lon: seat.lon + (random() - 0.5) * 0.06, lat: seat.lat + (random() - 0.5) * 0.06 }
      return {
        division: `${seat.division}${String(between(1, 9)).padStart(3, '0')}`,
        organisation: newId(from - 400 * day),
        organiserName: `主办 ${organisers}`,
        where: random() < 0.6 ? near : undefined,
      }
    },
    people: count => Array.from({ length: count }, person),
    hold(kept) {
      world.sessions += kept.starts.length
      return { ...addActivity(world.sheets, kept), kept }
    },
    list(held, people, more = {}) {
      const first = held.sessions[0]?.at ?? from
      return people.map(one => ({
        person: one,
        registration: addListed(world.sheets, held, held.kept, {
          person: one,
          at: more.at ?? first - day - random() * 10 * day,
        }),
      }))
    },
    arrive,
  }
}

/** What takes place on ordinary days: lists of which some do not come, doors that are mostly connected. */
export function plantOrdinary(make: Maker, sessions: number): void {
  const { between, days, random, world } = make
  const organisers = Array.from({ length: Math.max(8, Math.round(sessions / 45)) }, () => ({
    who: make.organiser(),
    shows: 0.74 + random() * 0.22,
  }))
  for (let no = 0; world.sessions < sessions; no += 1) {
    const { who, shows } = organisers[no % organisers.length] ?? { who: make.organiser(), shows: 0.85 }
    const kind = make.pick(['training-course', 'training-course', 'culture-event', 'job-fair'] as const)
    const count = kind === 'training-course' ? between(2, 10) : 1
    const first = between(0, days - count - 1)
    const from = make.pick([8.5, 9, 13.5, 14, 18.5] as const)
    const held = make.hold({
      ...{ ...who, kind, title: `${kind} ${no}`, hours: 2 },
      starts: Array.from({ length: count }, (_, each) => make.at(first + each, from)),
    })
    const listed = make.list(held, make.people(between(8, 42)))
    const door = random()
    for (let each = 0; each < count; each += 1) {
      const came = listed.filter(() => random() < shows)
      make.arrive(held, each, came, {
        via: door < 0.7 ? 'scan' : door < 0.85 ? 'name' : 'list',
        ...(random() < 0.1 && { lag: between(10, 90) * minute }),
        leaves: kind === 'training-course' && random() < 0.6,
      })
    }
  }
}
