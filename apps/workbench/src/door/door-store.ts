import type { Door, ScanResults, Scans } from '../api/activity-operations.ts'
import { Refused, Unreachable } from '../api/client.ts'
import { type DoorList, hashOf, passed, type Scan, type Verdict, verdictFor } from './door.ts'

/** What the phone keeps: `localStorage`, or a map where it is shut off. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export type Result = ScanResults['results'][number]

/** One thing that happened at the door, the latest first. */
export interface Event {
  readonly clientId: string
  readonly name: string | null
  readonly places: number | null
  /** what the phone said by itself */
  readonly verdict: Verdict
  /** what the server said; undefined: it has not heard of it yet */
  readonly result?: Result
}

/** A scan that the server does not take, with its reason: for a person, never thrown away unseen. */
export interface Aside {
  readonly scan: Scan
  readonly why: string
}

export interface DoorState {
  readonly list: DoorList | undefined
  readonly events: readonly Event[]
  /** how many wait to be sent */
  readonly queued: number
  readonly asides: readonly Aside[]
  readonly line: 'on' | 'off' | 'signed-out'
  /** why the server takes nothing at all now */
  readonly refused: string | undefined
  /** the phone has no room: a scan is only in memory */
  readonly unkept: boolean
}

export interface Parts {
  readonly shelf: Shelf
  readonly send: (scans: Scans) => Promise<ScanResults>
  readonly load: () => Promise<Door>
  readonly now: () => number
  readonly newId: () => string
}

export interface DoorStore {
  get(): DoorState
  subscribe(listener: () => void): () => void
  /** Somebody stands at the door: kept first, then said, then sent. @returns what the phone says of it */
  scan(
    of: Pick<Scan, 'session' | 'direction' | 'via'> & { code?: string; registration?: string },
  ): Promise<Event>
  /** Sends what waits; called as often as one likes. */
  flush(device: string): Promise<void>
  /** Takes the list anew. */
  refresh(): Promise<void>
  /** the server's clock */
  now(): number
  dropAside(clientId: string): void
  /** Takes the list off this phone; false while something waits to be sent. */
  leave(): boolean
}

const most = 100
const shownEvents = 30

/**
 * A door of one activity on one phone. Whatever it saw is on the phone before anything is said of it, each scan under a key of its
 * own, so that a second tab, a reload or an empty battery loses nothing; it goes only when the server has answered for it.
 */
