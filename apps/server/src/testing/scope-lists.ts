import type { Held, Kind } from './scope-rules.ts'

/**
 * Every use case that answers with records of somebody else, as the oracle asks it. Named by their names and not
 * imported: what a use case is and does stays the product's own affair.
 */

/** A list; where it has pages, they are turned. */
export interface Listed {
  readonly kind: Kind
  readonly list: string
  readonly input?: object
  /** what of the rows is asked for by the input */
  readonly only?: (row: Held) => boolean
  /** the input that asks for one county: also for one of others */
  readonly narrow?: (county: string) => object
  /** the field that names a row, where it is not `id`; empty: rows have no name, and are only counted */
  readonly key?: string
  /** the same list as a file */
  readonly file?: string
  /** its file has other lines than one for each row */
  readonly unlike?: true
  /** what stands in the list beside the rows: things that wait where they lie */
  readonly extra?: (row: Readonly<Record<string, unknown>>) => boolean
}

/** A number and nothing else. */
export interface Counted {
  readonly kind: Kind
  readonly count: string
  readonly input: object
  readonly only?: (row: Held) => boolean
  /** where the number stands in the answer */
  readonly at: string
}

/** One record by its id, or what hangs on it. */
export interface Opened {
  readonly kind: Kind
  readonly open: string
  readonly input: (row: Held) => object
  /** where the answer is a list: whether the row is on it */
  readonly saw?: (answer: unknown, row: Held) => boolean
}

const waiting = (row: Held) => row.state === 'asked' || row.state === 'approved'
const past = (row: Held) => !waiting(row)
const open = (row: Held) => row.state === 'open'
const target = 'S2-3-1-Q3'
const county = (code: string) => ({ county: code })
const area = (code: string) => ({ area: code })

