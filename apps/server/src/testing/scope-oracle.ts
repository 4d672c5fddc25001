import * as XLSX from '@e965/xlsx'
import type { TSchema } from 'typebox'
import { type App, modules } from '../app.ts'
import {
  type Actor,
  type Id,
  newId,
  Problem,
  type Role,
  roles,
  type UseCase,
  visitor,
} from '../kernel/index.ts'
import { type Counted, counts, type Listed, lists, type Opened, openings } from './scope-lists.ts'
import type { World } from './scope-questions.ts'
import { type Held, isRefused, type Kind, mayBeSeen } from './scope-rules.ts'
import { keeper } from './scope-world.ts'
import { seededRandom } from './seeded-random.ts'

const byName = new Map(modules.flatMap(module => module.useCases).map(one => [one.name as string, one]))

// The schemas of the several use cases differ; each answer is read as its declaration in `scope-lists.ts` says.
function named(name: string): UseCase<TSchema, TSchema> {
  const found = byName.get(name)
  if (found === undefined) throw new Error(`no use case is called ${name}`)
  return found as unknown as UseCase<TSchema, TSchema>
}

export interface Draw {
  actor(): Actor
  pick<T>(items: readonly T[]): T
  chance(share: number): boolean
}

/** Actors of every role, in areas of every depth, for organisations and people that exist. */
export function drawActors(seed: number, world: World): Draw {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const places = world.people.flatMap(({ division }) =>
    [4, 6, 9, 12].map(length => division?.slice(0, length) ?? ''),
  )
  const acting = roles.filter(role => role !== 'system')
  return {
    pick,
    chance: share => random() < share,
    actor() {
      const role: Role = pick(acting)
      const isCounsellor = role === 'school-counsellor'
      const inside = isCounsellor || ['organisation-admin', 'recruiter', 'reporter'].includes(role)
      const official = !inside && !['visitor', 'person', 'mentor'].includes(role)
      const organisation = pick(isCounsellor ? world.schools : world.posts).organisation
      return {
        ...visitor,
        role,
        name: role,
        account: newId<'Account'>(Date.UTC(2023, 0, 1)), // nobody's
        ...(role === 'security-administrator' && keeper),
        area: official ? pick(places) : undefined,
        department: official ? pick(['hrss', 'town']) : undefined,
        // ids of rows of these kinds
        organisation: inside ? (organisation as Id<'Organisation'>) : undefined,
        person: role === 'person' ? (pick(world.applications).person as Id<'Person'>) : undefined,
      }
    },
  }
}

/** Half of the actors stand close to a row, or a chance meeting would hardly ever be allowed. */
function near(actor: Actor, row: Held, draw: Draw): Actor {
  if (!draw.chance(0.6)) return actor
  const { area, organisation, person } = actor
  const place = draw.chance(0.2) ? (row.other ?? row.division) : row.division
  return {
    ...actor,
    area: area === undefined ? undefined : (place?.slice(0, draw.pick([4, 6, 6, 9, 12])) ?? area),
    // of the same kinds as those that they stand in for
    organisation:
      organisation && ((row.organisation ?? row.asked?.[0] ?? organisation) as Id<'Organisation'>),
    person: person && ((row.person ?? person) as Id<'Person'>),
    account:
      actor.grant === undefined && draw.chance(0.5)
        ? ((row.account ?? row.maker ?? actor.account) as Id<'Account'>)
        : actor.account,
  }
}

const call = (actor: Actor) => ({ actor, language: 'zh', channel: 'json' }) as const
const wordsOf = ({ role, area, department, organisation, person, account }: Actor) =>
  [role, area, department, organisation ?? person ?? account].filter(Boolean).join(' ')

type Refusal = 'role' | 'row'

