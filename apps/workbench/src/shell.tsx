import { type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { formToken } from './api/client.ts'
import type { Session } from './api/shapes.ts'
import { useRead } from './api/use.ts'
import { setLanguage, useLanguage, useSay } from './language.ts'
import { Boundary } from './parts/boundary.tsx'
import { Icon, Logo } from './parts/icon.tsx'
import { useNarrow } from './parts/narrow.ts'
import { Failure, Waiting } from './parts/places.tsx'
import { isFor, type Section, sections } from './sections.ts'
import { common } from './text/common.ts'
import { shell } from './text/shell.ts'
import { isDark, setDark, useDark } from './theme.ts'
import { Toasts } from './toast.tsx'

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
