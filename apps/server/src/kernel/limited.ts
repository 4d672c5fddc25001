import { Problem } from './problem.ts'

/** Work of which only so much may go on at once. Whoever comes later waits, in turn with the others. */
export interface Limited {
  /**
   * @param key who asks: those who ask much wait behind their own and not before others
   * @throws Problem `busy` when too many wait already
   */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  readonly running: number
  readonly waiting: number
}

/**
 * @param most how much goes on at once
 * @param longest how many may wait altogether
 */
export function limited(most: number, longest: number): Limited {
  const queues = new Map<string, (() => void)[]>()
  let running = 0
  let waiting = 0

  /** The next of whoever has waited longest since their last turn. */
  function next(): void {
    const [first] = queues
    if (first === undefined || running >= most) return
    const [key, queue] = first
    const begin = queue.shift()
    queues.delete(key)
    if (queue.length > 0) queues.set(key, queue) // to the end: the others come first
    waiting -= 1
    running += 1
    begin?.()
  }

  function turn(key: string): Promise<void> {
    if (running < most) {
      running += 1
      return Promise.resolve()
    }
    if (waiting >= longest) return Promise.reject(crowded())
    waiting += 1
    return new Promise(resolve => {
      const queue = queues.get(key)
      if (queue === undefined) queues.set(key, [resolve])
      else queue.push(resolve)
    })
  }

  return {
    async run(key, work) {
      await turn(key)
      try {
        return await work()
      } finally {
        running -= 1
        next()
      }
    },
    get running() {
      return running
    },
    get waiting() {
      return waiting
    },
  }
}

/** Too many wait already. */
export function crowded(): Problem {
  return new Problem(
    'busy',
    'busy.crowded',
    { zh: '这会儿人太多了', en: 'Too many at this moment' },
    { cure: { zh: '过半分钟再试一次', en: 'Try again in half a minute' }, retryAfter: 30 },
  )
}
