import { type DemoParticipant, participantsOf } from './activity-people.ts'
import { type Programme, programmes } from './activity-programme.ts'
import { type Day, dayNumber, dayText, type Instant, instantText, weekday } from './calendar.ts'
import type { County } from './divisions.ts'
import { fixedIds, fixedPlace } from './fixed.ts'
import type { Organisation } from './organisations.ts'
import { at, type Random } from './random.ts'
import type { OrganisationKind } from './scales.ts'
import { bucketOf, idAt, type World } from './world.ts'

export interface DemoSession {
  readonly id: string
  readonly day: Day
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export type DemoActivityState = 'review' | 'open' | 'cancelled' | 'held' | 'reported' | 'closed'

/** Something that takes place. */
export interface DemoActivity {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly state: DemoActivityState
  readonly mode: 'onsite' | 'online' | 'hybrid'
  readonly county: string
  /** leaf division */
  readonly division: string
  readonly place: string
  /** undefined: the office of the county */
  readonly organisation: Organisation | undefined
  readonly organiserName: string
  readonly particulars: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly capacity: number | undefined
  /** false: participants are counted and shown to nobody */
  readonly shown: boolean
  readonly createdAt: Instant
  readonly sessions: readonly [DemoSession, ...DemoSession[]]
  readonly participants: readonly DemoParticipant[]
  /** of a fair: who had a stand; the last one did not come */
  readonly employers: readonly Organisation[]
}

interface Making {
  readonly world: World
  readonly organisations: readonly Organisation[]
  /** `personIndex day`: nobody is at two places on one day */
  readonly busy: Set<string>
}

/** What took place since January and what is to come, in the order of their first days. */
export function makeActivities(world: World, organisations: readonly Organisation[]): DemoActivity[] {
  const making: Making = { world, organisations, busy: new Set() }
  const made: DemoActivity[] = []
  for (const [row, programme] of programmes.entries()) {
    const random = world.streams(`activity:${row}`)
    const wanted = Math.round(programme.perCounty * world.map.counties.length * world.scale.activities)
    const coming = Math.round(programme.coming * Math.max(1, world.scale.activities))
    for (let serial = 0; serial < wanted + coming; serial++)
      made.push(activity(making, random(serial), { programme, serial, past: serial < wanted }))
  }
  made.push(...classes(making))
  return made.sort((a, b) => order(a.sessions[0].startsAt, b.sessions[0].startsAt) || order(a.id, b.id))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface Turn {
  readonly programme: Programme
  readonly serial: number
  readonly past: boolean
}

function activity(making: Making, random: Random, turn: Turn): DemoActivity {
  const { world } = making
  const { programme, serial, past } = turn
  const { counties } = world.map
  const own = counties.findIndex(one => one.code === fixedPlace.county)
  // what is to come begins in the county of the journey
  const county = at(counties, (past ? serial : own + serial) % counties.length)
  const holder = programme.by && holderIn(making, county, programme.by)
  const first = past ? pastDay(world, random, programme) : world.today + 3 + random.below(50)
  const made = world.today < first ? world.today - random.between(4, 20) : first - random.between(15, 30)
  const id = idAt(made, random.below(36_000), random)
  const sessions = sessionsOf(id, random, { first, programme })
  const state = stateOf(random, {
    last: dayNumber(sessions.at(-1)?.day ?? dayText(first)),
    world,
    serial,
    past,
  })
  const leaf = random.pick(county.leaves)
  const employers = programme.kind === 'job-fair' ? employersAt(making, random, county) : []
  const mode: DemoActivity['mode'] = programme.mode ?? 'onsite'
  const base = {
    ...{ id, kind: programme.kind, about: programme.about, state, mode },
    ...{ county: county.code, division: leaf.code, place: `${county.name}${programme.place}` },
    ...{ organisation: holder, organiserName: holder?.name ?? officeOf(county), employers },
    ...{ capacity: programme.capacity, shown: programme.hidden !== true, sessions },
    createdAt: instantText(made, random.below(36_000)),
  } as const
  const title = `${county.name.replace(/[县市区]$/, '')}${at(programme.titles, serial % programme.titles.length)}`
  const particulars = particularsOf(making, random, { programme, serial, county, employers })
  const registered = past
    ? random.between(...programme.people)
    : Math.round(random.between(...programme.people) * random.unit())
  const count = Math.min(registered, programme.capacity ?? registered)
  const participants =
    state === 'review'
      ? []
      : participantsOf(world, random, { ...base, over: past, count, programme }, making.busy)
  return { ...base, title, particulars, participants }
}

/** Each school's course: eleven lessons a term, one a week. */
function classes({ world, organisations, busy }: Making): DemoActivity[] {
  const schools = organisations.filter(one => one.kind === 'school')
  const terms = [
    { term: '2023-spring', monday: dayNumber('2023-02-27'), name: '春季' },
    { term: '2023-autumn', monday: dayNumber('2023-09-04'), name: '秋季' },
  ].filter(({ monday }) => monday >= world.season.from && monday + 80 <= world.today)
  const programme: Programme = {
    ...{ kind: 'guidance-class', perCounty: 0, coming: 0, titles: [], place: '', about: '', sessions: 11 },
    ...{ from: 360, minutes: 90, people: [8, 14] },
  }
  return schools.flatMap((school, place) =>
    terms.map(({ term, monday, name }, row) => {
      const random = world.streams(`class:${row}`)(place)
      const first = monday + random.below(5)
      const id = idAt(first - 20, random.below(36_000), random)
      const sessions = sessionsOf(id, random, { first, programme, every: 7 })
      const state = row === terms.length - 1 ? 'reported' : 'closed'
      const base = {
        ...({ id, kind: 'guidance-class', state, mode: 'onsite', county: school.county } as const),
        ...{ title: `${school.name}就业创业指导课（${name}）`, about: '每周一节，讲简历、面试、创业。' },
        ...{ division: school.division, place: '阶梯教室', organisation: school, organiserName: school.name },
        ...{ particulars: { school: school.id, term, section: '1—11' }, capacity: 60, shown: true, sessions },
        ...{ createdAt: instantText(first - 20, 3_600), employers: [] },
      }
      const count = random.between(...programme.people)
      const participants = participantsOf(world, random, { ...base, over: true, count, programme }, busy)
      return { ...base, participants }
    }),
  )
}

function holderIn(
  { organisations }: Making,
  county: County,
  kind: OrganisationKind,
): Organisation | undefined {
  return organisations.find(one => one.kind === kind && one.county === county.code)
}

function officeOf(county: County): string {
  return `${county.name}人力资源和社会保障局`
}

/** Evenings of the fair are on weekdays, the rest lies at weekends; nothing in the Spring Festival. */
function pastDay(world: World, random: Random, programme: Programme): number {
  const last = world.today - 1 - programme.sessions
  for (;;) {
    const day = random.between(world.season.from + 2, last)
    const text = dayText(day).slice(5)
    if (text > '01-18' && text < '02-01') continue
    const week = weekday(day)
    if (week === 0 || week === 6 || programme.from > 300 || random.chance(0.4)) return day
  }
}

function sessionsOf(
  activity: string,
  random: Random,
  of: { readonly first: number; readonly programme: Programme; readonly every?: number },
): [DemoSession, ...DemoSession[]] {
  const { from, minutes, sessions } = of.programme
  const one = (no: number): DemoSession => {
    const day = of.first + no * (of.every ?? 1)
    const start = dayNumber(dayText(day))
    return {
      id: idAt(day, random.below(36_000), random, bucketOf(activity)),
      day: dayText(day),
      startsAt: instantText(start, from * 60),
      endsAt: instantText(start, (from + minutes) * 60),
    }
  }
  return [one(0), ...Array.from({ length: sessions - 1 }, (_, n) => one(n + 1))]
}

function stateOf(
  random: Random,
  of: { readonly last: number; readonly world: World; readonly serial: number; readonly past: boolean },
): DemoActivityState {
  const draw = random.unit()
  if (!of.past) return of.serial % 7 === 3 ? 'review' : of.serial % 11 === 5 ? 'cancelled' : 'open'
  const since = of.world.today - of.last
  if (since > 40) return 'closed'
  // some are late with their report
  return draw < (since > 15 ? 0.15 : 0.6) ? 'held' : 'reported'
}

function employersAt({ organisations }: Making, random: Random, county: County): Organisation[] {
  const near = organisations.filter(
    one => one.county === county.code && one.kind === 'enterprise' && one.verification === 'verified',
  )
  const chosen = random.some(near, random.between(6, 9))
  // the employer of the journey goes to every fair of its county
  const own = near.find(one => one.id === fixedIds.employer)
  return own === undefined || chosen.includes(own) ? chosen : [own, ...chosen.slice(1)]
}

const trades = ['电工', '互联网营销师', '养老护理员', '创业培训师', '数控车工'] as const
const fieldsOfTrades = ['manufacturing', 'digital', 'services', 'startup', 'manufacturing'] as const

function particularsOf(
  { organisations }: Making,
  random: Random,
  of: {
    readonly programme: Programme
    readonly serial: number
    readonly county: County
    readonly employers: readonly Organisation[]
  },
): DemoActivity['particulars'] {
  const { programme, serial } = of
  const trade = serial % trades.length
  switch (programme.kind) {
    case 'job-fair':
      return { 'through-park': programme.mode === 'hybrid', employers: Math.max(1, of.employers.length) }
    case 'training-course':
      return {
        ...{ occupation: at(trades, trade), level: trade === 3 ? 'none' : 'entry' },
        ...{ field: at(fieldsOfTrades, trade), subsidised: true },
      }
    case 'skills-assessment':
      return { occupation: '电工', licence: 'S000033032023' }
    case 'skills-contest':
      return { level: serial % 3 === 0 ? 'city' : 'county', occupation: at(trades, trade), rounds: 2 }
    case 'exchange-session':
      return { issue: serial + 1 }
    case 'campus-roadshow': {
      const bases = organisations.filter(one => one.kind === 'incubator')
      const schools = organisations.filter(one => one.kind === 'school')
      return {
        school: at(schools, serial % schools.length).id,
        bases: random.some(bases, 2).map(one => one.id),
      }
    }
    case 'enterprise-visit':
      return {
        firms: random
          .some(organisations.slice(0, 60), 2)
          .map(one => one.name)
          .join('、'),
      }
    case 'market-day':
      return {
        market: at(programme.titles, serial % programme.titles.length),
        stalls: random.between(18, 60),
      }
    case 'rural-training':
      return { subject: at(programme.titles, serial % programme.titles.length) }
    default:
      return {}
  }
}