export const lists: readonly Listed[] = [
  { kind: 'posts', list: 'posts.listPosts', file: 'desk.exportPosts', narrow: county },
  { kind: 'posts', list: 'posts.listPosts', input: { state: 'held' }, only: row => row.state === 'held' },
  {
    ...{ kind: 'applications', list: 'applications.listApplications', file: 'desk.exportApplications' },
    narrow: county,
  },
  { kind: 'employers', list: 'desk.listEmployers', file: 'desk.exportEmployers', narrow: county },
  { kind: 'belongsTo', list: 'organisations.listMyHeads', key: '' },
  {
    ...{ kind: 'requests', list: 'organisations.listRequests', input: { state: 'all' } },
    only: row => row.state !== 'draft',
  },
  { kind: 'requests', list: 'organisations.listRequests', only: row => row.state === 'waiting' },
  { kind: 'people', list: 'registry.listPeople', narrow: place => ({ place }) },
  { kind: 'registrations', list: 'registry.listRegistrations' },
  { kind: 'twins', list: 'registry.listPersonDuplicates', narrow: county, only: open },
  { kind: 'merges', list: 'registry.listMerges' },
  { kind: 'duplicates', list: 'posts.listDuplicates', file: 'desk.exportDuplicates', narrow: county },
  { kind: 'pushes', list: 'posts.listPushes', file: 'desk.exportPushes' },
  { kind: 'rounds', list: 'posts.listRounds', file: 'desk.exportRounds' },
  { kind: 'imports', list: 'posts.listImports', file: 'desk.exportImports' },
  { kind: 'figures', list: 'plan.listReportedFigures', file: 'desk.exportFigures', narrow: area },
  { kind: 'commitments', list: 'plan.listCommitments', file: 'desk.exportCommitments', unlike: true },
  { kind: 'steps', list: 'plan.listOverdueSteps' },
  { kind: 'checks', list: 'ledger.listChecks', file: 'desk.exportChecks', only: open },
  {
    ...{ kind: 'checks', list: 'ledger.listChecks', file: 'desk.exportChecks' },
    ...{ input: { state: 'settled' }, only: (row: Held) => row.state === 'settled' },
  },
  { kind: 'closes', list: 'ledger.readClose', input: { month: '2023-09' } },
  { kind: 'closes', list: 'ledger.listRevisions', input: { month: '2023-09' }, key: 'area' },
  {
    ...{ kind: 'records', list: 'board.listTargetRecords', file: 'board.exportTargetRecords' },
    ...{ input: { target }, narrow: area },
  },
  { kind: 'samples', list: 'audits.listSamples' },
  { kind: 'corrections', list: 'privacy.listDataRequests', file: 'desk.exportDataRequests', only: waiting },
  { kind: 'corrections', list: 'privacy.listDataRequests', input: { open: 'no' }, only: past },
  { kind: 'erasures', list: 'privacy.listErasures', file: 'desk.exportErasures', only: waiting },
  { kind: 'erasures', list: 'privacy.listErasures', input: { open: 'no' }, only: past },
  { kind: 'retention', list: 'privacy.listRetention', file: 'desk.exportRetention', unlike: true },
  { kind: 'contests', list: 'policies.listContests' },
  { kind: 'myContests', list: 'policies.listMyContests' },
  { kind: 'rosters', list: 'policies.listCardRosters' },
  {
    ...{ kind: 'entitled', list: 'entitlements.listEntitled', input: { policy: 'of-the-oracle' } },
    narrow: county,
  },
  { kind: 'rosters', list: 'rosters.listRosters' },
  {
    kind: 'graduates',
    list: 'rosters.listGraduates',
    file: 'desk.exportGraduates',
    only: row => row.state === 'listed',
  },
  { kind: 'rosterImports', list: 'rosters.listImports' },
  { kind: 'schools', list: 'rosters.listSchools' },
  {
    ...{ kind: 'claims', list: 'claims.listClaims', file: 'desk.exportClaims' },
    ...{ input: { group: 'all' }, narrow: county },
  },
  { kind: 'ownClaims', list: 'claims.listMyClaims' },
  { kind: 'paymentBatches', list: 'claims.listBatches' },
  { kind: 'claimSamples', list: 'claims.listClaimSamples' },
  { kind: 'founders', list: 'founders.listFounders', file: 'desk.exportFounders', narrow: area },
  { kind: 'loans', list: 'loans.listLoans', file: 'desk.exportLoans', narrow: area },
  { kind: 'batches', list: 'vouchers.listBatches', narrow: area },
  { kind: 'activities', list: 'activities.listOwn', file: 'desk.exportActivities', narrow: county },
  { kind: 'fairs', list: 'fairs.list', narrow: county },
  { kind: 'fairEntries', list: 'fairs.listMine', key: 'entry' },
  { kind: 'certificates', list: 'skills.listCertificates', narrow: area },
  { kind: 'certificateImports', list: 'skills.listImports' },
  { kind: 'bursts', list: 'skills.listQuestions' },
  { kind: 'unusual', list: 'patterns.listQuestions' },
  { kind: 'honours', list: 'skills.listHonours', narrow: area },
  { kind: 'shares', list: 'vouchers.listMyShares' },
  { kind: 'redemptions', list: 'vouchers.listRedeemed' },
  { kind: 'accounts', list: 'accounts.listAccounts', narrow: area },
  { kind: 'grants', list: 'accounts.listGrants', narrow: area },
  { kind: 'members', list: 'accounts.listMembers' },
  { kind: 'messages', list: 'inbox.listMyMessages' },
  {
    kind: 'tasks',
    list: 'desk.listMyTasks',
    file: 'desk.exportTasks',
    only: open,
    extra: row => row['version'] === 0,
  },
  { kind: 'tasks', list: 'desk.listMyTasks', input: { done: true }, only: row => row.state === 'done' },
  {
    kind: 'givenTasks',
    list: 'desk.listMyTasks',
    file: 'desk.exportTasks',
    input: { given: true },
    only: open,
  },
]

export const counts: readonly Counted[] = [
  { kind: 'audience', count: 'posts.countAudience', input: { audience: {} }, at: 'people' },
  {
    ...{ kind: 'graduates', count: 'rosters.readRetention', input: {}, at: 'graduates' },
    only: row => row.state === 'listed',
  },
  { kind: 'loansWatched', count: 'loans.readTakeUp', input: {}, at: 'applications' },
  { kind: 'records', count: 'board.explainTarget', input: { target }, at: 'records' },
  { kind: 'sampled', count: 'audits.previewSample', input: { target }, at: 'population' },
]

const id = (name: string) => (row: Held) => ({ [name]: row.id })
const rowsOf = (answer: unknown) => answer as { rows: { id: string }[]; more?: boolean } // of each such list

