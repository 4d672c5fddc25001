import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Actor } from './access.ts'
import { canonicalJson } from './canonical.ts'
import type { Instant } from './clock.ts'
import type { AuditNote } from './context.ts'
import { bucketOf, newId } from './ids.ts'
import type { KernelTables } from './tables.ts'

export interface AuditEntry {
  readonly actor: Actor
  readonly now: Instant
  readonly request: string
  readonly useCase: string
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly code?: string
  readonly note?: AuditNote
}

/**
 * Appends one row to the audit log in the caller's transaction. The log is 256 chains, one a bucket of the
 * acting account, so that removing or changing a row shows (`verifyAudit`).
 */
export async function writeAudit(db: Kysely<KernelTables>, entry: AuditEntry): Promise<void> {
  const id = newId<'Audit'>(Date.parse(entry.now), entry.actor.account && bucketOf(entry.actor.account))
  const sk = bucketOf(id)
  const head = await lockHead(db, sk)
  const row = {
    sk,
    id,
    seq: head.seq + 1,
    at: entry.now,
    request: entry.request,
    account: entry.actor.account ?? null,
    role: entry.actor.role,
    use_case: entry.useCase,
    action: entry.note?.action ?? entry.useCase,
    outcome: entry.outcome,
    code: entry.code ?? null,
    subject: entry.note?.subject ?? null,
    purpose: entry.note?.purpose ?? null,
    detail: canonicalJson(entry.note?.detail ?? {}),
    previous: head.hash,
  }
  const hash = hashOf(row)
  await db
    .insertInto('kernel.audit')
    .values({ ...row, hash })
    .execute()
  await db.updateTable('kernel.audit_heads').set({ seq: row.seq, hash }).where('sk', '=', sk).execute()
}

async function lockHead(db: Kysely<KernelTables>, sk: string): Promise<{ seq: number; hash: string }> {
  const read = () =>
    db
      .selectFrom('kernel.audit_heads')
      .select(['seq', 'hash'])
      .where('sk', '=', sk)
      .forUpdate()
      .executeTakeFirst()
  const known = await read()
  if (known !== undefined) return known
  await db
    .insertInto('kernel.audit_heads')
    .values({ sk, seq: 0, hash: '' })
    .onConflict(on => on.doNothing())
    .execute()
  const made = await read()
  if (made === undefined) throw new Error(`audit stream ${sk} has no head`)
  return made
}

type HashedRow = Omit<KernelTables['kernel.audit'], 'hash'>

function hashOf(row: HashedRow): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex')
}

export interface AuditFault {
  readonly stream: string
  readonly seq: number
  readonly fault: 'changed' | 'missing' | 'head'
}

/** Walks every chain and names each row that was changed or is missing. Needs a role that may read all. */
export async function verifyAudit(db: Kysely<KernelTables>): Promise<{ rows: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = []
  let rows = 0
  const heads = await db.selectFrom('kernel.audit_heads').selectAll().orderBy('sk').execute()
  for (const head of heads) {
    let seq = 0
    let previous = ''
    const stream = await db
      .selectFrom('kernel.audit')
      .selectAll()
      .where('sk', '=', head.sk)
      .orderBy('seq')
      .execute()
    for (const { hash, ...row } of stream) {
      rows += 1
      if (row.seq !== seq + 1) faults.push({ stream: head.sk, seq: seq + 1, fault: 'missing' })
      const detail = typeof row.detail === 'string' ? row.detail : canonicalJson(row.detail)
      const intact = row.previous === previous && hashOf({ ...row, detail }) === hash
      if (!intact && row.seq === seq + 1) faults.push({ stream: head.sk, seq: row.seq, fault: 'changed' })
      seq = row.seq
      previous = hash
    }
    if (seq < head.seq) faults.push({ stream: head.sk, seq: seq + 1, fault: 'missing' })
    else if (previous !== head.hash) faults.push({ stream: head.sk, seq, fault: 'head' })
  }
  return { rows, faults }
}
