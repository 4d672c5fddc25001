import type { Database, Role } from '../kernel/index.ts'
import type { Seat } from './scope-world.ts'

/** Somebody of one seat, as the policies know them. */
export interface Somebody {
  readonly role: Role
  readonly area?: string
  readonly department?: string
  readonly account?: string
  readonly person?: string
  readonly organisation?: string
}

/** One of each role, all of one county: what lies elsewhere is not theirs. */
export function everybodyOf({ person, organisation, school, county, division, account }: Seat): Somebody[] {
  const office = { area: county, department: 'hrss', account }
  return [
    { role: 'visitor' },
    { role: 'person', person },
    { role: 'organisation-admin', organisation },
    { role: 'recruiter', organisation },
    { role: 'reporter', organisation },
    { role: 'school-counsellor', organisation: school },
    { role: 'mentor' },
    { role: 'village-worker', area: division, department: 'town' },
    { role: 'town-officer', area: division.slice(0, 9), department: 'town' },
    { role: 'county-officer', ...office },
    { role: 'city-officer', ...office },
    { role: 'leader', ...office },
    { role: 'auditor', ...office },
    { role: 'system-administrator', ...office },
    { role: 'security-administrator', ...office },
    { role: 'audit-administrator', ...office },
  ]
}

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** By which columns a row is somebody's. Every one that a table has must be somebody else's for the row to be foreign. */
const people = ['person', 'head', 'survivor', 'merged', 'one', 'other']
const organisations = ['organisation', 'school', 'root', 'reporter', 'body', 'employer']
const accounts = ['account', 'made_by', 'granted_by', 'actor', 'from_account', 'to_account']
const places = ['division', 'area', 'county', 'one_division', 'other_division', 'merged_division']
/** Tables whose id is that of the person, organisation or account itself. */
const itself: Readonly<Record<string, string>> = {
  'registry.people': 'person',
  'registry.organisations': 'organisation',
  'accounts.accounts': 'account',
  'accounts.totp': 'account',
}

interface Opened {
  /** everybody when it is not said */
  readonly to?: readonly Role[]
  /** which rows, as a condition over the table */
  readonly rows: string
  readonly why: string
}

