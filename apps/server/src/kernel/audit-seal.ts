import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import type { Day, Instant } from './clock.ts'
import type { Context } from './context.ts'
import type { KernelTables } from './tables.ts'

/** Where each stream stood: its number of rows and the hash of the last one. */
export type SealedHeads = Readonly<Record<string, readonly [seq: number, hash: string]>>

/**
 * All streams on one day. Kept outside the database too (a file, a log server, a printout), its hash shows when somebody
 * with every right in the database has written the past anew.
 */
export interface AuditSeal {
  readonly day: Day
  readonly at: Instant
  /** rows that had been written by then, exported ones included */
  readonly rows: number
  readonly heads: SealedHeads
  readonly previous: string
  readonly hash: string
}

/** Seals the day; a day that is sealed stays as it is. @returns the day's seal */
export async function sealAudit(context: Context): Promise<AuditSeal> {
  const db = context.db<KernelTables>()
  const known = await sealOn(context, context.today)
  if (known !== undefined) return known
  const last = await db
    .selectFrom('kernel.audit_seals')
    .select('hash')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  // one statement sees one moment
  const heads = await db
    .selectFrom('kernel.audit_heads')
    .select(['sk', 'seq', 'hash'])
    .orderBy('sk')
    .execute()
  const seal = {
    day: context.today,
    at: context.now,
    rows: heads.reduce((sum, head) => sum + head.seq, 0),
    heads: Object.fromEntries(heads.map(({ sk, seq, hash }) => [sk, [seq, hash] as const])),
    previous: last?.hash ?? '',
  }
  const whole: AuditSeal = { ...seal, hash: hashOfSeal(seal) }
  await sql`
    INSERT INTO kernel.audit_seals (day, at, rows, heads, previous, hash)
    VALUES (${whole.day}, ${whole.at}, ${whole.rows}, ${canonicalJson(whole.heads)}::text::jsonb, ${whole.previous},
      ${whole.hash})
    ON CONFLICT (day) DO NOTHING`.execute(db)
  return (await sealOn(context, context.today)) ?? whole
}

async function sealOn(context: Context, day: Day): Promise<AuditSeal | undefined> {
  const row = await context
    .db<KernelTables>()
    .selectFrom('kernel.audit_seals')
    .selectAll()
    .where('day', '=', day)
    .executeTakeFirst()
  // jsonb, written above alone, comes parsed
  return row && { ...row, heads: row.heads as unknown as SealedHeads }
}

export function hashOfSeal({ day, at, rows, heads, previous }: Omit<AuditSeal, 'hash'>): string {
  return createHash('sha256').update(canonicalJson({ day, at, rows, heads, previous })).digest('hex')
}
