import { dayNumber } from './calendar.ts'
import { graduateKind, keyGroups, type Person, rankOf, type Traits, traitsOf } from './people.ts'
import type { Random } from './random.ts'
import type { Category } from './scales.ts'
import { type Field, fields } from './trade.ts'
import type { World } from './world.ts'

/** Who may be drawn for what, beside the fields of work. */
const specials = ['key-group', 'trainee', 'student', 'anybody'] as const
type Pool = Field | (typeof specials)[number]
const pools: readonly Pool[] = [...fields, ...specials]

const kinds: readonly Person['graduateKind'][] = ['college', 'vocational', 'other']

/**
 * The people as applicants: lists by pool and county, and until which day each is out of the market. A few numbers a
 * person, so that a city of 120,000 takes some ten megabytes and no person record is held.
 */
export class Candidates {
  readonly #world: World
  readonly #ids: string[] = []
  readonly #lists: number[][]
  readonly #traits: Uint8Array
  readonly #busyUntil: Int32Array

  constructor(world: World) {
    this.#world = world
    this.#lists = Array.from({ length: pools.length * world.map.counties.length }, () => [])
    this.#traits = new Uint8Array(world.scale.people)
    this.#busyUntil = new Int32Array(world.scale.people)
    const counties = new Map(world.map.counties.map((county, index) => [county.code, index]))
    for (let index = 0; index < world.scale.people; index++) {
      const traits = traitsOf(world, index)
      this.#ids.push(traits.id)
      this.#traits[index] = kinds.indexOf(graduateKind(traits)) * 16 + groupBits(traits)
      if (index === 0) continue // the person of the guided journey applies by hand
      for (const pool of poolsOf(world, traits)) {
        this.#listOf(pool, counties.get(traits.county.code) ?? 0).push(index)
      }
    }
  }

  id(person: number): string {
    return this.#ids[person] ?? ''
  }

  graduateKind(person: number): Person['graduateKind'] {
    return kinds[(this.#traits[person] ?? 0) >> 4] ?? 'other'
  }

  inKeyGroup(person: number): boolean {
    return ((this.#traits[person] ?? 0) & 15) !== 0
  }

  /** Out of the market up to and with this day. */
  engage(person: number, until: number): void {
    this.#busyUntil[person] = Math.max(this.#busyUntil[person] ?? 0, until)
  }

  /** Somebody who would apply, from the post's county mostly; undefined when nobody suitable turns up. */
  draw(random: Random, wanted: Wanted): number | undefined {
    const pool = poolFor(wanted)
    for (let attempt = 0; attempt < 4; attempt++) {
      const far = random.chance(0.24)
      const county = far ? random.below(this.#world.map.counties.length) : wanted.county
      const list = this.#listOf(attempt === 3 && pool !== 'student' ? 'anybody' : pool, county)
      if (list.length === 0) continue
      const person = list[random.below(list.length)] ?? 0
      if ((this.#busyUntil[person] ?? 0) < wanted.day) return person
    }
    return undefined
  }

  #listOf(pool: Pool, county: number): number[] {
    return this.#lists[pools.indexOf(pool) * this.#world.map.counties.length + county] ?? []
  }
}

export interface Wanted {
  readonly category: Category
  readonly field: Field
  readonly gig: boolean
  /** index of the county */
  readonly county: number
  /** day number on which somebody applies */
  readonly day: number
}

function poolFor({ category, field, gig }: Wanted): Pool {
  if (gig) return 'anybody'
  if (category === 'internship') return 'student'
  if (category === 'traineeship') return 'trainee'
  return category === 'reserved' || category === 'welfare' ? 'key-group' : field
}

function poolsOf(world: World, traits: Traits): Pool[] {
  if (traits.status === 'founder') return []
  const leaves = dayNumber(traits.graduatedOn ?? '2000-06-30')
  const studying = traits.status === 'student'
  const found: Pool[] = []
  if (!studying || leaves - world.today < 300) found.push(traits.field)
  if (traits.keyGroups.length > 0) found.push('key-group')
  if (traits.status === 'seeking' && world.today - leaves < 730) found.push('trainee')
  if (studying && rankOf(traits.education) >= rankOf('vocational')) found.push('student')
  found.push('anybody')
  return found
}

function groupBits(traits: Traits): number {
  return traits.keyGroups.reduce((bits, group) => bits | (1 << keyGroups.indexOf(group)), 0)
}
