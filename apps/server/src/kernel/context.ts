import type { Kysely } from 'kysely'
import type { Actor } from './access.ts'
import type { Day, Instant } from './clock.ts'
import type { Bucket, Id } from './ids.ts'
import type { Language } from './language.ts'
import type { Token } from './provision.ts'

/** A row of the audit log that a use case adds beside the one that the kernel writes for every command. */
export interface AuditNote {
  /** `person.id-shown`, `application.withdrawn` … */
  readonly action: string
  /** the id of what was touched or looked at */
  readonly subject: string
  /** required when personal data is shown */
  readonly purpose?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Where a call came from: as far as the network tells. */
export interface Origin {
  /** the caller's address, behind trusted proxies the one they name */
  readonly address: string
  /** what the browser calls itself */
  readonly agent: string
}

/**
 * What the body of a use case gets: one transaction with the actor's scope set, the moment, and the ways to
 * leave a trace. Stores take it as their first argument; nothing else opens a transaction.
 */
export interface Context {
  readonly actor: Actor
  /** the moment the use case began; the same for all it writes */
  readonly now: Instant
  readonly today: Day
  readonly language: Language
  /** correlates log lines, audit rows and outbox rows of one call */
  readonly request: string
  /** undefined for jobs and tools */
  readonly from?: Origin | undefined
  /** The transaction, typed as the calling module's tables. A module names only tables of its own. */
  db<Tables>(): Kysely<Tables>
  newId<Kind extends string>(bucket?: Bucket): Id<Kind>
  /** What was made once at start and provided under this token. */
  use<Thing>(token: Token<Thing>): Thing
  /** Adds a row to the outbox; its handlers run after the commit, at least once. */
  emit(topic: string, payload: Readonly<Record<string, unknown>>): Promise<void>
  audit(note: AuditNote): Promise<void>
}