export const openings: readonly Opened[] = [
  { kind: 'post', open: 'posts.readPost', input: id('post') },
  { kind: 'applications', open: 'applications.readApplication', input: id('application') },
  { kind: 'cvs', open: 'cv.readSentCv', input: id('application') },
  { kind: 'cvs', open: 'cv.downloadSentCv', input: id('application') },
  {
    ...{ kind: 'cvs', open: 'cv.askForSentCv', input: id('application') },
    saw: answer => (answer as { sentAt: string | null }).sentAt !== null, // by its output
  },
  {
    ...{ kind: 'starts', open: 'applications.listEvidence', input: row => ({ application: row.other }) },
    saw: (answer, row) => rowsOf(answer).rows.some(one => one.id === row.id),
  },
  {
    ...{ kind: 'starts', open: 'applications.readEvidence' },
    input: row => ({ application: row.other, evidence: row.id }),
  },
  { kind: 'organisation', open: 'organisations.readOrganisation', input: id('organisation') },
  { kind: 'heads', open: 'organisations.listLinked', input: id('organisation') },
  { kind: 'requests', open: 'organisations.readRequestForOfficer', input: id('request') },
  {
    ...{ kind: 'papers', open: 'organisations.readDocument' },
    input: row => ({ request: row.other, document: row.id }),
  },
  { kind: 'people', open: 'registry.readPerson', input: id('person') },
  {
    ...{ kind: 'people', open: 'registry.searchPeople', input: row => ({ q: row.name ?? '' }) },
    saw: (answer, row) => rowsOf(answer).more === true || rowsOf(answer).rows.some(one => one.id === row.id),
  },
  {
    ...{ kind: 'numbers', open: 'registry.revealPersonField' },
    input: row => ({ person: row.id, field: 'phone', purpose: 'contact' }),
  },
  { kind: 'twin', open: 'registry.readPersonDuplicate', input: id('pair') },
  { kind: 'merges', open: 'registry.readMerge', input: id('merge') },
  { kind: 'pushes', open: 'posts.readPush', input: id('push') },
  { kind: 'pushes', open: 'desk.exportPush', input: row => ({ push: row.id, format: 'csv' }) },
  { kind: 'rounds', open: 'posts.readRound', input: id('round') },
  { kind: 'rounds', open: 'desk.exportRound', input: row => ({ round: row.id, format: 'csv' }) },
  { kind: 'imports', open: 'posts.readImport', input: id('id') },
  { kind: 'imports', open: 'posts.readMarkedImport', input: id('id') },
  { kind: 'evidence', open: 'plan.readEvidence', input: id('evidence') },
  { kind: 'samples', open: 'audits.readSample', input: id('sample') },
  {
    ...{ kind: 'errors', open: 'audits.readAuditedError' },
    input: row => ({ target, area: row.division }),
    saw: answer => (answer as { audited: unknown }).audited !== null,
  },
  {
    ...{
      kind: 'cards',
      open: 'policies.listCardStudents',
      input: row => ({ roster: row.other, limit: 200 }),
    },
    saw: (answer, row) => rowsOf(answer).rows.some(one => one.id === row.id),
  },
  {
    ...{ kind: 'cards', open: 'policies.exportCardStudents' },
    input: row => ({ roster: row.other, format: 'csv' }),
  },
  { kind: 'claims', open: 'claims.readClaim', input: id('claim') },
  { kind: 'ownClaims', open: 'claims.readMyClaim', input: id('claim') },
  {
    ...{ kind: 'claimPapers', open: 'claims.readPaper' },
    input: row => ({ claim: row.other, paper: row.id }),
  },
  { kind: 'paymentBatches', open: 'claims.readBatch', input: id('batch') },
  { kind: 'claimSamples', open: 'claims.readClaimSample', input: id('sample') },
  { kind: 'founders', open: 'founders.readFounder', input: id('founder') },
  { kind: 'loans', open: 'loans.readLoan', input: id('loan') },
  { kind: 'batches', open: 'vouchers.readBatch', input: id('batch') },
  { kind: 'activities', open: 'activities.readOwn', input: id('activity') },
  { kind: 'activities', open: 'activities.readReport', input: id('activity') },
  {
    ...{ kind: 'participants', open: 'activities.listRegistrations' },
    input: row => ({ activity: row.other }),
    saw: (answer, row) => rowsOf(answer).rows.some(one => one.id === row.id),
  },
  { kind: 'doors', open: 'activities.readDoor', input: id('activity') },
  {
    ...{ kind: 'calls', open: 'activities.listCalls', input: row => ({ activity: row.other }) },
    saw: (answer, row) =>
      (answer as { rows: { registration: string }[] }).rows.some(one => one.registration === row.id), // by its output
  },
  {
    ...{ kind: 'scans', open: 'activities.listConflicts', input: row => ({ activity: row.other }) },
    saw: (answer, row) => rowsOf(answer).rows.some(one => one.id === row.id),
  },
  { kind: 'fairs', open: 'fairs.readOwn', input: id('fair') },
  { kind: 'fairs', open: 'fairs.readReport', input: id('fair') },
  { kind: 'fairPlaces', open: 'fairs.readMine', input: id('entry') },
  {
    ...{ kind: 'fairTalks', open: 'fairs.listTalks', input: row => ({ entry: row.other }) },
    saw: (answer, row) => (answer as { rows: { talk: string }[] }).rows.some(one => one.talk === row.id), // by its output
  },
  { kind: 'certificateImports', open: 'skills.readImport', input: id('id') },
  { kind: 'certificateImports', open: 'skills.readMarked', input: id('id') },
  { kind: 'unusual', open: 'patterns.readQuestion', input: id('question') },
  { kind: 'honours', open: 'skills.readHonour', input: id('honour') },
  {
    ...{ kind: 'honourPapers', open: 'skills.readHonourPaper' },
    input: row => ({ honour: row.other, paper: row.id }),
  },
  {
    ...{ kind: 'handedOut', open: 'vouchers.listHanded', input: id('share') },
    saw: answer => rowsOf(answer).rows.length > 0,
  },
  { kind: 'rosterImports', open: 'rosters.readImport', input: id('id') },
  { kind: 'rosterImports', open: 'rosters.readMarked', input: id('id') },
  { kind: 'accounts', open: 'accounts.readAccount', input: id('account') },
]

