/**
 * Who may see what, stated a second time and in other words than the product's: over plain rows read by the owner of
 * the tables, in TypeScript, without SQL, policies or stores. The oracle compares the product with it.
 */
import type { Actor, Role } from '../kernel/index.ts'

/** What of a row decides who may see it. A column that a table does not have is absent or null. */
export interface Held {
  readonly id: string
  readonly division?: string | null
  /** a second place, of what concerns two */
  readonly other?: string | null
  readonly organisation?: string | null
  /** organisations that were asked something */
  readonly asked?: readonly string[] | null
  readonly person?: string | null
  readonly account?: string | null
  /** who gave a task */
  readonly maker?: string | null
  readonly department?: string | null
  /** the office that recorded it: area/department */
  readonly office?: string | null
  readonly state?: string | null
  readonly name?: string | null
}

const organisationRoles: readonly Role[] = ['organisation-admin', 'recruiter', 'reporter']
const towns: readonly Role[] = ['village-worker', 'town-officer']
const counties: readonly Role[] = ['county-officer', 'city-officer']
const offices: readonly Role[] = [...towns, ...counties]
const supervised: readonly Role[] = [...offices, 'auditor']
const readers: readonly Role[] = [...supervised, 'leader', 'system-administrator']

// a school's counsellors keep its own rosters, the city's officers those of every school
const keepers: readonly Role[] = ['school-counsellor', 'city-officer']

const activityWatchers: readonly Role[] = [
  ...organisationRoles,
  ...['school-counsellor', 'town-officer', 'county-officer', 'city-officer', 'auditor'],
] as readonly Role[]

// who acts for a body that issues certificates
const issuers: readonly Role[] = ['organisation-admin', 'reporter', 'school-counsellor']

export interface Rule {
  /** which roles have it at all */
  readonly to: readonly Role[]
  /** of those: does this row stand there for this actor? */
  shows(actor: Actor, row: Held): boolean
}

const isIn = (actor: Actor, place: string | null | undefined) =>
  actor.area !== undefined && place?.startsWith(actor.area) === true
const inArea = (actor: Actor, row: Held) => isIn(actor, row.division)
const onEitherSide = (actor: Actor, row: Held) => isIn(actor, row.division) || isIn(actor, row.other)
const ofOrganisation = (actor: Actor, row: Held) =>
  actor.organisation !== undefined && row.organisation === actor.organisation
const ofPerson = (actor: Actor, row: Held) => actor.person !== undefined && row.person === actor.person
const isInside = (actor: Actor) => organisationRoles.includes(actor.role)
const byMembersOrArea = (actor: Actor, row: Held) =>
  isInside(actor) || actor.role === 'school-counsellor' ? ofOrganisation(actor, row) : inArea(actor, row)
const everything = () => true
const stands = (row: Held) => row.state !== 'merged'
const isOut = (row: Held) => ['published', 'held', 'filled', 'closed', 'expired'].includes(row.state ?? '')

