import type { Context, Id } from '../kernel/index.ts'
import {
  type Certificate as InRecord,
  type KnownItem,
  listStatements,
  type Saying,
  sayOfPerson,
  standingOf,
} from '../registry/index.ts'
import { certificatesOf, markInRecord } from './certificate.store.ts'
import { type Certificate, isTheirs, plainNumber, recordLevel } from './certificate.ts'

/** A certificate as the record of a person has it. */
function inRecord(one: Certificate): InRecord {
  return {
    name: one.occupationName,
    level: recordLevel(one.level),
    ...(one.number !== undefined && { number: one.number }),
    ...(one.issuedOn !== undefined && { issuedOn: one.issuedOn }),
  }
}

/** Whether the record says of it what is known; a number may be written there with spaces. */
function agrees(one: Certificate, value: InRecord): boolean {
  return (
    one.occupationName === value.name &&
    recordLevel(one.level) === value.level &&
    (one.number ?? '') === plainNumber(value.number ?? '') &&
    (one.issuedOn === undefined || one.issuedOn === value.issuedOn)
  )
}

/**
 * The record says what is known of certificates: in one place for the person's own page, the workbench, the CV and the
 * policies. What was withdrawn is taken out again.
 */
export async function showInRecord(context: Context, person: Id<'Person'>): Promise<void> {
  const all = await certificatesOf(context, [person])
  if (all.length === 0) return
  const { certificate } = standingOf(await listStatements(context, person))
  const known = new Map(certificate.map(item => [item.key, item]))
  for (const one of all) {
    const said = whatToSay(one, known.get(one.recordKey))
    if (said !== undefined) {
      // a key of an item, by the shape of every record key
      const items = { [one.recordKey]: said.value } as Readonly<
        Record<`certificate/${string}`, InRecord | null>
      >
      await sayOfPerson(context, person, { items }, said.saying)
    }
    if (!one.inRecord) await markInRecord(context, one)
  }
}

interface Said {
  readonly value: InRecord | null
  readonly saying: Saying
}

function whatToSay(one: Certificate, item: KnownItem<'certificate'> | undefined): Said | undefined {
  const value = inRecord(one)
  if (one.state === 'withdrawn') {
    if (item === undefined || !agrees(one, item.value)) return undefined
    const saying = { source: 'platform', state: item.state, evidence: one.reason } as const
    return { value: null, saying }
  }
  // of the person's own declarations the record has the last word
  const says = item !== undefined && (isTheirs(one) || agrees(one, item.value))
  if (says && (item.state === 'verified' || one.state === 'declared')) return undefined
  // what the record holds as verified is not replaced by a declaration
  if (one.state === 'declared' && item?.state === 'verified') return undefined
  return { value, saying: sayingOf(one) }
}

function sayingOf(one: Certificate): Saying {
  if (one.state === 'verified') {
    const evidence = [one.evidence, one.verifiedName].filter(Boolean).join(' · ')
    return { source: 'officer', state: 'verified', evidence }
  }
  const source = one.source === 'body' ? 'issuer' : one.source === 'officer' ? 'officer' : 'self'
  return { source, state: 'declared', evidence: one.bodyName === '' ? undefined : one.bodyName }
}
