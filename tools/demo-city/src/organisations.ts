import { type Day, dayText, type Instant, instantText } from './calendar.ts'
import { branchByKey } from './catalogue.ts'
import type { County, Leaf } from './divisions.ts'
import { fixedIds, fixedPlace } from './fixed.ts'
import { creditCode, telephone } from './identity.ts'
import { branches, branchTotals } from './industries.ts'
import { personName } from './names.ts'
import { associations, type NameSeat, nameOf } from './organisation-names.ts'
import { at, type Random } from './random.ts'
import { type OrganisationKind, organisationKinds } from './scales.ts'
import { idAt, type World } from './world.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly role: 'owner' | 'recruiter'
}

/** How an employer behaves; the product never sees this, only what follows from it. */
export interface Behaviour {
  /** chance that an application is answered in time, and that a late one is answered at all */
  readonly replyOnTime: number
  /** chance that an interview ends in an offer */
  readonly hire: number
  /** posts again and again, answers nobody */
  readonly ghost: boolean
}

export interface Organisation {
  readonly index: number
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly creditCode: string
  readonly registeredOn: Day
  readonly createdAt: Instant
  readonly county: string
  /** leaf division */
  readonly division: string
  readonly address: string
  /** key of the branch of business; undefined for bodies that are not in business */
  readonly branch: string | undefined
  /** the plan's code, where its list knows the branch */
  readonly industry: string | undefined
  readonly headcount: number
  readonly verification: 'verified' | 'pending' | 'refused'
  readonly members: readonly [Member, ...Member[]]
  /** index of the association that it belongs to */
  readonly association: number | undefined
  /** index of the incubator that it is a tenant of */
  readonly incubator: number | undefined
  readonly behaviour: Behaviour
  readonly synthetic: true
}

const creditKinds: Readonly<Record<OrganisationKind, string>> = {
  enterprise: '91',
  individual: '92',
  'state-firm': '91',
  organ: '11',
  'town-office': '11',
  institution: '12',
  social: '52',
  school: '12',
  association: '51',
  incubator: '91',
  agency: '91',
  village: '54',
}

/** Every organisation of the city, in the order of the kinds. They are few and needed everywhere: a list. */
export function makeOrganisations(world: World): Organisation[] {
  const random = world.streams('organisation')
  const list: Organisation[] = []
  const names = new Set<string>()
  const starts = new Map<OrganisationKind, number>()
  let next = 0
  for (const kind of organisationKinds) {
    starts.set(kind, next)
    next += world.scale.organisations[kind]
  }
  for (const kind of organisationKinds) {
    for (let ordinal = 0; ordinal < world.scale.organisations[kind]; ordinal++) {
      const index = list.length
      const made = organisation(world, random(index), { index, kind, ordinal, names, starts })
      names.add(made.name)
      list.push(made)
    }
  }
  return list
}

interface Seat extends NameSeat {
  readonly index: number
  readonly starts: ReadonlyMap<OrganisationKind, number>
}

function organisation(world: World, random: Random, seat: Seat): Organisation {
  const { index, kind } = seat
  const fixed = index === 0
  const business = kind === 'enterprise' || kind === 'individual'
  const county = placeOf(world, random, seat, business)
  const leaf = fixed ? fixedLeaf(county) : random.pick(county.leaves)
  const branch = fixed ? branchByKey('valve') : at(branches, random.index(branchTotals(county.code)))
  const headcount = sizeOf(random, kind)
  const pending = business && !fixed && random.chance(0.05)
  const since = pending ? world.today - random.between(1, 20) : world.season.from - random.between(10, 400)
  const second = random.below(36_000)
  const id = fixed ? fixedIds.employer : idAt(since, second, random)
  const name = fixed ? '温州海川泵阀有限公司' : nameOf(random, seat, { county, leaf, branch, headcount })
  const serial = index + 1
  return {
    index,
    id,
    kind,
    name,
    creditCode: creditCode(creditKinds[kind], county.code, serial),
    registeredOn: dayText(since - random.between(200, 7_000)),
    createdAt: instantText(since, second),
    county: county.code,
    division: leaf.code,
    address: `${county.name}${leaf.town?.name ?? ''}${spoken(leaf.name)}${random.pick(streets)}${random.between(1, 398)}号`,
    branch: business ? branch.key : undefined,
    industry: business ? world.industry(branch.names) : undefined,
    headcount: fixed ? 260 : headcount,
    verification: pending ? (random.chance(0.2) ? 'refused' : 'pending') : 'verified',
    members: membersOf(random, world, { index, since, second, headcount, fixed }),
    association: associationOf(world, random, seat),
    incubator: business && !fixed && random.chance(0.14) ? tenantOf(world, random, seat) : undefined,
    behaviour: fixed ? { replyOnTime: 0.93, hire: 0.6, ghost: false } : behaviourOf(random, kind),
    synthetic: true,
  }
}

