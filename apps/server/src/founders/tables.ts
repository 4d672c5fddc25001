import type { Day, Id, Instant } from '../kernel/index.ts'
import type { BusinessKind, FollowUp, Founder, FounderState, Job, Support, SupportKind } from './founder.ts'

/** The rows as they lie in the database, and what they are read as. Only stores name these. */
export interface FounderRow {
  sk: string
  id: Id<'Founder'>
  version: number
  person: Id<'Person'>
  person_name: string
  division: string
  business: string
  kind: BusinessKind
  organisation: Id<'Organisation'> | null
  started_on: Day | null
  state: FounderState
  ended_on: Day | null
  supported_on: Day | null
  supports: number
  employed: number
  created_at: Instant
}

export interface SupportRow {
  sk: string
  id: Id<'Support'>
  founder: Id<'Founder'>
  division: string
  kind: SupportKind
  policy: string | null
  amount: number | null
  given_on: Day
  evidence: string
  source_kind: string
  source: string
  state: 'valid' | 'mistake'
  reason: string
  added_by: string | null
  added_for: string | null
  by_name: string
  added_at: Instant
  fact: Id<'Fact'> | null
  checked: string
}

export interface JobRow {
  sk: string
  id: Id<'Job'>
  founder: Id<'Founder'>
  division: string
  business: string
  person: Id<'Person'> | null
  name: string
  id_sealed: string | null
  id_mask: string
  id_match: string
  from_on: Day
  until_on: Day | null
  state: Job['state']
  reason: string
  added_by: string | null
  added_for: string | null
  by_name: string
  added_at: Instant
  checked: string
}

export interface FollowUpRow {
  sk: string
  id: Id<'FollowUp'>
  founder: Id<'Founder'>
  division: string
  quarter: string
  due_on: Day
  reminded_on: Day | null
  answered_on: Day | null
  running: boolean | null
  people: number | null
  note: string
  answered_as: 'founder' | 'officer' | null
  by_name: string
}

export interface Tables {
  'founders.founders': FounderRow
  'founders.supports': SupportRow
  'founders.jobs': JobRow
  'founders.job_facts': { sk: string; job: Id<'Job'>; year: number; division: string; fact: Id<'Fact'> }
  'founders.follow_ups': FollowUpRow
}

export function toFounder(row: FounderRow): Founder {
  return {
    id: row.id,
    version: row.version,
    person: row.person,
    personName: row.person_name,
    division: row.division,
    business: row.business,
    kind: row.kind,
    organisation: row.organisation ?? undefined,
    startedOn: row.started_on ?? undefined,
    state: row.state,
    endedOn: row.ended_on ?? undefined,
    supportedOn: row.supported_on ?? undefined,
    supports: row.supports,
    employed: row.employed,
  }
}

export function toSupport(row: SupportRow): Support {
  return {
    id: row.id,
    founder: row.founder,
    kind: row.kind,
    policy: row.policy ?? undefined,
    amount: row.amount ?? undefined,
    givenOn: row.given_on,
    evidence: row.evidence,
    source: { kind: row.source_kind, id: row.source },
    state: row.state,
    hand: { by: row.added_by, standingFor: row.added_for },
    byName: row.by_name,
    addedAt: row.added_at,
    fact: row.fact ?? undefined,
    checked: row.checked,
  }
}

export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    founder: row.founder,
    business: row.business,
    person: row.person ?? undefined,
    name: row.name,
    idMask: row.id_mask,
    fromOn: row.from_on,
    untilOn: row.until_on ?? undefined,
    state: row.state,
    hand: { by: row.added_by, standingFor: row.added_for },
    byName: row.by_name,
    checked: row.checked,
  }
}

export function toFollowUp(row: FollowUpRow): FollowUp {
  return {
    id: row.id,
    founder: row.founder,
    quarter: row.quarter,
    dueOn: row.due_on,
    remindedOn: row.reminded_on ?? undefined,
    answeredOn: row.answered_on ?? undefined,
    running: row.running ?? undefined,
    people: row.people ?? undefined,
    note: row.note,
    answeredAs: row.answered_as ?? undefined,
    byName: row.by_name,
  }
}
