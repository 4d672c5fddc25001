import { type Application, type Course, course, settle } from './applications.ts'
import { type Day, dayNumber, dayText, type Instant, instantText } from './calendar.ts'
import type { Candidates } from './candidates.ts'
import type { Advertisement, PostHead, PostMaker } from './posts.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type PostState =
  | 'draft'
  | 'in-review'
  | 'published'
  | 'filled'
  | 'closed'
  | 'expired'
  | 'withdrawn'
  | 'blocked'

export interface PostEvent {
  readonly action:
    | 'create'
    | 'submit'
    | 'publish'
    | 'block'
    | 'refresh'
    | 'fill'
    | 'close'
    | 'expire'
    | 'withdraw'
  readonly at: Instant
  readonly day: Day
  readonly by: 'organisation' | 'officer' | 'system'
}

export interface Post extends Advertisement {
  readonly index: number
  readonly id: string
  readonly organisation: string
  readonly organisationName: string
  readonly organisationIndex: number
  readonly county: string
  readonly category: PostHead['category']
  /** work by the day */
  readonly gig: boolean
  /** one of the guided journey's posts */
  readonly fixed: boolean
  readonly state: PostState
  readonly createdAt: Instant
  readonly publishedOn: Day | undefined
  readonly refreshedOn: Day | undefined
  readonly validUntil: Day
  /** places taken by accepted offers */
  readonly taken: number
  readonly events: readonly PostEvent[]
  readonly synthetic: true
}

/** A post with everything that hangs from it. */
export interface Posting {
  readonly post: Post
  readonly applications: readonly Application[]
}

/** No post ends sooner than this many days after it was published: what was pushed in its first week is still open. */
const settledDays = 8

/** All posts in the order in which they were made, each with its applications. */
export function* makePostings(world: World, maker: PostMaker, candidates: Candidates): Generator<Posting> {
  const stream = world.streams('application')
  const lives = world.streams('post-life')
  const counties = new Map(world.map.counties.map((county, index) => [county.code, index]))
  for (let index = 0; index < maker.count; index++) {
    const head = maker.head(index)
    const text = maker.advertisement(head)
    const life = lifeOf(world, lives(index), head, text)
    const county = counties.get(head.organisation.county) ?? 0
    const courses =
      life.published === undefined
        ? []
        : coursesOf(world, stream(index), head, text, life, candidates, county)
    yield posting(world, head, text, life, courses, candidates)
  }
}

/** The days of a post's own life, as far as its employer decides them. Day numbers. */
interface Life {
  readonly published: number | undefined
  readonly refreshed: number | undefined
  readonly until: number
  /** closed early by its employer */
  readonly ended: number | undefined
}

function lifeOf(world: World, random: Random, head: PostHead, text: Advertisement): Life {
  const from = head.published ?? head.createdDay + 2
  const first = from + random.pick(head.gig ? [15, 20] : [30, 30, 45, 60, 60, 90])
  const again = first - random.between(1, 4)
  const refresh =
    random.chance(head.organisation.behaviour.ghost ? 0.9 : 0.42) && !head.gig && head.published !== undefined
  const closes = random.chance(0.06)
  const on = from + random.between(settledDays + 2, 28)
  const later = text.source === 'typed' ? 60 : 45
  const refreshed = refresh && again <= world.today ? again : undefined
  const until = head.fixed !== undefined ? from + 60 : refreshed === undefined ? first : refreshed + later
  const ends =
    closes && head.published !== undefined && head.fixed === undefined && on <= world.today && on < until
  return {
    published: head.published,
    refreshed: ends && refreshed !== undefined && refreshed > on ? undefined : refreshed,
    until,
    ended: ends ? on : undefined,
  }
}

function coursesOf(
  world: World,
  random: Random,
  head: PostHead,
  text: Advertisement,
  life: Life,
  candidates: Candidates,
  county: number,
): Course[] {
  const published = life.published ?? world.today
  const last = Math.min(world.today, (life.ended ?? life.until + 1) - 1)
  const luck = random.unit()
  const number = Math.round(appeal(world, random, head, text) * 3 * luck * luck) // the mean of 3u² is 1
  const chosen = new Set<number>()
  const days: number[] = []
  for (let count = 0; count < number; count++) {
    // most come in the first days; work by the day fills in its last week
    const wait = head.gig
      ? settledDays + random.below(6)
      : Math.floor((last - published + 1) * early(random.unit()))
    if (published + wait <= last) days.push(published + wait)
  }
  days.sort((a, b) => a - b)
  const courses: Course[] = []
  for (const day of days) {
    const person = candidates.draw(random, {
      category: head.category,
      field: text.field,
      gig: head.gig,
      county,
      day,
    })
    if (person === undefined || chosen.has(person)) continue
    chosen.add(person)
    courses.push(course(random, head, person, day))
  }
  return courses
}

/** Leans a share of the time towards its beginning. */
function early(share: number): number {
  return share * share * Math.sqrt(Math.sqrt(share))
}

