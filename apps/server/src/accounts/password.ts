import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// OWASP's minimum for scrypt: N = 2^15 with r = 8, p = 3 costs about 32 MB and 100 ms.
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const
const keyLength = 32

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`
}

/** Compares in constant time. An unknown login is compared with a fixed hash, so that it takes as long. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt, hash] = (stored ?? nobody).split('$')
  if (salt === undefined || hash === undefined) return false
  const given = await derive(password, Buffer.from(salt, 'base64url'))
  const right = Buffer.from(hash, 'base64url')
  return stored !== undefined && given.length === right.length && timingSafeEqual(given, right)
}

const nobody = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(keyLength).toString('base64url')}`
