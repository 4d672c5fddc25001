import { crowded, type Problem } from '../kernel/index.ts'

/** What a look at what is wanted says of those who wait. */
export interface Look {
  /** who is refused, in the order in which they were asked about; undefined: may go in */
  readonly refused: readonly (Problem | undefined)[]
  /** how many may find a place: more need not go in before the next look */
  readonly room: number
}

/**
 * The door before a locked row. A crowd waits here without a connection; a few go in at a time, and while they are inside a
 * look at what was committed tells those who wait whether there is any use in waiting. It gives nothing away: places are
 * decided inside, under the lock.
 */
export interface Door<Comer> {
  /** @throws Problem what the look said; `busy` when too many wait; otherwise what `go` throws */
  pass<T>(comer: Comer, go: () => Promise<T>): Promise<T>
  /** nobody waits or is inside */
  readonly idle: boolean
}

export interface DoorLimits {
  /** transactions under way at once: one that holds the lock, and those that are next */
  readonly inside: number
  /** how many go in between two looks */
  readonly between: number
  /** how many are asked about in one look */
  readonly together: number
  /** how many may wait */
  readonly longest: number
}

export const usualDoor: DoorLimits = { inside: 3, between: 24, together: 500, longest: 20_000 }

interface Waiting<Comer> {
  readonly comer: Comer
  /** goes in; settles when they are out again */
  readonly enter: () => Promise<boolean>
  readonly refuse: (reason: unknown) => void
}

/**
 * @param look asked about many at once, after all of them have come
 * @param isRefused whether what `go` threw says that there is no place: then whoever comes next is looked up first
 */
export function createDoor<Comer>(
  look: (comers: readonly Comer[]) => Promise<Look>,
  isRefused: (error: unknown) => boolean,
  limits: DoorLimits = usualDoor,
): Door<Comer> {
  let waiting: Waiting<Comer>[] = []
  let serving = false
  let full = false

  async function serve(): Promise<void> {
    serving = true
    while (waiting.length > 0) {
      const asked = waiting.slice(0, limits.together)
      waiting = waiting.slice(limits.together)
      try {
        await serveTogether(asked)
      } catch (error) {
        for (const { refuse } of asked) refuse(error) // without effect on those who were inside
      }
    }
    serving = false
  }

  async function serveTogether(asked: readonly Waiting<Comer>[]): Promise<void> {
    // whoever comes alone where nobody was turned away goes straight in
    const isCalm = asked.length === 1 && !full
    const seen = isCalm ? { refused: [], room: 1 } : await look(asked.map(one => one.comer))
    const may = asked.filter((one, at) => {
      const reason = seen.refused[at]
      if (reason !== undefined) one.refuse(reason)
      return reason === undefined
    })
    full = may.length < asked.length
    const most = Math.max(1, Math.min(seen.room, limits.between))
    // the others are asked about again, before whoever came after them
    waiting = [...may.slice(most), ...waiting]
    await letIn(may.slice(0, most))
  }

  async function letIn(chosen: readonly Waiting<Comer>[]): Promise<void> {
    const line = chosen.values()
    const one = async () => {
      for (const { enter } of line) if (!(await enter())) full = true
    }
    await Promise.all(Array.from({ length: limits.inside }, one))
  }

  return {
    pass: (comer, go) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= limits.longest) {
          reject(crowded())
          return
        }
        const enter = () =>
          go().then(
            value => {
              resolve(value)
              return true
            },
            (error: unknown) => {
              reject(error)
              return !isRefused(error)
            },
          )
        waiting.push({ comer, enter, refuse: reject })
        if (!serving) void serve()
      }),
    get idle() {
      return !serving
    },
  }
}
