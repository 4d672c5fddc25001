import { tradesOf } from './catalogue.ts'
import { type FixedPost, fixedPosts } from './fixed.ts'
import { branches } from './industries.ts'
import type { Organisation } from './organisations.ts'
import { type Pay, payOf } from './pay.ts'
import { type Benefit, describe, type Insurance } from './post-text.ts'
import { at, cumulate, type Random, shuffle } from './random.ts'
import { type Category, categories, postCount } from './scales.ts'
import type { Education, Trade } from './trade.ts'
import { commerceTrades } from './trades-commerce.ts'
import { publicTrades } from './trades-public.ts'
import { serviceTrades } from './trades-service.ts'
import { workshopTrades } from './trades-workshop.ts'
import { idAt, type World } from './world.ts'

export type Audience = 'graduate' | 'student' | 'veteran' | 'key-group'
export type SocialKind = 'employment' | 'traineeship' | 'flexible'

/** Where a post has come to before anybody applies. */
export type Stage = 'published' | 'in-review' | 'draft' | 'withdrawn' | 'blocked'

/** The part of a post that can be made again from its index alone, at the cost of a few draws. */
export interface PostHead {
  readonly index: number
  readonly id: string
  readonly category: Category
  readonly organisation: Organisation
  readonly createdDay: number
  readonly createdSecond: number
  readonly stage: Stage
  /** day number; undefined unless published */
  readonly published: number | undefined
  /** work by the day */
  readonly gig: boolean
  readonly fixed: FixedPost | undefined
}

/** What an advertisement says; all of it is decided before the first application. */
export interface Advertisement {
  readonly title: string
  readonly trade: string
  readonly field: Trade['field']
  /** the plan's code, where its list knows the occupation */
  readonly occupation: string | undefined
  readonly industry: string | undefined
  readonly socialKind: SocialKind | undefined
  readonly openings: number
  readonly pay: Pay
  readonly hours: string
  readonly education: Education
  readonly experienceYears: number
  readonly skills: readonly string[]
  readonly insurances: readonly Insurance[]
  readonly benefits: readonly Benefit[]
  readonly audiences: readonly Audience[]
  readonly description: string
  /** leaf division */
  readonly division: string
  readonly place: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly source: 'typed' | 'import' | 'round' | 'officer'
}

export interface PostMaker {
  readonly count: number
  head(index: number): PostHead
  advertisement(head: PostHead): Advertisement
}

const trades = [...workshopTrades, ...commerceTrades, ...serviceTrades]
const allTrades = [...trades, ...publicTrades]
const perBranch = new Map(branches.map(branch => [branch.key, tradesOf(branch, trades)]))

function tradeByKey(key: string): Trade {
  const found = allTrades.find(trade => trade.key === key)
  if (found === undefined) throw new RangeError(`no trade ${key}`)
  return found
}

/** Prepares what every post needs: the order of the categories over the year, and who posts in each. */
export function makePosts(world: World, organisations: readonly Organisation[]): PostMaker {
  const count = postCount(world.scale)
  const order = categoryOrder(world, count)
  const employers = new Map(categories.map(category => [category, employersOf(category, organisations)]))
  const heads = world.streams('post')
  const texts = world.streams('advertisement')
  const repeated = world.streams('repeated-advertisement')
  const first = at(organisations, 0)

  function head(index: number): PostHead {
    const fixed = fixedPosts[index]
    const random = heads(index)
    if (fixed !== undefined) return fixedHead(world, index, fixed, first)
    const category = at(categories, order[index - fixedPosts.length] ?? 0)
    const pool = employers.get(category) ?? { list: organisations, totals: cumulate([1]) }
    const organisation = at(pool.list, random.index(pool.totals))
    const place = index - fixedPosts.length
    const createdDay = world.season.day((place + random.unit()) / (count - fixedPosts.length))
    const createdSecond = random.below(36_000)
    const id = idAt(createdDay, createdSecond, random)
    const reviewed = createdDay + random.between(0, 3)
    const stage = stageOf(random, world, reviewed)
    const gig = random.chance(world.scale.gigs.share) && category === 'market'
    const published = stage === 'published' ? reviewed : undefined
    return { index, id, category, organisation, createdDay, createdSecond, stage, published, gig, fixed }
  }

  function advertisement(of: PostHead): Advertisement {
    const { organisation } = of
    // a ghost repeats itself for ever; now and then anybody posts the same vacancy twice
    const own = texts(of.index)
    const again = organisation.behaviour.ghost || own.chance(0.012)
    return writeUp(world, of, again ? repeated(organisation.index) : own)
  }
  return { count, head, advertisement }
}

