import { Type } from 'typebox'
import { activityClockToken, sessionsOf, takesPlace } from '../activities/index.ts'
import { tell } from '../inbox/index.ts'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  idOf,
  instantOf,
  keyIn,
  notFound,
  nullable,
  Problem,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { findPerson } from '../registry/index.ts'
import { entering, lockMine } from './apply-for-stand.ts'
import { lockEntry, writeEntry } from './entry.store.ts'
import { ofEntry, type TurnRow } from './entry-row.ts'
import { type Entry, holdMinutes, isOnline, slotsOf, turnStates } from './fair.ts'
import { findHall } from './hall.store.ts'
import { answered } from './note-talks.ts'
import { publicFair, unknownEntry } from './own-fair.ts'
import { openDay } from './staff-stands.ts'
import { findTurn, insertTalk, insertTurn, talkWith, turnsOf, writeTalk, writeTurn } from './talk.store.ts'

const turning = { permission: 'fair.turn', reach: 'own', allow: ['person'], runsAsSystem: true } as const
const turnOutput = Type.Object({
  turn: idOf<'Turn'>(),
  state: keyIn(turnStates),
  stateName: textSchema,
  at: nullable(Type.String()),
  heldUntil: nullable(Type.String()),
})

/**
 * One employer's turns while its row is locked. What is decided is decided by the time that it is after the lock was had: a held
 * time that has run out falls back here, before anybody is answered.
 */
interface Turns {
  readonly entry: Entry
  readonly now: Instant
  readonly rows: readonly TurnRow[]
}

async function openTurns(context: Context, id: Id<'FairEntry'>): Promise<Turns> {
  const entry = await lockEntry(context, id)
  if (entry?.state !== 'assigned' || !isOnline(entry)) throw unknownEntry()
  const now = instantOf(context.use(activityClockToken).now())
  const rows: TurnRow[] = []
  for (const row of await turnsOf(context, id)) {
    if (row.state === 'held' && row.held_until !== null && row.held_until <= now)
      await writeTurn(context, row.id, { state: 'lapsed', held_until: null })
    else rows.push(row)
  }
  return { entry, now, rows }
}

const standing = ['held', 'booked', 'waiting', 'called']

/**
 * Somebody takes a time to talk online, holds one for a few minutes while they look at others, or joins the queue. Runs as the
 * system: the row that is locked is the employer's.
 */
export const takeTurn = useCase({
  ...turning,
  name: 'fairs.takeTurn',
  kind: 'command',
  title: { zh: '约线上面谈或排队', en: 'Take a time, or a place in the queue' },
  http: { method: 'POST', path: '/api/fair-entries/:entry/turns' },
  input: Type.Object({
    entry: idOf<'FairEntry'>(),
    /** the time wanted; none: the queue */
    at: Type.Optional(Type.String({ minLength: 10, maxLength: 40 })),
    /** keeps it for some minutes instead of taking it */
    hold: Type.Boolean({ default: false }),
  }),
  output: turnOutput,
  async handle(context, input) {
    const person = context.actor.person && (await findPerson(context, context.actor.person))
    if (!person) throw notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })
    const turns = await openTurns(context, input.entry)
    const { entry, now, rows } = turns
    await requireOn(context, entry, now)
    const mine = rows.find(row => row.person === person.id && standing.includes(row.state))
    const at = input.at === undefined ? null : await slotAt(context, turns, input.at)
    // the same button pressed twice changes nothing
    if (mine !== undefined && mine.starts_at === at && (mine.state !== 'held' || input.hold))
      return viewOf(mine)
    if (at !== null && rows.some(row => row.starts_at === at && row !== mine)) throw takenSlot()
    if (mine !== undefined) await writeTurn(context, mine.id, { state: 'cancelled', held_until: null })
    const state = at === null ? 'waiting' : input.hold ? 'held' : 'booked'
    const position = at === null ? entry.lastPosition + 1 : null
    const { organisation: _, ...of } = ofEntry(entry)
    const row: TurnRow = {
      ...of,
      id: context.newId<'Turn'>(bucketOf(entry.id)),
      ...{ person: person.id, name: person.name, starts_at: at, position, state },
      held_until: state === 'held' ? instantOf(Date.parse(now) + holdMinutes * 60_000) : null,
      ...{ made_at: now, changed_at: now },
    }
    await insertTurn(context, row)
    if (position !== null) await writeEntry(context, { ...entry, lastPosition: position })
    return viewOf(row)
  },
})

/** Gives it up: the time is free, the queue moves. */
export const giveUpTurn = useCase({
  ...turning,
  name: 'fairs.giveUpTurn',
  kind: 'command',
  title: { zh: '取消线上面谈', en: 'Give up a time or a place in the queue' },
  http: { method: 'POST', path: '/api/fair-turns/:turn/cancellation' },
  input: Type.Object({ turn: idOf<'Turn'>() }),
  output: Type.Object({ cancelled: Type.Literal(true) }),
  async handle(context, input) {
    const found = await findTurn(context, input.turn)
    if (found?.person == null || found.person !== context.actor.person) throw unknownTurn()
    const { rows } = await openTurns(context, found.entry)
    const row = rows.find(one => one.id === found.id)
    if (row !== undefined && standing.includes(row.state))
      await writeTurn(context, row.id, { state: 'cancelled', held_until: null })
    return { cancelled: true as const }
  },
})

