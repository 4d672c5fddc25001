import type { Day, Instant, Text } from '../../kernel/index.ts'
import type { FormState, Query } from './model.ts'

export type ActivityStanding = 'open' | 'running' | 'held' | 'cancelled'

/** What a list shows of an activity. */
export interface ActivityHit {
  readonly id: string
  readonly title: string
  readonly kind: Text
  /** it has a hall, and a board of who is hiring */
  readonly isFair: boolean
  readonly standing: ActivityStanding
  /** of the session that the list goes by */
  readonly at: Instant
  readonly organiser: string
  /** county and town */
  readonly area: Text
  readonly place: string
  readonly mode: Text
  readonly isOnline: boolean
  /** fen */
  readonly price: number
  /** null: no limit */
  readonly free: number | null
  /** places that may still wait */
  readonly canWait: number
  readonly metres: number | null
}

export interface Choice {
  readonly id: string
  readonly name: Text
  readonly count: number
}

export interface CalendarProps {
  /** as it stands in the address, without the page */
  readonly query: Query
  readonly total: number
  readonly rows: readonly ActivityHit[]
  /** where the next page begins; null: this is the last */
  readonly next: string | null
  readonly isFirst: boolean
  /** `2023-12` */
  readonly month: string
  readonly day: Day | null
  readonly before: string
  readonly after: string
  readonly days: readonly { readonly day: Day; readonly count: number }[]
  readonly families: readonly Choice[]
  readonly counties: readonly Choice[]
  readonly campaigns: readonly { readonly id: string; readonly name: Text }[]
  /** the script that asks the phone where it is */
  readonly script: string
}

export interface Sitting {
  readonly id: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Why nobody can register now; `yes`: somebody can. */
export type Door = 'yes' | 'full' | 'not-yet' | 'too-late' | 'over' | 'cancelled'

export interface ActivityProps extends ActivityHit {
  readonly about: string
  readonly link: string | null
  readonly coOrganisers: readonly string[]
  readonly audience: string
  readonly accessible: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly organisation: string | null
  readonly sittings: readonly Sitting[]
  readonly particulars: readonly { readonly label: Text; readonly value: Text | string }[]
  readonly capacity: number | null
  readonly waiting: number
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly door: Door
  /** moved since it went out */
  readonly moved: boolean
  readonly reason: string | null
  readonly visitors: boolean
  readonly companions: number
  readonly questions: readonly Question[]
  readonly campaign: { readonly id: string; readonly name: Text } | null
  readonly came: number | null
  readonly report: string | null
  /** the picture at the head of the page, by its id */
  readonly cover: string | null
  /** of the report, by their ids */
  readonly pictures: readonly string[]
  readonly stars: number | null
  readonly feedback: readonly { readonly stars: number; readonly text: string; readonly day: Day }[]
  /** the reader's own, when they are registered */
  readonly ticket: { readonly code: string; readonly waits: boolean } | null
  /** one tap is enough: signed in, nothing is asked */
  readonly tap: FormState | null
  readonly jsonLd?: Readonly<Record<string, unknown>>
}

export interface Question {
  readonly id: string
  readonly text: string
  readonly required: boolean
  readonly options: readonly string[]
}

export interface RegisterProps {
  readonly activity: ActivityProps
  /** asks for a name and a phone number */
  readonly guest: boolean
  readonly form: FormState
  /** why it did not go through, when no field is at fault */
  readonly trouble: { readonly title: Text; readonly cure?: Text } | null
}

export type TicketState = 'taken' | 'held' | 'waiting' | 'cancelled' | 'lapsed'

export interface TicketProps {
  readonly code: string
  readonly state: TicketState
  readonly stateName: Text
  readonly places: number
  readonly ahead: number | null
  readonly activity: ActivityProps
  /** the code as a picture; undefined when there is nothing to show at a door */
  readonly picture: string | undefined
  readonly came: readonly {
    readonly session: string
    readonly inAt: Instant
    readonly outAt: Instant | null
  }[]
  /** what the page can do now */
  readonly mayCancel: boolean
  readonly maySay: boolean
  readonly forms: { readonly cancel: FormState; readonly feedback: FormState }
  /** the copy that stays on the phone: nothing in it needs a connection */
  readonly kept: boolean
  readonly script: string
}

export interface MyTicket {
  /** null: nothing to show at a door any more */
  readonly code: string | null
  readonly state: TicketState
  readonly stateName: Text
  readonly ahead: number | null
  readonly came: boolean
  readonly activity: Pick<
    ActivityHit,
    'id' | 'title' | 'kind' | 'standing' | 'place' | 'mode' | 'isOnline'
  > & {
    readonly sittings: readonly Sitting[]
    readonly moved: boolean
  }
}

export interface MyActivitiesProps {
  readonly coming: readonly MyTicket[]
  readonly past: readonly MyTicket[]
  /** nobody is signed in: these are the tickets that this device keeps */
  readonly device: FormState | null
}

export interface CampaignProps {
  readonly id: string
  readonly name: Text
  readonly about: Text
  readonly from: Day
  readonly until: Day
  readonly held: number
  readonly coming: number
  readonly came: number
  readonly rows: readonly ActivityHit[]
}
