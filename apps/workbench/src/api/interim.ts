/**
 * What the screens need from the server, until `schema.generated.ts` replaces it. One type a resource; the table of
 * paths is `routes` at the end. Days are `YYYY-MM-DD` (Asia/Shanghai), instants ISO UTC, money integer fen, percents
 * basis points. Every list is a keyset page; every change names the version it was made from.
 */

import type { Answer } from './codes.ts'

export interface Text {
  zh: string
  en: string
}

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
  cure?: string
  fields?: FieldProblem[]
}

export interface Area {
  code: string
  name: Text
}

export type Session = Answer<'desk_readSession'>
export type Role = Session['role']

// ---- choices -------------------------------------------------------------------------------------------------

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

// ---- posts ---------------------------------------------------------------------------------------------------

export type PostState =
  | 'draft'
  | 'in-review'
  | 'published'
  | 'filled'
  | 'closed'
  | 'expired'
  | 'withdrawn'
  | 'blocked'

/** One field that a reviewer must see: `before` is null for a new post. Values are already worded. */
export interface Change {
  pointer: string
  label: Text
  before: string | null
  after: string | null
}

export interface ReviewItem {
  id: string
  version: number
  kind: 'new' | 'edit'
  title: string
  employer: { id: string; name: string; verified: boolean }
  county: Area
  category: Choice
  openings: number
  submittedAt: string
  submittedBy: string
  /** the working day by which somebody must decide */
  due: string
  overdue: boolean
  changes: Change[]
  /** a rule that a person must weigh: an age limit, pay below the county's minimum … */
  warnings: { pointer: string; wrong: Text; right: Text }[]
  duplicates: number
}

export interface Decision {
  version: number
  decision: 'approve' | 'return' | 'block'
  reason?: string
  note?: string
}

export interface PostRow {
  id: string
  title: string
  employer: { id: string; name: string }
  county: Area
  category: Choice
  openings: number
  hired: number
  /** null: not told in lists */
  applications: number | null
  state: PostState
  stateName: Text
  validUntil: string
  /** reasons why it is held doubtful (a ghost post); empty when it is not */
  doubtful: Text[]
  updatedAt: string
  version: number
}

/** Every field of a post. Strings may be empty while it is a draft. */
export interface PostFields {
  employer: string
  title: string
  category: string
  occupation: string
  /** of a social organisation's post: which of its three kinds */
  socialKind: string
  openings: number | null
  county: string
  place: string
  pay: { kind: string; from: number | null; to: number | null; months: number | null }
  hours: string
  education: string
  experience: number | null
  skills: string[]
  insurances: string[]
  benefits: string[]
  description: string
  validUntil: string
  contact: { name: string; phone: string }
  audiences: string[]
}

/** What the reader may do now: drawn from the lifecycle, so that no screen knows the rules. */
export interface Action {
  name: string
  label: Text
  needsReason: 'return' | 'block' | 'refuse' | 'leave' | null
  /** a day goes with it: until when, or the first day of work */
  asksDay: boolean
  primary: boolean
}

export interface Post {
  id: string
  version: number
  state: PostState
  stateName: Text
  employerName: string
  doubtful: Text[]
  /** the post that it was merged into */
  mergedInto: string | null
  fields: PostFields
  actions: Action[]
  history: PostLine[]
}

// ---- imports -------------------------------------------------------------------------------------------------

export interface ImportRow {
  id: string
  file: string
  at: string
  by: string
  state: 'reading' | 'mapping' | 'preview' | 'running' | 'done' | 'undone' | 'failed'
  rows: number
  good: number
  bad: number
}

export interface Import extends ImportRow {
  version: number
  /** rows worked through so far, of `rows` */
  progress: number
  columns: { letter: string; head: string; samples: string[]; field: string | null }[]
  /** fields a column may be mapped to */
  fields: { code: string; name: Text; required: boolean }[]
  /** the mapping was taken over from an earlier file with the same heads */
  remembered: boolean
  preview: {
    address: number
    title: string
    employer: string
    openings: string
    effect: 'new' | 'update' | 'same' | 'bad'
  }[]
  cells: BadCell[]
  /** bad cells beyond those listed */
  moreCells: number
  effects: { created: number; updated: number; same: number; bad: number; duplicates: number }
  /** posts of it that were published in bulk */
  approved: number
  /** rows that an undo left as they are */
  kept: number
  undoUntil: string | null
  failed: ProblemBody | null
}

export interface BadCell {
  address: string
  column: Text
  value: string
  wrong: Text
  right: Text
  severity: 'error' | 'warning'
}

// ---- duplicates, employers -----------------------------------------------------------------------------------

export interface DuplicatePair {
  id: string
  version: number
  score: number
  why: Text[]
  left: DuplicateSide
  right: DuplicateSide
}

export interface DuplicateSide {
  id: string
  title: string
  employer: string
  state: Text
  openings: number
  applications: number
  publishedAt: string | null
  values: { label: Text; value: string; same: boolean }[]
}

