import type { Id, Instant, Text } from '../kernel/index.ts'

export const registrationStates = {
  taken: { zh: '报上了', en: 'Registered' },
  held: { zh: '留着位', en: 'A place is held' },
  waiting: { zh: '候补', en: 'On the waiting list' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  lapsed: { zh: '过时没确认', en: 'Not confirmed in time' },
} as const satisfies Record<string, Text>
export type RegistrationState = keyof typeof registrationStates

/** For how long a place is held for somebody who is still filling in the form. */
export const holdMinutes = 10

/** What decides about places. All of it is read under the lock of the activity's row. */
export interface Room {
  /** undefined: no limit */
  readonly capacity: number | undefined
  readonly taken: number
  readonly waitingList: number
  readonly waiting: number
}

export type Placed = 'place' | 'waiting' | 'full'

/** Is there a place for so many, a place on the waiting list, or neither? */
export function placeFor(room: Room, places: number): Placed {
  if (room.capacity === undefined || room.taken + places <= room.capacity) return 'place'
  return room.waiting + places <= room.waitingList ? 'waiting' : 'full'
}

export interface Waiting {
  readonly id: Id<'Registration'>
  readonly places: number
  readonly position: number
}

/**
 * Who moves up: in the order of the list, whoever fits. A group that does not fit keeps its position and nobody behind it loses a
 * place for its sake; nobody who fits is left waiting.
 */
export function movingUp(room: Room, list: readonly Waiting[]): readonly Waiting[] {
  let free = room.capacity === undefined ? Number.POSITIVE_INFINITY : room.capacity - room.taken
  const up: Waiting[] = []
  for (const one of list.toSorted((a, b) => a.position - b.position)) {
    if (free <= 0) break
    if (one.places > free) continue
    free -= one.places
    up.push(one)
  }
  return up
}

/** A held place is free again from the moment that was said. */
export function isLapsed(heldUntil: Instant | undefined, now: Instant): boolean {
  return heldUntil !== undefined && heldUntil <= now
}
