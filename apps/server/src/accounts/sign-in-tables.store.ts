import type { Generated } from 'kysely'
import type { Id, Instant } from '../kernel/index.ts'
import type { AccountRow, Tables } from './tables.store.ts'

export interface SessionRow {
  sk: string
  hash: string
  /** stays the same while the cookie changes */
  id: Id<'Session'>
  account: Id<'Account'>
  grant_id: Id<'Grant'>
  way: string
  device: string
  place: string
  begun_at: Instant
  /** when this cookie was given out */
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  /** the last second factor */
  proven_at: Instant | null
  /** another cookie was given out in its place */
  replaced_at: Instant | null
  /** the cookie that this one takes the place of, until this one is seen for the first time */
  replaces: string | null
}

/** The tables of the way in, for its stores alone. */
export interface SignInTables extends Pick<Tables, 'accounts.logins' | 'accounts.grants'> {
  'accounts.accounts': AccountRow & {
    phone_sealed: Generated<string | null>
    password_set_at: Generated<Instant | null>
  }
  'accounts.sessions': SessionRow
  'accounts.failures': { sk: string; hash: string; count: number; until: Instant; failed_at: Instant }
  'accounts.phones': { sk: string; match: string; account: Id<'Account'> }
  'accounts.steps': {
    sk: string
    hash: string
    kind: string
    sealed: string
    tries: Generated<number>
    expires_at: Instant
  }
  'accounts.quotas': { sk: string; hash: string; count: number; ends_at: Instant }
  'accounts.totp': {
    sk: string
    id: Id<'Account'>
    secret_sealed: string
    last_step: number
    confirmed_at: Instant | null
  }
  'accounts.recovery_codes': { sk: string; account: Id<'Account'>; hash: string; used_at: Instant | null }
  'accounts.links': {
    sk: string
    id: Id<'Link'>
    account: Id<'Account'>
    issuer: string
    hash: string
    name: string
    linked_at: Instant
  }
  'accounts.link_keys': { sk: string; hash: string; account: Id<'Account'> }
}