export type EmployerRow = Answer<'desk_listEmployers'>['rows'][number]

// ---- applications --------------------------------------------------------------------------------------------

export type ApplicationState =
  | 'received'
  | 'invited'
  | 'other-time'
  | 'arranged'
  | 'offered'
  | 'accepted'
  | 'started'
  | 'refused'
  | 'withdrawn'
  | 'left'
  | 'declined'
  | 'closed'

export interface ApplicationRow {
  id: string
  version: number
  person: string
  post: { id: string; title: string }
  employer: { id: string; name: string }
  county: Area
  state: ApplicationState
  stateName: Text
  appliedAt: string
  /** the working day by which somebody must act, and who */
  due: string | null
  overdue: boolean
  waitingFor: Text
  interview: { at: string; place: string } | null
  startOn: string | null
  /** the person's own word on the hire or start */
  confirmation: 'none' | 'recorded' | 'confirmed' | 'contested'
  resume: {
    education: Text
    school: string
    experience: string
    skills: string[]
    words: string
    phone: string | null
  }
  actions: Action[]
}

export interface Step {
  version: number
  action: string
  reason?: string
  note?: string
  /** `at` as the clock in the city shows it: 2026-11-27T14:00 */
  interview?: { at: string; place: string }
  startOn?: string
  /** with a refresh: the new last day */
  validUntil?: string
  /** an officer's: the record that shows the first day */
  evidence?: string
}

// ---- tasks, commitments, figures, close, checks ----------------------------------------------------------------

export type Task = Answer<'desk_listMyTasks'>['rows'][number]

export interface NewTask {
  title: string
  target: string | null
  area: string | null
  /** a department's code, or `me` */
  owner: string
  due: string
  note: string
}

export type Commitment = Answer<'plan_listCommitments'>['rows'][number]

export interface ReportedFigure {
  id: string
  version: number
  target: { id: string; label: Text; unit: Text }
  area: Area
  department: Choice | null
  value: number
  period: string
  source: string
  evidence: { id: string; name: string } | null
  submittedBy: string
  submittedAt: string
  state: 'submitted' | 'accepted' | 'rejected'
  decidedBy: string | null
  /** false for the one who submitted it: a second person accepts */
  mayDecide: boolean
}

export interface NewFigure {
  target: string
  area: string
  /** in steps of 1/scale of the target's unit */
  value: number | null
  period: string
  source: string
  file: File | undefined
}

/** A target as a form offers it. */
export interface TargetChoice {
  id: string
  clause: string
  label: Text
  unit: Text & { scale: number }
}

export interface Close {
  period: string
  units: {
    /** null: nothing prepared yet */
    id: string | null
    area: Area
    state: 'open' | 'submitted' | 'approved' | 'accepted' | 'reopened'
    submittedBy: string | null
    approvedBy: string | null
    acceptedBy: string | null
    frozenAt: string | null
    hash: string | null
    /** false: the frozen numbers no longer fit their hash */
    intact: boolean
    reason: string | null
    may: ('submit' | 'approve' | 'accept' | 'reopen')[]
  }[]
}

/** What arrived after the freeze, and what it would change. */
export interface LateChange {
  area: Area
  target: string
  frozen: number
  now: number
}

export interface Check {
  id: string
  what: Text
  /** the application that it comes from */
  application: string | null
  /** in the person's words; the reporter never sees it */
  word: string
  reportedBy: Text
  area: Area
  openedAt: string
  state: 'open' | 'upheld' | 'struck'
  finding: string | null
}

// ---- pushes, rounds --------------------------------------------------------------------------------------------------

export type PushRow = Answer<'posts_listPushes'>['rows'][number]
export type Push = Answer<'posts_readPush'>
export type Audience = PushRow['audience']
export type PushResult = Answer<'posts_pushPosts'>
export type RoundRow = Answer<'posts_listRounds'>['rows'][number]
export type Round = Answer<'posts_readRound'>
export type RoundEnd = Answer<'posts_closeRound'>
export type PostLine = Answer<'posts_readPost'>['history'][number]
export type ApplicationLine = Answer<'applications_readApplication'>['history'][number]
/** What the server offers for forms, beside the tables of `codes.ts`. */
export type Offered = Answer<'desk_readChoices'>

// ---- board: as the server's schema says ---------------------------------------------------------------------

export type Board = Answer<'board_readBoard'>
/** done: reached; pace: at or above what is expected by today; said: reported only; base: baseline missing */
export type TargetRow = Board['targets'][number]
export type TargetState = TargetRow['state']
/** opaque; the same mark gives the same number for ever */
export type Mark = Board['mark']
export type Breakdown = Answer<'board_readBreakdown'>
export type Tile = Breakdown['tiles'][number]
export type LedgerRecord = Omit<Answer<'board_listTargetRecords'>['rows'][number], 'verification'> & {
  verification: 'recorded' | 'confirmed' | 'contested' | 'refuted'
}
export type Explanation = Omit<Answer<'board_explainTarget'>, 'newest'> & { newest: LedgerRecord[] }
