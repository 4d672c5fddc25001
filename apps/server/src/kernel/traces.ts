import { type Kysely, sql } from 'kysely'
import type { Actor } from './access.ts'
import { type AuditEntry, writeAudit, writeAudits } from './audit.ts'
import { auditDetailOf } from './audit-detail.ts'
import type { Instant } from './clock.ts'
import type { AuditNote, Origin } from './context.ts'
import { type Database, inTransaction, type Scope } from './database/index.ts'
import { gathered } from './gathered.ts'
import type { Log } from './log.ts'
import type { Problem } from './problem.ts'
import type { KernelTables } from './tables.ts'
import type { AnyUseCase } from './use-case.ts'

/** Who calls what, when and from where: what every row of one call has in common. */
export interface Caller {
  readonly actor: Actor
  readonly now: Instant
  readonly request: string
  readonly from?: Origin | undefined
}

/**
 * Everything that somebody does is in the audit log, and whatever somebody signed in looks at. What a visitor reads
 * is public and is counted by the metrics alone (ADR 12).
 */
export function isAudited(useCase: Pick<AnyUseCase, 'kind' | 'reveals'>, actor: Actor): boolean {
  return useCase.kind === 'command' || useCase.reveals === true || isSomebody(actor)
}

function isSomebody(actor: Actor): boolean {
  return actor.role !== 'visitor' && actor.role !== 'system'
}

export function entryOf(useCase: AnyUseCase, caller: Caller, input: unknown, output: unknown): AuditEntry {
  const { subject, detail } = auditDetailOf(useCase, input, output)
  const note = { detail, ...(subject !== undefined && { subject }) }
  return { ...caller, useCase: useCase.name, outcome: 'done', note }
}

/** The notes of one transaction, written at its end: a chain's head is locked no longer than it must be. */
export interface Notes {
  add(note: AuditNote): void
  write(db: Kysely<KernelTables>): Promise<void>
  /** @throws when a note was left where none can be written: a visitor's query is not in the log */
  refuse(): void
}

export function createNotes(useCase: string, caller: Caller): Notes {
  const notes: AuditNote[] = []
  return {
    add: note => notes.push(note),
    async write(db) {
      for (const note of notes.splice(0)) {
        await writeAudit(db, { ...caller, useCase, outcome: 'done', note })
      }
    },
    refuse() {
      if (notes.length > 0)
        throw new Error(`${useCase} leaves a note for the audit log: say that it \`reveals\``)
    },
  }
}

/** Runs a body that may write nothing, in a transaction that was begun `reading` and afterwards may write. */
export async function readingOnly<T>(db: Kysely<unknown>, body: () => Promise<T>): Promise<T> {
  const answer = await body()
  // the end of the savepoint ends its read-only state too
  await sql`RELEASE SAVEPOINT reading`.execute(db)
  return answer
}

/** Is a failed call worth a row? A visitor's slips in a search are not; a closed door that somebody tried is. */
export function isTraced(useCase: Pick<AnyUseCase, 'kind'>, actor: Actor, problem: Problem): boolean {
  if (useCase.kind === 'command' || isSomebody(actor)) return true
  return problem.kind === 'forbidden' || problem.kind === 'unauthenticated'
}

/** Writes a row before whoever it is about gets their answer. */
export type AuditLine = (entry: AuditEntry) => Promise<void>

/** A body that failed was undone with all it wrote; that it was tried is kept, in a transaction of its own. */
export async function traceRefusal(
  line: AuditLine,
  log: Log,
  entry: AuditEntry,
  problem: Problem,
): Promise<void> {
  const outcome = problem.kind === 'internal' ? 'failed' : 'refused'
  try {
    await line({ ...entry, outcome, code: problem.code })
  } catch (error) {
    const { request, useCase } = entry
    log.error({ request, useCase, error }, 'the refusal could not be written to the audit log')
  }
}

/**
 * Rows of what has no transaction that could hold them: answers that were computed once for many (`shares`), and refusals.
 * Whoever gets one is in the log before they get it. Many come in one moment, so what gathers while a transaction is under
 * way goes into the next one together.
 */
export function createAuditLine(database: Database, scope: Scope): AuditLine {
  return gathered(
    async (entries: readonly AuditEntry[]) => {
      await writeAlone(database, scope, entries)
      return entries.map(() => undefined)
    },
    { atOnce: 1, most: 200 },
  )
}

function writeAlone(database: Database, scope: Scope, entries: readonly AuditEntry[]): Promise<void> {
  // the kernel's own tables
  const body = (db: Kysely<unknown>) => writeAudits(db as unknown as Kysely<KernelTables>, entries)
  return inTransaction(database, scope, body, { retries: 2 })
}
