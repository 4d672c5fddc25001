import { type Day, fromJson, type Id, type Instant } from '../kernel/index.ts'
import type {
  Application,
  ApplicationState,
  HistoryLine,
  Interview,
  Party,
  Reason,
  Resume,
  Terms,
} from './application.ts'

export interface ApplicationRow {
  sk: string
  id: Id<'Application'>
  version: number
  offer_kind: 'post'
  offer: Id<'Post'>
  offer_title: string
  organisation: Id<'Organisation'>
  organisation_name: string
  division: string
  person: Id<'Person'>
  person_name: string
  resume: Resume | string
  phone_sealed: string | null
  terms: Terms | string
  message: string
  state: ApplicationState
  entered_on: Day
  waits_for: Party | null
  due_on: Day | null
  overdue_told: boolean
  answered_on: Day | null
  answer_due_on: Day | null
  chased_on: Day | null
  interview: Interview | string | null
  start_on: Day | null
  started_on: Day | null
  left_on: Day | null
  fact: Id<'Fact'> | null
  reason: Reason | null
  applied_at: Instant
  updated_at: Instant
  sharing_withdrawn_at: Instant | null
}

export interface HistoryRow {
  sk: string
  id: string
  application: Id<'Application'>
  person: Id<'Person'>
  organisation: Id<'Organisation'>
  division: string
  at: Instant
  action: HistoryLine['action']
  party: Party
  account: string | null
  from_state: ApplicationState | null
  to_state: ApplicationState
  reason: Reason | null
  note: string | null
  version: number
}

export interface Tables {
  'applications.applications': ApplicationRow
  'applications.history': HistoryRow
}

export function toApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    version: row.version,
    offerKind: row.offer_kind,
    offer: row.offer,
    offerTitle: row.offer_title,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    division: row.division,
    person: row.person,
    personName: row.person_name,
    resume: fromJson(row.resume),
    phoneSealed: row.phone_sealed ?? undefined,
    terms: fromJson(row.terms),
    message: row.message,
    state: row.state,
    enteredOn: row.entered_on,
    waitsFor: row.waits_for ?? undefined,
    dueOn: row.due_on ?? undefined,
    answeredOn: row.answered_on ?? undefined,
    answerDueOn: row.answer_due_on ?? undefined,
    chasedOn: row.chased_on ?? undefined,
    interview: row.interview === null ? undefined : fromJson(row.interview),
    startOn: row.start_on ?? undefined,
    startedOn: row.started_on ?? undefined,
    leftOn: row.left_on ?? undefined,
    fact: row.fact ?? undefined,
    reason: row.reason ?? undefined,
    appliedAt: row.applied_at,
    ...(row.sharing_withdrawn_at !== null && { sharingWithdrawn: true }),
  }
}

export function changing(application: Application) {
  return {
    state: application.state,
    entered_on: application.enteredOn,
    waits_for: application.waitsFor ?? null,
    due_on: application.dueOn ?? null,
    answered_on: application.answeredOn ?? null,
    answer_due_on: application.answerDueOn ?? null,
    chased_on: application.chasedOn ?? null,
    interview: application.interview === undefined ? null : JSON.stringify(application.interview),
    start_on: application.startOn ?? null,
    started_on: application.startedOn ?? null,
    left_on: application.leftOn ?? null,
    fact: application.fact ?? null,
    reason: application.reason ?? null,
  }
}
