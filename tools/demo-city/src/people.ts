import { type Day, dayNumber, dayText, type Instant, instantText } from './calendar.ts'
import { type County, countyByCode } from './divisions.ts'
import { fixedIds, fixedPlace } from './fixed.ts'
import { citizenId, telephone } from './identity.ts'
import { personName, type Sex } from './names.ts'
import type { Organisation } from './organisations.ts'
import { at, cumulate, type Random } from './random.ts'
import { majors, skills } from './schooling.ts'
import { SeatBook } from './seat-book.ts'
import { type Education, type Field, fields } from './trade.ts'
import { idAt, type World } from './world.ts'

export const keyGroups = ['graduate-in-difficulty', 'veteran', 'unemployed-youth', 'low-income'] as const
export type KeyGroup = (typeof keyGroups)[number]

export type PersonStatus = 'student' | 'seeking' | 'employed' | 'founder'

/** What the rest of the city needs to know of a person; cheap to make again from the index alone. */
export interface Traits {
  readonly id: string
  readonly createdDay: number
  readonly createdSecond: number
  readonly sex: Sex
  readonly county: County
  readonly bornDay: number
  readonly education: Education
  /** day of leaving school; undefined where it is not known or not yet planned */
  readonly graduatedOn: Day | undefined
  readonly field: Field
  readonly status: PersonStatus
  readonly keyGroups: readonly KeyGroup[]
}

export interface Wishes {
  readonly field: Field
  /** county codes, the own one first */
  readonly counties: readonly string[]
  /** fen a month, the least that is looked at */
  readonly payFloor: number
}

export interface Person {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly sex: Sex
  readonly bornOn: Day
  readonly citizenId: string
  readonly phone: string
  readonly education: Education
  readonly school: string | undefined
  readonly major: string | undefined
  readonly graduatedOn: Day | undefined
  readonly graduateKind: 'college' | 'vocational' | 'other'
  readonly status: PersonStatus
  readonly county: string
  /** leaf division of usual residence */
  readonly division: string
  readonly keyGroups: readonly KeyGroup[]
  readonly wishes: Wishes
  readonly skills: readonly string[]
  readonly experience: string
  readonly createdAt: Instant
  readonly synthetic: true
}

const ages: readonly (readonly [least: number, most: number, weight: number])[] = [
  [16, 19, 12],
  [20, 24, 42],
  [25, 29, 26],
  [30, 35, 13],
  [36, 55, 7],
]
const ageTotals = cumulate(ages.map(([, , weight]) => weight))
const educationOrder: readonly Education[] = ['junior', 'vocational', 'college', 'bachelor', 'master']
const youngTotals = cumulate([10, 30, 32, 25, 3])
const oldTotals = cumulate([34, 34, 18, 13, 1])
/** Age at which a stage of schooling is left. */
const leavingAge: Readonly<Record<Education, number>> = {
  any: 15,
  junior: 15,
  vocational: 18,
  college: 21,
  bachelor: 22,
  master: 25,
}
const fieldWeights: Readonly<Record<Education, readonly number[]>> = {
  any: [30, 10, 6, 6, 0, 4, 0, 18, 12, 0, 4, 0, 0, 0, 3],
  junior: [30, 12, 6, 6, 0, 4, 0, 18, 12, 0, 4, 0, 0, 0, 3],
  vocational: [14, 20, 12, 8, 6, 10, 4, 10, 8, 3, 4, 1, 3, 1, 2],
  college: [3, 14, 10, 12, 12, 16, 8, 4, 3, 7, 7, 5, 7, 5, 2],
  bachelor: [0, 14, 9, 12, 11, 12, 9, 1, 1, 9, 4, 14, 10, 7, 2],
  master: [0, 16, 10, 8, 8, 6, 6, 0, 0, 12, 4, 18, 12, 4, 3],
}
const fieldTotals = new Map(Object.entries(fieldWeights).map(([key, weights]) => [key, cumulate(weights)]))

/** The traits of one person. Person 0 is the one whom the demo's account belongs to. */
export function traitsOf(world: World, index: number): Traits {
  const random = world.streams('person')(index)
  const county = at(world.map.counties, random.index(world.map.byPopulation))
  const [least, most] = at(ages, random.index(ageTotals))
  const bornDay = world.today - Math.floor((random.between(least, most) + random.unit() * 0.999) * 365.25)
  const older = most > 35
  const education = at(educationOrder, random.index(older ? oldTotals : youngTotals))
  const field = at(fields, random.index(fieldTotals.get(education) ?? ageTotals))
  const createdDay = world.season.from - random.between(5, 300)
  const createdSecond = random.below(43_000)
  const id = idAt(createdDay, createdSecond, random)
  const sex: Sex = random.chance(0.48) ? 'female' : 'male'
  const graduatedOn = leavingDay(dayText(bornDay), education)
  const base = { createdDay, createdSecond, sex, county, bornDay, education, field, graduatedOn }
  const status = statusOf(random, world, graduatedOn)
  if (index === 0) return { ...base, ...fixedTraits(world) }
  return { ...base, id, status, keyGroups: groupsOf(random, world, base, status) }
}

function fixedTraits(world: World) {
  return {
    id: fixedIds.person,
    sex: 'female' as const,
    county: countyByCode(world.map, fixedPlace.county),
    bornDay: dayNumber('2001-05-21'),
    education: 'college' as const,
    field: 'electric' as const,
    graduatedOn: '2023-06-30',
    status: 'seeking' as const,
    keyGroups: [],
  }
}