/** A village as people say it, without its committee. */
function spoken(name: string): string {
  return name.replace(/居委会$/, '').replace(/村委会$/, '村')
}

const streets = ['创业路', '工业园', '兴业路', '科技路', '滨江路', '人民路', '文昌路', '环城路', '前进路']

function placeOf(world: World, random: Random, seat: Seat, business: boolean): County {
  const { counties, byPopulation } = world.map
  if (seat.index === 0) return counties.find(county => county.code === fixedPlace.county) ?? at(counties, 0)
  if (business || seat.kind === 'agency') return at(counties, random.index(byPopulation))
  return at(counties, seat.ordinal % counties.length) // public bodies: every county has its own
}

function fixedLeaf(county: County): Leaf {
  return county.leaves.find(leaf => leaf.town?.name === '塘下镇') ?? at(county.leaves, 0)
}

function sizeOf(random: Random, kind: OrganisationKind): number {
  if (kind === 'individual') return random.between(1, 12)
  if (kind !== 'enterprise' && kind !== 'state-firm') return random.between(6, 120)
  // a few large firms, many small ones; only roots, which every engine rounds alike
  const tail = 1 / Math.max(0.004, random.unit())
  return Math.max(5, Math.round(12 * Math.sqrt(tail * Math.sqrt(tail))))
}

function behaviourOf(random: Random, kind: OrganisationKind): Behaviour {
  const mayGhost = kind === 'enterprise' || kind === 'individual' || kind === 'agency'
  const ghost = random.chance(0.03) && mayGhost
  const care = random.unit()
  if (ghost) return { replyOnTime: 0.02, hire: 0, ghost }
  return { replyOnTime: 0.45 + 0.52 * Math.sqrt(care), hire: 0.35 + 0.4 * random.unit(), ghost }
}

/** One business in eight is a member somewhere; the employer of the journey, of the association in its county. */
function associationOf(world: World, random: Random, seat: Seat): number | undefined {
  const business = seat.kind === 'enterprise' || seat.kind === 'individual'
  const drawn = business && random.chance(0.12) ? memberOf(world, random, seat) : undefined
  if (seat.index !== 0) return drawn
  const own = world.map.counties.findIndex(county => county.code === fixedPlace.county)
  return own < world.scale.organisations.association ? (seat.starts.get('association') ?? 0) + own : drawn
}

function memberOf(world: World, random: Random, seat: Seat): number | undefined {
  const count = Math.min(world.scale.organisations.association, associations.length)
  if (count === 0) return undefined
  // half of the members belong to the two bodies that hold the monthly rounds
  const which = random.chance(0.5) ? random.below(Math.min(2, count)) : random.below(count)
  return (seat.starts.get('association') ?? 0) + which
}

function tenantOf(world: World, random: Random, seat: Seat): number | undefined {
  const count = world.scale.organisations.incubator
  return count === 0 ? undefined : (seat.starts.get('incubator') ?? 0) + random.below(count)
}

function membersOf(
  random: Random,
  world: World,
  about: { index: number; since: number; second: number; headcount: number; fixed: boolean },
): [Member, ...Member[]] {
  const member = (place: number): Member => ({
    id: idAt(about.since, about.second, random),
    name: about.fixed && place === 0 ? '吴海燕' : personName(random, random.chance(0.5) ? 'female' : 'male'),
    phone: telephone(world.scale.people + about.index * 3 + place),
    role: place === 0 ? 'owner' : 'recruiter',
  })
  const more = about.headcount > 200 ? 2 : about.headcount > 40 ? 1 : 0
  return [member(0), ...Array.from({ length: more }, (_, place) => member(place + 1))]
}
