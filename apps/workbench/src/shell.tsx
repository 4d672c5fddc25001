import { type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { formToken } from './api/client.ts'
import type { Session, Text } from './api/shapes.ts'
import { actsForOrganisation, useRead } from './api/use.ts'
import { setLanguage, useLanguage, useSay } from './language.ts'
import { Boundary } from './parts/boundary.tsx'
import { Icon, Logo } from './parts/icon.tsx'
import { useNarrow } from './parts/narrow.ts'
import { Failure, Waiting } from './parts/places.tsx'
import { common } from './text/common.ts'
import { merges } from './text/merges.ts'
import { corrections, erasures, retention } from './text/privacy.ts'
import { shell } from './text/shell.ts'
import { isDark, setDark, useDark } from './theme.ts'
import { Toasts } from './toast.tsx'

interface Section {
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
const sections: readonly Section[] = [
  { to: '/board', label: shell.board, needs: 'board.read' },
  { to: '/tasks', label: shell.tasks, needs: 'task.list', count: 'tasks', employer: false },
  { to: '/review', label: shell.review, needs: 'post.review', count: 'review' },
  { to: '/posts', label: shell.posts, needs: 'post.list', employer: false },
  { to: '/applications', label: shell.applications, needs: 'application.list', employer: false },
  { to: '/posts', label: shell.mine, needs: 'post.list', employer: true },
  { to: '/applicants', label: shell.applicants, needs: 'application.list', employer: true },
  { to: '/answers', label: shell.answers, needs: 'application.answer', employer: true, count: 'answersDue' },
  { to: '/imports', label: shell.imports, needs: 'post.import' },
  { to: '/rosters', label: shell.rosters, needs: 'roster.keep' },
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

function isFor(section: Section, session: Session): boolean {
  if (!session.can.includes(section.needs)) return false
  return section.employer === undefined || section.employer === actsForOrganisation(session)
}

/** The bar, the page, the foot. Nothing is drawn before the server has said who is here. */
export function Shell() {
  const say = useSay()
  const session = useRead('session', {}, { every: 120_000 })
  const { pathname } = useLocation()
  const large = pathname.endsWith('/board/large')
  return (
    <>
      <a className="skip" href="#main">
        {say(shell.skip)}
      </a>
      {!large && <Bar session={session.data} />}
      <Offline />
      <main className="wrap" id="main" tabIndex={-1}>
        {session.data !== undefined ? (
          <Boundary key={pathname}>
            <Suspense fallback={<Waiting bars={10} />}>
              <Outlet context={session.data} />
            </Suspense>
          </Boundary>
        ) : session.isError ? (
          <Failure whole error={session.error} retry={() => void session.refetch()} />
        ) : (
          <Waiting bars={10} />
        )}
      </main>
      {session.data?.demo === true && !large && (
        <footer className="foot">
          <p className="demo">{say(shell.demo)}</p>
        </footer>
      )}
      <Toasts />
    </>
  )
}

function Bar({ session }: { session: Session | undefined }) {
  const say = useSay()
  const chosen = useLanguage()
  useDark()
  const belongs = session === undefined ? '' : (session.organisation?.name ?? say(session.roleName))
  return (
    <header className="deep">
      <div className="wrap bar">
        <a className="logo" href="/">
          <Logo />
          {say(shell.name)}
          <small>{say(shell.sub)}</small>
        </a>
        <Sections session={session} />
        {session !== undefined && (
          <details className="menu who" name="bar">
            <summary>
              <span>
                {session.name}
                {belongs !== session.name && (
                  <span className="wide">
                    {say(common.comma)}
                    {belongs}
                  </span>
                )}
              </span>
              <Icon name="down" small />
            </summary>
            <div className="menu-b end">
              <button
                type="button"
                onClick={() => setLanguage(chosen === 'zh' ? 'en' : 'zh')}
                lang={chosen === 'zh' ? 'en' : 'zh-CN'}
              >
                {say(shell.other)}
              </button>
              <button type="button" onClick={() => setDark(!isDark())}>
                {say(isDark() ? shell.themeLight : shell.theme)}
              </button>
              <a href="/account">{say(shell.account)}</a>
              <form method="post" action="/sign-out">
                <input type="hidden" name="_csrf" value={formToken()} />
                <button type="submit">{say(shell.signOut)}</button>
              </form>
            </div>
          </details>
        )}
      </div>
    </header>
  )
}

/** Wide: the daily ones in the bar, the others under "more". Narrow: all of them under the one that is open. */
function Sections({ session }: { session: Session | undefined }) {
  const say = useSay()
  const narrow = useNarrow()
  const { pathname } = useLocation()
  if (session === undefined) return <span className="push" />
  const mine = sections.filter(section => isFor(section, session))
  // the longest address that leads here: /people/duplicates before /people
  const open = mine
    .filter(section => pathname === section.to || pathname.startsWith(`${section.to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0]
  const link = (section: Section) => (
    <SectionLink key={section.label.en} section={section} session={session} current={section === open} />
  )
  if (!narrow) {
    return (
      <nav aria-label={say(shell.sections)}>
        {mine.filter(section => section.more !== true).map(link)}
        <Menu label={say(shell.more)}>{mine.filter(section => section.more === true).map(link)}</Menu>
      </nav>
    )
  }
  return (
    <nav className="all" aria-label={say(shell.sections)}>
      <Menu label={say(open?.label ?? shell.sections)}>{mine.map(link)}</Menu>
    </nav>
  )
}

function Menu({ label, children }: { label: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <details className="menu" name="bar">
      <summary>
        {label}
        <Icon name="down" small />
      </summary>
      <div className="menu-b">{children}</div>
    </details>
  )
}

function SectionLink(props: { section: Section; session: Session; current: boolean }) {
  const say = useSay()
  const { to, label, count } = props.section
  const waiting = count === undefined ? 0 : props.session.waiting[count]
  return (
    <Link to={to} aria-current={props.current ? 'page' : undefined} onClick={closeMenus}>
      {say(label)}
      {waiting > 0 && <b>{waiting}</b>}
    </Link>
  )
}

function closeMenus(): void {
  for (const menu of document.querySelectorAll('header details[open]')) menu.removeAttribute('open')
}

function Offline() {
  const say = useSay()
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  useEffect(() => {
    const shut = (event: MouseEvent) => {
      for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (event.target instanceof Node && !menu.contains(event.target)) menu.removeAttribute('open')
      }
    }
    document.addEventListener('click', shut)
    return () => document.removeEventListener('click', shut)
  }, [])
  return (
    <div role="status">
      {!online && (
        <p className="note gan flat">
          <Icon name="noSignal" />
          {say(common.offline)}
        </p>
      )}
    </div>
  )
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
