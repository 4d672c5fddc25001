import type { Day, Instant, Language, Text } from '../../kernel/index.ts'

/** What every page needs to know. Plain data; raw values are formatted by `format.ts`. */
export interface Frame {
  readonly language: Language
  readonly today: Day
  /** path and query as in the Chinese address: `/search?q=电工` */
  readonly here: string
  /** `https://…` without a slash at its end, for canonical links and Open Graph */
  readonly origin: string
  /** addresses of the stylesheet and the script */
  readonly css: string
  readonly script: string
  readonly demo: boolean
  readonly account: {
    readonly name: string
    readonly unread: number
    readonly kind: 'person' | 'staff'
  } | null
  readonly csrf: string
  /** one sentence about what has just happened; never the only record of it */
  readonly flash?: Text
}

/** The state of one form: where it goes, its guards, what was typed and what was wrong with it. */
export interface FormState {
  readonly idempotencyKey: string
  readonly version?: number
  readonly typed?: Readonly<Record<string, string>>
  readonly wrongs?: readonly Wrong[]
}
export interface Wrong {
  /** the field's name in the form */
  readonly field: string
  readonly wrong: Text
  readonly right: Text
}

export interface Pay {
  /** integer fen */
  readonly from: number
  /** null: no upper end is stated */
  readonly to: number | null
  readonly per: 'month' | 'day' | 'hour' | 'year' | 'piece'
  /** how it is reckoned: by time, by piece … */
  readonly kind?: Text
}

/** How an employer answered what came due in the last `days`. */
export interface Reply {
  readonly days: number
  readonly onTime: number
  readonly late: number
  /** late ones that are still without an answer */
  readonly unanswered: number
  /** one entry a case, oldest first */
  readonly recent: readonly ('onTime' | 'late')[]
  readonly usualWorkingDays: number | null
}

export interface EmployerRef {
  readonly id: string
  /** as the employer writes it */
  readonly name: string
}

export interface PostRow {
  readonly id: string
  readonly title: string
  /** the words that were searched for, to be marked in title and place */
  readonly marks?: readonly string[]
  readonly employer: EmployerRef
  readonly place: Text
  /** null: to be agreed */
  readonly pay: Pay | null
  /** null for the ordinary market category, which needs no word */
  readonly category: Text | null
  readonly openings: number
  readonly tags: readonly Text[]
  readonly publishedOn: Day
  readonly closesOn: Day | null
  /** null: nothing came due yet */
  readonly reply: Reply | null
  readonly doubtful: boolean
  /** why it is shown to this reader */
  readonly why?: Text
}

export interface EmployerRow {
  readonly id: string
  readonly name: string
  readonly place: Text
  readonly openPosts: number
  readonly reply: Reply
}

export interface HomeProps {
  readonly openPosts: number
  readonly newToday: number
  readonly newThisWeek: number
  readonly answeredToday: number
  readonly employers: number
  readonly traineeships: number
  readonly hot: readonly string[]
  readonly suggestions: readonly PostRow[]
  readonly repliers: readonly EmployerRow[]
  readonly promises: readonly PromiseNumber[]
  readonly promiseCount: number
}

/** The query of a search as it stands in the URL; facets may hold several values. */
export type Query = Readonly<Record<string, readonly string[]>>
export interface Facet {
  /** the query's name: `county` */
  readonly key: string
  readonly label: Text
  readonly choice: 'one' | 'many'
  readonly options: readonly FacetOption[]
}
export interface FacetOption {
  readonly value: string
  readonly label: Text
  readonly count: number
  readonly selected: boolean
}
export interface SearchProps {
  readonly query: Query
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly sort: 'relevance' | 'date' | 'pay'
  readonly facets: readonly Facet[]
  readonly rows: readonly PostRow[]
  /** how the words were understood: 电工 also means 维修电工 … */
  readonly understood?: Text
  readonly didYouMean?: string
  /** conditions that the typed words may mean, each as the search that it would make */
  readonly offers?: readonly { readonly label: Text; readonly query: Query }[]
  /** for an empty result: the condition to drop, and what would then be found */
  readonly nearest?: { readonly label: Text; readonly query: Query; readonly count: number }
}

