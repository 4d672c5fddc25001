import type { Post, PostEvent, PostState } from '@qingye/demo-city'
import { bucketOf } from '../kernel/index.ts'
import type { PostAction } from '../posts/index.ts'
import type { City } from '../registry/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

/** What a post's row takes from elsewhere. */
export interface PostSum {
  /** accepted or at work today */
  readonly taken: number
  /** the fact that counts its openings */
  readonly fact: string | undefined
  readonly fingerprint: string
}

export function postRow(post: Post, city: City, { taken, fact, fingerprint }: PostSum): Row {
  const last = post.events.at(-1)
  const submitted = post.state === 'in-review' ? post.events.find(one => one.action === 'submit') : undefined
  const { pay } = post
  return {
    sk: bucketOf(post.id),
    id: post.id,
    version: post.events.length,
    state: post.state,
    state_reason: post.state === 'blocked' ? 'false-post' : null,
    organisation: post.organisation,
    organisation_name: post.organisationName,
    title: post.title,
    category: post.category,
    social_kind: post.socialKind ?? null,
    occupation: post.occupation ?? '',
    industry: post.industry ?? null,
    openings: post.openings,
    taken,
    division: post.division,
    place: post.place,
    pay_kind: pay.kind,
    pay_from: pay.kind === 'negotiable' ? null : pay.low,
    pay_to: pay.kind === 'negotiable' ? null : pay.high,
    hours: post.hours,
    education: post.education,
    experience_years: post.experienceYears,
    skills: post.skills,
    insurances: post.insurances,
    benefits: post.benefits,
    audiences: post.audiences,
    description: post.description,
    valid_until: post.validUntil,
    contact_name: post.contact.name,
    contact_phone: post.contact.phone,
    warnings: [],
    doubtful: [],
    fingerprint,
    counted_openings: fact === undefined ? 0 : post.openings,
    counted_fact: fact ?? null,
    submitted_at: submitted?.at ?? null,
    submitted_by: submitted === undefined ? null : post.contact.name,
    review_due_on: submitted === undefined ? null : city.calendar.addWorkingDays(submitted.day, 2).day,
    published_on: post.publishedOn ?? null,
    refreshed_on: post.refreshedOn ?? post.publishedOn ?? null,
    posted_times: post.publishedOn === undefined ? 0 : post.refreshedOn === undefined ? 1 : 2,
    created_at: post.createdAt,
    updated_at: last?.at ?? post.createdAt,
  }
}

/** Room for as many people as there are openings: kept by the applications. */
export function capacityRow(post: Post): Row {
  const { id, organisation, division, openings } = post
  return { sk: bucketOf(id), offer: id, organisation, division, places: openings }
}

const steps: Readonly<Record<PostEvent['action'], { action: PostAction | 'draft'; to: PostState }>> = {
  create: { action: 'draft', to: 'draft' },
  submit: { action: 'submit', to: 'in-review' },
  publish: { action: 'approve', to: 'published' },
  block: { action: 'block', to: 'blocked' },
  refresh: { action: 'refresh', to: 'published' },
  fill: { action: 'fill', to: 'filled' },
  close: { action: 'close', to: 'closed' },
  expire: { action: 'expire', to: 'expired' },
  withdraw: { action: 'withdraw', to: 'withdrawn' },
}

export function postHistoryRows(post: Post): Row[] {
  const names = { organisation: post.contact.name, officer: '县级审核员', system: '系统' }
  return post.events.map((event, index) => {
    const before = post.events[index - 1]
    return {
      sk: bucketOf(post.id),
      id: derivedId(`post-history:${post.id}:${index}`, event.at, post.id),
      post: post.id,
      organisation: post.organisation,
      division: post.division,
      at: event.at,
      action: steps[event.action].action,
      by_name: names[event.by],
      from_state: before === undefined ? null : steps[before.action].to,
      to_state: steps[event.action].to,
      reason: event.action === 'block' ? 'false-post' : null,
      changes: [],
      version: index + 1,
    }
  })
}
