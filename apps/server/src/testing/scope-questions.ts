import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app.ts'
import type { Held, Kind } from './scope-rules.ts'

/** Everything that there is, as the owner of the tables reads it. */
export type World = Readonly<Record<Kind, readonly Held[]>>

const people = `SELECT id, division, name, CASE WHEN merged_into IS NOT NULL THEN 'merged' END AS state
  FROM registry.people`
const personPairs = `SELECT p.id, p.one_division AS division, p.other_division AS other,
    CASE WHEN EXISTS (SELECT 1 FROM registry.people x WHERE x.id IN (p.one, p.other) AND x.merged_into IS NOT NULL)
      THEN 'merged' ELSE p.state END AS state
  FROM registry.probable_duplicates p`
// one that is over, or on hold, or went into another one waits for nobody
const openPost = (side: string) =>
  `EXISTS (SELECT 1 FROM posts.posts x WHERE x.id = ${side} AND x.state IN ('in-review', 'published')
     AND x.merged_into IS NULL)`
const organisations = 'SELECT id, division, id AS organisation, kind AS state FROM registry.organisations'
// pushed for the first time, not in doubt, and nothing was said of it afterwards that takes it away
const pushed = `SELECT f.id, f.division FROM ledger.facts f WHERE f.entry = 'fact' AND f.kind = 'opening.pushed'
    AND coalesce(f.attributes ->> 'doubtful', 'false') <> 'true'
    AND NOT EXISTS (SELECT 1 FROM ledger.facts c WHERE c.fact = f.id AND (c.voided OR c.outcome = 'untrue'))`
const officials = `SELECT id, area AS division, id AS account FROM accounts.accounts WHERE area IS NOT NULL`
const tasks = `SELECT id, area AS division, department, account, made_by AS maker, state FROM desk.tasks`
const dataRequests = (kind: string) =>
  `SELECT id, division, state FROM privacy.requests WHERE kind = '${kind}'`
// in force on the demo's day
const inForce = `ended_at IS NULL AND from_day <= '2023-11-22' AND (until_day IS NULL OR until_day >= '2023-11-22')`

