import { createHash } from 'node:crypto'
import type { Context, Id } from '../kernel/index.ts'
import type { Certificate } from './certificate.ts'

interface Tables {
  'skills.certificate_numbers': {
    sk: string
    number: string
    certificate: Id<'Certificate'>
    person: Id<'Person'>
    body: Id<'Organisation'> | null
    division: string
  }
}

const bucketOfNumber = (number: string) => createHash('sha256').update(number).digest('hex').slice(-2)

export interface NumberOwner {
  readonly number: string
  readonly certificate: Id<'Certificate'>
  readonly person: Id<'Person'>
}

/** Whose certificates these numbers are. */
export async function ownersOfNumbers(
  context: Context,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, NumberOwner>> {
  if (numbers.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('skills.certificate_numbers')
    .select(['number', 'certificate', 'person'])
    .where('sk', 'in', [...new Set(numbers.map(bucketOfNumber))])
    .where('number', 'in', [...numbers])
    .execute()
  return new Map(rows.map(row => [row.number, row]))
}

/** Takes a number for a certificate. False: another one has it, be it where the actor sees nothing. */
export async function claimNumber(context: Context, one: Certificate): Promise<boolean> {
  if (one.number === undefined) return true
  const { number, id: certificate, person, body = null, division } = one
  const row = await context
    .db<Tables>()
    .insertInto('skills.certificate_numbers')
    .values({ sk: bucketOfNumber(number), number, certificate, person, body, division })
    .onConflict(on => on.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (row !== undefined) return true
  return (await ownersOfNumbers(context, [number])).get(number)?.certificate === certificate
}

export async function releaseNumber(
  context: Context,
  { id, number }: Pick<Certificate, 'id' | 'number'>,
): Promise<void> {
  if (number === undefined) return
  await context
    .db<Tables>()
    .deleteFrom('skills.certificate_numbers')
    .where('sk', '=', bucketOfNumber(number))
    .where('number', '=', number)
    .where('certificate', '=', id)
    .execute()
}
