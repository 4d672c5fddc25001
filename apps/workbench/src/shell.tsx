import { Suspense, useEffect, useSyncExternalStore } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import type { Role, Session, Text } from './api/interim.ts'
import { useRead } from './api/use.ts'
import { setLanguage, useLanguage, useSay } from './language.ts'
import { Boundary } from './parts/boundary.tsx'
import { Icon, Logo } from './parts/icon.tsx'
import { Failure, Waiting } from './parts/places.tsx'
import { common } from './text/common.ts'
import { shell } from './text/shell.ts'
import { isDark, setDark, useDark } from './theme.ts'
import { Toasts } from './toast.tsx'

interface Section {
  to: string
  label: Text
  for: readonly Role[]
  /** how much waits there */
  count?: keyof Session['waiting']
  /** in the menu "more" rather than in the bar */
  more?: boolean
}

const officers: readonly Role[] = ['town-worker', 'county-officer', 'city-officer', 'administrator']
const readers: readonly Role[] = [...officers, 'leader', 'auditor']
const employer: readonly Role[] = ['employer']

/** What each role meets in the bar. The server decides what it may do there. */
const sections: readonly Section[] = [
  { to: '/board', label: shell.board, for: readers },
  { to: '/tasks', label: shell.tasks, for: officers, count: 'tasks' },
  { to: '/review', label: shell.review, for: officers, count: 'review' },
  { to: '/posts', label: shell.posts, for: [...readers] },
  { to: '/applications', label: shell.applications, for: readers },
  { to: '/posts', label: shell.mine, for: employer },
  { to: '/applicants', label: shell.applicants, for: employer },
  { to: '/answers', label: shell.answers, for: employer, count: 'answersDue' },
  { to: '/imports', label: shell.imports, for: [...officers, ...employer] },
  { to: '/employers', label: shell.employers, for: readers, more: true },
  { to: '/duplicates', label: shell.duplicates, for: officers, more: true },
  { to: '/checks', label: shell.checks, for: [...officers, 'auditor'], count: 'checks', more: true },
  { to: '/commitments', label: shell.commitments, for: readers, count: 'commitmentsOverdue', more: true },
  { to: '/figures', label: shell.figures, for: readers, more: true },
  { to: '/close', label: shell.close, for: readers, more: true },
]

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
          <Failure error={session.error} retry={() => void session.refetch()} />
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
  const mine = sections.filter(section => session !== undefined && section.for.includes(session.role))
  const more = mine.filter(section => section.more === true)
  return (
    <header className="deep">
      <div className="wrap bar">
        <a className="logo" href="/">
          <Logo />
          {say(shell.name)}
          <small>{say(shell.sub)}</small>
        </a>
        <nav aria-label={say(shell.sections)}>
          {mine
            .filter(section => section.more !== true)
            .map(section => (
              <SectionLink key={section.label.en} section={section} session={session} />
            ))}
          {more.length > 0 && (
            <details className="menu" name="bar">
              <summary>
                {say(shell.more)}
                <Icon name="down" small />
              </summary>
              <div className="menu-b">
                {more.map(section => (
                  <SectionLink key={section.label.en} section={section} session={session} />
                ))}
              </div>
            </details>
          )}
        </nav>
        {session !== undefined && (
          <details className="menu who" name="bar">
            <summary>
              <span>
                {session.name}
                <span className="wide">
                  {chosen === 'zh' ? '，' : ', '}
                  {session.organisation?.name ?? say(session.roleName)}
                </span>
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
              <form method="post" action="/sign-out">
                <input type="hidden" name="_csrf" value={session.csrf} />
                <button type="submit">{say(shell.signOut)}</button>
              </form>
            </div>
          </details>
        )}
      </div>
    </header>
  )
}

function SectionLink({ section, session }: { section: Section; session: Session | undefined }) {
  const say = useSay()
  const count = section.count === undefined ? 0 : (session?.waiting[section.count] ?? 0)
  return (
    <NavLink to={section.to} onClick={closeMenus}>
      {say(section.label)}
      {count > 0 && <b>{count}</b>}
    </NavLink>
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
