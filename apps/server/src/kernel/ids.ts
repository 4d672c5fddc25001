import { randomBytes } from 'node:crypto'

declare const brand: unique symbol

/** A UUIDv7 of one kind of thing. Ids of different kinds cannot be mixed up at compile time. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

/** Two hex digits, '00'–'ff': the bucket of a root and of everything that hangs from it. */
export type Bucket = string & { readonly [brand]: 'Bucket' }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return shape.test(text)
}

/**
 * Reads an id that comes from outside (a URL, a form). The brand is the caller's claim; what is checked here
 * is the form. Returns undefined when the text is not a UUIDv7.
 */
export function parseId<Kind extends string>(text: string): Id<Kind> | undefined {
  return shape.test(text) ? (text as Id<Kind>) : undefined // checked on this line
}

/** The shard key `sk` of an id: its last byte (design, section 7, rule 2). */
export function bucketOf(id: string): Bucket {
  return id.slice(-2) as Bucket // an id always ends in two hex digits
}

/**
 * Makes a UUIDv7. A child takes the bucket of its root, so that both lie on one shard.
 * @param at milliseconds since 1970
 * @param bucket the root's bucket; random when the new thing is itself a root
 */
export function newId<Kind extends string>(at: number, bucket?: Bucket, random = randomBytes): Id<Kind> {
  const bytes = random(16)
  bytes.writeUIntBE(at, 0, 6) // RFC 9562: 48 bits of time, then version 7 and variant 10
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  if (bucket !== undefined) bytes.writeUInt8(Number.parseInt(bucket, 16), 15)
  const hex = bytes.toString('hex')
  const text = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  )
  return text as Id<Kind> // built to the shape above
}