/** Expected number of applications. */
function appeal(world: World, random: Random, head: PostHead, text: Advertisement): number {
  const base = world.scale.applicationsPerPost * (0.35 + 1.3 * random.unit())
  if (head.gig) return text.openings * 1.6
  if (head.fixed !== undefined) return base * 2
  // a ghost promises more than others, and people write to it: those of the last weeks still wait
  const recent = head.createdDay > world.today - 75
  const promised = head.organisation.behaviour.ghost && recent ? 12 : 1
  return base * promised * (0.7 + 0.3 * Math.sqrt(text.openings))
}

function posting(
  world: World,
  head: PostHead,
  text: Advertisement,
  life: Life,
  courses: readonly Course[],
  candidates: Candidates,
): Posting {
  const takers = courses
    .filter(one => one.accepted !== undefined && one.accepted <= world.today)
    .sort((a, b) => (a.accepted ?? 0) - (b.accepted ?? 0))
    .slice(0, text.openings)
  const filled = takers.length === text.openings ? takers.at(-1)?.accepted : undefined
  const expired = life.published !== undefined && life.until < world.today ? life.until + 1 : undefined
  const end = earliest([
    ['filled', filled],
    ['closed', life.ended],
    ['expired', expired],
  ])
  const winners = new Set(takers.filter(one => end === undefined || (one.accepted ?? 0) <= end.on))
  const applications = courses
    .filter(one => end === undefined || winners.has(one) || (one.intents[0]?.day ?? 0) < end.on)
    .map(one => settle(world, candidates, one, { head, text, endedOn: end?.on, wins: winners.has(one) }))
  for (const application of applications) engage(application, candidates)
  return { post: postOf(head, text, life, end, applications.filter(hasWork).length), applications }
}

interface End {
  readonly how: 'filled' | 'closed' | 'expired'
  readonly on: number
}

/** The first that happens; of two on one day the one named first. */
function earliest(candidates: readonly (readonly [End['how'], number | undefined])[]): End | undefined {
  let end: End | undefined
  for (const [how, on] of candidates)
    if (on !== undefined && (end === undefined || on < end.on)) end = { how, on }
  return end
}

function hasWork({ state }: Application): boolean {
  return state === 'accepted' || state === 'started' || state === 'left'
}

const forGood = 2_000_000

/** Whoever has work leaves the market, for days or for good. */
function engage(application: Application, candidates: Candidates): void {
  if (!hasWork(application)) return
  const until = application.leftOn === undefined ? forGood : dayNumber(application.leftOn)
  candidates.engage(application.personIndex, until)
}

function postOf(head: PostHead, text: Advertisement, life: Life, end: End | undefined, taken: number): Post {
  const { organisation } = head
  const refreshed = isBefore(life.refreshed, end) ? life.refreshed : undefined
  return {
    // written out: spreading two dozen fields over a hundred thousand posts costs seconds
    title: text.title,
    trade: text.trade,
    field: text.field,
    occupation: text.occupation,
    industry: text.industry,
    socialKind: text.socialKind,
    openings: text.openings,
    pay: text.pay,
    hours: text.hours,
    education: text.education,
    experienceYears: text.experienceYears,
    skills: text.skills,
    insurances: text.insurances,
    benefits: text.benefits,
    audiences: text.audiences,
    description: text.description,
    division: text.division,
    place: text.place,
    contact: text.contact,
    source: text.source,
    index: head.index,
    id: head.id,
    organisation: organisation.id,
    organisationName: organisation.name,
    organisationIndex: organisation.index,
    county: organisation.county,
    category: head.category,
    gig: head.gig,
    fixed: head.fixed !== undefined,
    state: end?.how ?? head.stage,
    createdAt: instantText(head.createdDay, head.createdSecond),
    publishedOn: life.published === undefined ? undefined : dayText(life.published),
    refreshedOn: refreshed === undefined ? undefined : dayText(refreshed),
    validUntil: dayText(life.until),
    taken,
    events: eventsOf(head, refreshed, end),
    synthetic: true,
  }
}

function isBefore(day: number | undefined, end: End | undefined): boolean {
  return day !== undefined && (end === undefined || day < end.on)
}

const endings = { filled: 'fill', closed: 'close', expired: 'expire' } as const

function eventsOf(head: PostHead, refreshed: number | undefined, end: End | undefined): PostEvent[] {
  const events: PostEvent[] = []
  const write = (action: PostEvent['action'], day: number, second: number, by: PostEvent['by']) =>
    events.push({ action, day: dayText(day), at: instantText(day, second), by })
  write('create', head.createdDay, head.createdSecond, 'organisation')
  if (head.stage !== 'draft') write('submit', head.createdDay, head.createdSecond + 300, 'organisation')
  if (head.stage === 'withdrawn')
    write('withdraw', head.createdDay, head.createdSecond + 3_600, 'organisation')
  if (head.stage === 'blocked') write('block', head.createdDay, head.createdSecond + 5_400, 'officer')
  if (head.published !== undefined) {
    write('publish', head.published, Math.min(43_000, head.createdSecond + 5_400), 'officer')
  }
  if (refreshed !== undefined) write('refresh', refreshed, 9_000, 'organisation')
  if (end !== undefined) {
    const by = end.how === 'expired' || end.how === 'filled' ? 'system' : 'organisation'
    write(endings[end.how], end.on, 43_190, by)
  }
  return events
}
