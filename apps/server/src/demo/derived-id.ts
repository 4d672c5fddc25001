import { createHash } from 'node:crypto'
import { bucketOf, newId } from '../kernel/index.ts'

/** A UUIDv7 that follows from a text, so that the same city gives the same ids. It lies in the bucket of its root. */
export function derivedId(text: string, at: string, root: string): string {
  const digest = createHash('sha256').update(text).digest()
  return newId(Date.parse(at), bucketOf(root), size => Buffer.from(digest.subarray(0, size)))
}

/** The key rows of the registry: found by the hash of what must be unique. */
export function hashKey(text: string): { sk: string; hash: string } {
  const hash = createHash('sha256').update(text).digest('hex')
  return { sk: hash.slice(-2), hash }
}
