import type { Session, Text } from './api/shapes.ts'
import { activities } from './text/activities.ts'
import { claims } from './text/claims.ts'
import { fairs } from './text/fairs.ts'
import { merges } from './text/merges.ts'
import { cards, contests, gap, policies } from './text/policies.ts'
import { corrections, erasures, retention } from './text/privacy.ts'
import { questions } from './text/questions.ts'
import { shell } from './text/shell.ts'
import { certificates, honours } from './text/skills.ts'
import { founders, loans, vouchers } from './text/support.ts'

const organisationRoles: readonly string[] = ['organisation-admin', 'recruiter', 'reporter']

/** Does the reader act for an organisation? */
export function actsForOrganisation(session: Pick<Session, 'role'> | undefined): boolean {
  return session !== undefined && organisationRoles.includes(session.role)
}

/** What of a session decides which pages somebody meets. */
export type Reader = Pick<Session, 'role' | 'can'>

export interface Section {
  to: string
  label: Text
  /** the permission without which the page would be refused */
  needs: string
  /** only for those who belong to an employer, or only for those who do not */
  employer?: boolean
  /** how much waits there */
  count?: keyof Session['waiting']
  /** in the menu "more" rather than in the bar */
  more?: boolean
}

/** What each role meets in the bar: nothing is drawn that the server would refuse. */
export const sections: readonly Section[] = [
  { to: '/board', label: shell.board, needs: 'board.read' },
  { to: '/tasks', label: shell.tasks, needs: 'task.list', count: 'tasks', employer: false },
  { to: '/review', label: shell.review, needs: 'post.review', count: 'review' },
  { to: '/posts', label: shell.posts, needs: 'post.list', employer: false },
  { to: '/applications', label: shell.applications, needs: 'application.list', employer: false },
  { to: '/posts', label: shell.mine, needs: 'post.list', employer: true },
  { to: '/applicants', label: shell.applicants, needs: 'application.list', employer: true },
  { to: '/answers', label: shell.answers, needs: 'application.answer', employer: true, count: 'answersDue' },
  { to: '/activities', label: activities.nav, needs: 'activity.watch' },
  { to: '/claims', label: claims.nav, needs: 'claim.list' },
  { to: '/imports', label: shell.imports, needs: 'post.import' },
  { to: '/rosters', label: shell.rosters, needs: 'roster.keep' },
  { to: '/cards', label: cards.nav, needs: 'card.deliver', more: true },
  { to: '/people', label: shell.people, needs: 'person.list', more: true },
  { to: '/people/duplicates', label: merges.list, needs: 'person.duplicates', more: true },
  { to: '/registrations', label: shell.registrations, needs: 'registration.list', more: true },
  { to: '/corrections', label: corrections.nav, needs: 'privacy.answer', more: true },
  { to: '/erasures', label: erasures.nav, needs: 'privacy.erase', more: true },
  { to: '/retention', label: retention.nav, needs: 'privacy.retain', more: true },
  { to: '/employers', label: shell.employers, needs: 'employer.list', more: true },
  { to: '/verifications', label: shell.verifications, needs: 'organisation.verify', more: true },
  { to: '/organisation', label: shell.organisation, needs: 'organisation.read', employer: true, more: true },
  { to: '/duplicates', label: shell.duplicates, needs: 'post.duplicates', more: true },
  { to: '/pushes', label: shell.pushes, needs: 'post.pushes', more: true },
  { to: '/rounds', label: shell.rounds, needs: 'round.read', more: true, employer: false },
  { to: '/rounds', label: shell.rounds, needs: 'round.answer' },
  { to: '/checks', label: shell.checks, needs: 'check.settle', count: 'checks', more: true },
  {
    to: '/commitments',
    label: shell.commitments,
    needs: 'commitment.read',
    count: 'commitmentsOverdue',
    more: true,
  },
  { to: '/policies', label: policies.nav, needs: 'policy.record', more: true },
  { to: '/entitlements', label: gap.nav, needs: 'entitlement.read', more: true },
  { to: '/contests', label: contests.title, needs: 'contest.list', more: true },
  { to: '/loans', label: loans.nav, needs: 'loan.read', more: true },
  { to: '/founders', label: founders.nav, needs: 'founder.read', more: true },
  { to: '/fairs', label: fairs.nav, needs: 'fair.watch', employer: false, more: true },
  { to: '/fair-stands', label: fairs.nav, needs: 'fair.entries', employer: true, more: true },
  { to: '/vouchers', label: vouchers.nav, needs: 'voucher.watch', more: true },
  { to: '/certificates', label: certificates.nav, needs: 'skills.read', more: true },
  { to: '/questions', label: questions.nav, needs: 'pattern.read', more: true },
  { to: '/honours', label: honours.nav, needs: 'honour.read', more: true },
  { to: '/accounts', label: shell.accounts, needs: 'account.keep' },
  { to: '/access', label: shell.access, needs: 'grant.list' },
  { to: '/members', label: shell.members, needs: 'member.read' },
  { to: '/figures', label: shell.figures, needs: 'figure.read', more: true },
  { to: '/form-burden', label: shell.burden, needs: 'form.burden', more: true },
  { to: '/close', label: shell.close, needs: 'close.read', more: true },
  { to: '/samples', label: shell.samples, needs: 'sample.read' },
  { to: '/audit-log', label: shell.auditLog, needs: 'audit.read' },
  { to: '/delegation', label: shell.delegation, needs: 'grant.delegate', more: true },
]

export function isFor(section: Section, session: Reader): boolean {
  if (!session.can.includes(section.needs)) return false
  return section.employer === undefined || section.employer === actsForOrganisation(session)
}

/** Where a role's work is, the first that it may see; whoever is not named begins with the first in the bar. */
const starts: Readonly<Partial<Record<Session['role'], readonly string[]>>> = {
  'organisation-admin': ['/applicants'],
  recruiter: ['/applicants'],
  reporter: ['/rounds', '/applicants'],
  'school-counsellor': ['/rosters'],
  'village-worker': ['/tasks'],
  'town-officer': ['/tasks'],
  'county-officer': ['/review'],
  'security-administrator': ['/accounts'],
  'audit-administrator': ['/audit-log'],
}

/** People and mentors have what is theirs on the public pages, whatever else they may ask for. */
const withoutDesk: readonly Session['role'][] = ['person', 'mentor']

/** The page where somebody starts; undefined for whom nothing here is open. Never one that the server would refuse. */
export function homeOf(reader: Reader): string | undefined {
  if (withoutDesk.includes(reader.role)) return undefined
  const mine = sections.filter(section => isFor(section, reader)).map(section => section.to)
  return starts[reader.role]?.find(to => mine.includes(to)) ?? mine[0]
}
