import { createHash } from 'node:crypto'
import type { Bucket, Day, Id, Instant, Role, Vault } from '../kernel/index.ts'
import type { Account, Grant } from './account.ts'

export interface AccountRow {
  sk: string
  id: Id<'Account'>
  version: number
  login: string
  password: string | null
  name: string
  person: Id<'Person'> | null
  demo: boolean
  disabled: boolean
  created_at: Instant
  /** officials: the area that keeps the account, around everything it holds */
  area: string | null
  disabled_reason: string | null
}

export interface GrantRow {
  sk: string
  id: Id<'Grant'>
  account: Id<'Account'>
  role: Role
  area: string | null
  department: string | null
  organisation: Id<'Organisation'> | null
  from_day: Day
  until_day: Day | null
  stands_in_for: Id<'Grant'> | null
  stands_in_for_account: Id<'Account'> | null
  granted_by: Id<'Account'> | null
  granted_at: Instant
  reason: string | null
  ended_at: Instant | null
  ended_by: Id<'Account'> | null
  end_reason: string | null
  /** the holder's name and masked login, so that who may see the grant needs no other row */
  holder: string
  holder_login: string
  granted_by_name: string | null
  ended_by_name: string | null
  last_used_on: Day | null
}

export interface InvitationRow {
  sk: string
  id: Id<'Invitation'>
  hash: string
  /** whom it is for, until it has ended */
  login_sealed: string | null
  login_match: string | null
  login_shown: string
  role: Role
  organisation: Id<'Organisation'> | null
  division: string
  account: Id<'Account'> | null
  replaces: boolean
  evidence: string | null
  invited_by: Id<'Account'>
  invited_by_name: string
  invited_at: Instant
  expires_at: Instant
  outcome: 'accepted' | 'withdrawn' | null
  ended_at: Instant | null
}

export interface HandoverRow {
  sk: string
  id: Id<'Handover'>
  organisation: Id<'Organisation'>
  from_account: Id<'Account'>
  from_grant: Id<'Grant'>
  from_name: string
  to_account: Id<'Account'>
  to_grant: Id<'Grant'>
  to_name: string
  offered_at: Instant
  expires_at: Instant
  outcome: 'taken' | 'declined' | 'withdrawn' | null
  ended_at: Instant | null
}

/** The tables of this module, for its stores alone. */
export interface Tables {
  'accounts.accounts': AccountRow
  'accounts.grants': GrantRow
  'accounts.logins': { sk: string; hash: string; account: Id<'Account'> }
  'accounts.sessions': {
    sk: string
    hash: string
    account: Id<'Account'>
    grant_id: Id<'Grant'>
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant
  }
  'accounts.invitations': InvitationRow
  'accounts.handovers': HandoverRow
  'accounts.member_books': { sk: string; organisation: Id<'Organisation'>; version: number }
  'accounts.failures': { sk: string; hash: string; count: number; until: Instant }
}

/**
 * As `hashOf`, for counters that are kept by a phone: nobody without the key can ask for whom one counts. They live for
 * hours, so that a new matching key finds them empty and no more.
 */
export function keyedHashOf(vault: Vault, text: string): { sk: Bucket; hash: string } {
  const hash = vault.match('counter', text)
  return { sk: hash.slice(-2) as Bucket, hash } // two hex digits of a hash
}

/** Keys of tables that hold a hash and no id: the shard is the digest's last byte. Of nothing that can be guessed. */
export function hashOf(text: string): { sk: Bucket; hash: string } {
  const hash = createHash('sha256').update(text).digest('hex')
  return { sk: hash.slice(-2) as Bucket, hash } // two hex digits of a digest
}

export function toAccount(row: Pick<AccountRow, 'id' | 'login' | 'name' | 'person' | 'demo'>): Account {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    person: row.person ?? undefined,
    demo: row.demo,
  }
}

export function toGrant(row: Omit<GrantRow, 'sk'>): Grant {
  return {
    id: row.id,
    account: row.account,
    role: row.role,
    area: row.area ?? undefined,
    department: row.department ?? undefined,
    organisation: row.organisation ?? undefined,
    from: row.from_day,
    until: row.until_day ?? undefined,
    standsInFor: row.stands_in_for ?? undefined,
    ...(row.stands_in_for_account && { principal: row.stands_in_for_account }),
  }
}
