import { bucketOf, type Day, fromJson, type Id, type Instant } from '../kernel/index.ts'
import type {
  AskAfter,
  Entry,
  EntryMode,
  EntryState,
  Hall,
  Mark,
  OutcomeOfTalk,
  Stage,
  TurnState,
  Via,
} from './fair.ts'

export interface HallRow {
  sk: string
  id: Id<'Activity'>
  version: number
  division: string
  organisation: Id<'Organisation'> | null
  width: number
  height: number
  marks: readonly Mark[] | string
  applies_until: Day
  slot_minutes: number
  changed_at: Instant
}

export interface StandRow {
  sk: string
  id: Id<'Stand'>
  fair: Id<'Activity'>
  division: string
  organisation: Id<'Organisation'> | null
  code: string
  x: number
  y: number
  w: number
  h: number
}

export interface EntryRow {
  sk: string
  id: Id<'FairEntry'>
  version: number
  fair: Id<'Activity'>
  division: string
  organisation: Id<'Organisation'> | null
  employer: Id<'Organisation'>
  employer_name: string
  industry: string | null
  mode: EntryMode
  state: EntryState
  stand: Id<'Stand'> | null
  people: number
  needs: string
  contact_name: string
  contact_phone: string
  link: string | null
  reason: string | null
  code: string
  staffed_at: Instant | null
  staffed_by: string | null
  answered_at: Instant | null
  there_on: Day | null
  last_position: number
  applied_by: string | null
  applied_at: Instant
  decided_by: string | null
  decided_at: Instant | null
}

export interface BroughtRow {
  sk: string
  id: Id<'Brought'>
  fair: Id<'Activity'>
  entry: Id<'FairEntry'>
  division: string
  organisation: Id<'Organisation'> | null
  employer: Id<'Organisation'>
  post: Id<'Post'>
  title: string
  openings: number
  education: string
  pay_from: number | null
  pay_to: number | null
}

export interface TalkRow {
  sk: string
  id: Id<'Talk'>
  version: number
  fair: Id<'Activity'>
  entry: Id<'FairEntry'>
  division: string
  organisation: Id<'Organisation'> | null
  employer: Id<'Organisation'>
  person: Id<'Person'> | null
  name: string
  post: Id<'Post'> | null
  application: Id<'Application'> | null
  via: Via
  stage: Stage
  at: Instant
  outcome: OutcomeOfTalk | null
  outcome_at: Instant | null
}

export interface TurnRow {
  sk: string
  id: Id<'Turn'>
  fair: Id<'Activity'>
  entry: Id<'FairEntry'>
  division: string
  employer: Id<'Organisation'>
  person: Id<'Person'> | null
  name: string
  starts_at: Instant | null
  position: number | null
  state: TurnState
  held_until: Instant | null
  made_at: Instant
  changed_at: Instant
}

export interface ResultRow {
  sk: string
  id: Id<'FairResult'>
  fair: Id<'Activity'>
  entry: Id<'FairEntry'>
  division: string
  organisation: Id<'Organisation'> | null
  employer: Id<'Organisation'>
  after_days: AskAfter
  asked_on: Day
  due_on: Day
  reminded_on: Day | null
  answered_at: Instant | null
  answered_by: string | null
  hired: number | null
  note: string
}

export interface Tables {
  'fairs.halls': HallRow
  'fairs.stands': StandRow
  'fairs.entries': EntryRow
  'fairs.brought': BroughtRow
  'fairs.talks': TalkRow
  'fairs.turns': TurnRow
  'fairs.results': ResultRow
}

export function toHall(row: HallRow): Hall {
  return {
    id: row.id,
    version: row.version,
    division: row.division,
    organisation: row.organisation ?? undefined,
    width: row.width,
    height: row.height,
    marks: fromJson<readonly Mark[]>(row.marks),
    appliesUntil: row.applies_until,
    slotMinutes: row.slot_minutes,
  }
}

export function toEntry(row: EntryRow): Entry {
  return {
    id: row.id,
    version: row.version,
    fair: row.fair,
    division: row.division,
    organisation: row.organisation ?? undefined,
    employer: row.employer,
    employerName: row.employer_name,
    industry: row.industry ?? undefined,
    mode: row.mode,
    state: row.state,
    stand: row.stand ?? undefined,
    people: row.people,
    needs: row.needs,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    link: row.link ?? undefined,
    reason: row.reason ?? undefined,
    code: row.code,
    staffedAt: row.staffed_at ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    thereOn: row.there_on ?? undefined,
    lastPosition: row.last_position,
    appliedAt: row.applied_at,
  }
}

/** What every row of a fair says of it. */
export function ofEntry(entry: Entry) {
  return {
    sk: bucketOf(entry.fair),
    fair: entry.fair,
    entry: entry.id,
    division: entry.division,
    organisation: entry.organisation ?? null,
    employer: entry.employer,
  }
}
