import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { Problem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** where one signs in, or asks for a code: limited more than reading is */
    entry?: true
  }
}

export interface Rate {
  /** how many at once */
  readonly burst: number
  /** how many more a second */
  readonly perSecond: number
}

export interface RateLimits {
  /** all requests of whoever is not signed in */
  readonly visitors: Rate
  /** forms that open sessions or send codes; a school's whole computer room may stand behind one address */
  readonly entries: Rate
}

export const usualRates: RateLimits = {
  visitors: { burst: 1_000, perSecond: 50 },
  entries: { burst: 600, perSecond: 2 },
}

/** Token buckets, one a key, in the memory of this process: several processes behind one door allow several times as much. */
export interface Buckets {
  /** Takes one. @returns 0 when it was granted, otherwise the seconds until there is one */
  take(key: string): number
  readonly size: number
}

/**
 * @param most keys that are kept; the one that was used longest ago is forgotten first, which can only be generous.
 *   Ten thousand take about two megabytes.
 */
export function tokenBuckets(rate: Rate, clock: Clock, most = 10_000): Buckets {
  const kept = new Map<string, { tokens: number; at: number }>()
  return {
    take(key) {
      const now = clock.now()
      const before = kept.get(key)
      kept.delete(key)
      const elapsed = before === undefined ? 0 : Math.max(0, now - before.at) / 1_000
      const tokens = Math.min(rate.burst, (before?.tokens ?? rate.burst) + elapsed * rate.perSecond)
      const granted = tokens >= 1
      kept.set(key, { tokens: granted ? tokens - 1 : tokens, at: now })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return granted ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond))
    },
    get size() {
      return kept.size
    },
  }
}

/** An IPv6 customer has a whole /64 to call from: it is one caller. */
export function callerOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  return isIPv6(plain) ? `${firstFour(plain)}::/64` : plain
}

function firstFour(address: string): string {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  const whole = [...left, ...Array<string>(Math.max(0, gap)).fill('0'), ...right]
  return whole
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** A reverse proxy on the same machine that nobody has named: its callers cannot be told apart. */
export function isLoopback(address: string): boolean {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  return plain === '::1' || plain.startsWith('127.')
}

/** Throws `too-many` when whoever is not signed in asks faster than people do. */
export function limiter(rates: RateLimits | undefined, clock: Clock): (request: FastifyRequest) => void {
  if (rates === undefined) return () => undefined
  const visitors = tokenBuckets(rates.visitors, clock)
  const entries = tokenBuckets(rates.entries, clock)
  return request => {
    const caller = callerOf(request.ip)
    const enters = request.routeOptions.config.entry === true && request.method !== 'GET'
    const known = request.session.actor.role !== 'visitor' || isLoopback(request.ip)
    const waits = enters ? entries.take(caller) : known ? 0 : visitors.take(caller)
    if (waits > 0) throw tooFast(waits)
  }
}

function tooFast(retryAfter: number): Problem {
  return new Problem(
    'too-many',
    'rate.exceeded',
    { zh: '太快了，歇一下', en: 'Too fast: take a short rest' },
    {
      cure: { zh: `${retryAfter} 秒后再试`, en: `Try again in ${retryAfter} seconds` },
      retryAfter,
    },
  )
}
