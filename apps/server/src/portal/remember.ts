import type { Clock } from '../kernel/index.ts'

/**
 * Keeps an answer that is the same for everybody for some seconds, so that a full front page costs no more than an
 * empty one. One asks, the others wait for it; a failure is not kept. By the product's clock, which tests move.
 */
export function remember<T>(clock: Clock, seconds: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  let until = 0
  return () => {
    const now = clock.now()
    if (answer !== undefined && now < until) return answer
    until = now + seconds * 1_000
    const asked = ask()
    answer = asked
    asked.catch(() => {
      if (answer === asked) answer = undefined
    })
    return asked
  }
}
