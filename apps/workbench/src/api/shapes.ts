/**
 * Shapes that all screens share. Days are `YYYY-MM-DD` (Asia/Shanghai), instants ISO UTC, money integer fen, percents basis
 * points. Every list is a keyset page; every change names the version it was made from. What belongs to one module stands
 * in `adapt/`.
 */

import type { Language } from '../language.ts'
import type { Answer } from './codes.ts'

export type Text = Record<Language, string>

/** A choice that the server words: reasons, categories, units. A retired one stays readable but is not offered. */
export interface Choice {
  code: string
  name: Text
  retired?: boolean
}

/** One page of a list. `after` of the next request is `next`; `total` counts the whole filtered list exactly. */
export interface Page<Row> {
  rows: Row[]
  total: number
  next: string | null
  /** rows that match but lie outside the reader's area: shown as a number, never dropped in silence */
  outside?: number
  /** there are more than `total`: they were not counted to the end */
  more?: boolean
}

/** What every list takes in its query string, beside its own filters. `sort` is a column, `-` in front descends. */
export interface ListQuery {
  after?: string | undefined
  limit?: number | undefined
  sort?: string | undefined
  q?: string | undefined
  [filter: string]: string | number | undefined
}

export interface FieldProblem {
  pointer: string
  wrong: string
  right: string
}

/** Why the server said no, already in the reader's language. */
export interface ProblemBody {
  title: string
  status: number
  /** stable, for the few that a page knows how to cure */
  code?: string
  cure?: string
  fields?: FieldProblem[]
}

export interface Area {
  code: string
  name: Text
}

export type Session = Answer<'desk_readSession'>

export type Role = Session['role']

/** Everything that a form of the workbench offers, in one cached answer. */
export interface Choices {
  counties: Area[]
  categories: Choice[]
  payKinds: Choice[]
  educations: Choice[]
  insurances: Choice[]
  benefits: Choice[]
  audiences: Choice[]
  /** by use: why a post is sent back, why it is blocked, why an applicant is refused … */
  reasons: { return: Choice[]; block: Choice[]; refuse: Choice[]; leave: Choice[] }
}

/** What the server offers for forms, beside the tables of `codes.ts`. */
export type Offered = Answer<'desk_readChoices'>

/** What the reader may do now: drawn from the lifecycle, so that no screen knows the rules. */
export interface Action {
  name: string
  label: Text
  needsReason: 'return' | 'block' | 'refuse' | 'leave' | null
  /** a day goes with it: until when, or the first day of work */
  asksDay: boolean
  primary: boolean
}
