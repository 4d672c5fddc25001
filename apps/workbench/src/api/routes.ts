import type * as target from './adapt/targets.ts'
import type * as of from './interim.ts'

/**
 * The operations that the workbench calls: name → method, path, what goes in, what comes out. This table is the only
 * place that knows paths. When the server's own types are generated, the right-hand sides become theirs.
 */
export interface Operations {
  session: Get<'/api/session', of.Session>
  choices: Get<'/api/choices', of.Offered>
  review: List<'/api/review', of.ReviewItem>
  decide: Post<'/api/posts/{id}/review', of.Decision, { next: string | null }>
  posts: List<'/api/posts', of.PostRow>
  post: Get<'/api/posts/{id}', of.Post>
  createPost: Post<'/api/posts', of.PostFields, { id: string; version: number; duplicates: number }>
  editPost: Put<'/api/posts/{id}', of.PostFields & { version: number }, { version: number }>
  movePost: Post<'/api/posts/{id}/actions', of.Step, { version: number }>
  imports: List<'/api/imports', of.ImportRow>
  import: Get<'/api/imports/{id}', of.Import>
  upload: Upload<'/api/imports', { id: string }>
  uploadAgain: Upload<'/api/imports/{id}/file', { id: string }>
  mapImport: Put<'/api/imports/{id}/mapping', { version: number; mapping: Record<string, string> }, of.Import>
  runImport: Post<'/api/imports/{id}/run', { version: number }, of.Import>
  undoImport: Post<'/api/imports/{id}/undo', { version: number }, object>
  /** publishes some of them; called again while any is left */
  reviewImport: Post<
    '/api/imports/{id}/review',
    Record<string, never>,
    { approved: number; skipped: number; left: number }
  >
  duplicates: List<'/api/duplicates', of.DuplicatePair>
  merge: Post<'/api/duplicates/{id}', { version: number; keep: string | null }, object>
  employers: List<'/api/employers', of.EmployerRow>
  verifyEmployer: Post<
    '/api/employers/{id}/verification',
    { version: number; verified: boolean; reason?: string },
    object
  >
  applications: List<'/api/applications', of.ApplicationRow>
  moveApplication: Post<'/api/applications/{id}/actions', of.Step, { version: number }>
  tasks: List<'/api/tasks', of.Task>
  createTask: Post<'/api/tasks', of.NewTask, { id: string }>
  moveTask: Post<'/api/tasks/{id}', { version: number; state: 'open' | 'done' }, { version: number }>
  commitments: Get<'/api/commitments', { rows: of.Commitment[] }>
  assignOwner: Post<'/api/commitments/{id}/owner', { version: number; owner: string }, object>
  addStep: Post<'/api/commitments/{id}/steps', { version: number; what: string; due: string }, object>
  clearDoubt: Post<'/api/posts/{id}/doubt/clear', { version: number; note: string }, object>
  pushes: List<'/api/pushes', of.PushRow>
  rounds: List<'/api/rounds', of.RoundRow>
  round: Get<'/api/rounds/{id}', of.Round>
  openRound: Post<
    '/api/rounds',
    { association: string; month: string },
    { round: string; asked: number; due: string }
  >
  answerRound: Post<
    '/api/rounds/{id}/answer',
    { answer: string; posts: string[]; note: string },
    { openings: number }
  >
  closeRound: Post<'/api/rounds/{id}/close', { version: number }, of.RoundEnd>
  push: Get<'/api/pushes/{id}', of.Push>
  pushAudience: Post<'/api/pushes/audience', { audience: of.Audience }, { people: number; most: number }>
  sendPush: Post<'/api/pushes', { posts: string[]; audience: of.Audience; note: string }, of.PushResult>
  application: Get<
    '/api/applications/{id}',
    { application: of.ApplicationRow; history: of.ApplicationLine[] }
  >
  stepDone: Post<'/api/steps/{step}/completion', { version: number; doneOn: string | null }, object>
  stepEvidence: Post<'/api/steps/{step}/evidence', { version: number; file: File }, object>
  figures: List<'/api/figures', of.ReportedFigure>
  submitFigure: Post<'/api/figures', of.NewFigure, { id: string }>
  decideFigure: Post<
    '/api/figures/{id}/decision',
    { version: number; accept: boolean; reason?: string },
    object
  >
  close: Get<'/api/closes/{period}', of.Close>
  moveClose: Post<
    '/api/closes',
    { id: string | null; action: of.Close['units'][number]['may'][number]; reason?: string },
    object
  >
  lateFacts: Get<'/api/closes/{period}/revisions', { rows: of.LateChange[] }>
  targets: Get<'/api/targets', { targets: of.TargetChoice[] }>
  target: Get<'/api/targets/{target}', target.TargetDetail>
  divideTarget: Post<'/api/targets/{target}/division', target.Division, { version: number }>
  paceTarget: Post<'/api/targets/{target}/pacing', target.NewPacing, { version: number }>
  confirmLead: Post<'/api/targets/{target}/lead', target.NewLead, { version: number }>
  checks: List<'/api/checks', of.Check>
  decideCheck: Post<'/api/checks/{id}', { stands: boolean; note: string }, object>
  board: Get<'/api/board', of.Board>
  breakdown: Get<'/api/board/{target}/breakdown', of.Breakdown>
  explanation: Get<'/api/board/{target}/explanation', of.Explanation>
  records: List<'/api/board/{target}/records', of.LedgerRecord>
}

