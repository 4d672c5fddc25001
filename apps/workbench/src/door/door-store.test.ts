import { describe, expect, it } from 'vitest'
import type { Door, ScanResults, Scans } from '../api/activity-operations.ts'
import { Refused, Unreachable } from '../api/client.ts'
import { codeIn, findPeople, hashOf, sessionAt } from './door.ts'
import { openDoor, type Shelf, sweepShelf } from './door-store.ts'

const codes = ['ABCDEFGHJKMNPQRS7F', 'BBCDEFGHJKMNPQRS7F', 'CBCDEFGHJKMNPQRS7F'] as const
const session = 'session-1'
const names = ['林小满', '郑阿公', '王大妈']

async function doorAnswer(): Promise<Door> {
  const people = await Promise.all(
    names.map(async (name, at) => ({
      ...{ registration: `r${at}`, name, phone: `000${at}`, places: at + 1, came: [] },
      ...{ state: at === 2 ? ('waiting' as const) : ('taken' as const), stateName: { zh: '', en: '' } },
      hash: (await hashOf(codes[at] ?? '')) ?? null,
    })),
  )
  const when = { startsAt: '2023-12-09T01:00:00.000Z', endsAt: '2023-12-09T03:00:00.000Z' }
  return {
    ...{ title: '鼓词夜', state: 'open', now: '2023-12-09T00:50:00.000Z', shown: true, hours: true },
    sessions: [{ id: session, no: 1, title: '', ...when, room: null }],
    people,
  }
}