/** What the product answers; or whether it refuses the role, or says that there is no such thing. */
async function ask(
  app: App,
  name: string,
  input: object,
  actor: Actor,
): Promise<{ answer: unknown } | Refusal> {
  try {
    return { answer: await app.kernel.call(named(name), input, call(actor)) }
  } catch (error) {
    if (!(error instanceof Problem)) throw new Error(`${name} for ${wordsOf(actor)}`, { cause: error })
    if (error.kind === 'forbidden' || error.kind === 'unauthenticated') return 'role'
    if (error.kind === 'not-found') return 'row'
    throw new Error(`${name} for ${wordsOf(actor)}: ${error.kind} ${error.code}`)
  }
}

type Row = Readonly<Record<string, unknown>>
const longest = 600

/** A list page by page, with its own count. */
async function whole(app: App, listed: Listed, input: object, actor: Actor) {
  const rows: Row[] = []
  let extra = 0
  let after: string | null = null
  let total: number | undefined
  do {
    const paged = 'limit' in (named(listed.list).input as { properties: object }).properties
    const asked = { ...input, ...(paged && { limit: 200 }), ...(after !== null && { after }) }
    const found = await ask(app, listed.list, asked, actor)
    if (typeof found === 'string') return found
    // by the output of every list
    const page = found.answer as { rows: Row[]; total?: number; next?: string | null }
    const counted = page.rows.filter(row => listed.extra?.(row) !== true)
    extra += page.rows.length - counted.length
    rows.push(...counted)
    total ??= page.total
    after = page.next ?? null
  } while (after !== null && rows.length < longest)
  return { rows, extra, total: (total ?? rows.length + extra) - extra }
}

const idHead = '编号'