/** School ends on 30 June of the year in which the leaving age is reached. */
function leavingDay(born: Day, education: Education): Day {
  return `${Number(born.slice(0, 4)) + leavingAge[education]}-06-30`
}

function statusOf(random: Random, world: World, graduatedOn: Day): PersonStatus {
  const out = world.today - dayNumber(graduatedOn)
  const draw = random.unit()
  if (out < 0) return 'student'
  if (draw < 0.025) return 'founder'
  return draw < (out < 730 ? 0.7 : 0.45) ? 'seeking' : 'employed'
}

function groupsOf(
  random: Random,
  world: World,
  of: Pick<Traits, 'bornDay' | 'education' | 'graduatedOn' | 'sex'>,
  status: PersonStatus,
): KeyGroup[] {
  const age = (world.today - of.bornDay) / 365.25
  const graduate = rankOf(of.education) >= rankOf('college')
  const recent = world.today - dayNumber(of.graduatedOn ?? dayText(0)) < 730
  const groups: KeyGroup[] = []
  if (random.chance(0.07) && graduate && recent && status === 'seeking') groups.push('graduate-in-difficulty')
  if (random.chance(of.sex === 'male' ? 0.05 : 0.006) && age >= 21) groups.push('veteran')
  if (random.chance(0.45) && age < 25 && status === 'seeking') groups.push('unemployed-youth')
  if (random.chance(0.05)) groups.push('low-income')
  return groups
}

const ranks: Readonly<Record<Education, number>> = {
  any: 0,
  junior: 1,
  vocational: 2,
  college: 3,
  bachelor: 4,
  master: 5,
}
export function rankOf(education: Education): number {
  return ranks[education]
}

/** How the plan counts a leaver of school. */
export function graduateKind(traits: Pick<Traits, 'education'>): Person['graduateKind'] {
  if (rankOf(traits.education) >= rankOf('college')) return 'college'
  return traits.education === 'vocational' ? 'vocational' : 'other'
}

/** Counties of first registration elsewhere in the country, for those who came to the city. */
const elsewhere = [
  '340121',
  '340421',
  '341126',
  '360121',
  '360421',
  '361121',
  '362321',
  '410122',
  '411221',
  '412321',
  '420281',
  '421122',
  '430121',
  '431221',
  '500101',
  '510121',
  '511321',
  '513021',
  '520121',
  '522121',
  '522221',
  '530121',
  '532128',
  '332501',
  '331021',
  '331081',
  '332601',
  '350121',
  '350901',
  '352201',
]

/** All people, in the order of their index. No two share a citizen ID. */
export function* makePeople(world: World, organisations: readonly Organisation[]): Generator<Person> {
  const schools = organisations.filter(one => one.kind === 'school').map(one => one.name)
  const seats = new SeatBook(world)
  const stream = world.streams('person-detail')
  for (let index = 0; index < world.scale.people; index++) {
    const traits = traitsOf(world, index)
    yield personOf(world, index, traits, stream(index), schools, seats)
  }
}

function personOf(
  world: World,
  index: number,
  traits: Traits,
  random: Random,
  schools: readonly string[],
  seats: SeatBook,
): Person {
  const leaf = random.pick(traits.county.leaves)
  const region = random.chance(0.58) || index === 0 ? traits.county.code : random.pick(elsewhere)
  const seat = seats.take(region, traits.bornDay, traits.sex)
  const graduate = rankOf(traits.education) >= rankOf('college')
  const studied = graduate || traits.education === 'vocational'
  const others = random.between(1, 3)
  return {
    index,
    id: traits.id,
    name: index === 0 ? '林小满' : personName(random, traits.sex),
    sex: traits.sex,
    bornOn: dayText(seat.day),
    citizenId: citizenId(seat.region, dayText(seat.day), seat.order),
    phone: telephone(index),
    education: traits.education,
    school: studied ? schoolOf(random, graduate, schools) : undefined,
    major: studied ? random.pick(majors[traits.field]) : undefined,
    graduatedOn: traits.graduatedOn,
    graduateKind: graduateKind(traits),
    status: traits.status,
    county: traits.county.code,
    division: leaf.code,
    keyGroups: traits.keyGroups,
    wishes: {
      field: traits.field,
      counties: [traits.county.code, ...nearby(random, world, traits.county.code, others)],
      payFloor: random.between(7, 16) * 50_000 + (graduate ? 50_000 : 0),
    },
    skills: random.some(skills[traits.field], random.between(0, 2)),
    experience: experienceOf(random, world, traits),
    createdAt: instantText(traits.createdDay, traits.createdSecond),
    synthetic: true,
  }
}

/** Years of work, never more than have passed since school. */
function experienceOf(random: Random, world: World, traits: Traits): string {
  const since = Math.floor((world.today - dayNumber(traits.graduatedOn ?? dayText(world.today))) / 365)
  const years = Math.min(random.between(1, 9), since)
  return traits.status === 'employed' && years >= 1 ? `${years} 年相关工作经历` : ''
}

function nearby(random: Random, world: World, own: string, count: number): string[] {
  return random.some(
    world.map.counties.map(county => county.code).filter(code => code !== own),
    count - 1,
  )
}

function schoolOf(random: Random, graduate: boolean, schools: readonly string[]): string {
  if (schools.length > 0 && random.chance(graduate ? 0.5 : 0.2)) return random.pick(schools)
  return graduate ? '外地高校（演示）' : '职业中等专业学校（演示）'
}
