import { bucketOf, type Day, type Id, type Instant } from '../kernel/index.ts'
import type { Activity, ActivityFields, ActivityState, Particulars, Question } from './activity.ts'
import type { Family, Mode } from './kind-file.ts'

export interface ActivityRow {
  sk: string
  id: Id<'Activity'>
  version: number
  kind: string
  family: Family
  state: ActivityState
  series: Id<'Series'> | null
  campaign: string | null
  title: string
  about: string
  organisation: Id<'Organisation'> | null
  organiser_name: string
  area: string | null
  department: string | null
  division: string
  mode: Mode
  place: string
  link: string | null
  lon: number | null
  lat: number | null
  co_organisers: readonly string[]
  audience: string
  accessible: string
  contact_name: string
  contact_phone: string
  price: number
  particulars: Particulars
  questions: readonly Question[]
  capacity: number | null
  companions: number
  waiting_list: number
  taken: number
  waiting: number
  last_position: number
  shown: boolean
  opens_at: Instant | null
  closes_at: Instant | null
  starts_at: Instant
  ends_at: Instant
  first_day: Day
  search: string
  filing_number: string | null
  permit: string | null
  reason: string | null
  news: number
  told: number
  reminded_of: Day | null
  started_at: Instant | null
  report_due: Day | null
  copied_from: Id<'Activity'> | null
  made_by: string | null
  made_for: string | null
  reviewed_by: string | null
  created_at: Instant
  updated_at: Instant
}

/** As it is written: what is JSON goes as text. */
export type WrittenRow = Omit<ActivityRow, 'co_organisers' | 'particulars' | 'questions'> & {
  co_organisers: string
  particulars: string
  questions: string
}

export function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    family: row.family,
    state: row.state,
    series: row.series ?? undefined,
    organisation: row.organisation ?? undefined,
    organiserName: row.organiser_name,
    area: row.area ?? undefined,
    department: row.department ?? undefined,
    fields: fieldsOf(row),
    taken: row.taken,
    waiting: row.waiting,
    lastPosition: row.last_position,
    shown: row.shown,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    firstDay: row.first_day,
    reason: row.reason ?? undefined,
    news: row.news,
    startedAt: row.started_at ?? undefined,
    reportDue: row.report_due ?? undefined,
    copiedFrom: row.copied_from ?? undefined,
    madeBy: row.made_by ?? undefined,
    madeFor: row.made_for ?? undefined,
    createdAt: row.created_at,
  }
}

function fieldsOf(row: ActivityRow): ActivityFields {
  return {
    title: row.title,
    about: row.about,
    division: row.division,
    mode: row.mode,
    place: row.place,
    link: row.link ?? undefined,
    lon: row.lon ?? undefined,
    lat: row.lat ?? undefined,
    coOrganisers: row.co_organisers,
    audience: row.audience,
    accessible: row.accessible,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    price: row.price,
    particulars: row.particulars,
    questions: row.questions,
    capacity: row.capacity ?? undefined,
    companions: row.companions,
    waitingList: row.waiting_list,
    opensAt: row.opens_at ?? undefined,
    closesAt: row.closes_at ?? undefined,
    campaign: row.campaign ?? undefined,
    filingNumber: row.filing_number ?? undefined,
    permit: row.permit ?? undefined,
  }
}

/** The columns that hold what the organiser writes. */
export function columnsOf(fields: ActivityFields, organiserName: string) {
  return {
    title: fields.title,
    about: fields.about,
    division: fields.division,
    mode: fields.mode,
    place: fields.place,
    link: fields.link ?? null,
    lon: fields.lon ?? null,
    lat: fields.lat ?? null,
    co_organisers: JSON.stringify(fields.coOrganisers),
    audience: fields.audience,
    accessible: fields.accessible,
    contact_name: fields.contactName,
    contact_phone: fields.contactPhone,
    price: fields.price,
    particulars: JSON.stringify(fields.particulars),
    questions: JSON.stringify(fields.questions),
    capacity: fields.capacity ?? null,
    companions: fields.companions,
    waiting_list: fields.waitingList,
    opens_at: fields.opensAt ?? null,
    closes_at: fields.closesAt ?? null,
    campaign: fields.campaign ?? null,
    filing_number: fields.filingNumber ?? null,
    permit: fields.permit ?? null,
    search: [fields.title, organiserName, fields.place, fields.about].join(' ').toLowerCase(),
  }
}

export function keyOf(id: Id<'Activity'>) {
  return { sk: bucketOf(id), id }
}
