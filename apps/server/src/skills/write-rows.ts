import { maskCitizenId } from '@qingye/china'
import { Type } from 'typebox'
import { allWritten } from '../imports/index.ts'
import { bucketOf, type Context, handOf, type Id, idOf, system, useCase } from '../kernel/index.ts'
import { enterPeople, findPerson } from '../registry/index.ts'
import {
  certificatesOf,
  insertCertificates,
  newCertificate,
  touchCertificates,
  writeCertificate,
} from './certificate.store.ts'
import type { Certificate } from './certificate.ts'
import {
  batchSizes,
  type CertificateImport,
  type ListedCertificate,
  listWritten,
  type PreviousFields,
} from './certificate-import.ts'
import { hashOf, knownAs } from './check-rows.ts'
import { tellChanged } from './count-person.ts'
import { listImports } from './import.store.ts'
import { listKeepers } from './list-keepers.ts'
import { claimNumber, releaseNumber } from './number.store.ts'
import { rowsToWrite, saveWritten, type WrittenRow } from './row.store.ts'

/**
 * Writes the next good rows of a list. Runs with the system's scope: whoever passed an assessment may live anywhere, and
 * may be known already to offices that the body knows nothing of. What is written is the sender's word.
 */
export const writeListRows = useCase({
  name: 'skills.writeRows',
  kind: 'command',
  title: { zh: '写入证书名单的行', en: 'Write rows of a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  runsAsSystem: true,
  input: Type.Object({ import: idOf<'CertificateImport'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const of = await listImports.find(context, input.import, true)
    if (of?.phase !== 'write') return {}
    const same = await rowsToWrite(context, of.id, ['same'], batchSizes.same)
    const rows = same.length > 0 ? [] : await rowsToWrite(context, of.id, ['new', 'update'], batchSizes.write)
    const written = same.length > 0 ? await seeAgain(context, of, same) : await writeBatch(context, of, rows)
    await saveWritten(context, of.id, written)
    const isLast = same.length === 0 && rows.length < batchSizes.write
    const progress = Math.min(of.rows, of.progress + written.length)
    if (!isLast) {
      await listImports.write(context, { ...of, progress, attempts: 0 })
      return {}
    }
    await listImports.write(context, await allWritten(context, listImports, of))
    await context.emit(listWritten, { body: of.body })
    return {}
  },
})

type Row = Awaited<ReturnType<typeof rowsToWrite>>[number]

async function seeAgain(
  context: Context,
  of: CertificateImport,
  rows: readonly Row[],
): Promise<WrittenRow[]> {
  await touchCertificates(
    context,
    rows.flatMap(row => row.certificate ?? []),
    of.id,
  )
  return rows.map(({ no, certificate }) => ({ no, outcome: 'same', certificate }))
}

async function writeBatch(
  context: Context,
  of: CertificateImport,
  rows: readonly Row[],
): Promise<WrittenRow[]> {
  const entered = await enterPeople(
    context,
    rows.map(({ fields }) => ({
      source: 'issuer',
      evidence: of.bodyName,
      name: fields.name,
      division: of.division,
      identity: { kind: 'citizen-id', number: fields.citizenId },
      phone: fields.phone,
      spells: [],
    })),
  )
  const people = [...new Set(entered.map(one => one.person))]
  // the caller sees its own certificates only; what somebody said themselves of the same one must not be doubled
  const everywhere = { ...context, actor: system }
  const known = await certificatesOf(everywhere, people, true)
  const written: WrittenRow[] = []
  for (const [at, { no, fields }] of rows.entries()) {
    const person = entered[at]?.person
    if (person === undefined) continue
    const mine = known.filter(one => one.person === person)
    const before = knownAs(mine, fields)
    const row = await writeOne(context, of, { person, fields, before })
    if (row === undefined) {
      written.push({ no, outcome: 'left', certificate: undefined })
      continue
    }
    // a second row of the same person finds what the first one wrote
    const index = known.findIndex(one => one.id === row.id)
    if (index >= 0) known[index] = row
    else known.push(row)
    const previous = before && previousOf(before)
    const outcome = before === undefined ? 'created' : 'updated'
    written.push({ no, outcome, certificate: row.id, previous })
    await tellChanged(context, person)
  }
  return written
}

/** Undefined when another list was quicker with the number. */
async function writeOne(
  context: Context,
  of: CertificateImport,
  {
    person,
    fields,
    before,
  }: {
    readonly person: Id<'Person'>
    readonly fields: ListedCertificate
    readonly before: Certificate | undefined
  },
): Promise<Certificate | undefined> {
  const { citizenId, phone: _phone, name, ...said } = fields
  const listed = {
    ...said,
    name,
    idMask: maskCitizenId(citizenId),
    body: of.body,
    bodyName: of.bodyName,
    source: 'body' as const,
    lastImport: of.id,
    rowHash: hashOf(context, fields),
    hand: handOf(context.actor),
    byName: context.actor.name,
  }
  if (before !== undefined) {
    const next: Certificate = { ...before, ...listed, state: stateAfter(before, fields) }
    if (before.number !== next.number) await releaseNumber(context, before)
    if (!(await claimNumber(context, next))) return undefined
    return writeCertificate(context, next)
  }
  const lives = await findPerson({ ...context, actor: system }, person)
  const made = newCertificate(context, {
    ...listed,
    id: context.newId<'Certificate'>(bucketOf(person)),
    person,
    division: lives?.division ?? of.division,
  })
  if (!(await claimNumber(context, made))) return undefined
  await insertCertificates(context, [made])
  return made
}

/** What an office has verified stays so as long as the list says the same of it. */
function stateAfter(before: Certificate, fields: ListedCertificate): Certificate['state'] {
  const same =
    before.level === fields.level && before.issuedOn === fields.issuedOn && before.number === fields.number
  return before.state === 'verified' && same ? 'verified' : 'declared'
}

function previousOf(one: Certificate): PreviousFields {
  const { occupation, occupationName, level, number, body, bodyName, issuedOn, source } = one
  return { occupation, occupationName, level, number, body, bodyName, issuedOn, source }
}