/** What a browser keeps; `room`: how many entries fit. */
function shelfOf(kept = new Map<string, string>(), room = 1_000): Shelf {
  return {
    get length() {
      return kept.size
    },
    key: at => [...kept.keys()][at] ?? null,
    getItem: key => kept.get(key) ?? null,
    setItem(key, value) {
      if (!kept.has(key) && kept.size >= room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: key => kept.delete(key),
  }
}

/** A server that keeps each scan once, and a line to it that can break on the way there or back. */
function serverOf() {
  const known = new Map<string, Scans['scans'][number]>()
  const server = {
    known,
    line: 'whole' as 'whole' | 'gone' | 'deaf',
    refuses: undefined as ((scans: Scans) => Refused | undefined) | undefined,
    async send(sent: Scans): Promise<ScanResults> {
      if (server.line === 'gone') throw new Unreachable()
      const no = server.refuses?.(sent)
      if (no !== undefined) throw no
      for (const one of sent.scans) known.set(one.clientId, one)
      if (server.line === 'deaf') throw new Unreachable()
      const results = sent.scans.map(one => ({
        ...{ clientId: one.clientId, outcome: 'in' as const, outcomeName: { zh: '签到', en: 'In' } },
        ...{ conflict: false, registration: null, name: null, places: null },
      }))
      return { results, in: results.length, conflicts: 0 }
    },
  }
  return server
}

let ids = 0
function doorOf(shelf: Shelf, server: ReturnType<typeof serverOf>, clock = '2023-12-09T00:40:00.000Z') {
  return openDoor('a1', {
    shelf,
    send: server.send,
    load: async () => {
      if (server.line !== 'whole') throw new Unreachable()
      return doorAnswer()
    },
    now: () => Date.parse(clock),
    newId: () => {
      ids += 1
      return `scan-${ids}`
    },
  })
}
const entering = { session, direction: 'in', via: 'scan' } as const

describe('a door', () => {
  it('says at once who may come in, by the hashes of the tickets', async () => {
    const door = doorOf(shelfOf(), serverOf())
    await door.refresh()
    const said = []
    for (const code of [codes[0], codes[0], codes[2], 'ZZCDEFGHJKMNPQRS7F'])
      said.push((await door.scan({ ...entering, code })).verdict)
    expect(said).toEqual(['in', 'again', 'waiting', 'unknown'])
    expect((await door.scan({ ...entering, direction: 'out', code: codes[0] })).verdict).toBe('out')
    expect((await door.scan({ ...entering, direction: 'out', code: codes[1] })).verdict).toBe('not-in')
    expect(JSON.stringify(door.get().list)).not.toContain(codes[0])
  })

  it('loses nothing without a line, over a reload and a lost reply, and sends nothing twice under another id', async () => {
    const kept = new Map<string, string>()
    const server = serverOf()
    const first = doorOf(shelfOf(kept), server)
    await first.refresh()
    server.line = 'gone'
    await first.scan({ ...entering, code: codes[0] })
    await first.scan({ ...entering, via: 'name', registration: 'r1' })
    await first.flush('east')
    expect(first.get()).toMatchObject({ line: 'off', queued: 2 })
    // the phone forgets the page: the list and what waits are there again
    const second = doorOf(shelfOf(kept), server)
    expect(second.get()).toMatchObject({ queued: 2, list: { title: '鼓词夜' } })
    expect((await second.scan({ ...entering, code: codes[0] })).verdict).toBe('again')
    server.line = 'deaf'
    await second.flush('east')
    expect(second.get().queued).toBe(3)
    server.line = 'whole'
    await Promise.all([second.flush('east'), second.flush('east')])
    expect(second.get()).toMatchObject({ line: 'on', queued: 0 })
    expect(server.known.size).toBe(3)
    expect([...kept.keys()].filter(key => key.includes('.scan.'))).toEqual([])
    expect([...server.known.values()].map(one => Object.keys(one).includes('person'))).toEqual([
      ...[false, false, false],
    ])
  })

  it('reckons by the server’s clock', async () => {
    const server = serverOf()
    const door = doorOf(shelfOf(), server, '2031-01-01T00:00:00.000Z')
    await door.refresh()
    await door.scan({ ...entering, code: codes[0] })
    await door.flush('east')
    expect([...server.known.values()][0]?.at).toBe('2023-12-09T00:50:00.000Z')
  })

  it('puts aside with its reason what the server does not take, and sends the rest', async () => {
    const server = serverOf()
    const door = doorOf(shelfOf(), server)
    await door.refresh()
    for (const code of codes) await door.scan({ ...entering, code })
    server.refuses = ({ scans }) =>
      scans.some(one => one.ticket === codes[1])
        ? new Refused(422, {
            status: 422,
            title: '不对',
            fields: [{ pointer: '/scans/1/session', wrong: '没有这一场', right: '重新打开' }],
          })
        : undefined
    await door.flush('east')
    expect(server.known.size).toBe(2)
    expect(door.get()).toMatchObject({ queued: 0, asides: [{ why: '没有这一场 重新打开' }] })
    door.dropAside(door.get().asides[0]?.scan.clientId ?? '')
    expect(door.get().asides).toEqual([])
  })

  it('keeps everything while nobody is signed in or the doors are closed', async () => {
    const server = serverOf()
    const door = doorOf(shelfOf(), server)
    await door.refresh()
    await door.scan({ ...entering, code: codes[0] })
    server.refuses = () => new Refused(401, { status: 401, title: '登录' })
    await door.flush('east')
    expect(door.get()).toMatchObject({ line: 'signed-out', queued: 1 })
    server.refuses = () => new Refused(409, { status: 409, title: '现在不能签到' })
    await door.flush('east')
    expect(door.get()).toMatchObject({ refused: '现在不能签到', queued: 1 })
    expect(door.leave()).toBe(false)
    server.refuses = undefined
    await door.flush('east')
    expect(door.leave()).toBe(true)
    expect(door.get().list).toBeUndefined()
  })

  it('says so when the phone is full, and sends what it could not keep', async () => {
    const server = serverOf()
    const door = doorOf(shelfOf(new Map(), 1), server)
    await door.refresh()
    await door.scan({ ...entering, code: codes[0] })
    expect(door.get()).toMatchObject({ unkept: true, queued: 1 })
    await door.flush('east')
    expect(door.get()).toMatchObject({ unkept: false, queued: 0 })
    expect(server.known.size).toBe(1)
  })
})

describe('the shelf', () => {
  it('holds no list of an activity that was over yesterday, unless something of it waits', async () => {
    const kept = new Map<string, string>()
    const server = serverOf()
    const door = doorOf(shelfOf(kept), server)
    await door.refresh()
    const soon = Date.parse('2023-12-09T12:00:00Z')
    const late = Date.parse('2023-12-10T12:00:00Z')
    sweepShelf(shelfOf(kept), soon)
    expect(kept.has('qingye.door.a1.list')).toBe(true)
    await door.scan({ ...entering, code: codes[0] })
    sweepShelf(shelfOf(kept), late)
    expect(kept.has('qingye.door.a1.list')).toBe(true)
    await door.flush('east')
    sweepShelf(shelfOf(kept), late)
    expect(kept.has('qingye.door.a1.list')).toBe(false)
  })
})

describe('what is scanned or typed', () => {
  it('is the code of a ticket, by itself, in groups or in an address', () => {
    const code = codes[0]
    for (const read of [
      code,
      'abcd-efgh-jkmn-pqrs-7f',
      ' ABCD EFGH JKMN PQRS 7F ',
      `https://qingye.example/tickets/${code}`,
      `https://qingye.example/en/tickets/${code}?from=qr`,
      `https://qingye.example/ticket?code=${code.toLowerCase()}`,
    ])
      expect(codeIn(read)).toBe(code)
    for (const read of ['', 'ABCD', 'https://qingye.example/activities', `${code}1`, 'O0I1EFGHJKMNPQRS7F'])
      expect(codeIn(read)).toBeUndefined()
  })

  it('finds somebody by a part of the name or the end of the phone', async () => {
    const door = await doorAnswer()
    const found = (words: string) => findPeople(door, words).map(one => one.name)
    expect(found('阿')).toEqual(['郑阿公'])
    expect(found('0002')).toEqual(['王大妈'])
    expect(found('1')).toEqual([])
    expect(found(' ')).toEqual([])
  })

  it('is for the session at whose door one stands', () => {
    const at = (no: number, day: string) => ({
      ...{ id: `s${no}`, no, title: '', room: null },
      ...{ startsAt: `2023-12-${day}T01:00:00.000Z`, endsAt: `2023-12-${day}T03:00:00.000Z` },
    })
    const sessions = [at(1, '09'), at(2, '10')]
    const now = (instant: string) => sessionAt({ sessions }, Date.parse(instant))
    expect(now('2023-12-08T00:00:00Z')).toBe('s1')
    expect(now('2023-12-09T04:00:00Z')).toBe('s1')
    expect(now('2023-12-09T12:00:00Z')).toBe('s2')
    expect(now('2023-12-11T12:00:00Z')).toBe('s2')
  })
})