export const rules = {
  posts: { to: [...organisationRoles, ...supervised], shows: byMembersOrArea },
  // what is out is everybody's; the rest is its employer's and its officers'
  post: {
    to: [
      ...['visitor', 'person', 'mentor', 'school-counsellor', 'security-administrator'],
      ...['audit-administrator', ...organisationRoles, ...readers],
    ] as readonly Role[],
    shows: (actor, row) => isOut(row) || byMembersOrArea(actor, row),
  },
  applications: {
    to: ['person', ...organisationRoles, ...supervised],
    shows: (actor, row) => (actor.role === 'person' ? ofPerson(actor, row) : byMembersOrArea(actor, row)),
  },
  // a CV goes to the employer, and no office sees it
  cvs: {
    to: ['person', ...organisationRoles],
    shows: (actor, row) => (actor.role === 'person' ? ofPerson(actor, row) : ofOrganisation(actor, row)),
  },
  // what shows a first day of work: the person's and the offices', never the employer's, who did not hand it over
  starts: {
    to: ['person', ...supervised],
    shows: (actor, row) => (actor.role === 'person' ? ofPerson(actor, row) : inArea(actor, row)),
  },
  employers: { to: supervised, shows: inArea },
  organisation: { to: [...organisationRoles, ...supervised], shows: byMembersOrArea },
  // associations and parks have members and tenants; other organisations have no such list
  heads: {
    to: [...organisationRoles, ...supervised],
    shows: (actor, row) => row.state === 'head' && byMembersOrArea(actor, row),
  },
  belongsTo: { to: organisationRoles, shows: ofOrganisation },
  requests: { to: counties, shows: (actor, row) => row.state !== 'draft' && inArea(actor, row) },
  papers: { to: counties, shows: (actor, row) => row.state !== 'draft' && inArea(actor, row) },
  // a record that went into another one is there no more
  people: { to: supervised, shows: (actor, row) => stands(row) && inArea(actor, row) },
  audience: { to: offices, shows: (actor, row) => stands(row) && inArea(actor, row) },
  numbers: { to: offices, shows: (actor, row) => stands(row) && inArea(actor, row) },
  registrations: { to: supervised, shows: inArea },
  twins: { to: supervised, shows: (actor, row) => stands(row) && onEitherSide(actor, row) },
  twin: { to: supervised, shows: onEitherSide },
  merges: { to: supervised, shows: onEitherSide },
  duplicates: { to: supervised, shows: inArea },
  pushes: { to: supervised, shows: inArea },
  rounds: {
    to: [...organisationRoles, ...counties, 'auditor'],
    shows: (actor, row) =>
      isInside(actor)
        ? actor.organisation !== undefined && row.asked?.includes(actor.organisation) === true
        : inArea(actor, row),
  },
  imports: { to: ['organisation-admin', 'recruiter', ...offices], shows: byMembersOrArea },
  // what was accepted is a public number
  figures: {
    to: [...counties, 'leader', 'auditor', 'system-administrator'],
    shows: (actor, row) => row.state === 'accepted' || inArea(actor, row),
  },
  evidence: { to: [...counties, 'leader', 'auditor', 'system-administrator'], shows: inArea },
  // the plan has no area: whoever works on it sees all of it
  commitments: { to: readers, shows: everything },
  steps: { to: readers, shows: everything },
  // never to the office that recorded what somebody says is not so
  checks: {
    to: counties,
    shows: (actor, row) => inArea(actor, row) && row.office !== `${actor.area}/${actor.department}`,
  },
  // whether the city has closed its month is no secret among officials
  closes: {
    to: [...counties, 'leader', 'auditor'],
    shows: (actor, row) => row.division?.length === 4 || inArea(actor, row),
  },
  records: { to: readers, shows: inArea },
  sampled: { to: ['auditor'], shows: inArea },
  samples: { to: ['auditor'], shows: inArea },
  // the published error of a number stands beside the number
  errors: { to: readers, shows: everything },
  corrections: { to: offices, shows: inArea },
  erasures: { to: ['city-officer'], shows: inArea },
  retention: { to: ['city-officer'], shows: everything },
  contests: { to: [...counties, 'auditor'], shows: inArea },
  myContests: {
    to: ['person', ...organisationRoles],
    shows: (actor, row) => (actor.role === 'person' ? ofPerson(actor, row) : ofOrganisation(actor, row)),
  },
  entitled: { to: counties, shows: inArea },
  cards: { to: keepers, shows: byMembersOrArea },
  rosters: { to: keepers, shows: byMembersOrArea },
  graduates: { to: keepers, shows: byMembersOrArea },
  rosterImports: { to: keepers, shows: byMembersOrArea },
  schools: { to: keepers, shows: byMembersOrArea },
  // a draft is its claimant's alone
  claims: { to: supervised, shows: (actor, row) => row.state !== 'draft' && inArea(actor, row) },
  ownClaims: {
    to: ['person', 'organisation-admin', 'recruiter'],
    shows: (actor, row) => (actor.role === 'person' ? ofPerson(actor, row) : ofOrganisation(actor, row)),
  },
  claimPapers: {
    to: ['person', 'organisation-admin', 'recruiter', ...supervised],
    shows: (actor, row) =>
      actor.role === 'person'
        ? ofPerson(actor, row)
        : isInside(actor)
          ? ofOrganisation(actor, row)
          : row.state !== 'draft' && inArea(actor, row),
  },
  paymentBatches: { to: counties, shows: inArea },
  claimSamples: { to: [...counties, 'auditor'], shows: inArea },
  founders: { to: supervised, shows: inArea },
  // the applicant, the one bank that was asked, and those who look on over the applicant's area
  loans: {
    to: ['person', ...organisationRoles, ...counties, 'leader', 'auditor'],
    shows: (actor, row) => {
      if (actor.role === 'person') return ofPerson(actor, row)
      const asked = actor.organisation !== undefined && row.asked?.includes(actor.organisation) === true
      return isInside(actor) ? asked || ofOrganisation(actor, row) : inArea(actor, row)
    },
  },
  loansWatched: { to: [...counties, 'leader', 'auditor'], shows: inArea },
  batches: { to: [...counties, 'leader', 'auditor'], shows: inArea },
  // what an organiser works with, drafts too; what is out is on the public calendar, which is asked elsewhere
  activities: { to: activityWatchers, shows: byMembersOrArea },
  // of some kinds nobody sees who takes part: `state` says whether they are shown
  participants: {
    to: activityWatchers,
    shows: (actor, row) => row.state === 'shown' && byMembersOrArea(actor, row),
  },
  // the list that goes to the door, names and all, is for those who stand there
  doors: {
    to: activityWatchers.filter(role => role !== 'reporter' && role !== 'auditor'),
    shows: (actor, row) =>
      row.organisation === null
        ? actor.area !== undefined && row.division === actor.area && row.department === actor.department
        : ofOrganisation(actor, row),
  },
  // whoever organises calls them; nobody else has a use for their numbers
  calls: {
    to: ['organisation-admin', 'recruiter', 'school-counsellor', 'town-officer', ...counties],
    shows: (actor, row) => row.state === 'shown' && byMembersOrArea(actor, row),
  },
  scans: { to: activityWatchers, shows: byMembersOrArea },
  fairs: { to: activityWatchers, shows: byMembersOrArea },
  // `organisation` is the employer; whom it met is nobody else's, its organiser's neither
  fairEntries: { to: organisationRoles, shows: ofOrganisation },
  fairPlaces: { to: ['organisation-admin', 'recruiter'], shows: ofOrganisation },
  fairTalks: { to: ['organisation-admin', 'recruiter'], shows: ofOrganisation },
  // what a body issued, wherever its holder lives; what lies in the area, whoever issued it
  certificates: { to: [...issuers, ...supervised], shows: byMembersOrArea },
  certificateImports: { to: [...issuers, ...counties], shows: byMembersOrArea },
  bursts: { to: [...counties, 'auditor'], shows: inArea },
  // an organiser reads a question once they are asked to explain it
  unusual: {
    to: ['organisation-admin', 'recruiter', 'school-counsellor', ...counties, 'auditor'],
    shows: (actor, row) =>
      actor.organisation === undefined
        ? inArea(actor, row)
        : row.state === 'asked' && row.asked?.includes(actor.organisation) === true,
  },
  honours: { to: supervised, shows: inArea },
  honourPapers: { to: supervised, shows: inArea },
  shares: { to: organisationRoles, shows: ofOrganisation },
  handedOut: { to: ['organisation-admin'], shows: ofOrganisation },
  redemptions: { to: ['organisation-admin', 'recruiter'], shows: ofOrganisation },
  accounts: { to: ['security-administrator'], shows: inArea },
  grants: {
    to: ['security-administrator'],
    shows: (actor, row) => inArea(actor, row) || (isOfficial(row) && row.account === actor.account),
  },
  members: { to: ['organisation-admin'], shows: ofOrganisation },
  messages: {
    to: ['person', ...organisationRoles],
    shows: (actor, row) => (actor.role === 'person' ? ofPerson(actor, row) : ofOrganisation(actor, row)),
  },
  // named for somebody, or for an office and nobody in particular
  tasks: {
    to: [...organisationRoles, ...readers],
    shows: (actor, row) =>
      isTaken(row)
        ? row.account === actor.account
        : actor.area !== undefined && row.division === actor.area && row.department === actor.department,
  },
  givenTasks: { to: [...organisationRoles, ...readers], shows: (actor, row) => row.maker === actor.account },
} as const satisfies Readonly<Record<string, Rule>>

export type Kind = keyof typeof rules

function isOfficial(row: Held): boolean {
  return typeof row.division === 'string'
}

function isTaken(row: Held): boolean {
  return typeof row.account === 'string'
}

/** Does this row stand there for this actor? */
export function mayBeSeen(kind: Kind, actor: Actor, row: Held): boolean {
  const rule: Rule = rules[kind]
  return rule.to.includes(actor.role) && rule.shows(actor, row)
}

/** Is this kind refused to this role, whatever it asks for? */
export function isRefused(kind: Kind, role: Role): boolean {
  const rule: Rule = rules[kind]
  return !rule.to.includes(role)
}
