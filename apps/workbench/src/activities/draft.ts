import type { ActivityFields, ActivityFile, ActivityKind } from '../api/activity-operations.ts'
import { toInstant, toLocal } from './times.ts'

/** What a form holds while somebody writes: controls give text. */
export interface Draft {
  kind: string
  title: string
  about: string
  division: string
  mode: string
  place: string
  link: string
  lon: number | null
  lat: number | null
  coOrganisers: string
  audience: string
  accessible: string
  contactName: string
  contactPhone: string
  /** yuan */
  price: string
  particulars: Readonly<Record<string, Value>>
  questions: readonly QuestionDraft[]
  capacity: string
  companions: string
  waitingList: string
  opensAt: string
  closesAt: string
  campaign: string
  filingNumber: string
  permit: string
  sessions: readonly SessionDraft[]
}

export type Value = string | boolean | readonly string[]

export interface QuestionDraft {
  id: string
  text: string
  required: boolean
  /** one a line */
  options: string
}

export interface SessionDraft {
  id?: string
  title: string
  startsAt: string
  endsAt: string
  room: string
}

export const emptySession: SessionDraft = { title: '', startsAt: '', endsAt: '', room: '' }

export function blankDraft(division: string, contactName: string): Draft {
  return {
    ...{
      kind: '',
      title: '',
      about: '',
      division,
      mode: 'onsite',
      place: '',
      link: '',
      lon: null,
      lat: null,
    },
    ...{ coOrganisers: '', audience: '', accessible: '', contactName, contactPhone: '', price: '' },
    ...{ particulars: {}, questions: [], capacity: '', companions: '', waitingList: '' },
    ...{ opensAt: '', closesAt: '', campaign: '', filingNumber: '', permit: '' },
    sessions: [emptySession],
  }
}

const words = (value: number | null) => (value === null || value === 0 ? '' : String(value))
const local = (instant: string | null) => (instant === null ? '' : toLocal(instant))

export function draftOf({ activity, particulars, permit, filingNumber }: ActivityFile): Draft {
  return {
    kind: activity.kind,
    title: activity.title,
    about: activity.about,
    division: activity.division,
    mode: activity.mode,
    place: activity.place,
    link: activity.link ?? '',
    lon: activity.lon,
    lat: activity.lat,
    coOrganisers: activity.coOrganisers.join('\n'),
    audience: activity.audience,
    accessible: activity.accessible,
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    price: words(activity.price / 100),
    particulars: valuesOf(particulars),
    questions: activity.questions.map(one => ({ ...one, options: one.options.join('\n') })),
    capacity: words(activity.capacity),
    companions: words(activity.companions),
    waitingList: words(activity.waitingList),
    opensAt: local(activity.opensAt),
    closesAt: local(activity.closesAt),
    campaign: activity.campaign ?? '',
    filingNumber: filingNumber ?? '',
    permit: permit ?? '',
    sessions: sessionsOf(activity),
  }
}

export function sessionsOf(activity: ActivityFile['activity']): SessionDraft[] {
  return activity.sessions.map(({ id, title, startsAt, endsAt, room }) => ({
    ...{ id, title, room: room ?? '' },
    ...{ startsAt: toLocal(startsAt), endsAt: toLocal(endsAt) },
  }))
}

/** The server sends what it keeps; a number becomes text again. */
function valuesOf(kept: unknown): Record<string, Value> {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).map(([id, value]): [string, Value] => {
      if (typeof value === 'boolean') return [id, value]
      return [id, Array.isArray(value) ? value.map(String) : String(value)]
    }),
  )
}

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const count = (text: string) => (text.trim() === '' ? 0 : Number(text))

/** What goes to the server. @param kind whose particulars are sent: others that were typed before the kind was changed are left */
export function fieldsOf(draft: Draft, kind: ActivityKind): ActivityFields {
  return {
    title: draft.title.trim(),
    about: draft.about.trim(),
    division: draft.division,
    mode: draft.mode as ActivityFields['mode'], // one of the kind's, by its select
    place: draft.place.trim(),
    link: orNull(draft.link),
    lon: draft.lon,
    lat: draft.lat,
    coOrganisers: lines(draft.coOrganisers),
    audience: draft.audience.trim(),
    accessible: draft.accessible.trim(),
    contactName: draft.contactName.trim(),
    contactPhone: draft.contactPhone.trim(),
    price: Math.round(count(draft.price) * 100),
    particulars: particularsOf(draft, kind),
    questions: draft.questions
      .filter(one => one.text.trim() !== '')
      .map(one => ({ ...one, text: one.text.trim(), options: lines(one.options) })),
    capacity: draft.capacity.trim() === '' ? null : Number(draft.capacity),
    companions: count(draft.companions),
    waitingList: count(draft.waitingList),
    opensAt: draft.opensAt === '' ? null : toInstant(draft.opensAt),
    closesAt: draft.closesAt === '' ? null : toInstant(draft.closesAt),
    campaign: orNull(draft.campaign),
    filingNumber: orNull(draft.filingNumber),
    permit: orNull(draft.permit),
    sessions: sessionsSent(draft.sessions),
  }
}

export function sessionsSent(sessions: readonly SessionDraft[]): ActivityFields['sessions'] {
  return sessions.map(one => ({
    ...(one.id !== undefined && { id: one.id }),
    title: one.title.trim(),
    startsAt: toInstant(one.startsAt),
    endsAt: toInstant(one.endsAt),
    room: orNull(one.room),
  }))
}

function particularsOf(draft: Draft, kind: ActivityKind): ActivityFields['particulars'] {
  const sent: NonNullable<ActivityFields['particulars']> = {}
  for (const { id, type } of kind.particulars) {
    const value = draft.particulars[id]
    if (value === undefined || value === '') continue
    if (type === 'number' && typeof value === 'string') sent[id] = Number(value)
    else sent[id] = typeof value === 'object' ? [...value] : value
  }
  return sent
}

const place = 'qingye.activity-draft'

/** A draft that the server does not have yet stays on the device. */
export function keptDraft(): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    // only `keepDraft` writes there; a shape of an earlier release is not read
    return typeof kept === 'object' && kept !== null && 'sessions' in kept ? (kept as Draft) : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // storage may be shut off: what is typed lasts as long as the page
  }
}
