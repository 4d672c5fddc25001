import type { Kysely } from 'kysely'
import { hashOfRow } from './audit.ts'
import { type AuditSeal, hashOfSeal, type SealedHeads } from './audit-seal.ts'
import type { KernelTables } from './tables.ts'

export interface AuditFault {
  /** a bucket; for the seals themselves the day */
  readonly stream: string
  readonly seq: number
  readonly fault: 'changed' | 'missing' | 'head' | 'seal'
}

export interface AuditReport {
  readonly rows: number
  readonly seals: number
  /** the day up to whose seal the rows were exported and removed */
  readonly exportedTo: string | undefined
  readonly faults: readonly AuditFault[]
}

type Row = KernelTables['kernel.audit']
type Db = Kysely<KernelTables>

const batch = 2_000

/**
 * Walks every chain and names each row that was changed or is missing, and each seal that does not fit: a chain that
 * was written anew from the beginning fits itself and no seal. Needs a role that may read all.
 */
export async function verifyAudit(db: Db): Promise<AuditReport> {
  const seals = await sealsOf(db)
  const exportedTo = await lastExport(db)
  const start = seals.find(seal => seal.day === exportedTo)?.heads ?? {}
  const faults = faultsOfSeals(seals)
  if (exportedTo !== undefined && !seals.some(seal => seal.day === exportedTo))
    faults.push({ stream: exportedTo, seq: 0, fault: 'seal' })
  const heads = new Map(
    (await db.selectFrom('kernel.audit_heads').selectAll().orderBy('sk').execute()).map(head => [
      head.sk,
      head,
    ]),
  )
  // a stream whose head was removed is still in the seals
  const streams = new Set([...heads.keys(), ...seals.flatMap(seal => Object.keys(seal.heads))])
  let rows = 0
  for (const sk of [...streams].sort()) {
    const chain = createChain(sk, start[sk])
    chain.expect(seals.filter(seal => seal.day > (exportedTo ?? '')))
    for await (const row of rowsOf(db, sk, chain.start)) chain.take(row)
    rows += chain.count
    faults.push(...chain.close(heads.get(sk)))
  }
  return { rows, seals: seals.length, exportedTo, faults }
}

/** Follows one chain row by row. */
export function createChain(stream: string, from: readonly [number, string] | undefined) {
  const faults: AuditFault[] = []
  const sealed = new Map<number, string>()
  const [start, anchor] = from ?? [0, '']
  let [seq, previous, count] = [start, anchor, 0]
  const fault = (at: number, what: AuditFault['fault']) => faults.push({ stream, seq: at, fault: what })
  return {
    start,
    get count() {
      return count
    },
    /** seals that the rows to come must fit */
    expect(seals: readonly { readonly heads: SealedHeads }[]) {
      for (const { heads } of seals) {
        const [at, hash] = heads[stream] ?? [0, '']
        if (at > start) sealed.set(at, hash)
      }
    },
    take(row: Row) {
      count += 1
      const follows = row.seq === seq + 1
      if (!follows) fault(seq + 1, 'missing')
      else if (row.previous !== previous || hashOfRow(row) !== row.hash) fault(row.seq, 'changed')
      const seal = sealed.get(row.seq)
      if (seal !== undefined && seal !== row.hash) fault(row.seq, 'seal')
      seq = row.seq
      previous = row.hash
    },
    /** @param head where the chain must end */
    close(head: { readonly seq: number; readonly hash: string } | undefined): AuditFault[] {
      const last = Math.max(0, ...sealed.keys())
      if (seq < (head?.seq ?? 0)) fault(seq + 1, 'missing')
      else if (head === undefined || seq > head.seq || previous !== head.hash) fault(seq, 'head')
      if (seq < last) fault(seq + 1, 'seal')
      return faults
    },
  }
}

async function* rowsOf(db: Db, sk: string, after: number): AsyncGenerator<Row> {
  for (let seq = after; ; ) {
    const rows = await db
      .selectFrom('kernel.audit')
      .selectAll()
      .where('sk', '=', sk)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(batch)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    seq = last.seq
  }
}

function faultsOfSeals(seals: readonly AuditSeal[]): AuditFault[] {
  let previous = ''
  return seals.flatMap(seal => {
    const whole = seal.previous === previous && hashOfSeal(seal) === seal.hash
    previous = seal.hash
    return whole ? [] : [{ stream: seal.day, seq: 0, fault: 'seal' as const }]
  })
}

export async function sealsOf(db: Db): Promise<AuditSeal[]> {
  const rows = await db.selectFrom('kernel.audit_seals').selectAll().orderBy('day').execute()
  // jsonb, written by `sealAudit` alone, comes parsed
  return rows.map(row => ({ ...row, heads: row.heads as unknown as SealedHeads }))
}

export async function lastExport(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('kernel.audit_exports')
    .select('day')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.day
}
