import type { TSchema } from 'typebox'
import type { App } from '../app.ts'
import { listApplications, readApplication } from '../applications/index.ts'
import { desk } from '../desk/index.ts'
import { type Actor, type Id, Problem, type Role, roles, type UseCase, visitor } from '../kernel/index.ts'
import { listReportedFigures } from '../plan/index.ts'
import { listPosts, listPushes, readPost } from '../posts/index.ts'
import { listPeople, readPerson } from '../registry/index.ts'
import { type Held, isListed, type Kind, listedFor, mayOpen } from './scope-rules.ts'
import { seededRandom } from './seeded-random.ts'

/** Everything that there is, as the owner of the tables reads it. */
export type World = Readonly<Record<Kind, readonly Held[]>>

const questions: Readonly<Record<Kind, string>> = {
  posts: 'SELECT id, division, organisation, state FROM posts.posts',
  applications: 'SELECT id, division, organisation, person FROM applications.applications',
  employers: 'SELECT id, division FROM registry.organisations',
  people: 'SELECT id, division FROM registry.people WHERE merged_into IS NULL',
  pushes: 'SELECT id, area AS division FROM posts.pushes',
  figures: 'SELECT id, division FROM plan.reported_figures',
}

export async function readWorld({ kernel }: Pick<App, 'kernel'>): Promise<World> {
  const read = async (kind: Kind) => (await kernel.database.pool.query<Held>(questions[kind])).rows
  return {
    posts: await read('posts'),
    applications: await read('applications'),
    employers: await read('employers'),
    people: await read('people'),
    pushes: await read('pushes'),
    figures: await read('figures'),
  }
}

/** A list as the product offers it. */
export interface Listed {
  readonly kind: Kind
  readonly list: UseCase<TSchema, TSchema>
  readonly file?: UseCase<TSchema, TSchema>
}

// The schemas of the several lists differ; each answer is read through `Page` below.
const loose = (useCase: unknown) => useCase as UseCase<TSchema, TSchema>

function ofDesk(name: string) {
  return loose(desk.useCases.find(one => one.name === `desk.${name}`))
}

export const lists: readonly Listed[] = [
  { kind: 'posts', list: loose(listPosts), file: ofDesk('exportPosts') },
  { kind: 'applications', list: loose(listApplications), file: ofDesk('exportApplications') },
  { kind: 'employers', list: ofDesk('listEmployers'), file: ofDesk('exportEmployers') },
  { kind: 'people', list: loose(listPeople) },
  { kind: 'pushes', list: loose(listPushes) },
  { kind: 'figures', list: loose(listReportedFigures) },
]

interface Page {
  readonly rows: readonly { readonly id: string }[]
  readonly total: number
  readonly next: string | null
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
  const places = world.people.flatMap(({ division = '' }) =>
    [4, 6, 9, 12].map(length => division.slice(0, length)),
  )
  const acting = roles.filter(role => role !== 'system')
  return {
    pick,
    chance: share => random() < share,
    actor() {
      const role: Role = pick(acting)
      const inside = ['organisation-admin', 'recruiter', 'reporter'].includes(role)
      const official = !inside && !['visitor', 'person', 'school-counsellor', 'mentor'].includes(role)
      return {
        ...visitor,
        role,
        name: role,
        account: '018c0000-0000-7000-8000-0000000000aa' as Id<'Account'>, // nobody's
        area: official ? pick(places) : undefined,
        department: official ? 'hrss' : undefined,
        // ids of rows of these kinds
        organisation: inside ? (pick(world.posts).organisation as Id<'Organisation'>) : undefined,
        person: role === 'person' ? (pick(world.applications).person as Id<'Person'>) : undefined,
      }
    },
  }
}

const call = (actor: Actor) => ({ actor, language: 'zh', channel: 'json' }) as const

