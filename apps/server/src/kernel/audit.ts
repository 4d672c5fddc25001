import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Actor, isOfficial } from './access.ts'
import { allPrintable, maskNumbers, printable } from './audit-detail.ts'
import { canonicalJson } from './canonical.ts'
import type { Instant } from './clock.ts'
import type { AuditNote, Origin } from './context.ts'
import { type Bucket, bucketOf, newId } from './ids.ts'
import type { KernelTables } from './tables.ts'

export interface AuditEntry {
  readonly actor: Actor
  readonly now: Instant
  readonly request: string
  readonly useCase: string
  readonly from?: Origin | undefined
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly code?: string
  readonly note?: Partial<AuditNote>
}

const longestAgent = 120
const longestAddress = 45 // an IPv6 address that holds an IPv4 one
const longestSubject = 200

type AuditRow = KernelTables['kernel.audit']
/** What a row says; where it stands in its chain comes from the head. */
type Content = Omit<AuditRow, 'seq' | 'previous' | 'hash'>

/**
 * Appends one row to the audit log in the caller's transaction. The log is 256 chains, one a bucket of the
 * acting account, so that removing or changing a row shows (`verifyAudit`). The chain's head is locked from here to the
 * end of the transaction: call it last. One statement, because the next of the same account waits for it.
 */
export async function writeAudit(db: Kysely<KernelTables>, entry: AuditEntry): Promise<void> {
  const row = contentOf(entry)
  const body = bodyOf(row)
  const first = chainHash('', 1, body)
  await sql`
    WITH head AS (
      INSERT INTO kernel.audit_heads AS h (sk, seq, previous, hash) VALUES (${row.sk}, 1, '', ${first})
      ON CONFLICT (sk) DO UPDATE SET seq = h.seq + 1, previous = h.hash,
        hash = encode(sha256(convert_to(h.hash || chr(10) || (h.seq + 1) || chr(10) || ${body}::text, 'UTF8')), 'hex')
      RETURNING seq, previous, hash
    )
    INSERT INTO kernel.audit (sk, id, seq, at, request, account, actor_name, grant_id, role, area, address, agent, use_case,
      action, outcome, code, subject, purpose, detail, form, previous, hash)
    SELECT ${row.sk}::text, ${row.id}::uuid, head.seq, ${row.at}::timestamptz, ${row.request}::text,
      ${row.account}::uuid, ${row.actor_name}::text, ${row.grant_id}::uuid, ${row.role}::text, ${row.area}::text, ${row.address}::text,
      ${row.agent}::text, ${row.use_case}::text, ${row.action}::text, ${row.outcome}::text, ${row.code}::text,
      ${row.subject}::text, ${row.purpose}::text, ${row.detail}::text::jsonb, 2, head.previous, head.hash
    FROM head`.execute(db)
}

/**
 * Appends rows of several calls, chain by chain in the order of the chains, so that two that write many do not wait for each
 * other in a ring. Rows of nobody's account go to one chain together. Three statements a chain, however many rows.
 */
export async function writeAudits(db: Kysely<KernelTables>, entries: readonly AuditEntry[]): Promise<void> {
  const chains = new Map<string, Content[]>()
  const [first] = entries
  const nobodys = first && bucketOf(newId<'Audit'>(Date.parse(first.now)))
  for (const entry of entries) {
    const row = contentOf(entry, nobodys)
    chains.set(row.sk, [...(chains.get(row.sk) ?? []), row])
  }
  for (const [sk, rows] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1))) await extend(db, sk, rows)
}

async function extend(db: Kysely<KernelTables>, sk: string, contents: readonly Content[]): Promise<void> {
  const { rows: heads } = await sql<{ seq: number; hash: string }>`
    INSERT INTO kernel.audit_heads AS h (sk, seq, previous, hash) VALUES (${sk}, 0, '', '')
    ON CONFLICT (sk) DO UPDATE SET seq = h.seq RETURNING seq, hash`.execute(db)
  let { seq, hash } = heads[0] ?? { seq: 0, hash: '' }
  let previous = hash
  const rows = contents.map(content => {
    seq += 1
    previous = hash
    hash = chainHash(previous, seq, bodyOf(content))
    return { ...content, seq, previous, hash }
  })
  await sql`
    INSERT INTO kernel.audit (sk, id, seq, at, request, account, actor_name, grant_id, role, area, address, agent, use_case,
      action, outcome, code, subject, purpose, detail, form, previous, hash)
    SELECT sk, id, seq, at, request, account, actor_name, grant_id, role, area, address, agent, use_case,
      action, outcome, code, subject, purpose, detail::jsonb, form, previous, hash
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS r(sk text, id uuid, seq bigint, at timestamptz, request text,
      account uuid, actor_name text, grant_id uuid, role text, area text, address text, agent text, use_case text, action text,
      outcome text, code text, subject text, purpose text, detail text, form int, previous text, hash text)`.execute(
    db,
  )
  await sql`UPDATE kernel.audit_heads SET seq = ${seq}, previous = ${previous}, hash = ${hash} WHERE sk = ${sk}`.execute(
    db,
  )
}

/** @param nobodys the chain of who has no account; any if not given */
function contentOf({ actor, now, note, from, ...entry }: AuditEntry, nobodys?: Bucket): Content {
  const id = newId<'Audit'>(Date.parse(now), actor.account === undefined ? nobodys : bucketOf(actor.account))
  return {
    sk: bucketOf(id),
    id,
    at: now,
    request: printable(entry.request),
    account: actor.account ?? null,
    // young people are known by their account alone
    actor_name: isOfficial(actor) || actor.organisation !== undefined ? printable(actor.name) : null,
    grant_id: actor.grant ?? null,
    role: actor.role,
    area: actor.area ?? null,
    address: from === undefined ? null : printable(from.address).slice(0, longestAddress),
    agent: from === undefined ? null : maskNumbers(printable(from.agent)).slice(0, longestAgent),
    use_case: entry.useCase,
    action: note?.action ?? entry.useCase,
    outcome: entry.outcome,
    code: entry.code ?? null,
    subject: note?.subject === undefined ? null : printable(note.subject).slice(0, longestSubject),
    purpose: note?.purpose === undefined ? null : printable(note.purpose),
    detail: canonicalJson(allPrintable(note?.detail ?? {})),
    form: 2,
  }
}

/** Columns that came later are no part of what rows before them say. */
function bodyOf({ actor_name, ...content }: Content): string {
  return canonicalJson({ ...content, ...(actor_name !== null && { actor_name }) })
}

function chainHash(previous: string, seq: number, body: string): string {
  return createHash('sha256').update(`${previous}\n${seq}\n${body}`).digest('hex')
}

/** The hash that a row must have, by the form in which it was written. */
export function hashOfRow({ hash: _, ...row }: AuditRow): string {
  const detail = typeof row.detail === 'string' ? row.detail : canonicalJson(row.detail)
  if (row.form === 2) {
    const { seq, previous, ...content } = row
    return chainHash(previous, seq, bodyOf({ ...content, detail }))
  }
  // before a row said where it came from
  const {
    form: _form,
    actor_name: _name,
    address: _address,
    agent: _agent,
    area: _area,
    grant_id: _grant,
    ...first
  } = row
  return createHash('sha256')
    .update(canonicalJson({ ...first, detail }))
    .digest('hex')
}
