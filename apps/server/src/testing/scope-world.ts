import type { Database, Id } from '../kernel/index.ts'
import { fillRow, type Given, idBeside } from './fill-row.ts'
import { fillActivities } from './scope-activities.ts'
import { fillClaims } from './scope-claims.ts'
import { fillFairs } from './scope-fairs.ts'
import { fillPatterns } from './scope-patterns.ts'
import { fillFounders, fillLoans, fillPolicies, fillRoster, fillVouchers } from './scope-policies.ts'
import { fillSkills } from './scope-skills.ts'

/** Somebody, an organisation, a school and an account of one county; each seat lies in another one. */
export interface Seat {
  readonly division: string
  readonly county: string
  readonly person: Id<'Person'>
  readonly name: string
  readonly organisation: Id<'Organisation'>
  readonly school: Id<'Organisation'>
  readonly account: Id<'Account'>
}

/** Who keeps accounts must hold the role when they look: it is read anew. */
export const keeper = {
  account: '018c0000-0000-7000-8000-0000000000aa' as Id<'Account'>,
  grant: '018c0000-0000-7000-8000-0000000001aa' as Id<'Grant'>,
}

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

/**
 * Something on every list and in every table of the product, in several counties: the demo's year leaves some of them
 * empty, and a rule about an empty list says nothing.
 */
export async function fillWorld(database: Database): Promise<readonly Seat[]> {
  const seats = await readSeats(database)
  const add: Add = (table, root, given) => fillRow(database, table, root, given)
  for (const [at, seat] of seats.entries()) {
    const next = seats[(at + 1) % seats.length] ?? seat
    await fillAccounts(add, seat)
    await fillPeople(add, seat, next)
    await fillPrivacy(add, seat)
    await fillOffice(add, seat)
    await fillOrganisation(add, seat)
    await fillImports(add, seat)
    await fillRoster(add, seat)
    await fillClaims(add, seat)
    await fillPolicies(add, seat)
    await fillCv(add, seat, await firstApplication(database, seat))
    await fillFounders(add, seat, next)
    await fillLoans(add, seat, next)
    await fillVouchers(add, seat, next)
    await fillActivities(add, seat)
    await fillFairs(add, seat, next)
    await fillSkills(add, seat)
    await fillPatterns(add, seat, next)
    await fillTargets(add, seat, at)
    await turnSome(database, add, seat)
  }
  await add('accounts.accounts', keeper.account, {
    id: keeper.account,
    name: '安全',
    area: '3303',
    login: 'keeper',
  })
  const held = { account: keeper.account, role: 'security-administrator', area: '3303', department: 'hrss' }
  await add('accounts.grants', keeper.account, { ...held, id: keeper.grant, from_day: '2023-01-01' })
  return seats
}

/** A row in the tables that the product's own machinery fills and empties; after it has run. */
export async function fillMachinery(database: Database): Promise<void> {
  const tables = [
    ...['kernel.audit_seals', 'kernel.audit_exports', 'kernel.audit_forwarded', 'kernel.outbox'],
    ...['ledger.staged_classes', 'ledger.staged_counters', 'ledger.staged_memberships'],
  ]
  for (const table of tables) await fillRow(database, table, keeper.account)
}

/** A person who applied somewhere and an employer with posts, for each of the first counties. */
async function readSeats(database: Database): Promise<Seat[]> {
  const { rows } = await database.pool.query<Omit<Seat, 'account' | 'school' | 'county'>>(
    `SELECT DISTINCT ON (left(p.division, 6)) p.division, p.id AS person, p.name, o.id AS organisation
     FROM registry.people p
     JOIN registry.organisations o ON left(o.division, 6) = left(p.division, 6) AND o.state = 'verified'
       AND o.kind = 'enterprise' AND EXISTS (SELECT 1 FROM posts.posts x WHERE x.organisation = o.id)
     WHERE EXISTS (SELECT 1 FROM applications.applications a WHERE a.person = p.id)
     ORDER BY left(p.division, 6), p.id, o.id LIMIT 6`,
  )
  return rows.map(row => ({
    ...row,
    county: row.division.slice(0, 6),
    // new ids of these kinds, in the buckets of what they go with
    account: idBeside(row.person) as Id<'Account'>,
    school: idBeside(row.organisation) as Id<'Organisation'>,
  }))
}

/** The mark before the first fact of any stream. */
const beginning = [
  '1',
  Buffer.from('wenzhou-2023').toString('base64url'),
  Buffer.from('2023-06-30').toString('base64url'),
  Buffer.alloc(256).toString('base64url'),
].join('.')

const notice = { zh: '告知', en: 'A notice' }