interface Route<Method, Path, In, Out> {
  method: Method
  path: Path
  in: In
  out: Out
}
type Get<Path, Out> = Route<'get', Path, undefined, Out>
type List<Path, Row> = Route<'get', Path, undefined, of.Page<Row>>
type Post<Path, In, Out> = Route<'post', Path, In, Out>
type Put<Path, In, Out> = Route<'put', Path, In, Out>
/** multipart/form-data with one part named `file` */
type Upload<Path, Out> = Route<'post', Path, File, Out>

export type Name = keyof Operations
export type In<N extends Name> = Operations[N]['in']
export type Out<N extends Name> = Operations[N]['out']

/** The same table as data. The compiler holds both equal. */
export const routes: { readonly [N in Name]: Pick<Operations[N], 'method' | 'path'> } = {
  session: { method: 'get', path: '/api/session' },
  choices: { method: 'get', path: '/api/choices' },
  review: { method: 'get', path: '/api/review' },
  decide: { method: 'post', path: '/api/posts/{id}/review' },
  posts: { method: 'get', path: '/api/posts' },
  post: { method: 'get', path: '/api/posts/{id}' },
  createPost: { method: 'post', path: '/api/posts' },
  editPost: { method: 'put', path: '/api/posts/{id}' },
  movePost: { method: 'post', path: '/api/posts/{id}/actions' },
  imports: { method: 'get', path: '/api/imports' },
  import: { method: 'get', path: '/api/imports/{id}' },
  upload: { method: 'post', path: '/api/imports' },
  uploadAgain: { method: 'post', path: '/api/imports/{id}/file' },
  mapImport: { method: 'put', path: '/api/imports/{id}/mapping' },
  runImport: { method: 'post', path: '/api/imports/{id}/run' },
  reviewImport: { method: 'post', path: '/api/imports/{id}/review' },
  undoImport: { method: 'post', path: '/api/imports/{id}/undo' },
  duplicates: { method: 'get', path: '/api/duplicates' },
  merge: { method: 'post', path: '/api/duplicates/{id}' },
  employers: { method: 'get', path: '/api/employers' },
  verifyEmployer: { method: 'post', path: '/api/employers/{id}/verification' },
  applications: { method: 'get', path: '/api/applications' },
  moveApplication: { method: 'post', path: '/api/applications/{id}/actions' },
  tasks: { method: 'get', path: '/api/tasks' },
  createTask: { method: 'post', path: '/api/tasks' },
  moveTask: { method: 'post', path: '/api/tasks/{id}' },
  commitments: { method: 'get', path: '/api/commitments' },
  assignOwner: { method: 'post', path: '/api/commitments/{id}/owner' },
  addStep: { method: 'post', path: '/api/commitments/{id}/steps' },
  clearDoubt: { method: 'post', path: '/api/posts/{id}/doubt/clear' },
  pushes: { method: 'get', path: '/api/pushes' },
  rounds: { method: 'get', path: '/api/rounds' },
  round: { method: 'get', path: '/api/rounds/{id}' },
  openRound: { method: 'post', path: '/api/rounds' },
  answerRound: { method: 'post', path: '/api/rounds/{id}/answer' },
  closeRound: { method: 'post', path: '/api/rounds/{id}/close' },
  push: { method: 'get', path: '/api/pushes/{id}' },
  pushAudience: { method: 'post', path: '/api/pushes/audience' },
  sendPush: { method: 'post', path: '/api/pushes' },
  application: { method: 'get', path: '/api/applications/{id}' },
  stepDone: { method: 'post', path: '/api/steps/{step}/completion' },
  stepEvidence: { method: 'post', path: '/api/steps/{step}/evidence' },
  figures: { method: 'get', path: '/api/figures' },
  submitFigure: { method: 'post', path: '/api/figures' },
  decideFigure: { method: 'post', path: '/api/figures/{id}/decision' },
  close: { method: 'get', path: '/api/closes/{period}' },
  moveClose: { method: 'post', path: '/api/closes' },
  lateFacts: { method: 'get', path: '/api/closes/{period}/revisions' },
  targets: { method: 'get', path: '/api/targets' },
  target: { method: 'get', path: '/api/targets/{target}' },
  divideTarget: { method: 'post', path: '/api/targets/{target}/division' },
  paceTarget: { method: 'post', path: '/api/targets/{target}/pacing' },
  confirmLead: { method: 'post', path: '/api/targets/{target}/lead' },
  checks: { method: 'get', path: '/api/checks' },
  decideCheck: { method: 'post', path: '/api/checks/{id}' },
  board: { method: 'get', path: '/api/board' },
  breakdown: { method: 'get', path: '/api/board/{target}/breakdown' },
  explanation: { method: 'get', path: '/api/board/{target}/explanation' },
  records: { method: 'get', path: '/api/board/{target}/records' },
}
