import type { ActivityOperations } from './activity-operations.ts'
import type { ApplicationLine, ApplicationRow, EvidencePaper, Step } from './adapt/applications.ts'
import type * as audit from './adapt/audits.ts'
import type { Board, Breakdown, Explanation, LedgerRecord } from './adapt/board.ts'
import type { EmployerRow, NewTask, Task } from './adapt/desk.ts'
import type { DuplicatePair } from './adapt/duplicates.ts'
import type { Import, ImportRow } from './adapt/imports.ts'
import type { Check, Close, LateChange } from './adapt/ledger.ts'
import type * as merges from './adapt/merges.ts'
import type * as org from './adapt/organisations.ts'
import type { Audience, Push, PushResult, PushRow, Round, RoundEnd, RoundRow } from './adapt/outreach.ts'
import type {
  FormBurden,
  FoundPeople,
  NewPerson,
  NewRegistration,
  NewSpell,
  PersonChange,
  PersonFile,
  PersonRow,
  Registration,
  RegistrationMove,
} from './adapt/people.ts'
import type { Commitment, NewFigure, ReportedFigure, TargetChoice } from './adapt/plan.ts'
import type { Decision, PostFields, PostRow, ReviewItem, Post as WholePost } from './adapt/posts.ts'
import type * as privacy from './adapt/privacy.ts'
import type * as rights from './adapt/rights.ts'
import type * as roster from './adapt/rosters.ts'
import type * as target from './adapt/targets.ts'
import type { ClaimOperations } from './claim-operations.ts'
import type { Answer } from './codes.ts'
import type { FairOperations } from './fair-operations.ts'
import type { Get, List, Post, Put, Upload } from './operation-kinds.ts'
import type { PolicyOperations } from './policy-operations.ts'
import type { QuestionOperations } from './question-operations.ts'
import type { Offered, Session } from './shapes.ts'
import type { SkillOperations } from './skill-operations.ts'
import type { SupportOperations } from './support-operations.ts'

/**
 * The operations that the workbench calls: name → method, path, what goes in, what comes out. This table and
 * its data in `routes.ts` are the only place that knows paths. The shapes are the server's own (`schema.generated.ts`), or what an adapter makes of them.
 */
