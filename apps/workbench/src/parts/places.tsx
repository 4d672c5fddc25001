import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Refused, Unreachable } from '../api/client.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'

/** Widths of the bars, in percent: uneven, as lines are. */
const widths = [88, 64, 71, 93, 47, 80, 58, 90, 52, 75, 61, 85, 44, 69]

/** While the first answer is on its way: still grey bars, words for readers. */
export function Waiting({ bars = 6 }: { bars?: number }) {
  const say = useSay()
  return (
    <div className="ske" role="status">
      <span className="vh">{say(common.waiting)}</span>
      {widths.slice(0, bars).map(width => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}

/** What is missing, the nearest thing that exists, one action. `whole`: there is nothing else on the page. */
export function Empty({
  title,
  whole = false,
  children,
}: {
  title: string
  whole?: boolean
  children?: ReactNode
}) {
  const Heading = whole ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}

/** What is safe first, then the cure, then a telephone number. */
export function Failure({
  error,
  retry,
  whole = false,
}: {
  error: Error
  retry?: () => void
  whole?: boolean
}) {
  const say = useSay()
  const Heading = whole ? 'h1' : 'h2'
  if (error instanceof Refused && error.status === 401) return <SignedOut whole={whole} />
  const said = error instanceof Refused ? error.body : undefined
  // asking again does not help: lead to what is there
  if (said?.status === 403 || said?.status === 404) {
    return (
      <div className="empty" role="alert">
        <Heading>{said.title}</Heading>
        <p>{said.cure ?? say(said.status === 403 ? common.forbiddenMore : common.goneMore)}</p>
        {said.code === proveAgain ? (
          <a className="btn small" href={proveAddress()}>
            {say(common.prove)}
          </a>
        ) : (
          <Link className="btn small" to="/">
            {say(common.home)}
          </Link>
        )}
      </div>
    )
  }
  return (
    <div className="empty" role="alert">
      <Heading>{said?.title ?? say(error instanceof Unreachable ? common.failed : common.refused)}</Heading>
      <p>{said?.cure ?? say(common.failedMore)}</p>
      {retry !== undefined && (
        <button type="button" className="btn small" onClick={retry}>
          {say(common.retry)}
        </button>
      )}
    </div>
  )
}

export function SignedOut({ whole = false }: { whole?: boolean }) {
  const say = useSay()
  const Heading = whole ? 'h1' : 'h2'
  return (
    <div className="empty" role="alert">
      <Heading>{say(common.signedOut)}</Heading>
      <p>{say(common.signedOutMore)}</p>
      <a
        className="btn small"
        href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}
      >
        {say(common.signIn)}
      </a>
    </div>
  )
}

/** The second factor is asked again before what is grave; what was typed stays here meanwhile. */
export const proveAgain = 'access.prove-again'
export const proveAddress = () =>
  `/account/prove?next=${encodeURIComponent(location.pathname + location.search)}`

/** A change that was refused, told beside the button that asked for it. */
export function Refusal({ error }: { error: Error | null }) {
  const say = useSay()
  if (error === null) return null
  const said = error instanceof Refused ? error.body : undefined
  const stale = said?.status === 412
  return (
    <div className="note bad" role="alert">
      <p>
        <b>{said?.title ?? say(common.failed)}</b>
        <br />
        {stale ? say(common.stale) : said === undefined ? say(common.failedMore) : said.cure}
        {said?.fields?.map(field => (
          <span key={field.pointer} className="line">
            {field.wrong} {field.right}
          </span>
        ))}
        {said?.code === proveAgain && (
          <a href={proveAddress()} target="_blank" rel="noreferrer">
            {say(common.prove)}
          </a>
        )}
        {said?.status === 401 && (
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {say(common.signIn)}
          </a>
        )}
      </p>
    </div>
  )
}