/** The ids of the records in a list's file, where it has them, and how many there are. */
async function fileOf(app: App, file: string, input: object, actor: Actor) {
  const found = await ask(app, file, input, actor)
  if (typeof found === 'string') return found
  const { base64 } = found.answer as { base64: string } // by `fileOutput`, which every file has
  const book = XLSX.read(Buffer.from(base64, 'base64'), { raw: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const [heads = [], ...rows] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
  const at = heads.indexOf(idHead)
  return { lines: rows.length, ids: at < 0 ? undefined : rows.map(row => String(row[at])) }
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.toSorted().join() === others.toSorted().join()

/** What is wrong with one list for one actor; undefined when it is as the rules say. */
export async function faultOfList(
  app: App,
  world: World,
  listed: Listed,
  actor: Actor,
  how: { readonly county?: string | undefined; readonly format?: 'csv' | 'xlsx' } = {},
): Promise<string | undefined> {
  const { kind, only = () => true, narrow, key = 'id' } = listed
  const county = narrow && how.county
  const input = { ...listed.input, ...(narrow && county && narrow(county)) }
  const isAsked = (row: Held) =>
    county === undefined || [row.division, row.other].some(place => place?.startsWith(county) === true)
  const expected = world[kind].filter(row => only(row) && isAsked(row) && mayBeSeen(kind, actor, row))
  const who = `${listed.list} ${JSON.stringify(input)} for ${wordsOf(actor)}`
  const found = await whole(app, listed, input, actor)
  if (isRefused(kind, actor.role)) return found === 'role' ? undefined : `${who}: not refused`
  if (typeof found === 'string') return `${who}: refused`
  if (found.total !== expected.length) return `${who}: counts ${found.total}, there are ${expected.length}`
  const ids = key === '' ? undefined : found.rows.map(row => String(row[key]))
  const theirs = new Set(expected.map(row => (key === 'area' ? row.division : row.id)))
  const strangers = ids?.filter(id => !theirs.has(id)) ?? []
  if (strangers.length > 0) return `${who}: lists ${strangers.length} that are not theirs`
  if (ids !== undefined && new Set(ids).size !== ids.length) return `${who}: lists one twice`
  if (found.rows.length < Math.min(expected.length, longest))
    return `${who}: lists ${found.rows.length} of ${expected.length}`
  if (listed.file === undefined) return undefined
  const file = await fileOf(app, listed.file, { ...input, format: how.format ?? 'csv' }, actor)
  if (typeof file === 'string') return `${who}: its file is refused`
  if (listed.unlike !== true && file.lines !== expected.length + found.extra)
    return `${who}: its file has ${file.lines} rows of ${expected.length}`
  const inFile = file.ids && [...new Set(file.ids)]
  return inFile === undefined || isSame(inFile, [...theirs].map(String))
    ? undefined
    : `${who}: its file holds other records`
}

/** What is wrong with one number for one actor. */
export async function faultOfCount(
  app: App,
  world: World,
  { kind, count, input, at, only = () => true }: Counted,
  actor: Actor,
): Promise<string | undefined> {
  const expected = world[kind].filter(row => only(row) && mayBeSeen(kind, actor, row)).length
  const who = `${count} for ${wordsOf(actor)}`
  const found = await ask(app, count, input, actor)
  if (isRefused(kind, actor.role)) return found === 'role' ? undefined : `${who}: not refused`
  if (typeof found === 'string') return `${who}: refused`
  const value = (found.answer as Row)[at]
  return value === expected ? undefined : `${who}: says ${value}, there are ${expected}`
}

/** What is wrong when one actor opens one row. */
export async function faultOfOpening(
  app: App,
  { kind, open, input, saw = () => true }: Opened,
  row: Held,
  actor: Actor,
): Promise<string | undefined> {
  const who = `${open} ${row.id} (${row.division} ${row.state ?? ''}) for ${wordsOf(actor)}`
  const found = await ask(app, open, input(row), actor)
  if (isRefused(kind, actor.role)) return found === 'role' ? undefined : `${who}: not refused`
  const may = mayBeSeen(kind, actor, row)
  const did = typeof found !== 'string' && saw(found.answer, row)
  if (did === may) return undefined
  return did ? `${who}: opened` : `${who}: ${typeof found === 'string' ? found : 'not among what was found'}`
}

const all = [...lists, ...counts, ...openings]

/** What went wrong on the way is a fault too. */
function told(fault: Promise<string | undefined>): Promise<string | undefined> {
  return fault.catch((error: Error) => `${error.message} ${error.cause ?? ''}`)
}

/** One case by chance: a use case, an actor, and whatever of the world they meet over. */
export async function faultByChance(app: App, world: World, draw: Draw): Promise<string | undefined> {
  const asked = draw.pick(all)
  const rows = world[asked.kind]
  const row = draw.pick(rows)
  const actor = near(draw.actor(), row, draw)
  if ('count' in asked) return told(faultOfCount(app, world, asked, actor))
  if ('open' in asked) return told(faultOfOpening(app, asked, row, actor))
  const county = draw.chance(0.3) ? draw.pick(world.people).division?.slice(0, 6) : undefined
  const format = draw.chance(0.2) ? 'xlsx' : 'csv'
  return told(faultOfList(app, world, asked, actor, { county, format }))
}

/** Every use case for one actor of each role, so that nothing waits for its chance. */
export async function faultsOfAll(app: App, world: World, draw: Draw): Promise<string[]> {
  const faults: (string | undefined)[] = []
  for (const role of roles) {
    if (role === 'system') continue
    for (const asked of all) {
      // another test holds that nobody comes in whom the declaration does not name
      if (isRefused(asked.kind, role) && !draw.chance(0.1)) continue
      const row = draw.pick(world[asked.kind])
      let actor = draw.actor()
      while (actor.role !== role) actor = draw.actor()
      if ('count' in asked) faults.push(await told(faultOfCount(app, world, asked, actor)))
      else if ('open' in asked)
        faults.push(await told(faultOfOpening(app, asked, row, near(actor, row, draw))))
      else {
        const close = near(actor, row, draw)
        faults.push(await told(faultOfList(app, world, asked, close)))
        const county = draw.pick(world.people).division?.slice(0, 6)
        if (asked.narrow) faults.push(await told(faultOfList(app, world, asked, close, { county })))
      }
    }
  }
  return faults.filter(fault => fault !== undefined)
}

export const askedFor: ReadonlySet<string> = new Set([
  ...lists.flatMap(({ list, file }) => [list, ...(file === undefined ? [] : [file])]),
  ...counts.map(({ count }) => count),
  ...openings.map(({ open }) => open),
])

export const kinds: readonly Kind[] = [...new Set(all.map(({ kind }) => kind))]
