import { describe, expect, it } from 'vitest'
import { Problem } from '../kernel/index.ts'
import { createDoor, type DoorLimits, type Look, usualDoor } from './admission.ts'

const text = { zh: '满', en: 'full' }
const full = () => new Problem('conflict', 'test.full', text)
const codeOf = (error: unknown) => (error instanceof Problem ? error.code : String(error))

/** A room with so many places, given away inside; each who is inside holds a place in the line until the others let go. */
function room(places: number, limits: Partial<DoorLimits> = {}) {
  let [left, looks, inside, most, entered] = [places, 0, 0, 0, 0]
  const look = async (comers: readonly number[]): Promise<Look> => {
    looks += 1
    await turn()
    return { refused: comers.map(() => (left > 0 ? undefined : full())), room: left }
  }
  const door = createDoor(look, error => codeOf(error) === 'test.full', { ...usualDoor, ...limits })
  const comes = (n: number) =>
    door
      .pass(n, async () => {
        entered += 1
        inside += 1
        most = Math.max(most, inside)
        await turn()
        inside -= 1
        if (left === 0) throw full()
        left -= 1
        return n
      })
      .catch(codeOf)
  return { door, comes, counted: () => ({ left, looks, most, entered }) }
}
const turn = () => new Promise<void>(resolve => setImmediate(resolve))
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe('the door before a locked row', () => {
  it('lets a crowd in a few at a time, in the order in which it came, and turns the others away by a look', async () => {
    const { comes, counted, door } = room(5, { inside: 3 })
    const ways = await Promise.all(upTo(200).map(comes))
    expect(ways).toEqual([1, 2, 3, 4, 5, ...Array<string>(195).fill('test.full')])
    const { most, entered, looks } = counted()
    expect(most).toBeLessThanOrEqual(3)
    // the first alone, then as many as there was room for; nobody else opened a transaction
    expect({ entered, looks }).toEqual({ entered: 5, looks: 2 })
    await turn()
    expect(door.idle).toBe(true)
  })

  it('costs a look each where they are asked about one at a time (the control)', async () => {
    const { comes, counted } = room(5, { together: 1 })
    await Promise.all(upTo(50).map(comes))
    expect(counted().looks).toBeGreaterThan(40)
  })

  it('asks nothing of who comes alone, until somebody was turned away', async () => {
    const { comes, counted } = room(1)
    expect(await comes(1)).toBe(1)
    expect(counted()).toMatchObject({ looks: 0, entered: 1 })
    expect(await comes(2)).toBe('test.full') // found inside
    expect(counted()).toMatchObject({ looks: 0, entered: 2 })
    expect(await comes(3)).toBe('test.full')
    expect(counted()).toMatchObject({ looks: 1, entered: 2 })
  })

  it('tells whoever comes when too many wait to come back', async () => {
    const { comes } = room(10, { longest: 2, inside: 1 })
    const ways = await Promise.all(upTo(6).map(comes))
    expect(ways).toEqual([1, 2, 3, 'busy.crowded', 'busy.crowded', 'busy.crowded'])
  })

  it('passes on what went wrong in a look, and serves the next', async () => {
    let broken = true
    const door = createDoor<number>(
      async comers => {
        if (broken) throw new Error('the database is away')
        return { refused: comers.map(() => undefined), room: 10 }
      },
      () => false,
    )
    const first = [1, 2, 3].map(n => door.pass(n, async () => n).catch(codeOf))
    expect(await Promise.all(first)).toEqual([
      1,
      'Error: the database is away',
      'Error: the database is away',
    ])
    broken = false
    expect(await Promise.all([4, 5].map(n => door.pass(n, async () => n)))).toEqual([4, 5])
  })
})