export interface Operations
  extends ActivityOperations,
    ClaimOperations,
    FairOperations,
    PolicyOperations,
    QuestionOperations,
    SkillOperations,
    SupportOperations {
  session: Get<'/api/session', Session>
  choices: Get<'/api/choices', Offered>
  review: List<'/api/review', ReviewItem>
  decide: Post<'/api/posts/{id}/review', Decision, { next: string | null }>
  posts: List<'/api/posts', PostRow>
  post: Get<'/api/posts/{id}', WholePost>
  createPost: Post<'/api/posts', PostFields, { id: string; version: number; duplicates: number }>
  editPost: Put<'/api/posts/{id}', PostFields & { version: number }, { version: number }>
  movePost: Post<'/api/posts/{id}/actions', Step, { version: number }>
  imports: List<'/api/imports', ImportRow>
  import: Get<'/api/imports/{id}', Import>
  upload: Upload<'/api/imports', { id: string }>
  uploadAgain: Upload<'/api/imports/{id}/file', { id: string }>
  mapImport: Put<'/api/imports/{id}/mapping', { version: number; mapping: Record<string, string> }, Import>
  runImport: Post<'/api/imports/{id}/run', { version: number }, Import>
  undoImport: Post<'/api/imports/{id}/undo', { version: number }, object>
  /** publishes some of them; called again while any is left */
  reviewImport: Post<
    '/api/imports/{id}/review',
    Record<string, never>,
    { approved: number; skipped: number; left: number }
  >
  duplicates: List<'/api/duplicates', DuplicatePair>
  merge: Post<'/api/duplicates/{id}', { version: number; keep: string | null }, object>
  employers: List<'/api/employers', EmployerRow>
  people: List<'/api/people', PersonRow>
  personPairs: List<'/api/people-duplicates', merges.PersonPair>
  personPair: Get<'/api/people-duplicates/{pair}', merges.PairFile>
  mergePeople: Post<'/api/people-duplicates/{pair}/merge', merges.NewMerge, { outcome: 'merged' | 'agreed' }>
  decidePersonPair: Post<'/api/people-duplicates/{pair}/decision', merges.PairDecision, { version: number }>
  unmergePeople: Post<
    '/api/people-merges/{merge}/unmerge',
    { version: number; reason: string },
    { version: number }
  >
  merges: List<'/api/people-merges', merges.Merge>
  mergeOfPeople: Get<'/api/people-merges/{merge}', merges.MergeFile>
  corrections: List<'/api/data-requests', privacy.DataRequest>
  answerCorrection: Post<'/api/data-requests/{request}/answer', privacy.RequestDecision, object>
  erasures: List<'/api/erasures', privacy.DataRequest>
  decideErasure: Post<'/api/erasures/{request}/decision', privacy.RequestDecision, object>
  retention: List<'/api/retention', privacy.RetentionList>
  makeRetentionList: Post<'/api/retention', Record<string, never>, { list: privacy.RetentionList | null }>
  approveRetention: Post<
    '/api/retention/{list}/approval',
    { version: number; decision: 'approve' | 'reject' },
    object
  >
  executeRetention: Post<'/api/retention/{list}/execution', { version: number }, object>
  findPeople: Get<'/api/people/search', FoundPeople>
  person: Get<'/api/people/{id}', PersonFile>
  editPerson: Post<'/api/people/{id}/statements', PersonChange & { version: number }, { version: number }>
  recordSpell: Post<'/api/people/{id}/spells', NewSpell & { version: number }, { version: number }>
  closeSpell: Post<
    '/api/people/{id}/spells/{spell}/end',
    { version: number; until: string; reason: string },
    { version: number }
  >
  applyForThem: Post<'/api/people/{id}/registrations', NewRegistration, { registration: string }>
  revealField: Post<
    '/api/people/{id}/reveals',
    { field: 'identity' | 'phone'; purpose: string },
    { value: string; left: number }
  >
  verifyField: Post<
    '/api/people/{id}/verifications',
    { version: number; field: string; take: 'standing' | 'differing'; evidence: string },
    { version: number }
  >
  addPerson: Post<'/api/people', NewPerson, { person: string; outcome: 'new' | 'same' | 'probable' }>
  registrations: List<'/api/registrations', Registration>
  moveRegistration: Post<'/api/registrations/{id}/steps', RegistrationMove, { version: number }>
  formBurden: Get<'/api/form-burden', FormBurden>
  organisation: Get<'/api/organisations/{id}', org.Organisation>
  moveOrganisation: Post<
    '/api/organisations/{id}/steps',
    org.Move & { version: number },
    { version: number; state: string }
  >
  renewLicence: Post<
    '/api/organisations/{id}/licence',
    org.NewLicence & { version: number },
    { version: number }
  >
  editOrganisation: Put<'/api/organisations/mine', org.OwnWords & { version: number }, { version: number }>
  askForChange: Post<'/api/organisations/mine/changes', org.Facts, { request: string }>
  organisationLinks: Get<'/api/organisations/{id}/links', org.Links>
  addLinks: Post<
    '/api/organisations/{id}/links',
    { creditCodes: string },
    { added: number; already: number; unknown: string[] }
  >
  endLink: Post<'/api/organisations/{id}/links/{link}/end', { reason?: string }, object>
  verifications: List<'/api/verifications', org.RequestRow>
  verification: Get<'/api/verifications/{id}', org.RequestDetail>
  decideVerification: Post<
    '/api/verifications/{id}',
    org.RequestDecision & { version: number },
    { version: number; state: string }
  >
  verificationReasons: Get<'/api/verification-reasons', { rows: org.Reason[] }>
  applications: List<'/api/applications', ApplicationRow>
  moveApplication: Post<'/api/applications/{id}/actions', Step, { version: number }>
  tasks: List<'/api/tasks', Task>
  createTask: Post<'/api/tasks', NewTask, { id: string }>
  moveTask: Post<'/api/tasks/{id}', { version: number; state: 'open' | 'done' }, { version: number }>
  commitments: Get<'/api/commitments', { rows: Commitment[] }>
  assignOwner: Post<'/api/commitments/{id}/owner', { version: number; owner: string }, object>
  addStep: Post<'/api/commitments/{id}/steps', { version: number; what: string; due: string }, object>
  clearDoubt: Post<'/api/posts/{id}/doubt/clear', { version: number; note: string }, object>
  pushes: List<'/api/pushes', PushRow>
  rounds: List<'/api/rounds', RoundRow>
  round: Get<'/api/rounds/{id}', Round>
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
  closeRound: Post<'/api/rounds/{id}/close', { version: number }, RoundEnd>
  push: Get<'/api/pushes/{id}', Push>
  pushAudience: Post<
    '/api/pushes/audience',
    { audience: Audience },
    { people: number; leftOut: number; most: number }
  >
  sendPush: Post<'/api/pushes', { posts: string[]; audience: Audience; note: string }, PushResult>
  evidence: Get<'/api/applications/{id}/evidence', { rows: EvidencePaper[] }>
  application: Get<'/api/applications/{id}', { application: ApplicationRow; history: ApplicationLine[] }>
  sentCvState: Get<'/api/applications/{id}/cv/sent', Answer<'cv_askForSentCv'>>
  sentCv: Get<'/api/applications/{id}/cv', Answer<'cv_readSentCv'>>
  stepDone: Post<'/api/steps/{step}/completion', { version: number; doneOn: string | null }, object>
  stepEvidence: Post<'/api/steps/{step}/evidence', { version: number; file: File }, object>
  figures: List<'/api/figures', ReportedFigure>
  submitFigure: Post<'/api/figures', NewFigure, { id: string }>
  decideFigure: Post<
    '/api/figures/{id}/decision',
    { version: number; accept: boolean; reason?: string },
    object
  >
  close: Get<'/api/closes/{period}', Close>
  moveClose: Post<
    '/api/closes',
    {
      id: string | null
      action: Close['units'][number]['may'][number]
      reason?: string
      /** the city: counties without records that it does not wait for */
      waive?: readonly { area: string; reason: string }[]
    },
    object
  >
  lateFacts: Get<'/api/closes/{period}/revisions', { rows: LateChange[] }>
  rosters: List<'/api/rosters', roster.RosterRow>
  rosterSchools: Get<'/api/rosters/schools', { rows: { id: string; name: string }[] }>
  retained: Get<'/api/rosters/retention', roster.Retention>
  graduates: List<'/api/graduates', roster.GraduateRow>
  answerMissing: Post<
    '/api/graduates/missing',
    { graduates: string[]; answer: roster.MissingAnswer },
    { answered: number }
  >
  rosterImports: List<'/api/roster-imports', roster.RosterImportRow>
  rosterImport: Get<'/api/roster-imports/{id}', roster.RosterImport>
  uploadRoster: Post<'/api/roster-imports', roster.NewRoster, { id: string }>
  uploadRosterAgain: Upload<'/api/roster-imports/{id}/file', { id: string }>
  mapRoster: Put<
    '/api/roster-imports/{id}/mapping',
    { version: number; mapping: Record<string, string> },
    roster.RosterImport
  >
  runRoster: Post<'/api/roster-imports/{id}/run', { version: number; whole: boolean }, roster.RosterImport>
  undoRoster: Post<'/api/roster-imports/{id}/undo', { version: number }, object>
  answerRosterRow: Post<
    '/api/roster-imports/{id}/rows/{no}',
    { answer: 'replace' | 'leave' },
    roster.RosterImport
  >
  targets: Get<'/api/targets', { targets: TargetChoice[] }>
  target: Get<'/api/targets/{target}', target.TargetDetail>
  divideTarget: Post<'/api/targets/{target}/division', target.Division, { version: number }>
  paceTarget: Post<'/api/targets/{target}/pacing', target.NewPacing, { version: number }>
  confirmLead: Post<'/api/targets/{target}/lead', target.NewLead, { version: number }>
  checks: List<'/api/checks', Check>
  decideCheck: Post<'/api/checks/{id}', { stands: boolean; note: string }, object>
  board: Get<'/api/board', Board>
  breakdown: Get<'/api/board/{target}/breakdown', Breakdown>
  explanation: Get<'/api/board/{target}/explanation', Explanation>
  records: List<'/api/board/{target}/records', LedgerRecord>
  auditLog: List<'/api/audit', audit.AuditRow>
  auditedError: Get<'/api/audited-errors/{target}', audit.AuditedError>
  samples: List<'/api/samples', audit.SampleRow>
  sample: Get<'/api/samples/{sample}', audit.SampleRead>
  previewSample: Get<'/api/samples/preview', audit.SamplePreview>
  drawSample: Post<
    '/api/samples',
    { target: string; area?: string; mark: string; seed: string; size: number },
    { id: string; population: number }
  >
  markItem: Post<
    '/api/samples/{sample}/items/{item}',
    { version: number; verdict: audit.Verdict; note: string; evidence: string },
    { version: number; left: number }
  >
  closeSample: Post<'/api/samples/{sample}/close', { version: number }, { version: number }>
  accounts: List<'/api/accounts', rights.AccountRow>
  account: Get<'/api/accounts/{account}', rights.Account>
  areas: Get<'/api/areas', Answer<'accounts_listAreas'>>
  openAccount: Post<'/api/accounts', rights.NewAccount, rights.Link>
  renewLink: Post<'/api/accounts/{account}/link', Record<string, never>, rights.Link>
  disableAccount: Post<'/api/accounts/{account}/disable', { version: number; reason: string }, object>
  enableAccount: Post<'/api/accounts/{account}/enable', { version: number; reason: string }, object>
  grantRole: Post<'/api/accounts/{account}/grants', rights.NewGrant, object>
  transferWorker: Post<'/api/accounts/{account}/transfer', rights.Transfer, object>
  grants: List<'/api/grants', rights.GrantRow>
  endGrant: Post<'/api/grants/{grant}/end', { reason: string }, object>
  myGrants: Get<'/api/my/grants', rights.MyGrants>
  delegateGrant: Post<
    '/api/my/delegations',
    { colleague: string; from: string; until: string; reason: string },
    object
  >
  endDelegation: Post<'/api/my/delegations/{grant}/end', Record<string, never>, object>
  members: Get<'/api/members', rights.Members>
  membership: Get<'/api/my/membership', rights.Membership>
  inviteMember: Post<'/api/members/invitations', { login: string; role: rights.MemberRole }, rights.Link>
  withdrawInvitation: Post<'/api/members/invitations/{invitation}/withdraw', Record<string, never>, object>
  changeMemberRole: Post<'/api/members/{grant}/role', { role: rights.MemberRole }, object>
  removeMember: Post<'/api/members/{grant}/removal', { reason: string }, object>
  leaveOrganisation: Post<'/api/my/membership/leave', Record<string, never>, object>
  offerHandover: Post<'/api/members/{grant}/handover', Record<string, never>, object>
  withdrawHandover: Post<'/api/members/handovers/{handover}/withdraw', Record<string, never>, object>
  answerHandover: Post<'/api/my/handovers/{handover}', { answer: 'take' | 'decline' }, object>
  appointAdministrator: Post<
    '/api/organisations/{organisation}/administrator',
    { login: string; evidence: string; replaces: boolean },
    rights.Link
  >
}

export type Name = keyof Operations
export type In<N extends Name> = Operations[N]['in']
export type Out<N extends Name> = Operations[N]['out']
