import { Link, useLocation } from 'react-router'
import type { Page } from '../api/shapes.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { table as text } from '../text/common.ts'
import type { ListUrl } from './list-url.ts'

/** Cursors of the pages walked through, kept in the browser's history entry: "previous" after a reload still works. */
function trailIn(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state) || !Array.isArray(state.trail))
    return []
  return state.trail.filter(one => typeof one === 'string')
}

export function Pager<Row>({ url, page }: { url: ListUrl; page: Page<Row> }) {
  const say = useSay()
  const trail = trailIn(useLocation().state)
  const here = url.get('after')
  return (
    <nav className="pager" aria-label={say(text.pages)}>
      <span>
        {say(page.more === true ? text.moreThan : text.total, { n: number(page.total) })}
        {(page.outside ?? 0) > 0 && (
          <span className="sub line">{say(text.outside, { n: number(page.outside ?? 0) })}</span>
        )}
      </span>
      <span className="row">
        {here !== '' && (
          <Link className="btn text small" to={url.link({ after: '' })}>
            {say(text.first)}
          </Link>
        )}
        {trail.length > 0 && (
          <Link
            className="btn second small"
            to={url.link({ after: trail.at(-1) ?? '' })}
            state={{ trail: trail.slice(0, -1) }}
          >
            {say(text.previous)}
          </Link>
        )}
        {page.next !== null && (
          <Link
            className="btn second small"
            to={url.link({ after: page.next })}
            state={{ trail: [...trail, here] }}
          >
            {say(text.next)}
          </Link>
        )}
      </span>
    </nav>
  )
}
