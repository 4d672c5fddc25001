import type { Door } from '../api/activity-operations.ts'

export type Direction = 'in' | 'out'
export type Way = 'scan' | 'name' | 'list'
export type Person = Door['people'][number]

/** What one door saw, as it is kept until the server has answered for it. */
export interface Scan {
  readonly clientId: string
  readonly session: string
  readonly ticket?: string
  readonly registration?: string
  /** by the server's clock */
  readonly at: string
  readonly direction: Direction
  readonly via: Way
  /** whose registration it was by the list on the phone; for the phone alone */
  readonly person?: string
}

/** The list at the door, with how far this phone's clock is from the server's. */
export interface DoorList extends Door {
  /** milliseconds to add to this phone's clock */
  readonly offset: number
}

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeShape = new RegExp(`^[${letters}]{16}[0-9A-F]{2}$`)

/** The code in what was typed or scanned: by itself, in groups, or at the end of the address of a ticket. */
export function codeIn(read: string): string | undefined {
  const plain = (part: string) => part.toUpperCase().replaceAll(/[\s-]/g, '')
  const parts = read
    .normalize('NFKC')
    .trim()
    .split(/[/?#=&]/)
  return [read.normalize('NFKC'), ...parts.reverse()].map(plain).find(part => codeShape.test(part))
}

/** As the server keeps it: a list that is lost gives nobody a ticket. Undefined where the browser cannot hash. */
export async function hashOf(code: string): Promise<string | undefined> {
  // only in a secure context
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (subtle === undefined) return undefined
  const bytes = await subtle.digest('SHA-256', new TextEncoder().encode(`ticket:${code}`))
  return [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

export type Verdict = 'in' | 'out' | 'again' | 'unknown' | 'cancelled' | 'waiting' | 'not-in'

/** Let them pass? */
export function isGood(verdict: Verdict): boolean {
  return verdict === 'in' || verdict === 'out'
}

/** What this phone says by what it knows. The server says it again, and its word counts. */
export function verdictFor(
  person: Person | undefined,
  { session, direction }: Pick<Scan, 'session' | 'direction'>,
): Verdict {
  if (person === undefined) return 'unknown'
  if (person.state === 'waiting') return 'waiting'
  if (person.state !== 'taken') return 'cancelled'
  const came = person.came.find(one => one.session === session)
  if (direction === 'out') return came === undefined ? 'not-in' : 'out'
  return came === undefined ? 'in' : 'again'
}

/** The list after somebody passed: what is known here, also without a line. */
export function passed(list: DoorList, registration: string, { session, at, direction }: Scan): DoorList {
  return {
    ...list,
    people: list.people.map(one => {
      if (one.registration !== registration) return one
      const before = one.came.find(each => each.session === session)
      const rest = one.came.filter(each => each.session !== session)
      if (direction === 'out')
        return before === undefined ? one : { ...one, came: [...rest, { ...before, outAt: at }] }
      return before === undefined ? { ...one, came: [...rest, { session, inAt: at, outAt: null }] } : one
    }),
  }
}

const hour = 3_600_000
/** As the server has it: doors open so long before a session and close so long after it. */
const before = 3 * hour
const after = 6 * hour

/** The session at whose door one stands now: the one that is on, or the next, or the last. */
export function sessionAt(list: Pick<DoorList, 'sessions'>, now: number): string {
  const on = list.sessions.filter(
    one => now >= Date.parse(one.startsAt) - before && now <= Date.parse(one.endsAt) + after,
  )
  const nearest = on.toSorted(
    (a, b) => Math.abs(Date.parse(a.startsAt) - now) - Math.abs(Date.parse(b.startsAt) - now),
  )[0]
  const next = list.sessions.find(one => Date.parse(one.startsAt) > now)
  return (nearest ?? next ?? list.sessions.at(-1))?.id ?? ''
}

/** Whom the words find: by a part of the name or the end of the phone number. */
export function findPeople(list: Pick<DoorList, 'people'>, words: string): Person[] {
  const asked = words.normalize('NFKC').trim().toLowerCase()
  if (asked === '') return []
  return list.people.filter(
    one =>
      one.name?.toLowerCase().includes(asked) === true ||
      (/^\d{2,4}$/.test(asked) && one.phone?.endsWith(asked) === true),
  )
}
