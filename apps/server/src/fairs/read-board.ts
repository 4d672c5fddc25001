import { Type } from 'typebox'
import { activityLifecycle, type Session, sessionsOf } from '../activities/index.ts'
import { type Context, type Id, idOf, keyIn, nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import { findPosts, type Post } from '../posts/index.ts'
import { broughtTo, entriesOf, findByCode } from './entry.store.ts'
import type { BroughtRow } from './entry-row.ts'
import { type Entry, isOnline, slotsOf, turnStates } from './fair.ts'
import {
  type BroughtView,
  broughtViewOf,
  hallView,
  hallViewOf,
  publicEntry,
  publicEntryOf,
} from './fair-view.ts'
import { findHall, listStands } from './hall.store.ts'
import { publicFair, unknownEntry } from './own-fair.ts'
import { turnsOf } from './talk.store.ts'

const everybody = roles.filter(role => role !== 'system')
const reading = { permission: 'fair.read', reach: 'public', allow: everybody } as const

const fairHead = Type.Object({
  id: idOf<'Activity'>(),
  title: Type.String(),
  organiserName: Type.String(),
  place: Type.String(),
  mode: Type.String(),
  state: Type.String(),
  stateName: textSchema,
  startsAt: Type.String(),
  endsAt: Type.String(),
  day: Type.String(),
  /** employers may still apply */
  takesEmployers: Type.Boolean(),
})

/** The live board of a fair: who is hiring, where they stand, what they bring. The same for everybody. */
export const readFairBoard = useCase({
  ...reading,
  name: 'fairs.readBoard',
  kind: 'query',
  title: { zh: '看招聘会谁在招人', en: 'See who is hiring at a job fair' },
  http: { method: 'GET', path: '/api/fairs/:fair' },
  input: Type.Object({ fair: idOf<'Activity'>() }),
  output: Type.Object({
    fair: fairHead,
    hall: nullable(hallView),
    employers: Type.Array(publicEntry),
    openings: Type.Integer(),
    there: Type.Integer(),
  }),
  async handle(context, input) {
    const { activity, hall } = await publicFair(context, input.fair)
    const stands = hall === undefined ? [] : await listStands(context, activity.id)
    const entries = await entriesOf(context, activity.id, 'placed')
    const placed = entries.filter(one => one.state === 'assigned')
    const posts = await postsBrought(context, activity.id)
    const byId = new Map(stands.map(one => [one.id, one]))
    const employers = placed.map(one => publicEntryOf(one, byId, posts.get(one.id) ?? []))
    return {
      fair: {
        id: activity.id,
        title: activity.fields.title,
        organiserName: activity.organiserName,
        place: activity.fields.place,
        mode: activity.fields.mode,
        state: activity.state,
        stateName: activityLifecycle[activity.state].label,
        startsAt: activity.startsAt,
        endsAt: activity.endsAt,
        day: activity.firstDay,
        takesEmployers: activity.state === 'open' && hall !== undefined && hall.appliesUntil >= context.today,
      },
      hall: hall === undefined ? null : hallViewOf(hall, stands),
      // who has something to offer first, then as one walks through the hall
      employers: employers.toSorted(
        (a, b) => Number(b.openings > 0) - Number(a.openings > 0) || byStand(a.stand, b.stand),
      ),
      openings: employers.reduce((sum, one) => sum + one.openings, 0),
      there: employers.filter(one => one.there).length,
    }
  },
})

/** By the numbers of the stands as people read them: A2 before A10; who has none last. */
function byStand(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a.length - b.length || (a < b ? -1 : 1)
}

/** What each employer brings to a fair, as the posts are now. */
export async function postsBrought(
  context: Context,
  fair: Id<'Activity'>,
): Promise<ReadonlyMap<string, readonly BroughtView[]>> {
  const rows = await broughtTo(context, fair)
  const found = await findPosts(context, [...new Set(rows.map(row => row.post))])
  const posts = new Map<string, Post>(found.map(post => [post.id, post]))
  return grouped(rows, posts)
}

function grouped(rows: readonly BroughtRow[], posts: ReadonlyMap<string, Post>) {
  const by = new Map<string, BroughtView[]>()
  for (const row of rows) by.set(row.entry, [...(by.get(row.entry) ?? []), broughtViewOf(row, posts)])
  return by
}

const slotView = Type.Object({ at: Type.String(), free: Type.Boolean() })

/** One employer at a fair by the code of its stand: what somebody sees who scans it, or opens it online. Nobody's turn is named. */
export const readStand = useCase({
  ...reading,
  name: 'fairs.readStand',
  kind: 'query',
  title: { zh: '扫展位码看单位', en: 'Open an employer by the code of its stand' },
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/fair-stands/:code' },
  input: Type.Object({ code: Type.String({ maxLength: 20 }) }),
  output: Type.Object({
    fair: fairHead,
    employer: publicEntry,
    /** for the online fair: times to talk, how many wait in the queue, and whether the employer is there */
    slots: Type.Array(slotView),
    waiting: Type.Integer(),
    slotMinutes: Type.Integer(),
    mine: nullable(
      Type.Object({
        turn: idOf<'Turn'>(),
        state: keyIn(turnStates),
        stateName: textSchema,
        at: nullable(Type.String()),
        ahead: nullable(Type.Integer()),
        heldUntil: nullable(Type.String()),
        /** where to talk: for whose turn it is */
        link: nullable(Type.String()),
      }),
    ),
  }),
  async handle(context, input) {
    const read = readStandCode(input.code)
    const entry = read && (await findByCode(context, read))
    if (entry === undefined) throw unknownEntry()
    const board = await readFairBoard.handle(context, { fair: entry.fair })
    const employer = board.employers.find(one => one.entry === entry.id)
    if (employer === undefined) throw unknownEntry()
    const [hall, sessions] = [await findHall(context, entry.fair), await sessionsOf(context, entry.fair)]
    const online = isOnline(entry)
    const turns = online ? await turnsOf(context, entry.id) : []
    return {
      fair: board.fair,
      employer,
      slots: online ? slotsNow(context, sessions, hall?.slotMinutes ?? 15, turns) : [],
      waiting: turns.filter(one => one.state === 'waiting').length,
      slotMinutes: hall?.slotMinutes ?? 15,
      mine: mineOf(context, entry, turns),
    }
  },
})

type Turns = Awaited<ReturnType<typeof turnsOf>>

function slotsNow(context: Context, sessions: readonly Session[], minutes: number, turns: Turns) {
  const taken = new Set(
    turns
      .filter(one => !lapsed(one, context.now))
      .flatMap(one => (one.starts_at === null ? [] : [Date.parse(one.starts_at)])),
  )
  return slotsOf(sessions, minutes)
    .filter(at => at > context.now)
    .map(at => ({ at, free: !taken.has(Date.parse(at)) }))
}

/** A held time that has run out is free, whether or not anybody has cleared it away. */
function lapsed(turn: Turns[number], now: string): boolean {
  return turn.state === 'held' && turn.held_until !== null && turn.held_until <= now
}

function mineOf(context: Context, entry: Entry, turns: Turns) {
  const { person } = context.actor
  const turn = turns.find(
    one =>
      person !== undefined &&
      one.person === person &&
      ['held', 'booked', 'waiting', 'called'].includes(one.state) &&
      !lapsed(one, context.now),
  )
  if (turn === undefined) return null
  const ahead = turns.filter(
    one => one.state === 'waiting' && (one.position ?? 0) < (turn.position ?? 0),
  ).length
  return {
    turn: turn.id,
    state: turn.state,
    stateName: turnStates[turn.state],
    at: turn.starts_at,
    ahead: turn.state === 'waiting' ? ahead : null,
    heldUntil: turn.state === 'held' ? turn.held_until : null,
    link: turn.state === 'called' ? (entry.link ?? null) : null,
  }
}

/** As somebody types it, or as it stands in an address. Undefined: this is no code. */
export function readStandCode(typed: string): { readonly code: string; readonly bucket: string } | undefined {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  const found = /^[2-9A-HJKMNP-Z]{6}([0-9A-F]{2})$/.exec(code)
  return found?.[1] === undefined ? undefined : { code, bucket: found[1].toLowerCase() }
}
