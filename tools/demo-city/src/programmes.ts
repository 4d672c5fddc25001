import { dayNumber, dayText, type Instant, instantText, weekday } from './calendar.ts'
import { fixedPosts } from './fixed.ts'
import type { Organisation } from './organisations.ts'
import { traitsOf } from './people.ts'
import type { PostHead, PostMaker } from './posts.ts'
import { at, type Random } from './random.ts'
import { bucketOf, idAt, type World } from './world.ts'

/** A set of posts sent to a set of people. */
export interface Push {
  readonly id: string
  readonly at: Instant
  /** the county whose office sends it */
  readonly county: string
  readonly audience: (typeof audiences)[number]
  readonly posts: readonly string[]
  readonly postIndexes: readonly number[]
  /** who was sent which posts: a few each, every post to somebody, never the same twice to one person */
  readonly receipts: readonly Receipt[]
}

export interface Receipt {
  readonly personIndex: number
  readonly person: string
  readonly posts: readonly string[]
}

const audiences = [
  '应届毕业生',
  '失业青年',
  '退役军人',
  '技能人才',
  '新温州人',
  '女大学生',
  '返乡青年',
] as const
const leastPeople = 8
const postsEach = 3

/**
 * Every Monday each county sends out what was published in the week before. Posts come in the order of their making,
 * so that only a window of them is looked at, and none is held.
 */
export function* makePushes(world: World, maker: PostMaker): Generator<Push> {
  const stream = world.streams('push')
  let serial = 0
  let low = fixedPosts.length // those of the guided journey come first and are left for people to push
  for (let monday = firstMonday(world.season.from); monday <= world.today; monday += 7) {
    // published up to three days after it was made: the window begins a little before the week
    while (
      low < maker.count &&
      maker.head(low).createdDay < monday - 10 &&
      maker.head(low).fixed === undefined
    )
      low++
    const fresh = freshHeads(maker, low, monday)
    const sent = new Set<string>()
    for (const county of world.map.counties) {
      const own = fresh.filter(head => head.organisation.county === county.code)
      for (let turn = 0; turn < world.scale.pushesPerWeek; turn++) {
        const random = stream(serial++)
        const push = pushOf(world, random, { monday, turn, county: county.code, own, sent })
        if (push !== undefined) yield push
      }
    }
  }
}

function freshHeads(maker: PostMaker, low: number, monday: number): PostHead[] {
  const fresh: PostHead[] = []
  for (let index = low; index < maker.count; index++) {
    const head = maker.head(index)
    if (head.createdDay >= monday) break
    if (head.published !== undefined && head.published < monday && head.published >= monday - 7)
      fresh.push(head)
  }
  return fresh
}

function pushOf(
  world: World,
  random: Random,
  of: { monday: number; turn: number; county: string; own: readonly PostHead[]; sent: Set<string> },
): Push | undefined {
  const second = 3_600 + of.turn * 1_800
  const id = idAt(of.monday, second, random)
  const posts = of.own.filter(() => random.chance(world.scale.pushedShare))
  if (posts.length === 0) return undefined
  return {
    id,
    at: instantText(of.monday, second),
    county: of.county,
    audience: audiences[of.turn % audiences.length] ?? audiences[0],
    posts: posts.map(head => head.id),
    postIndexes: posts.map(head => head.index),
    receipts: receiptsOf(world, random, posts, of.sent),
  }
}

/** @param sent pairs of this week; posts are pushed in one week only, so that it knows all that matter */
function receiptsOf(world: World, random: Random, posts: readonly PostHead[], sent: Set<string>): Receipt[] {
  const receipts: Receipt[] = []
  const people = Math.max(leastPeople, Math.ceil(posts.length / postsEach))
  for (let turn = 0; turn < people; turn++) {
    const personIndex = random.below(world.scale.people)
    const chosen: string[] = []
    for (let place = 0; place < Math.min(postsEach, posts.length); place++) {
      const post = at(posts, (turn * postsEach + place) % posts.length)
      const pair = `${personIndex} ${post.index}`
      if (sent.has(pair)) continue
      sent.add(pair)
      chosen.push(post.id)
    }
    if (chosen.length > 0)
      receipts.push({ personIndex, person: traitsOf(world, personIndex).id, posts: chosen })
  }
  return receipts
}

function firstMonday(from: number): number {
  return from + ((8 - weekday(from)) % 7)
}

/** A month's question to the members of an association: what vacancies have you? */
export interface Round {
  readonly id: string
  readonly association: string
  readonly associationName: string
  readonly division: string
  /** `YYYY-MM` */
  readonly month: string
  readonly openedAt: Instant
  /** the day on which it counts as held; undefined while it is open */
  readonly closedAt: Instant | undefined
  readonly asked: readonly string[]
  readonly answered: readonly string[]
}

/** The first two associations hold a round a month; one of them missed August. */
export function* makeRounds(world: World, organisations: readonly Organisation[]): Generator<Round> {
  const stream = world.streams('round')
  const holders = organisations.filter(one => one.kind === 'association').slice(0, 2)
  const first = dayText(world.season.from)
  let serial = 0
  for (let month = monthOf(first); month <= monthOf(dayText(world.today)); month = next(month)) {
    for (const [place, holder] of holders.entries()) {
      const random = stream(serial++)
      const opened = dayNumber(`${month}-05`)
      if ((place === 1 && month.endsWith('-08')) || opened > world.today || opened < world.season.from)
        continue
      yield roundOf(world, random, { month, opened, holder, organisations })
    }
  }
}

function roundOf(
  world: World,
  random: Random,
  of: { month: string; opened: number; holder: Organisation; organisations: readonly Organisation[] },
): Round {
  const members = of.organisations.filter(
    one => one.association === of.holder.index && one.verification === 'verified',
  )
  const closed = of.opened + random.between(9, 14)
  const id = idAt(of.opened, 3_600, random, bucketOf(of.holder.id))
  return {
    id,
    association: of.holder.id,
    associationName: of.holder.name,
    division: of.holder.division,
    month: of.month,
    openedAt: instantText(of.opened, 3_600),
    closedAt: closed <= world.today ? instantText(closed, 30_000) : undefined,
    asked: members.map(one => one.id),
    answered: members.filter(one => random.chance(one.behaviour.replyOnTime * 0.8)).map(one => one.id),
  }
}

function monthOf(day: string): string {
  return day.slice(0, 7)
}

function next(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
