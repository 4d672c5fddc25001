import { createHash, randomInt } from 'node:crypto'
import { type Bucket, bucketOf, type Id } from '../kernel/index.ts'

/** Letters and digits that nobody mixes up when they are read aloud. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 16

/** 79 bits, then the bucket of its activity, so that a code alone finds its row: nobody finds one by trying. */
export function newCode(activity: Id<'Activity'>): string {
  const random = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return `${random}${bucketOf(activity).toUpperCase()}`
}

/** As people type it, or as it stands in an address. Undefined: this is no code. */
export function readCode(typed: string): { readonly code: string; readonly bucket: Bucket } | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  const random = plain.slice(0, length)
  const bucket = plain.slice(length).toLowerCase()
  if (!/^[0-9a-f]{2}$/.test(bucket) || ![...random].every(one => letters.includes(one))) return undefined
  return { code: plain, bucket: bucket as Bucket } // two hex digits, as every bucket
}

export function hashOf(code: string): string {
  return createHash('sha256').update(`ticket:${code}`).digest('hex')
}

/** Of the key that a form carries. */
export function keyHash(key: string): string {
  return createHash('sha256').update(`registration:${key}`).digest('hex')
}

export const sealPurposes = { phone: 'activities.phone', code: 'activities.code' } as const
