import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type Kysely, sql } from 'kysely'
import type { AuditSeal, SealedHeads } from './audit-seal.ts'
import { type AuditFault, createChain, lastExport, sealsOf, verifyAudit } from './audit-verify.ts'
import type { Day } from './clock.ts'
import type { Kernel } from './kernel.ts'
import { Problem } from './problem.ts'
import type { KernelTables } from './tables.ts'

type Row = KernelTables['kernel.audit']

/** The first line of a file of audit rows: between which points of the chains it lies. */
interface FileHead {
  readonly format: 'qingye-audit-1'
  readonly from: SealedHeads
  readonly to: SealedHeads
}

export interface AuditFile {
  readonly rows: number
  readonly sha256: string
}

const batch = 5_000

/** Writes all rows that are in the table, one JSON object a line, with a first line that anchors their chains. */
export async function exportAudit(kernel: Kernel, file: string): Promise<AuditFile> {
  const { from, to } = await kernel.asSystem('audit.export', async context => {
    const db = context.db<KernelTables>()
    const [seals, since] = [await sealsOf(db), await lastExport(db)]
    const heads = await db.selectFrom('kernel.audit_heads').select(['sk', 'seq', 'hash']).execute()
    return {
      from: seals.find(seal => seal.day === since)?.heads ?? {},
      to: Object.fromEntries(heads.map(({ sk, seq, hash }) => [sk, [seq, hash] as const])),
    }
  })
  return writeFile(kernel, file, { format: 'qingye-audit-1', from, to })
}

async function writeFile(kernel: Kernel, file: string, head: FileHead): Promise<AuditFile> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 }) // never over an earlier one
  await once(out, 'open')
  const hash = createHash('sha256')
  let rows = 0
  const line = async (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  await line(head)
  for (const sk of Object.keys(head.to).sort()) {
    const [first, last] = [head.from[sk]?.[0] ?? 0, head.to[sk]?.[0] ?? 0]
    for (let seq = first; seq < last; ) {
      const found = await kernel.asSystem('audit.export', context => readRows(context.db(), sk, seq, last))
      if (found.length === 0) break
      for (const row of found) await line(row)
      rows += found.length
      seq = found.at(-1)?.seq ?? last
    }
  }
  out.end()
  await once(out, 'close')
  const handle = await open(file, 'r+')
  await handle.sync() // on the disk before anything is removed for its sake
  await handle.close()
  return { rows, sha256: hash.digest('hex') }
}

function readRows(db: Kysely<KernelTables>, sk: string, after: number, to: number): Promise<Row[]> {
  return db
    .selectFrom('kernel.audit')
    .selectAll()
    .where('sk', '=', sk)
    .where('seq', '>', after)
    .where('seq', '<=', to)
    .orderBy('seq')
    .limit(batch)
    .execute()
}

/** Walks the chains of a file from end to end. @throws when it is no such file */
export async function verifyAuditFile(
  file: string,
): Promise<AuditFile & { readonly faults: readonly AuditFault[]; readonly to: SealedHeads }> {
  const hash = createHash('sha256')
  const chains = new Map<string, ReturnType<typeof createChain>>()
  let head: FileHead | undefined
  let rows = 0
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    hash.update(`${line}\n`)
    // written by `writeFile`; what was changed since is what the chains show
    const value: unknown = JSON.parse(line)
    if (head === undefined) {
      head = value as FileHead
      if (head.format !== 'qingye-audit-1') throw new Error(`${file} holds no audit rows`)
      for (const sk of Object.keys(head.to)) chains.set(sk, createChain(sk, head.from[sk]))
    } else {
      const row = value as Row
      chains.get(row.sk)?.take(row)
      rows += 1
    }
  }
  if (head === undefined) throw new Error(`${file} is empty`)
  const { to } = head
  const faults = [...chains].flatMap(([sk, chain]) => {
    const [seq, last] = to[sk] ?? [0, '']
    return chain.close({ seq, hash: last })
  })
  return { rows, sha256: hash.digest('hex'), faults, to }
}

/** The newest seal of which every row is older than the given day. */
export function sealBefore(seals: readonly AuditSeal[], day: Day): AuditSeal | undefined {
  return seals.findLast(seal => seal.day <= day)
}

/**
 * Moves every row up to a seal into a file and out of the table. The file is read back and compared before anything goes;
 * the chains then begin at that seal. The connection must own the table: the application cannot remove a row.
 * @param keepFrom the first day whose rows must stay
 * @throws Problem when the log or the file is not whole; then nothing is removed
 * @returns undefined when there is nothing old enough
 */
export async function retireAudit(
  kernel: Kernel,
  file: string,
  keepFrom: Day,
): Promise<(AuditFile & { readonly day: Day }) | undefined> {
  const { report, seals, since } = await kernel.asSystem('audit.retire', async context => {
    const db = context.db<KernelTables>()
    return { report: await verifyAudit(db), seals: await sealsOf(db), since: await lastExport(db) }
  })
  if (report.faults.length > 0) throw notWhole('the audit log')
  const seal = sealBefore(seals, keepFrom)
  if (seal === undefined || seal.day <= (since ?? '')) return undefined
  const from = seals.find(each => each.day === since)?.heads ?? {}
  const written = await writeFile(kernel, file, { format: 'qingye-audit-1', from, to: seal.heads })
  const read = await verifyAuditFile(file)
  if (read.faults.length > 0 || read.sha256 !== written.sha256) throw notWhole(file)
  await kernel.asSystem('audit.retire', async context => {
    await context.audit({ action: 'audit.retired', subject: seal.day, detail: { file, ...written } })
    await context
      .db<KernelTables>()
      .insertInto('kernel.audit_exports')
      .values({ day: seal.day, at: context.now, file, ...written })
      .execute()
  })
  await removeUpTo(kernel, seal.heads)
  return { ...written, day: seal.day }
}

/** Also what an earlier run recorded and did not come to remove. */
async function removeUpTo(kernel: Kernel, heads: SealedHeads): Promise<void> {
  for (const [sk, [seq]] of Object.entries(heads)) {
    await kernel.database.pool.query('DELETE FROM kernel.audit WHERE sk = $1 AND seq <= $2', [sk, seq])
  }
}

function notWhole(what: string): Problem {
  return new Problem('conflict', 'audit.not-whole', {
    zh: `${what} 不完整，什么都没有移走：先运行 audit verify`,
    en: `${what} is not whole; nothing was removed: run audit verify first`,
  })
}

/** Rows of one stream that have not been sent yet; for `forwardAudit`. */
export async function unsentRows(db: Kysely<KernelTables>, most: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT a.* FROM kernel.audit_heads h
    LEFT JOIN kernel.audit_forwarded f ON f.sk = h.sk
    JOIN kernel.audit a ON a.sk = h.sk AND a.seq > coalesce(f.seq, 0)
    WHERE h.seq > coalesce(f.seq, 0)
    ORDER BY a.sk, a.seq LIMIT ${most}`.execute(db)
  return rows
}