export function openDoor(activity: string, parts: Parts): DoorStore {
  const { shelf } = parts
  const place = `qingye.door.${activity}`
  const scansPlace = `${place}.scan.`
  const listeners = new Set<() => void>()
  const unkept = new Map<string, Scan>()
  let sending: Promise<void> | undefined
  let state: DoorState = {
    list: readJson<DoorList>(shelf, `${place}.list`),
    events: [],
    queued: 0,
    asides: readJson<Aside[]>(shelf, `${place}.asides`) ?? [],
    line: 'on',
    refused: undefined,
    unkept: false,
  }
  const set = (change: Partial<DoorState>) => {
    state = { ...state, ...change, queued: waiting().length, unkept: unkept.size > 0 }
    for (const listener of listeners) listener()
  }
  const keep = (name: string, value: unknown): boolean => {
    try {
      shelf.setItem(`${place}.${name}`, JSON.stringify(value))
      return true
    } catch {
      return false // full, or shut off
    }
  }
  const waiting = (): Scan[] => {
    const kept: Scan[] = [...unkept.values()]
    for (let at = 0; at < shelf.length; at += 1) {
      const key = shelf.key(at)
      const scan = key?.startsWith(scansPlace) === true ? readJson<Scan>(shelf, key) : undefined
      if (scan !== undefined) kept.push(scan)
    }
    return kept.sort((a, b) => (a.at < b.at ? -1 : 1))
  }
  const answered = (clientId: string) => {
    unkept.delete(clientId)
    shelf.removeItem(scansPlace + clientId)
  }
  const now = () => parts.now() + (state.list?.offset ?? 0)

  async function scan(of: Parameters<DoorStore['scan']>[0]): Promise<Event> {
    const { code, ...rest } = of
    const at = new Date(now()).toISOString()
    const hash = code === undefined ? undefined : await hashOf(code)
    const person = state.list?.people.find(
      one => one.registration === rest.registration || (hash !== undefined && one.hash === hash),
    )
    const made: Scan = {
      ...{ ...rest, clientId: parts.newId(), at },
      ...(code !== undefined && { ticket: code }),
      ...(person !== undefined && { person: person.registration }),
    }
    if (!keep(`scan.${made.clientId}`, made)) unkept.set(made.clientId, made)
    const verdict = verdictFor(person, made)
    const event: Event = {
      ...{ clientId: made.clientId, verdict },
      ...{ name: person?.name ?? null, places: person?.places ?? null },
    }
    if (person !== undefined && (verdict === 'in' || verdict === 'out') && state.list !== undefined) {
      const list = passed(state.list, person.registration, made)
      keep('list', list)
      set({ list })
    }
    set({ events: [event, ...state.events].slice(0, shownEvents) })
    return event
  }

  async function sendSome(device: string, scans: readonly Scan[], via: Scan['via']): Promise<void> {
    const body = { device, via, scans: scans.map(({ via: _, person: __, ...one }) => one) }
    try {
      const { results } = await parts.send(body)
      for (const { clientId } of scans) answered(clientId)
      const heard = new Map(results.map(one => [one.clientId, one]))
      set({
        line: 'on',
        refused: undefined,
        events: state.events.map(one => {
          const result = heard.get(one.clientId)
          return result === undefined ? one : { ...one, result, name: result.name ?? one.name }
        }),
      })
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 422) throw error
      // one of them cannot be taken: it shall not hold up the others
      if (scans.length > 1) for (const one of scans) await sendSome(device, [one], via)
      else for (const one of scans) putAside(one, error)
    }
  }

  function putAside(scan: Scan, { body }: Refused): void {
    const [field] = body.fields ?? []
    const why = field === undefined ? body.title : `${field.wrong} ${field.right}`
    const asides = [...state.asides.filter(one => one.scan.clientId !== scan.clientId), { scan, why }]
    if (keep('asides', asides)) answered(scan.clientId)
    set({ asides })
  }

  async function sendAll(device: string): Promise<void> {
    try {
      for (const via of ['scan', 'name', 'list'] as const) {
        const of = waiting().filter(one => one.via === via && !isAside(one))
        for (let from = 0; from < of.length; from += most)
          await sendSome(device, of.slice(from, from + most), via)
      }
    } catch (error) {
      if (error instanceof Refused && error.status === 401) set({ line: 'signed-out' })
      else if (error instanceof Refused && error.status < 500) set({ line: 'on', refused: error.body.title })
      else if (error instanceof Unreachable || error instanceof Refused) set({ line: 'off' })
      else throw error
    }
  }
  const isAside = ({ clientId }: Scan) => state.asides.some(one => one.scan.clientId === clientId)

  set({})
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now,
    scan,
    flush(device) {
      sending ??= sendAll(device).finally(() => {
        sending = undefined
        set({})
      })
      return sending
    },
    async refresh() {
      try {
        const asked = parts.now()
        const door = await parts.load()
        // half of the way there and back
        const offset = Date.parse(door.now) - (asked + parts.now()) / 2
        const list = waiting().reduce<DoorList>(
          (known, one) => (one.person === undefined ? known : passed(known, one.person, one)),
          { ...door, offset },
        )
        keep('list', list)
        set({ list, line: 'on', refused: undefined })
      } catch (error) {
        if (error instanceof Refused && error.status === 401) set({ line: 'signed-out' })
        else if (error instanceof Refused && error.status < 500) set({ refused: error.body.title })
        else set({ line: 'off' })
      }
    },
    dropAside(clientId) {
      const asides = state.asides.filter(one => one.scan.clientId !== clientId)
      keep('asides', asides)
      answered(clientId)
      set({ asides })
    },
    leave() {
      if (waiting().length > 0) return false
      shelf.removeItem(`${place}.list`)
      set({ list: undefined, events: [] })
      return true
    },
  }
}

/** Lists of activities that are over for a day are taken off the phone, unless something of theirs waits to be sent. */
export function sweepShelf(shelf: Shelf, now: number): void {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '')
  for (const key of keys.filter(one => /^qingye\.door\.[^.]+\.list$/.test(one))) {
    const list = readJson<DoorList>(shelf, key)
    const last = Math.max(0, ...(list?.sessions ?? []).map(one => Date.parse(one.endsAt)))
    const place = key.slice(0, -'list'.length)
    const waits = keys.some(one => one.startsWith(`${place}scan.`))
    if (!waits && now + (list?.offset ?? 0) > last + 24 * 3_600_000) shelf.removeItem(key)
  }
}

/** What this program wrote there, of whatever release; undefined where it cannot be read. */
function readJson<Shape>(shelf: Shelf, key: string): Shape | undefined {
  try {
    const text = shelf.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Shape) // written by `keep` above
  } catch {
    return undefined
  }
}
