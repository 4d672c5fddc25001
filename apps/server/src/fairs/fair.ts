import type { Day, Id, Instant, Lifecycle, Text } from '../kernel/index.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

export const entryModes = {
  onsite: { zh: '现场设展位', en: 'A stand in the hall' },
  online: { zh: '只在线上', en: 'Online only' },
  both: { zh: '现场和线上', en: 'In the hall and online' },
} as const satisfies Record<string, Text>
export type EntryMode = keyof typeof entryModes

export const entryStates = ['applied', 'assigned', 'refused', 'withdrawn'] as const
export type EntryState = (typeof entryStates)[number]
export const entryActions = ['assign', 'release', 'refuse', 'withdraw'] as const
export type EntryAction = (typeof entryActions)[number]
export type EntryParty = 'employer' | 'organiser'

const withdraw = { to: 'withdrawn', by: ['employer'], label: text('不去了', 'Withdraw') } as const

/** An employer at a fair, from its application to its stand. */
export const entryLifecycle: Lifecycle<EntryState, EntryAction, EntryParty> = {
  applied: {
    label: text('等安排', 'Waiting for a stand'),
    waitsFor: 'organiser',
    on: {
      assign: { to: 'assigned', by: ['organiser'], label: text('安排', 'Assign') },
      refuse: { to: 'refused', by: ['organiser'], label: text('不安排', 'Refuse'), reason: true },
      withdraw,
    },
  },
  assigned: {
    label: text('已安排', 'Has its place'),
    on: {
      assign: { to: 'assigned', by: ['organiser'], label: text('换展位', 'Another stand') },
      release: { to: 'applied', by: ['organiser'], label: text('收回展位', 'Take the stand back') },
      withdraw,
    },
  },
  refused: { label: text('没有安排', 'Refused'), on: {} },
  withdrawn: { label: text('单位不来了', 'Withdrawn'), on: {} },
}

export const stages = {
  handed: { zh: '递了简历', en: 'CV handed over' },
  talked: { zh: '谈过', en: 'Talked' },
  intended: { zh: '有意向', en: 'Both interested' },
  unsuited: { zh: '不合适', en: 'Not suited' },
} as const satisfies Record<string, Text>
export type Stage = keyof typeof stages

export const vias = {
  stand: { zh: '扫展位码', en: 'At the stand' },
  online: { zh: '线上', en: 'Online' },
  employer: { zh: '单位记的', en: 'Written down by the employer' },
} as const satisfies Record<string, Text>
export type Via = keyof typeof vias

export const outcomes = {
  hired: { zh: '已录用', en: 'Hired' },
  trial: { zh: '还在谈', en: 'Still talking' },
  declined: { zh: '本人没来', en: 'Did not take it' },
  refused: { zh: '没有录用', en: 'Not hired' },
} as const satisfies Record<string, Text>
export type OutcomeOfTalk = keyof typeof outcomes

export const turnStates = {
  held: { zh: '替你留着', en: 'Held for you' },
  booked: { zh: '约好了', en: 'Booked' },
  waiting: { zh: '排队中', en: 'In the queue' },
  called: { zh: '轮到你了', en: 'Your turn' },
  done: { zh: '谈过了', en: 'Done' },
  missed: { zh: '没有来', en: 'Missed' },
  cancelled: { zh: '取消了', en: 'Cancelled' },
  lapsed: { zh: '过时了', en: 'Lapsed' },
} as const satisfies Record<string, Text>
export type TurnState = keyof typeof turnStates

/** A time that is held while somebody makes up their mind, in minutes. */
export const holdMinutes = 5
/** Days after which an employer is asked what became of it. */
export const asksAfter = [30, 90] as const
export type AskAfter = (typeof asksAfter)[number]
/** Working days to answer in. */
export const answerDays = 10

/** Something drawn in a hall that is no stand: a door, a desk, a stage. */
export interface Mark {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Stand extends Omit<Mark, 'label'> {
  readonly id: Id<'Stand'>
  readonly code: string
}

export interface Hall {
  /** the activity's */
  readonly id: Id<'Activity'>
  readonly version: number
  readonly division: string
  readonly organisation: Id<'Organisation'> | undefined
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly appliesUntil: Day
  readonly slotMinutes: number
}

export interface Entry {
  readonly id: Id<'FairEntry'>
  readonly version: number
  readonly fair: Id<'Activity'>
  readonly division: string
  readonly organisation: Id<'Organisation'> | undefined
  readonly employer: Id<'Organisation'>
  readonly employerName: string
  readonly industry: string | undefined
  readonly mode: EntryMode
  readonly state: EntryState
  readonly stand: Id<'Stand'> | undefined
  readonly people: number
  readonly needs: string
  readonly contactName: string
  readonly contactPhone: string
  readonly link: string | undefined
  readonly reason: string | undefined
  readonly code: string
  readonly staffedAt: Instant | undefined
  readonly answeredAt: Instant | undefined
  readonly thereOn: Day | undefined
  readonly lastPosition: number
  readonly appliedAt: Instant
}

/** Was somebody of it there: at its stand, or answering online? */
export function isThere(entry: Pick<Entry, 'thereOn'>): boolean {
  return entry.thereOn !== undefined
}

/** Does it need a stand? */
export function needsStand({ mode }: Pick<Entry, 'mode'>): boolean {
  return mode !== 'online'
}
export function isOnline({ mode }: Pick<Entry, 'mode'>): boolean {
  return mode !== 'onsite'
}

/** What is wrong with a drawing: outside the hall, one over the other, one number twice. Undefined: nothing. */
export function faultOfDrawing(
  hall: { readonly width: number; readonly height: number },
  drawn: readonly Omit<Stand, 'id'>[],
): { readonly at: number; readonly what: 'outside' | 'over' | 'twice' } | undefined {
  for (const [at, one] of drawn.entries()) {
    if (one.x + one.w > hall.width || one.y + one.h > hall.height) return { at, what: 'outside' }
    for (const other of drawn.slice(0, at)) {
      if (other.code === one.code) return { at, what: 'twice' }
      if (
        other.x < one.x + one.w &&
        one.x < other.x + other.w &&
        other.y < one.y + one.h &&
        one.y < other.y + other.h
      )
        return { at, what: 'over' }
    }
  }
  return undefined
}

/** The times of a day that are free for talks: from the start of each session in steps, as long as a whole one fits. */
export function slotsOf(
  sessions: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
  minutes: number,
): readonly Instant[] {
  const step = minutes * 60_000
  return sessions.flatMap(({ startsAt, endsAt }) => {
    const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)]
    const count = Math.max(0, Math.min(200, Math.floor((to - from) / step)))
    return Array.from({ length: count }, (_, n) => new Date(from + n * step).toISOString())
  })
}
