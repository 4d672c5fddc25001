import type { Day, Language, Text } from '../../kernel/index.ts'
import type { ActivityHit } from './activity-model.ts'
import type { PromiseNumber } from './model-plan.ts'

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
  /** the field's label, where the list above the form would not tell one line from another */
  readonly label?: Text
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
  readonly hot: readonly Text[]
  readonly suggestions: readonly PostRow[]
  readonly repliers: readonly EmployerRow[]
  /** the next ones that still have a place */
  readonly activities: readonly ActivityHit[]
  readonly activityCount: number
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

export type PostState = 'open' | 'closed' | 'expired' | 'filled' | 'withdrawn' | 'held'

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

export interface EmployerProps {
  readonly id: string
  readonly name: string
  readonly place: Text
  readonly about: Text | null
  readonly text: string | null
  readonly codeChecked: boolean
  readonly kindName: Text
  /** suspended or closed: said plainly, before everything else */
  readonly stopped: {
    readonly state: 'suspended' | 'closed'
    readonly reason: Text | null
    readonly until: Day | null
  } | null
  readonly verified: { readonly on: Day; readonly by: Text | null } | null
  readonly licence: { readonly number: string; readonly until: Day; readonly expired: boolean } | null
  readonly website: string | null
  readonly jsonLd?: Readonly<Record<string, unknown>>
  readonly reply: Reply | null
  readonly hires: { readonly days: number; readonly confirmed: number } | null
  readonly posts: readonly PostRow[]
}

export interface ErrorProps {
  readonly title: Text
  readonly cure?: Text
  /** shown small, to be read out on the phone */
  readonly reference: string
  /** true if a form was sent and what was typed can be had again by going back */
  readonly typed: boolean
}