const callingOutput = Type.Object({
  turn: nullable(idOf<'Turn'>()),
  name: nullable(Type.String()),
  waiting: Type.Integer(),
})

/**
 * The employer calls whoever is next: whose time has come, or else the first of the queue. With that it has answered, and the
 * online fair takes place.
 */
export const callNext = useCase({
  ...entering,
  name: 'fairs.callNext',
  kind: 'command',
  title: { zh: '叫下一位', en: 'Call the next one' },
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/fair-entries/:entry/calls' },
  input: Type.Object({ entry: idOf<'FairEntry'>() }),
  output: callingOutput,
  async handle(context, input) {
    await lockMine(context, input.entry)
    const { entry, now, rows } = await openTurns(context, input.entry)
    const day = await openDay(context, entry.fair)
    if (rows.some(row => row.state === 'called')) throw calledAlready()
    const due = rows.find(row => row.state === 'booked' && row.starts_at !== null && row.starts_at <= now)
    const next = due ?? rows.find(row => row.state === 'waiting')
    const waiting = rows.filter(row => row.state === 'waiting' && row !== next).length
    if (next === undefined) return { turn: null, name: null, waiting }
    await writeTurn(context, next.id, { state: 'called' })
    await answered(context, entry, day)
    await takesPlace(context, entry.fair)
    if (next.person !== null) await tellCalled(context, entry, next.person)
    return { turn: next.id, name: next.name, waiting }
  },
})

/** The talk is over, or nobody came. */
export const finishTurn = useCase({
  ...entering,
  name: 'fairs.finishTurn',
  kind: 'command',
  title: { zh: '线上谈完', en: 'Finish a talk online' },
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/fair-turns/:turn/end' },
  input: Type.Object({
    turn: idOf<'Turn'>(),
    end: keyIn({ talked: true, intended: true, unsuited: true, missed: true }),
  }),
  output: Type.Object({ talk: nullable(idOf<'Talk'>()) }),
  async handle(context, input) {
    const found = await findTurn(context, input.turn)
    if (found === undefined || found.employer !== context.actor.organisation) throw unknownTurn()
    const { entry, rows } = await openTurns(context, found.entry)
    const row = rows.find(one => one.id === found.id)
    if (row?.state !== 'called') throw unknownTurn()
    await writeTurn(context, row.id, { state: input.end === 'missed' ? 'missed' : 'done' })
    if (input.end === 'missed') return { talk: null }
    const before = row.person === null ? undefined : await talkWith(context, entry.id, row.person)
    if (before !== undefined) {
      await writeTalk(context, before.id, { stage: input.end, version: before.version + 1 })
      return { talk: before.id }
    }
    const talk = context.newId<'Talk'>(bucketOf(entry.id))
    await insertTalk(context, {
      ...ofEntry(entry),
      ...{ id: talk, version: 1, person: row.person, name: row.name, post: null, application: null },
      ...{ via: 'online', stage: input.end, at: context.now, outcome: null, outcome_at: null },
    })
    return { talk }
  },
})

function viewOf(row: TurnRow) {
  return {
    turn: row.id,
    state: row.state,
    stateName: turnStates[row.state],
    at: row.starts_at,
    heldUntil: row.state === 'held' ? row.held_until : null,
  }
}

/** One of the times of the fair, still to come. @throws Problem `conflict` for any other */
async function slotAt(context: Context, { entry, now }: Turns, wanted: string): Promise<Instant> {
  const minutes = (await findHall(context, entry.fair))?.slotMinutes ?? 15
  const at = slotsOf(await sessionsOf(context, entry.fair), minutes).find(
    one => Date.parse(one) === Date.parse(wanted),
  )
  if (at === undefined || at <= now) throw takenSlot()
  return at
}

/** Turns are taken from the moment the fair is out until it is over; a queue moves only while it is on. */
async function requireOn(context: Context, entry: Entry, now: Instant): Promise<void> {
  const { activity } = await publicFair(context, entry.fair)
  if ((activity.state === 'open' || activity.state === 'running') && now < activity.endsAt) return
  throw new Problem('conflict', 'fair.over', {
    zh: '这场招聘会已经结束或取消了',
    en: 'This job fair is over or was cancelled',
  })
}

async function tellCalled(context: Context, entry: Entry, person: Id<'Person'>): Promise<void> {
  await tell(context, [
    {
      to: { person },
      kind: 'fair.called',
      title: { zh: `轮到你了：${entry.employerName}`, en: `Your turn: ${entry.employerName}` },
      body: { zh: '打开展位页，进面谈间', en: 'Open its page and go in' },
      href: `/fairs/at/${entry.code}`,
      source: entry.id,
    },
  ])
}

const unknownTurn = () => notFound('fair.turn-unknown', { zh: '这个面谈', en: 'talk' })

function takenSlot(): Problem {
  return new Problem(
    'conflict',
    'fair.slot-taken',
    { zh: '这个时间刚被别人约走，或者已经过了', en: 'This time was just taken, or is over' },
    { cure: { zh: '换一个时间，或者排队', en: 'Choose another one, or join the queue' } },
  )
}

function calledAlready(): Problem {
  return new Problem('conflict', 'fair.called-already', {
    zh: '先把正在谈的这位谈完',
    en: 'Finish with the one who has been called first',
  })
}
