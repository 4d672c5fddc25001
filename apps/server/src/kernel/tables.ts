import type { Generated } from 'kysely'
import type { Instant } from './clock.ts'

/** The kernel's own tables, as Kysely sees them. */
export interface KernelTables {
  'kernel.audit_heads': { sk: string; seq: number; hash: string }
  'kernel.audit': {
    sk: string
    id: string
    seq: number
    at: Instant
    request: string
    account: string | null
    role: string
    use_case: string
    action: string
    outcome: 'done' | 'refused' | 'failed'
    code: string | null
    subject: string | null
    purpose: string | null
    detail: string
    previous: string
    hash: string
  }
  'kernel.outbox': {
    seq: Generated<number>
    at: Instant
    topic: string
    payload: string
    request: string
    attempts: Generated<number>
    retry_at: Instant
    error: string | null
    done_at: Instant | null
  }
  'kernel.answers': {
    sk: string
    account: string
    key: string
    use_case: string
    input_hash: string
    output: string | null
    at: Instant
  }
}