/** Each kind in the columns of `Held`, without any condition on who asks. `commitments` are in the plan's file. */
const questions: Readonly<Record<Exclude<Kind, 'commitments'>, string>> = {
  posts: 'SELECT id, division, organisation, state FROM posts.posts',
  post: 'SELECT id, division, organisation, state FROM posts.posts',
  applications: 'SELECT id, division, organisation, person FROM applications.applications',
  cvs: `SELECT s.id, s.person, s.organisation FROM cv.sent s JOIN applications.applications a ON a.id = s.id`,
  starts: 'SELECT id, division, person, application AS other FROM applications.evidence',
  employers: 'SELECT id, division FROM registry.organisations',
  organisation: organisations,
  heads: `SELECT id, division, organisation, CASE WHEN state IN ('association', 'incubator') THEN 'head' END AS state
    FROM (${organisations}) o`,
  belongsTo: 'SELECT id, organisation FROM registry.organisation_links WHERE until_day IS NULL',
  requests: 'SELECT id, division, state FROM organisations.requests',
  papers: `SELECT d.id, d.division, d.request AS other, r.state FROM organisations.documents d
    JOIN organisations.requests r ON r.id = d.request`,
  people,
  audience: people,
  numbers: people,
  registrations: 'SELECT id, division FROM registry.registrations',
  twins: personPairs,
  twin: personPairs,
  merges: 'SELECT id, division, merged_division AS other FROM registry.merges',
  duplicates: `SELECT p.id, p.division FROM posts.duplicate_pairs p
    WHERE p.state = 'open' AND ${openPost('p.left_post')} AND ${openPost('p.right_post')}`,
  pushes: 'SELECT id, area AS division FROM posts.pushes',
  rounds: `SELECT r.id, r.division, (SELECT json_agg(a.organisation) FROM posts.round_answers a WHERE a.round = r.id)
      AS asked FROM posts.rounds r`,
  imports: 'SELECT id, division, organisation FROM posts.imports',
  figures: 'SELECT id, division, state FROM plan.reported_figures',
  evidence: 'SELECT id, division FROM plan.evidence',
  steps: `SELECT id FROM plan.steps WHERE done_on IS NULL AND due < '2023-11-22'`,
  checks: 'SELECT id, division, recorder_unit AS office, state FROM ledger.checks',
  closes: 'SELECT id, area AS division FROM ledger.closes',
  records: pushed,
  sampled: pushed,
  samples: 'SELECT id, area AS division FROM audits.samples',
  errors: 'SELECT id, area AS division FROM audits.samples WHERE closed_at IS NOT NULL',
  corrections: dataRequests('correction'),
  erasures: dataRequests('erasure'),
  retention: 'SELECT id FROM privacy.retention_lists',
  contests: 'SELECT id, division FROM policies.contests',
  myContests: 'SELECT id, person, organisation FROM policies.contests',
  entitled: `SELECT id, division FROM entitlements.results WHERE policy = 'of-the-oracle'`,
  cards: 'SELECT graduate AS id, division, school AS organisation, roster AS other FROM policies.deliveries',
  rosters: 'SELECT id, division, school AS organisation FROM rosters.rosters',
  graduates: 'SELECT id, division, school AS organisation, state FROM rosters.graduates',
  rosterImports: 'SELECT id, division, school AS organisation FROM rosters.imports',
  schools: `SELECT id, division, organisation FROM (${organisations}) o WHERE state = 'school'`,
  claims: 'SELECT id, division, state FROM claims.claims',
  ownClaims: 'SELECT id, person, organisation FROM claims.claims',
  claimPapers: `SELECT p.id, p.division, p.person, p.organisation, p.claim AS other, c.state FROM claims.papers p
    JOIN claims.claims c ON c.id = p.claim`,
  paymentBatches: 'SELECT id, division FROM claims.batches',
  claimSamples: 'SELECT id, division FROM claims.samples',
  founders: 'SELECT id, division FROM founders.founders',
  loans: 'SELECT id, division, organisation, person, json_build_array(bank) AS asked FROM loans.loans',
  loansWatched: 'SELECT id, division FROM loans.loans',
  batches: 'SELECT id, division FROM vouchers.batches',
  activities: 'SELECT id, division, organisation, state FROM activities.activities',
  participants: `SELECT id, division, organisation, activity AS other, CASE WHEN shown THEN 'shown' END AS state
    FROM activities.registrations`,
  doors: 'SELECT id, area AS division, department, organisation FROM activities.activities',
  calls: `SELECT id, division, organisation, activity AS other, CASE WHEN shown THEN 'shown' END AS state
    FROM activities.calls`,
  scans: 'SELECT id, division, organisation, activity AS other FROM activities.scans',
  fairs: "SELECT id, division, organisation, state FROM activities.activities WHERE family = 'fair'",
  fairEntries: 'SELECT id, employer AS organisation FROM fairs.entries',
  fairPlaces: 'SELECT id, employer AS organisation FROM fairs.entries',
  fairTalks: 'SELECT id, employer AS organisation, entry AS other FROM fairs.talks',
  certificates: 'SELECT id, division, body AS organisation FROM skills.certificates',
  certificateImports: 'SELECT id, division, body AS organisation FROM skills.imports',
  bursts: 'SELECT id, division FROM skills.questions',
  unusual: `SELECT id, division, json_build_array(organisation, other_organisation) AS asked,
      CASE WHEN asked_at IS NOT NULL THEN 'asked' END AS state FROM patterns.questions`,
  honours: 'SELECT id, division FROM skills.honours',
  honourPapers: 'SELECT id, division, honour AS other FROM skills.honour_papers',
  shares: 'SELECT id, division, organisation FROM vouchers.grants',
  handedOut: 'SELECT DISTINCT share_id AS id, organisation FROM vouchers.vouchers',
  redemptions: 'SELECT id, organisation FROM vouchers.redemptions',
  accounts: officials,
  grants: 'SELECT id, area AS division, account FROM accounts.grants WHERE area IS NOT NULL',
  members: `SELECT id, organisation FROM accounts.grants WHERE organisation IS NOT NULL AND ${inForce}`,
  messages: 'SELECT id, person, organisation FROM inbox.messages',
  tasks,
  givenTasks: tasks,
}

export async function readWorld({ kernel }: Pick<App, 'kernel'>, planFolder: string): Promise<World> {
  const world: Partial<Record<Kind, readonly Held[]>> = {}
  for (const [kind, question] of Object.entries(questions)) {
    // the keys of `questions`
    world[kind as Kind] = (await kernel.database.pool.query<Held>(question)).rows
  }
  const plan = await readFile(join(planFolder, 'plan.yaml'), 'utf8')
  world.commitments = [...plan.matchAll(/- id: (\S+)\n\s+class: commitment\n/g)].map(([, id = '']) => ({
    id,
  }))
  return world as World // every kind was read above
}