async function fillAccounts(add: Add, { account, division, county, organisation, name, person }: Seat) {
  const held = { account, role: 'county-officer', area: county, department: 'hrss', holder: name }
  await add('accounts.accounts', account, { id: account, name, area: county, login: `officer-${county}` })
  const grant = await add('accounts.grants', account, { ...held, from_day: '2023-01-01' })
  await add('accounts.grants', account, { ...held, from_day: '2023-01-01', until_day: '2023-02-01' })
  const member = { account, organisation, holder: name }
  await add('accounts.grants', account, { ...member, role: 'recruiter' })
  await add('accounts.grants', account, { ...member, role: 'reporter', ended_at: '2023-07-01T00:00:00Z' })
  const own = idBeside(person)
  await add('accounts.accounts', own, { id: own, name, person, login: `person-${county}` })
  for (const table of ['logins', 'phones', 'link_keys', 'recovery_codes', 'links'])
    await add(`accounts.${table}`, account, { account })
  await add('accounts.sessions', account, { account, grant_id: grant })
  await add('accounts.totp', account, { id: account })
  for (const table of ['failures', 'steps', 'quotas']) await add(`accounts.${table}`, account)
  await add('accounts.member_books', organisation, { organisation })
  await add('accounts.handovers', organisation, { organisation })
  const until = { expires_at: '2030-01-01T00:00:00Z', outcome: null }
  await add('accounts.invitations', organisation, { ...until, organisation, division, role: 'recruiter' })
  await add('kernel.answers', account, { account })
}

async function fillPeople(add: Add, { person, division, name, account }: Seat, next: Seat) {
  const named = { person, division, person_name: name }
  const kind = { kind: 'difficulty', state: 'applied' }
  const registration = await add('registry.registrations', person, { ...named, ...kind })
  await add('registry.registration_steps', person, { person, division, registration })
  const household = await add('registry.households', person, { head: person, division })
  const family = { household, head: person, division }
  await add('registry.household_members', person, { ...family, person: next.person })
  const [one, other] = person < next.person ? [named, next] : [next, named]
  await add('registry.probable_duplicates', one.person, {
    ...{ one: one.person, other: other.person, one_division: one.division, other_division: other.division },
    ...{ state: 'open', reasons: ['name'], score: 80 },
  })
  const merge = await add('registry.merges', person, {
    ...{ survivor: person, merged: next.person, division, merged_division: next.division },
    ...{ state: 'unmerged', unmerged_at: '2023-08-01T00:00:00Z' },
  })
  await add('registry.merge_moves', person, { merge })
  await add('registry.form_uses', person, { seconds: 60 })
  await add('registry.reveals', account, { account })
  await add('registry.withheld', person, { person })
  await add('inbox.messages', person, { person, title: notice, body: notice })
}

async function fillPrivacy(add: Add, { person, division, name }: Seat) {
  await add('privacy.consents', person, { person })
  const asked = { person, division, person_name: name }
  for (const of of [{ kind: 'erasure' }, { kind: 'correction', field: 'schooling' }])
    for (const state of ['asked', 'refused'])
      await add('privacy.requests', person, { ...asked, ...of, state })
  const list = await add('privacy.retention_lists', person, { classes: [], state: 'done' })
  await add('privacy.retention_items', person, { list })
}

async function fillOffice(add: Add, { account, division, county, organisation }: Seat) {
  const task = { area: county, department: 'hrss', made_by: account, state: 'open', due: '2023-12-01' }
  await add('desk.tasks', account, task)
  await add('desk.tasks', account, { ...task, account })
  const done = { state: 'done', finished_by: account, finished_at: '2023-11-01T00:00:00Z' }
  await add('desk.tasks', account, { ...task, ...done })
  const record = { kind: 'opening.pushed', source: account, source_kind: 'post', organisation, division }
  const counted = { day: '2023-06-30', recorded: '2023-06-30', quantity: 1, verification: 'recorded' }
  for (const area of [county, division]) {
    const drawn = { account, area, target: 'S2-3-1-Q3', population: 10, size: 2 }
    const finished = area === county ? { closed_at: '2023-11-01T00:00:00Z', confirmed: 1, unclear: 1 } : {}
    const sample = await add('audits.samples', account, { ...drawn, ...finished })
    for (const position of [1, 2]) {
      const item = { sample, position, division, record: { ...record, ...counted } }
      await add('audits.sample_items', account, { ...item, verdict: null })
    }
  }
  const frozen = {
    mark: beginning,
    month: '2023-09',
    area: county,
    revision: 1,
    state: 'prepared',
    numbers: {},
    waived: [],
  }
  await add('ledger.closes', account, frozen)
  await add('inbox.messages', account, { division: county, title: notice, body: notice })
}