export type PostState = 'open' | 'closed' | 'expired' | 'filled' | 'withdrawn'
export interface PostProps {
  readonly id: string
  readonly state: PostState
  readonly title: string
  readonly employer: EmployerRef & {
    readonly about: Text | null
    readonly codeChecked: boolean
    readonly reply: Reply | null
  }
  readonly place: Text
  readonly pay: Pay | null
  readonly category: Text | null
  readonly publishedOn: Day
  readonly closesOn: Day | null
  readonly openings: number
  readonly openingsLeft: number
  readonly facts: readonly { readonly label: Text; readonly value: Text | string }[]
  /** paragraphs as the employer wrote them, by heading */
  readonly text: readonly { readonly heading: Text; readonly lines: readonly string[] }[]
  /** what protects the person in this category, written by us */
  readonly protection?: { readonly heading: Text; readonly body: Text }
  readonly answerBy: Day
  readonly answerWorkingDays: number
  /** reasons why this post is doubtful; empty if it is not */
  readonly doubts: readonly Text[]
  /** set if the reader has applied already */
  readonly applicationId: string | null
  readonly similar: readonly PostRow[]
  /** the search that led here; its words may be empty */
  readonly back?: { readonly query: Query; readonly words: string }
  /** schema.org JobPosting, built by the caller from what is known */
  readonly jsonLd?: Readonly<Record<string, unknown>>
}

export interface ApplyProps {
  readonly post: Pick<PostProps, 'id' | 'title' | 'employer' | 'place' | 'pay' | 'answerBy'>
  /** what is known of the reader, never asked again */
  readonly known: readonly { readonly label: Text; readonly value: Text | string }[]
  readonly form: FormState
}

export interface ReceiptProps {
  readonly applicationId: string
  readonly number: string
  readonly post: Pick<PostProps, 'id' | 'title' | 'employer'>
  readonly sentAt: Instant
  readonly answerBy: Day
}

/** Who must act now. */
export type Turn = 'you' | 'employer' | 'office' | 'nobody'
export interface ApplicationRow {
  readonly id: string
  readonly title: string
  readonly employer: EmployerRef
  readonly place: Text
  readonly state: Text
  readonly turn: Turn
  readonly due: Day | null
  /** working days past due; 0 if it is not */
  readonly overdue: number
  readonly next: Text
  readonly sentOn: Day
}
export interface ApplicationsProps {
  readonly open: readonly ApplicationRow[]
  readonly ended: readonly ApplicationRow[]
}

export interface Step {
  readonly form: 'past' | 'here' | 'next' | 'late' | 'ended'
  readonly title: Text
  readonly note?: Text
  /** what somebody wrote, in their own words */
  readonly words?: string
  readonly at?: Instant
  readonly due?: Day
}
export type Chase =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: Text; readonly from: Day | null }
export interface ApplicationProps {
  readonly id: string
  readonly post: Pick<PostProps, 'id' | 'title' | 'employer' | 'place' | 'pay'>
  readonly state: Text
  readonly turn: Turn
  readonly due: Day | null
  readonly overdue: number
  readonly steps: readonly Step[]
  /** version and key for every form on the page */
  readonly form: FormState
  readonly interview: {
    readonly times: readonly Instant[]
    readonly place: string
    readonly note?: string
  } | null
  readonly offer: { readonly pay: Pay | null; readonly startsOn: Day; readonly note?: string } | null
  readonly start: { readonly startedOn: Day; readonly saidBy: Text } | null
  readonly chase: Chase | null
  readonly withdraw: boolean
}