const insiders: readonly Role[] = ['organisation-admin', 'recruiter', 'reporter']
const workers: readonly Role[] = ['village-worker', 'town-officer', 'county-officer', 'city-officer']
const officials: readonly Role[] = [
  ...workers,
  'leader',
  'auditor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]
const signedIn: readonly Role[] = [...insiders, ...officials, 'school-counsellor', 'mentor']

const all = (why: string, to?: readonly Role[]): Opened => ({ rows: 'true', why, ...(to && { to }) })
const auditing = all('their duty, and audited in turn', ['audit-administrator'])

/** Who looks, said without the policies' own functions. */
const me = `current_setting('app.person', true)`
const us = `current_setting('app.organisation', true)`
const here = (column: string) =>
  `(${column} >= current_setting('app.lo', true) AND ${column} < current_setting('app.hi', true))`

/** What is meant to be seen although it is somebody else's: stated here a second time, each with its reason. */
export const meant: Readonly<Record<string, Opened>> = {
  'activities.activities': {
    rows: `state NOT IN ('draft', 'review', 'withdrawn')`,
    why: 'what is out is on the calendar',
  },
  'activities.bookings': all('when a room is taken: without that nobody could book'),
  'activities.feedback': all('what those who came say, published without a name'),
  'activities.pictures': { rows: 'published', why: 'goes with the report that shows it' },
  'activities.reports': all('what became of an activity is published'),
  'activities.rooms': all('rooms that anybody may book'),
  'activities.sessions': {
    rows: `EXISTS (SELECT FROM activities.activities a WHERE a.id = activity AND a.state NOT IN ('draft', 'review', 'withdrawn'))`,
    why: 'goes with its activity',
  },
  'activities.venues': all('venues stand on the calendar'),
  'accounts.logins': all('hashes: is a login taken?', ['security-administrator']),
  'applications.replies': all('the public record of how an employer answers'),
  'audits.samples': {
    ...{ to: officials, rows: 'closed_at IS NOT NULL' },
    why: 'the published error of a number',
  },
  'entitlements.runs': all('how far a night has got: nobody stands in it', officials),
  'fairs.brought': {
    rows: `EXISTS (SELECT FROM fairs.entries e WHERE e.id = entry AND e.state = 'assigned')`,
    why: 'what an employer with a stand brings is on the board',
  },
  'fairs.entries': { rows: `state = 'assigned'`, why: 'who has a stand is on the board' },
  'fairs.halls': all('the plan of a hall hangs in it'),
  'fairs.stands': all('the plan of a hall hangs in it'),
  'founders.follow_ups': {
    rows: `EXISTS (SELECT FROM founders.founders f WHERE f.id = founder AND f.person::text = ${me})`,
    why: 'what was heard goes with the founder, whose row is held above',
  },
  'founders.jobs': {
    rows: `EXISTS (SELECT FROM founders.founders f WHERE f.id = founder AND f.person::text = ${me})`,
    why: 'whom a business employs goes with the founder',
  },
  'founders.supports': {
    rows: `EXISTS (SELECT FROM founders.founders f WHERE f.id = founder AND f.person::text = ${me})`,
    why: 'what somebody was given goes with the founder',
  },
  'claims.taken': all('hashes: that something that may be had once is taken'),
  'kernel.audit': auditing,
  'kernel.audit_exports': auditing,
  'kernel.audit_heads': all('a count and a hash of each stream'),
  'kernel.audit_seals': auditing,
  'ledger.applied': all('how far each stream is counted'),
  'ledger.classes': { rows: 'length(area) <= 6', why: 'numbers of the city and its counties are public' },
  'ledger.closes': { rows: 'length(area) = 4', why: 'whether the city’s month is closed is no secret' },
  'ledger.counters': { rows: 'length(area) <= 6', why: 'numbers of the city and its counties are public' },
  'ledger.frame': all('the plan and the division tree of every mark'),
  'ledger.heads': all('a count and a hash of each stream'),
  'ledger.indicators': all('how the plan’s numbers are counted'),
  'patterns.questions': {
    rows: `asked_at IS NOT NULL AND other_organisation::text = ${us}`,
    why: 'of two organisers each reads what both are asked',
  },
  'loans.headcounts': {
    rows: `EXISTS (SELECT FROM loans.loans l WHERE l.id = loan AND (l.person::text = ${me}
      OR l.organisation::text = ${us} OR l.bank::text = ${us} OR ${here('l.division')}))`,
    why: 'goes with its loan, whose row is held by itself',
  },
  'loans.history': {
    rows: `EXISTS (SELECT FROM loans.loans l WHERE l.id = loan AND (l.person::text = ${me}
      OR l.organisation::text = ${us} OR l.bank::text = ${us} OR ${here('l.division')}))`,
    why: 'goes with its loan',
  },
  'loans.loans': {
    ...{ to: insiders, rows: `bank::text = ${us}` },
    why: 'the bank that was asked',
  },
  'loans.totals': {
    ...{
      to: insiders,
      rows: `EXISTS (SELECT FROM loans.loans l WHERE totals.id IN (l.organisation, l.person) AND l.bank::text = ${us})`,
    },
    why: 'what all banks have promised to somebody who asked this one',
  },
  'plan.commitments': all('who answers for a promise'),
  'plan.plans': all('the published plan'),
  'plan.reported_figures': { rows: `state = 'accepted'`, why: 'an accepted figure stands on a public page' },
  'plan.steps': all('the plan has no area', officials),
  'plan.target_versions': all('what was promised, and how it changed'),
  'policies.publications': {
    rows: `state IN ('published', 'replaced') OR current_setting('app.lo', true) <> '~'`,
    why: 'what is published is everybody’s; what is on the way is for those who work in an office',
  },
  'policies.upkeep': all('policies have no area', officials),
  'posts.import_keys': all('hashes: that a row was seen before', officials),
  'posts.posts': {
    rows: `state IN ('published', 'held', 'filled', 'closed', 'expired')`,
    why: 'what is out has a public page',
  },
  'posts.pushed': all('that a post was pushed before, so that it counts once', workers),
  'posts.rounds': all('who asks, and until when; the answers have a policy of their own', insiders),
  'privacy.retention_items': all('the duty of data protection: ids alone', ['city-officer']),
  'privacy.retention_lists': all('the duty of data protection', ['city-officer']),
  'registry.credit_codes': all('hashes of codes that hang in every shop'),
  'registry.form_uses': all('seconds of nobody in particular', officials),
  'registry.merged_people': all('an id that leads to an id; the records have policies of their own'),
  'registry.organisation_keys': { rows: 'open', why: 'the name search over public organisations' },
  'registry.organisations': {
    rows: `state IN ('verified', 'suspended', 'closed')`,
    why: 'a verified organisation has a public page',
  },
  'registry.person_keys': all('keyed hashes: one number is one person, whoever comes first'),
  'registry.withheld': all('which fields a page leaves out, for whoever draws one', signedIn),
  'skills.bodies': all('who may assess skills is public'),
  'vouchers.codes': all('hashes of codes without a name: whoever is shown one asks by it', [
    'organisation-admin',
    'recruiter',
  ]),
  'vouchers.redemptions': {
    rows: `EXISTS (SELECT FROM vouchers.vouchers v WHERE v.id = redemptions.id
      AND (v.person::text = ${me} OR v.organisation::text = ${us}))`,
    why: 'whoever holds a voucher, or handed it out, sees that it is used',
  },
}

/** Every table of the product under row-level security that the application may read. */
export async function readTables(database: Database): Promise<Table[]> {
  const { rows } = await database.pool.query<Table>(
    `SELECT n.nspname || '.' || c.relname AS name, json_agg(a.attname) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'pg_toast')
       AND has_table_privilege('qingye_app', c.oid, 'SELECT')
     GROUP BY 1 ORDER BY 1`,
  )
  return rows
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Rows that are nobody's but others': of no column is it this somebody's. */
function foreignTo(who: Somebody, { name, columns }: Table): string {
  const own: string[] = []
  const among = (names: readonly string[], value: string | undefined) => {
    if (value === undefined) return
    for (const column of names) if (columns.includes(column)) own.push(`${column}::text = ${quoted(value)}`)
  }
  among(people, who.person)
  among(organisations, who.organisation)
  among(accounts, who.account)
  const key = itself[name]
  const self = { person: who.person, organisation: who.organisation, account: who.account }
  if (key !== undefined) among(['id'], self[key as keyof typeof self]) // one of its keys
  if (who.area !== undefined)
    for (const column of places)
      if (columns.includes(column)) own.push(`${column}::text LIKE ${quoted(`${who.area}%`)}`)
  const open = meant[name]
  if (open !== undefined && (open.to?.includes(who.role) ?? true)) own.push(open.rows)
  return own.length === 0 ? 'true' : `NOT coalesce(${own.join(' OR ')}, false)`
}

/** How many foreign rows of each table somebody sees by a plain SELECT: no store asks for anything. */
async function countForeign(
  query: (text: string) => Promise<{ rows: unknown[] }>,
  tables: readonly Table[],
  who: Somebody,
): Promise<ReadonlyMap<string, number>> {
  const { role, area, department = '', account = '', person = '', organisation = '' } = who
  const [lo, hi] = area === undefined ? ['~', ''] : [area, `${area}~`]
  const scope = { role, lo, hi, department, account, person, organisation }
  const settings = Object.entries(scope).map(
    ([key, value]) => `set_config('app.${key}', ${quoted(value)}, true)`,
  )
  await query(`SELECT ${settings.join()}`)
  const counts = tables.map(
    table =>
      `SELECT ${quoted(table.name)} AS name, count(*)::int AS n FROM ${table.name} WHERE ${foreignTo(who, table)}`,
  )
  const { rows } = await query(counts.join(' UNION ALL '))
  return new Map((rows as { name: string; n: number }[]).map(({ name, n }) => [name, n])) // selected above
}

/**
 * What every one of them sees of each table that is not theirs, as `table role`, in a transaction that is rolled back.
 * @param open lets everything through on every table first
 */
export async function sweep(
  database: Database,
  seat: Seat,
  how: { readonly open: boolean },
): Promise<ReadonlyMap<string, number>> {
  const tables = await readTables(database)
  const client = await database.pool.connect()
  const query = (text: string) => client.query(text)
  const found = new Map<string, number>()
  try {
    await query('BEGIN')
    if (how.open)
      for (const { name } of tables) await query(`CREATE POLICY wide_open ON ${name} USING (true)`)
    await query('SET LOCAL ROLE qingye_app')
    for (const who of everybodyOf(seat))
      for (const [table, n] of await countForeign(query, tables, who)) found.set(`${table} ${who.role}`, n)
  } finally {
    await query('ROLLBACK')
    client.release()
  }
  return found
}