async function fillOrganisation(add: Add, { organisation, division, account, name }: Seat) {
  await add('organisations.history', organisation, { organisation, division, to_state: 'verified' })
  await add('inbox.messages', organisation, { organisation, title: notice, body: notice })
  const facts = {
    ...{ name: `${name}的单位`, kind: 'enterprise', creditCode: '91330381MA2C0001XX', division },
    ...{ contactName: name, contactPhone: '0577-65000001' },
  }
  for (const state of ['draft', 'waiting', 'refused']) {
    const asked = { organisation, division, state, facts, account, kind: 'change', due_on: '2023-12-01' }
    const request = await add('organisations.requests', organisation, asked)
    const paper = { request, division, organisation, kind: 'licence', type: 'image/png' }
    await add('organisations.documents', organisation, { ...paper, bytes: '\\x89504e47' })
  }
}

async function fillImports(add: Add, { organisation, division, county, account }: Seat) {
  for (const owner of [
    { organisation, division, role: 'recruiter' },
    { organisation: null, division: county, role: 'county-officer' },
  ]) {
    const { role, ...of } = owner
    const file = { account, role, state: 'done', file_kind: 'csv', file_name: `${county} ${role}.csv` }
    const made = await add('posts.imports', account, { ...of, ...file })
    await add('posts.import_chunks', account, { ...of, import: made, bytes: '\\x61' })
    await add('posts.import_rows', account, { ...of, import: made, cells: [] })
    await add('posts.import_mappings', account, of)
  }
  await add('posts.import_keys', organisation, { organisation })
}

async function fillCv(add: Add, { person }: Seat, applied: Application) {
  await add('cv.cvs', person, { person })
  await add('cv.versions', person, { person })
  await add('cv.links', person, { person })
  const { id: application, organisation, division } = applied
  const content = { name: '林小满', sections: [] }
  await add('cv.sent', application, { id: application, person, organisation, content })
  const paper = { application, person, division, size: 4, bytes: '\\x25504446', type: 'application/pdf' }
  await add('applications.evidence', application, paper)
}

interface Application {
  readonly id: string
  readonly organisation: string
  readonly division: string
}

async function firstApplication(database: Database, { person }: Seat): Promise<Application> {
  const { rows } = await database.pool.query<Application>(
    'SELECT id, organisation, division FROM applications.applications WHERE person = $1 ORDER BY id LIMIT 1',
    [person],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`${person} has applied nowhere`)
  return found
}

async function fillTargets(add: Add, { division, county, account }: Seat, at: number) {
  const decided = { decided_by: idBeside(account), decided_at: '2023-11-02T00:00:00Z', reason: '已核' }
  for (const state of ['submitted', 'accepted', 'rejected']) {
    const given = { division: county, state, submitted_by: account, period: '2023-10', version: 1 }
    const figure = { ...given, plan: 'wenzhou-2023', target: 'S2-5-1-Q1', value: 100 + at }
    await add('plan.reported_figures', account, { ...figure, ...(state !== 'submitted' && decided) })
  }
  await add('plan.evidence', account, { division, size: 4, bytes: '\\x25504446', type: 'application/pdf' })
  const step = { plan: 'wenzhou-2023', item: 'S2-1-5-C1', due: '2023-10-01', what: '第一步' }
  await add('plan.steps', account, step)
}

/** A post on hold, one cleared of a doubt, and a record that went into another one. */
async function turnSome(database: Database, add: Add, { division, county, person }: Seat) {
  const { rows: posts } = await database.pool.query<{ id: string }>(
    `UPDATE posts.posts SET state = 'held' WHERE id IN (
       SELECT id FROM posts.posts WHERE state = 'published' AND division LIKE $1 ORDER BY id LIMIT 2) RETURNING id`,
    [`${county}%`],
  )
  const held = posts[0]?.id
  if (held !== undefined) await add('posts.doubt_clearances', held, { post: held, division })
  const { rows: others } = await database.pool.query<{ id: string }>(
    `UPDATE registry.people SET merged_into = $1 WHERE id = (
       SELECT p.id FROM registry.people p WHERE p.division LIKE $2 AND p.id <> $1
         AND NOT EXISTS (SELECT 1 FROM applications.applications a WHERE a.person = p.id) ORDER BY p.id LIMIT 1)
     RETURNING id`,
    [person, `${county}%`],
  )
  const merged = others[0]?.id
  if (merged === undefined) throw new Error(`nobody to merge in ${county}`)
  await add('registry.merged_people', merged, { person: merged, survivor: person })
  const [one, other] = [merged, person].sort()
  const sides = { one_division: division, other_division: division, state: 'open', reasons: ['name'] }
  await add('registry.probable_duplicates', one ?? merged, { one, other, ...sides })
}