/** A list page by page, with its own count; undefined when the actor is refused. */
async function whole(
  app: App,
  list: Listed['list'],
  actor: Actor,
): Promise<{ ids: string[]; total: number } | undefined> {
  const ids: string[] = []
  let after: string | null = null
  let total = 0
  do {
    try {
      // by the output of every list
      const page = (await app.kernel.call(
        list,
        { limit: 200, ...(after !== null && { after }) },
        call(actor),
      )) as Page
      ids.push(...page.rows.map(row => row.id))
      total = page.total
      after = page.next
    } catch (error) {
      if (error instanceof Problem && error.kind === 'forbidden') return undefined
      if (error instanceof Problem && error.kind === 'unauthenticated') return undefined
      throw error
    }
  } while (after !== null && ids.length < 600)
  return { ids, total }
}

/** How many records a list's file holds, below its line of heads. */
async function linesOf(app: App, file: UseCase<TSchema, TSchema>, actor: Actor): Promise<number> {
  // by `fileOutput`, which every file has
  const { base64 } = (await app.kernel.call(file, { format: 'csv' }, call(actor))) as { base64: string }
  const text = Buffer.from(base64, 'base64').toString()
  // a quoted cell may hold a line break: count only those outside of quotes
  return (
    text
      .trimEnd()
      .replaceAll(/"[^"]*"/g, '')
      .split('\r\n').length - 1
  )
}

/** What is wrong with one list for one actor; undefined when it is as the rules say. */
export async function faultOfList(
  app: App,
  world: World,
  { kind, list, file }: Listed,
  actor: Actor,
): Promise<string | undefined> {
  const expected = new Set(world[kind].filter(row => isListed(kind, actor, row)).map(row => row.id))
  const found = await whole(app, list, actor)
  const who = `${kind} for ${actor.role} ${actor.area ?? actor.organisation ?? actor.person ?? ''}`
  if (found === undefined) return listedFor[kind].includes(actor.role) ? `${who}: refused` : undefined
  if (!listedFor[kind].includes(actor.role)) return `${who}: not refused`
  const strangers = found.ids.filter(id => !expected.has(id))
  if (strangers.length > 0) return `${who}: lists ${strangers.length} that are not theirs`
  if (found.total !== expected.size) return `${who}: counts ${found.total}, there are ${expected.size}`
  if (new Set(found.ids).size !== found.ids.length) return `${who}: lists one twice`
  const lines = file === undefined ? expected.size : await linesOf(app, file, actor)
  if (lines !== expected.size) return `${who}: its file has ${lines} rows of ${expected.size}`
  const isWhole = found.ids.length < 600
  if (isWhole && found.ids.length !== expected.size)
    return `${who}: lists ${found.ids.length} of ${expected.size}`
  return undefined
}

const readers = {
  posts: { useCase: loose(readPost), name: 'post' },
  applications: { useCase: loose(readApplication), name: 'application' },
  people: { useCase: loose(readPerson), name: 'person' },
} as const

/** What is wrong when one actor opens one row; undefined when it is as the rules say. */
export async function faultOfOpening(app: App, world: World, draw: Draw): Promise<string | undefined> {
  const kind = draw.pick(['posts', 'applications', 'people'] as const)
  const row = draw.pick(world[kind])
  const actor = near(draw.actor(), row, draw)
  const { useCase, name } = readers[kind]
  const may = mayOpen(kind, actor, row)
  const who = `${kind} ${row.id} (${row.division} ${row.state ?? ''}) for ${actor.role} ${actor.area ?? actor.organisation ?? actor.person ?? ''}`
  try {
    await app.kernel.call(useCase, { [name]: row.id }, call(actor))
    return may ? undefined : `${who}: opened`
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (!['forbidden', 'not-found', 'unauthenticated'].includes(error.kind))
      return `${who}: ${error.kind} ${error.code}`
    return may ? `${who}: ${error.code}` : undefined
  }
}

/** Half of the actors stand close to the row, or a chance meeting would hardly ever be allowed. */
function near(actor: Actor, row: Held, draw: Draw): Actor {
  if (!draw.chance(0.5)) return actor
  return {
    ...actor,
    area: actor.area === undefined ? undefined : row.division?.slice(0, draw.pick([4, 6, 9, 12])),
    // of the same kinds as those that they stand in for
    organisation: actor.organisation && ((row.organisation ?? actor.organisation) as Id<'Organisation'>),
    person: actor.person && ((row.person ?? actor.person) as Id<'Person'>),
  }
}