export interface Message {
  readonly id: string
  readonly at: Instant
  readonly unread: boolean
  readonly title: Text
  readonly body: Text
  readonly href?: string
  readonly linkWords?: Text
}
/** Something somebody reported about the reader, which only the reader can confirm. */
export interface Confirmation {
  readonly id: string
  readonly question: Text
  readonly saidBy: Text
  readonly facts: readonly { readonly label: Text; readonly value: Text | string }[]
  readonly form: FormState
}
export interface InboxProps {
  /** marks everything up to the newest message shown as read; null when all of it is */
  readonly read: { readonly upTo: string; readonly form: FormState } | null
  readonly confirmations: readonly Confirmation[]
  readonly messages: readonly Message[]
}

export interface EmployerProps {
  readonly id: string
  readonly name: string
  readonly place: Text
  readonly about: Text | null
  readonly text: string | null
  readonly codeChecked: boolean
  readonly reply: Reply | null
  readonly hires: { readonly days: number; readonly confirmed: number } | null
  readonly posts: readonly PostRow[]
}

export type PromiseState = 'done' | 'pace' | 'behind' | 'said' | 'none' | 'base'
/** A target in public. Percent in basis points, money in fen, everything else as counted. */
export interface PromiseNumber {
  readonly id: string
  readonly clause: Text
  readonly label: Text
  readonly quantity: 'count' | 'percent' | 'money'
  readonly unit: Text
  readonly direction: 'at-least' | 'at-most' | 'keep'
  readonly strive: boolean
  readonly state: PromiseState
  readonly value: number | null
  /** null: promised without a figure */
  readonly target: number | null
  readonly start?: number
  readonly expected: number | null
  readonly reported: { readonly value: number; readonly by: Text; readonly period: Text } | null
  readonly how: Text
  /** why there is no number yet */
  readonly missing?: Text
  readonly asOf: Instant | null
}
export interface Commitment {
  readonly id: string
  readonly clause: Text
  readonly label: Text
  readonly lead: Text | null
  readonly steps: readonly {
    readonly label: Text
    readonly state: 'past' | 'next' | 'late'
    readonly due: Day
  }[]
}
export interface Measure {
  readonly id: string
  readonly ordinal: Text
  readonly label: Text
  readonly numbers: readonly PromiseNumber[]
  readonly commitments: readonly Commitment[]
}
export interface PlanProps {
  readonly title: Text
  readonly asOf: Instant
  /** basis points of the year that have passed */
  readonly yearPassed: number
  readonly measures: readonly Measure[]
}
export interface PromiseProps {
  readonly number: PromiseNumber
  /** the headline targets stand before the ten measures and have no ordinal */
  readonly measure: { readonly ordinal: Text | null; readonly label: Text }
  /** what was promised, in our own words */
  readonly wording: Text
  readonly countingUnit: Text
  readonly unconfirmed: number | null
  /** whether those count: then they are part of the number, else beside it */
  readonly unconfirmedCounts: boolean
  readonly excluded: readonly { readonly label: Text; readonly count: number }[]
  readonly counties: readonly {
    readonly code: string
    readonly value: number | null
    readonly expected: number | null
    readonly target: number | null
    readonly reported: number | null
  }[]
  readonly months: readonly { readonly month: string; readonly value: number }[]
  readonly mark: { readonly position: number; readonly plan: number; readonly divisions: Day } | null
}

export interface AboutDataProps {
  readonly facts: number
  readonly lastVerified: Instant | null
  readonly healthy: boolean | null
}
export interface SignInProps {
  readonly form: FormState
  /** where to go afterwards */
  readonly next: string
  /** listed in the demo only */
  readonly demoAccounts: readonly { readonly login: string; readonly password: string; readonly who: Text }[]
}
export interface SignUpProps {
  readonly form: FormState
  readonly counties: readonly { readonly code: string; readonly label: Text }[]
  readonly educations: readonly { readonly code: string; readonly label: Text }[]
}
export interface ErrorProps {
  readonly title: Text
  readonly cure?: Text
  /** shown small, to be read out on the phone */
  readonly reference: string
  /** true if a form was sent and what was typed can be had again by going back */
  readonly typed: boolean
}
