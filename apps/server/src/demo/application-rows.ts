import type { Application, Post } from '@qingye/demo-city'
import { workApplication } from '../applications/index.ts'
import { bucketOf, type Day } from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'
import type { Sent } from './fill-registry.ts'

const answers = ['invite', 'offer', 'refuse']

/** @param today the day on which the city wakes: what was due before it is overdue */
export function applicationRow(
  one: Application,
  of: { post: Post; sent: Sent; city: City; today: Day; fact: string | undefined },
): Row {
  const { post, city } = of
  const { resume, phoneSealed } = of.sent
  const due = (from: Day, days: number) => city.calendar.addWorkingDays(from, days).day
  const entered = one.steps.findLast(step => step.action !== 'chase') ?? one.steps[0]
  const { waitsFor, dueIn } = workApplication[one.state]
  const from = one.state === 'accepted' ? (one.startOn ?? entered.day) : entered.day
  const dueOn = dueIn === undefined ? null : due(from, dueIn)
  return {
    sk: bucketOf(one.id),
    id: one.id,
    version: one.steps.length,
    offer_kind: 'post',
    offer: post.id,
    offer_title: post.title,
    organisation: post.organisation,
    organisation_name: post.organisationName,
    division: post.division,
    person: one.person,
    person_name: resume.name,
    resume,
    phone_sealed: phoneSealed,
    terms: one.terms,
    message: '',
    state: one.state,
    entered_on: entered.day,
    waits_for: waitsFor ?? null,
    due_on: dueOn,
    overdue_told: dueOn !== null && dueOn < of.today,
    answered_on:
      one.steps.find(step => step.party === 'organisation' && answers.includes(step.action))?.day ?? null,
    answer_due_on: due(one.steps[0].day, 5),
    chased_on: one.steps.find(step => step.action === 'chase')?.day ?? null,
    interview: one.interviewAt === undefined ? null : { at: one.interviewAt, place: post.place },
    start_on: one.startOn ?? null,
    started_on: one.startedOn ?? null,
    left_on: one.leftOn ?? null,
    fact: of.fact ?? null,
    reason: entered.reason ?? null,
    applied_at: one.steps[0].at,
    updated_at: one.steps.at(-1)?.at ?? one.steps[0].at,
  }
}

export function applicationHistoryRows(one: Application): Row[] {
  return one.steps.map((step, index) => ({
    sk: bucketOf(one.id),
    id: derivedId(`application-history:${one.id}:${index}`, step.at, one.id),
    application: one.id,
    person: one.person,
    organisation: one.organisation,
    division: one.division,
    at: step.at,
    action: step.action,
    party: step.party,
    from_state: one.steps[index - 1]?.state ?? null,
    to_state: step.state,
    reason: step.reason ?? null,
    version: index + 1,
  }))
}
