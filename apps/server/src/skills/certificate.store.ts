import {
  bucketOf,
  type Context,
  type Day,
  handOf,
  type Id,
  type Instant,
  like,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Certificate, CertificateSource, CertificateState } from './certificate.ts'

export interface CertificateRow {
  sk: string
  id: Id<'Certificate'>
  version: number
  person: Id<'Person'>
  name: string
  id_mask: string
  division: string
  occupation: string | null
  occupation_name: string
  level: number
  number: string | null
  body: Id<'Organisation'> | null
  body_name: string
  issued_on: Day | null
  state: CertificateState
  source: CertificateSource
  record_key: string
  in_record: boolean
  evidence: string
  added_by: string | null
  added_for: string | null
  by_name: string
  verified_name: string
  verified_on: Day | null
  reason: string
  last_import: Id<'CertificateImport'> | null
  row_hash: string
  fact: Id<'Fact'> | null
  fact_made_of: string | null
  created_at: Instant
}

interface Tables {
  'skills.certificates': CertificateRow
}

/** The store's own predicate beside row-level security. */
const belongs = { person: 'person', organisation: 'body', division: 'division' } as const

function toCertificate(row: CertificateRow): Certificate {
  return {
    id: row.id,
    version: row.version,
    person: row.person,
    name: row.name,
    idMask: row.id_mask,
    division: row.division,
    occupation: row.occupation ?? undefined,
    occupationName: row.occupation_name,
    level: row.level,
    number: row.number ?? undefined,
    body: row.body ?? undefined,
    bodyName: row.body_name,
    issuedOn: row.issued_on ?? undefined,
    state: row.state,
    source: row.source,
    recordKey: row.record_key,
    inRecord: row.in_record,
    evidence: row.evidence,
    hand: { by: row.added_by, standingFor: row.added_for },
    byName: row.by_name,
    verifiedName: row.verified_name,
    verifiedOn: row.verified_on ?? undefined,
    reason: row.reason,
    lastImport: row.last_import ?? undefined,
    rowHash: row.row_hash,
    fact: row.fact ?? undefined,
    factMadeOf: row.fact_made_of ?? undefined,
    createdAt: row.created_at,
  }
}

/** What changes in the life of a certificate. */
function changing(one: Omit<Certificate, 'id' | 'person' | 'createdAt'>) {
  return {
    version: one.version,
    name: one.name,
    id_mask: one.idMask,
    division: one.division,
    occupation: one.occupation ?? null,
    occupation_name: one.occupationName,
    level: one.level,
    number: one.number ?? null,
    body: one.body ?? null,
    body_name: one.bodyName,
    issued_on: one.issuedOn ?? null,
    state: one.state,
    source: one.source,
    record_key: one.recordKey,
    in_record: one.inRecord,
    evidence: one.evidence,
    added_by: one.hand.by,
    added_for: one.hand.standingFor,
    by_name: one.byName,
    verified_name: one.verifiedName,
    verified_on: one.verifiedOn ?? null,
    reason: one.reason,
    last_import: one.lastImport ?? null,
    row_hash: one.rowHash,
  }
}

/** A certificate that nobody knew of: what is not given is empty. */
export function newCertificate(
  context: Context,
  given: Pick<
    Certificate,
    'person' | 'name' | 'division' | 'occupation' | 'occupationName' | 'level' | 'source'
  > &
    Partial<Certificate>,
): Certificate {
  const id = given.id ?? context.newId<'Certificate'>(bucketOf(given.person))
  return {
    ...{ version: 1, idMask: '', number: undefined, body: undefined, bodyName: '', issuedOn: undefined },
    ...{ evidence: '', verifiedName: '', verifiedOn: undefined, reason: '', lastImport: undefined },
    ...{ rowHash: '', fact: undefined, factMadeOf: undefined, byName: context.actor.name },
    state: 'declared',
    recordKey: `certificate/${id}`,
    inRecord: false,
    hand: handOf(context.actor),
    createdAt: context.now,
    ...given,
    id,
  }
}

