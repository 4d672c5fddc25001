import { type Context, type Day, type Id, system } from '../kernel/index.ts'
import { cityToken, findPerson } from '../registry/index.ts'
import { findBody } from './body.store.ts'
import { certificatesOf, insertCertificates, newCertificate } from './certificate.store.ts'
import { listWritten } from './certificate-import.ts'
import { tellChanged } from './count-person.ts'
import { occupationOf } from './occupations.ts'

export interface ToIssue {
  /** the organisation that assessed: it needs a licence on that day, for that occupation */
  readonly body: Id<'Organisation'>
  readonly occupation: string
  /** the official number, which falls as skill rises */
  readonly level: number
  readonly issuedOn: Day
  readonly people: readonly Id<'Person'>[]
  /** what it rests on */
  readonly evidence: string
}

/** Why a body may not issue this. */
export type NotLicensed = 'no-licence' | 'not-in-force' | 'other-occupation'

/** May the body issue certificates of this occupation on that day? */
export async function whyNotLicensed(
  context: Context,
  { body: id, occupation, issuedOn }: Pick<ToIssue, 'body' | 'occupation' | 'issuedOn'>,
): Promise<NotLicensed | undefined> {
  const body = await findBody(context, id)
  if (body === undefined) return 'no-licence'
  if (issuedOn < body.licensedOn || (body.untilOn !== undefined && issuedOn > body.untilOn))
    return 'not-in-force'
  const listed = occupationOf(context.use(cityToken), occupation)
  const isFor = body.occupations.length === 0 || (listed && body.occupations.includes(listed.code)) === true
  return isFor ? undefined : 'other-occupation'
}

/**
 * Certificates for those who passed, as the body's own word: an officer verifies them before they count. Runs with the system's
 * scope, as lists do: whoever passed may live anywhere. Somebody who has the same one already gets no second.
 * @returns the certificate of each who got one
 */
export async function issueCertificates(
  context: Context,
  { body: id, occupation, level, issuedOn, people, evidence }: ToIssue,
): Promise<ReadonlyMap<Id<'Person'>, Id<'Certificate'>>> {
  const body = await findBody(context, id)
  if (body === undefined) throw new Error('certificates of a body without a licence')
  const listed = occupationOf(context.use(cityToken), occupation)
  // the body sees its own certificates only; what somebody has from elsewhere must not be doubled
  const everywhere = { ...context, actor: system }
  const known = await certificatesOf(everywhere, [...new Set(people)], true)
  const issued = new Map<Id<'Person'>, Id<'Certificate'>>()
  for (const person of new Set(people)) {
    const has = known.some(
      one =>
        one.person === person &&
        one.state !== 'withdrawn' &&
        one.level === level &&
        (listed === undefined ? one.occupationName === occupation : one.occupation === listed.code),
    )
    const lives = await findPerson(everywhere, person)
    if (has || lives === undefined) continue
    const made = newCertificate(context, {
      ...{ person, name: lives.name, division: lives.division, level, issuedOn, evidence },
      ...{ occupation: listed?.code, occupationName: listed?.name.zh ?? occupation },
      ...{ body: id, bodyName: body.name, source: 'body' as const },
    })
    await insertCertificates(context, [made])
    await tellChanged(context, person)
    issued.set(person, made.id)
  }
  if (issued.size > 0) await context.emit(listWritten, { body: id })
  return issued
}