/** The categories in a shuffled order that keeps their exact numbers. */
function categoryOrder(world: World, count: number): Uint8Array {
  const order = new Uint8Array(count - fixedPosts.length)
  let next = 0
  for (const [code, category] of categories.entries()) {
    const number = world.scale.posts[category].posts - (category === 'market' ? fixedPosts.length : 0)
    order.fill(code, next, next + number)
    next += number
  }
  return shuffle(order, world.streams('post-order')())
}

const kindsOf: Readonly<Record<Category, readonly Organisation['kind'][]>> = {
  market: ['enterprise', 'individual', 'agency'],
  policy: ['organ', 'institution', 'state-firm'],
  community: ['town-office'],
  social: ['social', 'association'],
  incubator: ['enterprise'],
  welfare: ['village', 'town-office', 'institution'],
  traineeship: ['enterprise', 'institution', 'state-firm'],
  internship: ['enterprise', 'institution', 'state-firm'],
  reserved: ['enterprise', 'state-firm', 'agency'],
}

/** Who posts in a category: only verified organisations, larger ones more often. */
function employersOf(category: Category, organisations: readonly Organisation[]) {
  const large = category === 'traineeship' || category === 'internship' || category === 'reserved'
  const list = organisations.filter(
    one =>
      kindsOf[category].includes(one.kind) &&
      one.verification === 'verified' &&
      (category !== 'incubator' || one.incubator !== undefined) &&
      (!large || one.kind !== 'enterprise' || one.headcount >= 30) &&
      (category === 'market' || !one.behaviour.ghost),
  )
  if (list.length === 0) throw new RangeError(`nobody can post in the category ${category}`)
  return {
    list,
    totals: cumulate(list.map(one => Math.sqrt(one.headcount) * (one.behaviour.ghost ? 1.8 : 1))),
  }
}

function stageOf(random: Random, world: World, reviewed: number): Stage {
  const draw = random.unit()
  if (reviewed > world.today) return draw < 0.25 ? 'draft' : 'in-review'
  if (world.today - reviewed < 4 && draw < 0.3) return 'in-review'
  if (draw < 0.004) return 'draft'
  return draw < 0.01 ? 'blocked' : draw < 0.02 ? 'withdrawn' : 'published'
}

function fixedHead(world: World, index: number, fixed: FixedPost, organisation: Organisation): PostHead {
  const published = world.today - fixed.daysAgo
  return {
    index,
    id: fixed.id,
    category: 'market',
    organisation,
    createdDay: published - 1,
    createdSecond: 3_600 + index * 60,
    stage: 'published',
    published,
    gig: false,
    fixed,
  }
}