/** Queries that reach farther than one's own and that the oracle does not ask, each with the reason. */
export const excepted: Readonly<Record<string, string>> = {
  'claims.readNewClaim': 'the one who asks, or their own firm; it names nobody',
  'claims.listPayable': 'sums by county, over claims that claims.listClaims shows',
  'claims.downloadBatch':
    'the file of a batch, behind the same guard as claims.readBatch, and only of a signed one',
  'loans.readForm': 'the caller’s own facts, and the banks, which have public pages; it takes no input',
  'fairs.listOpen': 'fairs that everybody may see, and take employers now',
  'activities.readRoomCalendar': 'when a room is taken, and nothing else: without that nobody could book',
  'desk.exportParticipants':
    'the file of activities.listRegistrations, which is asked: it reads through the list itself',
  'desk.exportTakeUp':
    'the file of loans.readTakeUp, which is asked: a line for each bank and no name of a firm',
  'registry.readFormBurden': 'medians over forms: no row is about anybody',
  'accounts.listAreas': 'the tree of divisions, which stands in every form',
  'accounts.readMembership': 'the one organisation that the reader’s own grant names; it takes no input',
  'organisations.listVerificationReasons': 'words to choose from: it reads no row',
  'posts.getImportTemplate': 'an empty file with its heads',
  'rosters.getTemplate': 'an empty file with its heads',
  'results.list':
    'behind the same guard as activities.readOwn, which is asked: results/results.test.ts holds it',
  'skills.getTemplate': 'an empty file with its heads',
  'entitlements.readGap': 'numbers of a night by county: entitlements/night.test.ts holds its area',
  'entitlements.readImpact': 'numbers over the whole city, for those who publish: nobody stands in them',
  'policies.listPolicies': 'policies have no area, and nobody stands in them',
  'policies.listUpkeep': 'policies have no area, and nobody stands in them',
  'policies.readPolicy': 'policies have no area, and nobody stands in them',
  'policies.readPublication': 'policies have no area, and nobody stands in them',
  'policies.readMyFacts': 'the one who asks, or their own firm; it names nobody',
  'audits.listAudit':
    'the oracle’s own calls add to it: audits/audits.test.ts and kernel/audit.test.ts hold it',
}
