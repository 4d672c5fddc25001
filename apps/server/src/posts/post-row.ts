import { type Day, fromJson, type Id, type Instant } from '../kernel/index.ts'
import type { Category, PayKind, Post, PostFields, PostState, PostWarning } from './post.ts'

export interface PostRow {
  sk: string
  id: Id<'Post'>
  version: number
  state: PostState
  state_reason: string | null
  organisation: Id<'Organisation'>
  organisation_name: string
  title: string
  category: Category
  social_kind: PostFields['socialKind'] | null
  occupation: string
  industry: string | null
  openings: number
  openings_words: string | null
  taken: number
  division: string
  place: string
  pay_kind: PayKind
  pay_from: number | null
  pay_to: number | null
  pay_months: number | null
  hours: string
  education: PostFields['education']
  experience_years: number | null
  skills: string[]
  insurances: PostFields['insurances']
  benefits: PostFields['benefits']
  audiences: PostFields['audiences']
  description: string
  valid_until: Day
  contact_name: string
  contact_phone: string
  platform: string | null
  pending: PostFields | string | null
  warnings: PostWarning[] | string
  doubtful: string[]
  fingerprint: string
  counted_openings: number
  counted_fact: Id<'Fact'> | null
  merged_into: Id<'Post'> | null
  import: Id<'Import'> | null
  submitted_at: Instant | null
  submitted_by: string | null
  review_due_on: Day | null
  published_on: Day | null
  refreshed_on: Day | null
  posted_times: number
  created_by: string | null
  created_at: Instant
  updated_at: Instant
}

export interface Tables {
  'posts.posts': PostRow
}

export function fieldsOf(row: PostRow): PostFields {
  return {
    organisation: row.organisation,
    title: row.title,
    category: row.category,
    ...(row.social_kind && { socialKind: row.social_kind }),
    occupation: row.occupation,
    openings: row.openings,
    ...(row.openings_words !== null && { openingsWords: row.openings_words }),
    division: row.division,
    place: row.place,
    pay: { kind: row.pay_kind, from: row.pay_from, to: row.pay_to, months: row.pay_months },
    hours: row.hours,
    education: row.education,
    experienceYears: row.experience_years,
    skills: row.skills,
    insurances: row.insurances,
    benefits: row.benefits,
    audiences: row.audiences,
    description: row.description,
    validUntil: row.valid_until,
    contact: { name: row.contact_name, phone: row.contact_phone },
    ...(row.platform !== null && { platform: row.platform }),
  }
}

export function toPost(row: PostRow): Post {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    stateReason: row.state_reason ?? undefined,
    organisationName: row.organisation_name,
    industry: row.industry ?? undefined,
    fields: fieldsOf(row),
    taken: row.taken,
    pending: row.pending === null ? undefined : fromJson(row.pending),
    warnings: fromJson(row.warnings),
    doubtful: row.doubtful,
    fingerprint: row.fingerprint,
    countedOpenings: row.counted_openings,
    countedFact: row.counted_fact ?? undefined,
    mergedInto: row.merged_into ?? undefined,
    import: row.import ?? undefined,
    submittedAt: row.submitted_at ?? undefined,
    submittedBy: row.submitted_by ?? undefined,
    reviewDueOn: row.review_due_on ?? undefined,
    publishedOn: row.published_on ?? undefined,
    refreshedOn: row.refreshed_on ?? undefined,
    postedTimes: row.posted_times,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

export function columns(post: Post) {
  const { fields } = post
  return {
    version: post.version,
    state: post.state,
    state_reason: post.stateReason ?? null,
    organisation: fields.organisation,
    organisation_name: post.organisationName,
    title: fields.title,
    category: fields.category,
    social_kind: fields.socialKind ?? null,
    occupation: fields.occupation,
    industry: post.industry ?? null,
    openings: fields.openings,
    openings_words: fields.openingsWords ?? null,
    taken: post.taken,
    division: fields.division,
    place: fields.place,
    pay_kind: fields.pay.kind,
    pay_from: fields.pay.from,
    pay_to: fields.pay.to,
    pay_months: fields.pay.months ?? null,
    hours: fields.hours,
    education: fields.education,
    experience_years: fields.experienceYears ?? null,
    skills: fields.skills,
    insurances: fields.insurances,
    benefits: fields.benefits,
    audiences: fields.audiences,
    description: fields.description,
    valid_until: fields.validUntil,
    contact_name: fields.contact.name,
    contact_phone: fields.contact.phone,
    platform: fields.platform ?? null,
    pending: post.pending === undefined ? null : JSON.stringify(post.pending),
    warnings: JSON.stringify(post.warnings),
    doubtful: [...post.doubtful],
    fingerprint: post.fingerprint,
    counted_openings: post.countedOpenings,
    counted_fact: post.countedFact ?? null,
    merged_into: post.mergedInto ?? null,
    import: post.import ?? null,
    submitted_at: post.submittedAt ?? null,
    submitted_by: post.submittedBy ?? null,
    review_due_on: post.reviewDueOn ?? null,
    published_on: post.publishedOn ?? null,
    refreshed_on: post.refreshedOn ?? null,
    posted_times: post.postedTimes,
  }
}
