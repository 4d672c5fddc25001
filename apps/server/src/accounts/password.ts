import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { limited } from '../kernel/index.ts'

// OWASP's minimum for scrypt: N = 2^15 with r = 8, p = 3 costs about 32 MB and 100 to 200 ms.
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const
const keyLength = 32

/**
 * One core is left for everybody else's pages, however many sign in at once; each that goes on holds 32 MB. Whoever
 * comes when two thousand wait is told to come back: they would wait for minutes.
 */
const work = limited(Math.max(1, availableParallelism() - 1), 2_000)

function derive(asker: string, password: string, salt: Buffer): Promise<Buffer> {
  return work.run(
    asker,
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) =>
          error ? reject(error) : resolve(key),
        )
      }),
  )
}

/**
 * @param asker whose turn it is, e.g. their address: nobody's many stand before others
 * @throws Problem `busy` when too many wait
 */
export async function hashPassword(password: string, asker = ''): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(asker, password, salt)
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Compares in constant time. An unknown login is compared with a fixed hash, so that it takes as long. */
export async function passwordMatches(
  password: string,
  stored: string | undefined,
  asker = '',
): Promise<boolean> {
  const [, salt, hash] = (stored ?? nobody).split('$')
  if (salt === undefined || hash === undefined) return false
  const given = await derive(asker, password, Buffer.from(salt, 'base64url'))
  const right = Buffer.from(hash, 'base64url')
  return stored !== undefined && given.length === right.length && timingSafeEqual(given, right)
}

const nobody = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(keyLength).toString('base64url')}`
