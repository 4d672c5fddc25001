import type { Generated } from 'kysely'
import type { Day, Instant } from './clock.ts'

/** The kernel's own tables, as Kysely sees them. */
export interface KernelTables {
  'kernel.audit_heads': { sk: string; seq: number; previous: Generated<string>; hash: string }
  'kernel.audit': {
    sk: string
    id: string
    seq: number
    at: Instant
    request: string
    account: string | null
    actor_name: string | null
    grant_id: string | null
    role: string
    area: string | null
    address: string | null
    agent: string | null
    use_case: string
    action: string
    outcome: 'done' | 'refused' | 'failed'
    code: string | null
    subject: string | null
    purpose: string | null
    detail: string
    form: number
    previous: string
    hash: string
  }
  'kernel.audit_seals': { day: Day; at: Instant; rows: number; heads: string; previous: string; hash: string }
  'kernel.audit_exports': { day: Day; at: Instant; rows: number; file: string; sha256: string }
  'kernel.audit_forwarded': { sk: string; seq: number }
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
