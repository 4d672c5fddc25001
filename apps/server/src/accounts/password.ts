import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { limited } from '../kernel/index.ts'

// One of OWASP's equals for scrypt: N = 2^14 with r = 8 and p = 5, 16 MB and 100 to 150 ms of a core.
const present = { ln: 14, p: 5 } as const
const keyLength = 32

/**
 * One core is left for everybody else's pages, however many sign in at once; each that goes on holds 16 MB. Whoever
 * comes when a thousand wait is told to come back: they would wait for minutes.
 */
const line = limited(Math.max(1, availableParallelism() - 1), 1_000)

/** What may be done while it is one's turn. */
export interface Turn {
  /** Compares in constant time. An unknown login is compared with a fixed hash, so that it takes as long. */
  matches(password: string, stored: string | undefined): Promise<boolean>
}

/**
 * Waits for a turn to hash, and keeps it while the work goes on, so that whoever waits holds no connection either.
 * @param asker whose turn it is, e.g. their address: nobody's many stand before others
 * @throws Problem `busy` when too many wait
 */
export function inTurn<T>(asker: string, work: (turn: Turn) => Promise<T>): Promise<T> {
  return line.run(asker, () => work({ matches }))
}

/** @throws Problem `busy` when too many wait */
export function hashPassword(password: string, asker = ''): Promise<string> {
  return line.run(asker, async () => {
    const salt = randomBytes(16)
    const hash = await derive(password, salt, present)
    return ['scrypt', present.ln, present.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
  })
}

export function passwordMatches(password: string, stored: string | undefined, asker = ''): Promise<boolean> {
  return inTurn(asker, turn => turn.matches(password, stored))
}

async function matches(password: string, stored: string | undefined): Promise<boolean> {
  const { cost, salt, hash } = partsOf(stored ?? nobody)
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost)
  const right = Buffer.from(hash, 'base64url')
  return stored !== undefined && given.length === right.length && timingSafeEqual(given, right)
}

interface Cost {
  /** the binary logarithm of N */
  readonly ln: number
  readonly p: number
}

/** `scrypt$ln$p$salt$hash`; the first ones were written without their cost. */
function partsOf(stored: string): { cost: Cost; salt: string; hash: string } {
  const [, ...parts] = stored.split('$')
  const [hash = '', salt = '', p = '3', ln = '15'] = parts.toReversed()
  return { cost: { ln: Number(ln), p: Number(p) }, salt, hash }
}

function derive(password: string, salt: Buffer, { ln, p }: Cost): Promise<Buffer> {
  const cost = { N: 2 ** ln, r: 8, p, maxmem: 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const nobody = [
  'scrypt',
  present.ln,
  present.p,
  Buffer.alloc(16).toString('base64url'),
  Buffer.alloc(keyLength).toString('base64url'),
].join('$')
