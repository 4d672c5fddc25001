import { type NewMessage, tell } from '../inbox/index.ts'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  instantOf,
  notFound,
  vaultToken,
} from '../kernel/index.ts'
import { lockActivity, writePlaces } from './activity.store.ts'
import { type Activity, isOut } from './activity.ts'
import { activityClockToken } from './kinds.ts'
import { movingUp, type Room } from './places.ts'
import { insertTicket, listLapsed, listWaiting, writeRegistration } from './registration.store.ts'
import { hashOf, newCode, sealPurposes } from './ticket.ts'

export const unknownActivity = () => notFound('activity.unknown', { zh: '这个活动', en: 'activity' })

/**
 * An activity whose row is locked, with its places as they change. Everything about places is decided between `openPlaces` and
 * `closePlaces`, by the time that it was after the lock was had.
 */
export interface Places {
  activity: Activity
  readonly now: Instant
}

/** @throws Problem `not-found` for what is not out; an error that becomes `busy` when the lock cannot be had in 3 s */
export async function openPlaces(context: Context, id: Id<'Activity'>): Promise<Places> {
  const places = await lockPlaces(context, id)
  await settlePlaces(context, places)
  return places
}

/** The first half of `openPlaces`: nothing is decided before `settlePlaces`, beside which others may be reading. */
export async function lockPlaces(context: Context, id: Id<'Activity'>): Promise<Places> {
  const activity = await lockActivity(context, id)
  if (activity === undefined || !isOut(activity.state)) throw unknownActivity()
  return { activity, now: instantOf(context.use(activityClockToken).now()) }
}

/** What time has changed since the lock was last held. @returns whether anybody's registration is another than before */
export async function settlePlaces(context: Context, places: Places): Promise<boolean> {
  const lapsed = await listLapsed(context, places.activity.id, places.now)
  for (const one of lapsed) {
    await writeRegistration(context, one.id, { state: 'lapsed', held_until: null })
    change(places, { taken: -one.places })
  }
  // nobody who comes now takes a place for which somebody else has waited
  const moved = await moveUp(context, places)
  return lapsed.length + moved > 0
}

export function change(
  places: Places,
  by: { readonly taken?: number; readonly waiting?: number; readonly position?: true },
): void {
  const { activity } = places
  places.activity = {
    ...activity,
    taken: activity.taken + (by.taken ?? 0),
    waiting: activity.waiting + (by.waiting ?? 0),
    lastPosition: activity.lastPosition + (by.position ? 1 : 0),
  }
}

export function roomOf({ activity }: Places): Room {
  const { capacity, waitingList } = activity.fields
  return { capacity, waitingList, taken: activity.taken, waiting: activity.waiting }
}

/** Writes the numbers, after whoever waits and now fits has moved up. @returns how many did */
export async function closePlaces(context: Context, places: Places): Promise<number> {
  const moved = await moveUp(context, places)
  await writePlaces(context, places.activity)
  return moved
}

/** Under the same lock; they are told. */
async function moveUp(context: Context, places: Places): Promise<number> {
  if (places.activity.waiting === 0 || !hasRoom(places)) return 0
  const list = await listWaiting(context, places.activity.id)
  const up = movingUp(roomOf(places), list)
  const messages: NewMessage[] = []
  for (const one of up) {
    await writeRegistration(context, one.id, { state: 'taken', position: null })
    const person = list.find(other => other.id === one.id)?.person ?? undefined
    await giveTicket(context, places.activity.id, one.id, person)
    change(places, { taken: one.places, waiting: -one.places })
    if (person !== undefined) messages.push(movedUp(places.activity, person))
  }
  await tell(context, messages)
  return up.length
}

function hasRoom({ activity }: Places): boolean {
  const { capacity } = activity.fields
  return capacity === undefined || activity.taken < capacity
}

export async function giveTicket(
  context: Context,
  activity: Id<'Activity'>,
  registration: Id<'Registration'>,
  person: Id<'Person'> | undefined,
  code = newCode(activity),
): Promise<void> {
  await insertTicket(context, {
    id: registration,
    activity,
    person: person ?? null,
    hash: hashOf(code),
    code_sealed: context.use(vaultToken).seal(sealPurposes.code, code),
  })
}

function movedUp(activity: Activity, person: Id<'Person'>): NewMessage {
  const { title } = activity.fields
  return {
    to: { person },
    kind: 'activity.moved-up',
    title: { zh: `有位置了：${title}`, en: `You have a place: ${title}` },
    body: {
      zh: '候补轮到你了，票在“我的活动”里。去不了就取消，让给后面的人',
      en: 'Your turn on the waiting list has come; the ticket is under “My activities”. Cancel if you cannot come',
    },
    href: '/my/activities',
    source: activity.id,
  }
}

export function newRegistrationId(context: Context, activity: Id<'Activity'>): Id<'Registration'> {
  return context.newId<'Registration'>(bucketOf(activity))
}
