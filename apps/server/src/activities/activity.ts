import type { Day, Id, Instant, Lifecycle, Text } from '../kernel/index.ts'
import type { Family, Mode } from './kind-file.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

export const activityStates = [
  'draft',
  'review',
  'open',
  'running',
  'held',
  'reported',
  'closed',
  'cancelled',
  'withdrawn',
] as const
export type ActivityState = (typeof activityStates)[number]

export const activityActions = [
  'submit',
  'publish',
  'approve',
  'return',
  'move',
  'start',
  'end',
  'report',
  'close',
  'cancel',
  'withdraw',
] as const
export type ActivityAction = (typeof activityActions)[number]

/** `office`: the county or city that reviews this kind. */
export const activityParties = ['organiser', 'office', 'system'] as const
export type ActivityParty = (typeof activityParties)[number]

const cancel = {
  to: 'cancelled',
  by: ['organiser', 'office'],
  label: text('取消活动', 'Cancel'),
  reason: true,
} as const
const withdraw = { to: 'withdrawn', by: ['organiser'], label: text('不办了', 'Give it up') } as const
const report = { to: 'reported', by: ['organiser'], label: text('交总结', 'Send the report') } as const

/**
 * From the first line to the report. `publish` is for kinds that nobody reviews, `submit` for the others. What takes place is
 * counted by check-ins, so `start` and `end` carry no facts: `activity-facts.ts` appends them.
 */
export const activityLifecycle: Lifecycle<ActivityState, ActivityAction, ActivityParty> = {
  draft: {
    label: text('草稿', 'Draft'),
    waitsFor: 'organiser',
    on: {
      submit: { to: 'review', by: ['organiser'], label: text('送审', 'Send in') },
      publish: { to: 'open', by: ['organiser'], label: text('发布', 'Publish') },
      withdraw,
    },
  },
  review: {
    label: text('待审', 'In review'),
    waitsFor: 'office',
    dueIn: 2,
    on: {
      approve: { to: 'open', by: ['office'], label: text('同意发布', 'Approve') },
      return: { to: 'draft', by: ['office'], label: text('退回修改', 'Return'), reason: true },
      withdraw,
    },
  },
  open: {
    label: text('报名中', 'Open'),
    on: {
      move: { to: 'open', by: ['organiser'], label: text('改时间地点', 'Move it'), reason: true },
      start: { to: 'running', by: ['organiser', 'system'], label: text('开场', 'Begin') },
      cancel,
    },
  },
  running: {
    label: text('进行中', 'Running'),
    on: {
      move: {
        to: 'running',
        by: ['organiser'],
        label: text('改后面的场次', 'Move later sessions'),
        reason: true,
      },
      end: { to: 'held', by: ['organiser', 'system'], label: text('结束', 'End') },
      cancel,
    },
  },
  held: {
    label: text('已办，待总结', 'Held, to be reported'),
    waitsFor: 'organiser',
    dueIn: 10,
    on: { report },
  },
  reported: {
    label: text('已总结', 'Reported'),
    waitsFor: 'office',
    dueIn: 10,
    on: {
      report,
      close: { to: 'closed', by: ['office', 'system'], label: text('办结', 'Close') },
    },
  },
  closed: { label: text('已办结', 'Closed'), on: {} },
  cancelled: { label: text('已取消', 'Cancelled'), on: {} },
  withdrawn: { label: text('已作废', 'Given up'), on: {} },
}

/** What everybody may see. */
export const openStates = ['open', 'running', 'held', 'reported', 'closed', 'cancelled'] as const
export function isOut(state: ActivityState): boolean {
  return !['draft', 'review', 'withdrawn'].includes(state)
}

/** Somebody may register: open, and running for sessions to come. */
export function takesRegistrations(state: ActivityState): boolean {
  return state === 'open' || state === 'running'
}

export type Value = string | number | boolean | readonly string[]
export type Particulars = Readonly<Record<string, Value>>

/** A question of the organiser. */
export interface Question {
  readonly id: string
  readonly text: string
  readonly required: boolean
  /** to choose from; empty: written freely */
  readonly options: readonly string[]
}

export interface Session {
  readonly id: Id<'Session'>
  readonly no: number
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly room: Id<'Room'> | undefined
}

/** What its organiser writes. */
export interface ActivityFields {
  readonly title: string
  readonly about: string
  readonly division: string
  readonly mode: Mode
  readonly place: string
  readonly link: string | undefined
  readonly lon: number | undefined
  readonly lat: number | undefined
  readonly coOrganisers: readonly string[]
  readonly audience: string
  readonly accessible: string
  readonly contactName: string
  readonly contactPhone: string
  /** fen */
  readonly price: number
  readonly particulars: Particulars
  readonly questions: readonly Question[]
  /** undefined: whoever wants to may come */
  readonly capacity: number | undefined
  readonly companions: number
  readonly waitingList: number
  readonly opensAt: Instant | undefined
  readonly closesAt: Instant | undefined
  readonly campaign: string | undefined
  readonly filingNumber: string | undefined
  readonly permit: string | undefined
}

export interface Activity {
  readonly id: Id<'Activity'>
  readonly version: number
  readonly kind: string
  readonly family: Family
  readonly state: ActivityState
  readonly series: Id<'Series'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  readonly organiserName: string
  /** of an office: where it sits, and which department it is */
  readonly area: string | undefined
  readonly department: string | undefined
  readonly fields: ActivityFields
  readonly taken: number
  readonly waiting: number
  readonly lastPosition: number
  readonly shown: boolean
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly firstDay: Day
  readonly reason: string | undefined
  readonly news: number
  readonly startedAt: Instant | undefined
  readonly reportDue: Day | undefined
  readonly copiedFrom: Id<'Activity'> | undefined
  readonly madeBy: string | undefined
  readonly madeFor: string | undefined
  readonly createdAt: Instant
}

/** Places that are still free; undefined: there is no limit. */
export function freeOf({ fields, taken }: Pick<Activity, 'fields' | 'taken'>): number | undefined {
  return fields.capacity === undefined ? undefined : fields.capacity - taken
}
