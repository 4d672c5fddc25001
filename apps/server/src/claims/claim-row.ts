import type { Facts } from '@qingye/rules'
import { type Day, fromJson, type Id, type Instant, type Text } from '../kernel/index.ts'
import type { ClaimLevel } from '../policies/index.ts'
import type { Claim, ClaimKind, ClaimParty, ClaimState, Decision } from './claim.ts'

export interface ClaimRow {
  sk: string
  id: Id<'Claim'>
  version: number
  policy: string
  title: Text | string
  kind: ClaimKind
  person: Id<'Person'> | null
  organisation: Id<'Organisation'> | null
  claimant: string
  division: string
  entered_by: string | null
  state: ClaimState
  levels: readonly ClaimLevel[] | string
  level: ClaimLevel | null
  days: number
  waits_for: ClaimParty | null
  due_on: Day | null
  answers: Claim['answers'] | string
  known: Facts | string
  origins: Claim['origins'] | string
  anyway: boolean
  account_holder: string | null
  account_bank: string | null
  account_sealed: string | null
  account_shown: string | null
  amount: number | null
  decision: Decision | string | null
  hand_by: string | null
  hand_for: string | null
  hand_name: string | null
  reason: string | null
  note: string | null
  object_until: Day | null
  batch: Id<'ClaimBatch'> | null
  keys: Claim['keys'] | string
  sent_at: Instant | null
  sent_on: Day | null
  paid_on: Day | null
  demanded: number | null
  repaid: number
  created_at: Instant
  touched_at: Instant
}

function accountOf(row: ClaimRow): Claim['account'] {
  const { account_holder: holder, account_bank: bank, account_sealed: sealed, account_shown: shown } = row
  return sealed === null ? undefined : { holder: holder ?? '', bank: bank ?? '', sealed, shown: shown ?? '' }
}

export function toClaim(row: ClaimRow): Claim {
  return {
    id: row.id,
    version: row.version,
    policy: row.policy,
    title: fromJson(row.title),
    kind: row.kind,
    person: row.person ?? undefined,
    organisation: row.organisation ?? undefined,
    claimant: row.claimant,
    division: row.division,
    enteredBy: row.entered_by ?? undefined,
    state: row.state,
    levels: fromJson(row.levels),
    level: row.level ?? undefined,
    days: row.days,
    waitsFor: row.waits_for ?? undefined,
    dueOn: row.due_on ?? undefined,
    answers: fromJson(row.answers),
    known: fromJson(row.known),
    origins: fromJson(row.origins),
    anyway: row.anyway,
    account: accountOf(row),
    amount: row.amount ?? undefined,
    decision: row.decision === null ? undefined : fromJson(row.decision),
    hand: row.hand_name === null ? undefined : { by: row.hand_by, standingFor: row.hand_for },
    handName: row.hand_name ?? undefined,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    objectUntil: row.object_until ?? undefined,
    batch: row.batch ?? undefined,
    keys: fromJson(row.keys),
    sentAt: row.sent_at ?? undefined,
    sentOn: row.sent_on ?? undefined,
    paidOn: row.paid_on ?? undefined,
    demanded: row.demanded ?? undefined,
    repaid: row.repaid,
    createdAt: row.created_at,
  }
}

/** Everything of a claim that may change. */
export function columnsOf(one: Claim) {
  return {
    version: one.version,
    state: one.state,
    levels: JSON.stringify(one.levels),
    level: one.level ?? null,
    days: one.days,
    waits_for: one.waitsFor ?? null,
    due_on: one.dueOn ?? null,
    answers: JSON.stringify(one.answers),
    known: JSON.stringify(one.known),
    origins: JSON.stringify(one.origins),
    anyway: one.anyway,
    account_holder: one.account?.holder ?? null,
    account_bank: one.account?.bank ?? null,
    account_sealed: one.account?.sealed ?? null,
    account_shown: one.account?.shown ?? null,
    amount: one.amount ?? null,
    decision: one.decision === undefined ? null : JSON.stringify(one.decision),
    hand_by: one.hand?.by ?? null,
    hand_for: one.hand?.standingFor ?? null,
    hand_name: one.handName ?? null,
    reason: one.reason ?? null,
    note: one.note ?? null,
    object_until: one.objectUntil ?? null,
    batch: one.batch ?? null,
    keys: JSON.stringify(one.keys),
    sent_at: one.sentAt ?? null,
    sent_on: one.sentOn ?? null,
    paid_on: one.paidOn ?? null,
    demanded: one.demanded ?? null,
    repaid: one.repaid,
  }
}