function writeUp(world: World, head: PostHead, random: Random): Advertisement {
  const { organisation, fixed, category } = head
  const trade = fixed === undefined ? tradeFor(random, head) : tradeByKey(fixed.trade)
  const title = fixed?.title ?? titleOf(random, trade, head)
  const pay: Pay =
    fixed === undefined
      ? payOf(random, trade, head)
      : { kind: 'month', low: fixed.pay[0], high: fixed.pay[1] }
  const openings = fixed?.openings ?? openingsOf(random, world, head)
  const socialKind = category === 'social' ? socialKindOf(random) : undefined
  const text = describe(random, trade, head, socialKind)
  const member = random.pick(organisation.members)
  return {
    title,
    trade: trade.key,
    field: trade.field,
    occupation: world.occupation([plain(title), ...trade.occupations]),
    industry: organisation.industry,
    socialKind,
    openings,
    pay,
    hours: text.hours,
    insurances: text.insurances,
    benefits: text.benefits,
    description: text.description,
    education: category === 'welfare' || head.gig ? 'any' : trade.education,
    experienceYears:
      category === 'market' && fixed === undefined ? at([0, 0, 0, 1, 1, 2, 3], random.below(7)) : 0,
    skills: random.some(trade.skills, random.between(1, 3)),
    audiences: audiencesOf(random, category),
    division: organisation.division,
    place: organisation.address,
    contact: {
      name: `${member.name.charAt(0)}${random.pick(['经理', '女士', '先生', '主管'])}`,
      phone: member.phone,
    },
    source: sourceOf(random, organisation),
  }
}

function tradeFor(random: Random, { category, organisation, gig }: PostHead): Trade {
  switch (category) {
    case 'community':
      return tradeByKey('community-worker')
    case 'welfare':
      return tradeByKey('welfare')
    case 'social':
      return tradeByKey('social-work')
    default:
  }
  if (organisation.kind === 'state-firm') return tradeByKey('state-firm')
  if (organisation.kind === 'organ') return tradeByKey('organ')
  if (organisation.kind === 'institution') return tradeByKey(random.chance(0.5) ? 'organ' : 'public-teacher')
  if (gig) return tradeByKey(random.pick(['package-work', 'waiter', 'cleaner', 'package-work', 'shop']))
  const own = perBranch.get(organisation.branch ?? '')
  if (own === undefined) return random.pick(trades) // an agency recruits for anybody
  return own.own.length > 0 && random.chance(0.8) ? random.pick(own.own) : random.pick(own.general)
}

function titleOf(random: Random, trade: Trade, { category, gig }: PostHead): string {
  const title = random.pick(trade.titles)
  const tail = random.unit()
  if (category === 'traineeship') return `${plain(title)}（就业见习）`
  if (category === 'internship') return `${plain(title)}实习生`
  if (category === 'reserved') return `${plain(title)}（重点群体专岗）`
  if (gig) return `${plain(title)}（日结）`
  if (category !== 'market' || title.includes('（') || tail > 0.22) return title
  return (
    title +
    at(['（包吃住）', '（双休）', '（急聘）', '（五险一金）', '（可带徒）'], Math.floor((tail / 0.22) * 5))
  )
}

function plain(title: string): string {
  return title.replace(/（.*）$/, '')
}

/** Skewed: mostly near the usual number, seldom near the most. */
function openingsOf(random: Random, world: World, { category, gig }: PostHead): number {
  const [least, usual, most] = gig ? world.scale.gigs.openings : world.scale.posts[category].openings
  const draw = random.unit()
  const spread = random.unit()
  if (draw < 0.4) return usual
  if (draw < 0.65) return least + Math.round((usual - least) * spread)
  return usual + Math.round((most - usual) * spread * spread * spread)
}

function socialKindOf(random: Random): SocialKind {
  const draw = random.unit()
  return draw < 0.55 ? 'employment' : draw < 0.8 ? 'traineeship' : 'flexible'
}

function audiencesOf(random: Random, category: Category): readonly Audience[] {
  if (category === 'reserved') return random.chance(0.3) ? ['veteran', 'key-group'] : ['key-group']
  if (category === 'traineeship') return ['graduate']
  if (category === 'internship') return ['student']
  return category === 'market' && random.chance(0.12) ? ['graduate'] : []
}

function sourceOf(random: Random, { kind, headcount, association }: Organisation): Advertisement['source'] {
  const draw = random.unit()
  if ((kind === 'agency' || headcount > 150) && draw < 0.55) return 'import'
  if (association !== undefined && draw < 0.8) return 'round'
  return draw > 0.93 ? 'officer' : 'typed'
}