export async function insertCertificates(context: Context, all: readonly Certificate[]): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(one => ({
    ...changing(one),
    sk: bucketOf(one.id),
    id: one.id,
    person: one.person,
    fact: null,
    fact_made_of: null,
    created_at: one.createdAt,
  }))
  await context.db<Tables>().insertInto('skills.certificates').values(rows).execute()
}

/** Writes what changed, under the next version; the caller holds the row's lock. */
export async function writeCertificate(context: Context, one: Certificate): Promise<Certificate> {
  const next = { ...one, version: one.version + 1 }
  await context
    .db<Tables>()
    .updateTable('skills.certificates')
    .set(changing(next))
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
  return next
}

/** A later list has them just as they are: an earlier one that is undone takes them away no more. */
export async function touchCertificates(
  context: Context,
  ids: readonly Id<'Certificate'>[],
  seen: Id<'CertificateImport'>,
): Promise<void> {
  if (ids.length === 0) return
  await context
    .db<Tables>()
    .updateTable('skills.certificates')
    .set({ last_import: seen })
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .execute()
}

export async function markInRecord(context: Context, one: Pick<Certificate, 'id'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('skills.certificates')
    .set({ in_record: true })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

export async function setFact(
  context: Context,
  one: Pick<Certificate, 'id' | 'version'>,
  set: { readonly fact: Id<'Fact'> | null; readonly madeOf: string | null },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('skills.certificates')
    .set({ fact: set.fact, fact_made_of: set.madeOf, version: one.version + 1 })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

export async function findCertificates(
  context: Context,
  ids: readonly Id<'Certificate'>[],
  lock = false,
): Promise<Certificate[]> {
  if (ids.length === 0) return []
  let query = context
    .db<Tables>()
    .selectFrom('skills.certificates')
    .selectAll()
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where(seenBy(context.actor, belongs))
    .orderBy('id')
  if (lock) query = query.forUpdate()
  return (await query.execute()).map(toCertificate)
}

/** Everything of somebody, the earliest first. With `lock` whoever changes one person's certificates waits for the other. */
export async function certificatesOf(
  context: Context,
  people: readonly Id<'Person'>[],
  lock = false,
): Promise<Certificate[]> {
  if (people.length === 0) return []
  let query = context
    .db<Tables>()
    .selectFrom('skills.certificates')
    .selectAll()
    .where('person', 'in', [...people])
    .where(seenBy(context.actor, belongs))
    .orderBy('issued_on')
    .orderBy('id')
  if (lock) query = query.forUpdate()
  return (await query.execute()).map(toCertificate)
}

export interface CertificateFilter {
  readonly q?: string | undefined
  readonly area?: string | undefined
  readonly state?: CertificateState | undefined
  readonly body?: Id<'Organisation'> | undefined
  readonly import?: Id<'CertificateImport'> | undefined
  readonly person?: Id<'Person'> | undefined
  /** issued between these days, both included */
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

export const certificateOrders = {
  issued: orderBy("coalesce(issued_on, 'infinity')", 'date'),
  level: orderBy('level::int', 'integer'),
}

export async function listCertificateRows(
  context: Context,
  filter: CertificateFilter,
  asked: PageAsked,
): Promise<Page<Certificate>> {
  const { q = '', area, state, body, person, from, until } = filter
  let query = context.db<Tables>().selectFrom('skills.certificates').where(seenBy(context.actor, belongs))
  if (q.trim() !== '') {
    const pattern = like.begins(q.trim())
    query = query.where(eb => eb.or([eb('name', 'like', pattern), eb('number', 'like', pattern)]))
  }
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  if (state !== undefined) query = query.where('state', '=', state)
  if (body !== undefined) query = query.where('body', '=', body)
  if (filter.import !== undefined) query = query.where('last_import', '=', filter.import)
  if (person !== undefined) query = query.where('person', '=', person)
  if (from !== undefined) query = query.where('issued_on', '>=', from)
  if (until !== undefined) query = query.where('issued_on', '<=', until)
  const list = { orders: certificateOrders, first: { order: 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(row => toCertificate(row as CertificateRow)) } // all columns of the table
}
