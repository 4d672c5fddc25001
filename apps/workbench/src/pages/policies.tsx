import { Link } from 'react-router'
import type { PolicyRow, Publication } from '../api/adapt/policies.ts'
import { useCan, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { Changes, Hands } from '../policies/changes.tsx'
import { common } from '../text/common.ts'
import { policies as text } from '../text/policies.ts'

/** What the public sees, and what waits for two people. */
export default function Policies() {
  const say = useSay()
  const can = useCan()
  const list = useRead('policies')
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn second small" to="/policies/upkeep">
          {say(text.upkeep)}
        </Link>
        {can('entitlement.read') && (
          <Link className="btn second small" to="/entitlements">
            {say(text.gap)}
          </Link>
        )}
        {can('contest.list') && (
          <Link className="btn second small" to="/contests">
            {say(text.contests)}
          </Link>
        )}
      </PageHead>
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data !== undefined && list.data.waiting.length > 0 && (
        <section className="sec" aria-labelledby="h-w">
          <h2 id="h-w">{say(text.waiting)}</h2>
          <div className="stack">
            {list.data.waiting.map(one => (
              <Waits key={one.id} of={one} />
            ))}
          </div>
        </section>
      )}
      {list.data !== undefined && <All rows={list.data.rows} />}
    </>
  )
}

function Waits({ of }: { of: Publication }) {
  const say = useSay()
  return (
    <article className="box stack">
      <div>
        <p className="cap">{say(of.stateName)}</p>
        <h3>{say(of.name)}</h3>
        <p className={of.overdue ? 'late' : 'sub'}>
          {say(of.overdue ? common.overdue : common.due, { day: day(of.due) })}
        </p>
      </div>
      <Changes of={of} />
      <Hands of={of} />
      <p>
        <Link className="btn small" to={`/policies/publications/${of.id}`}>
          {say(text.decide)}
        </Link>
      </p>
    </article>
  )
}

function All({ rows }: { rows: readonly PolicyRow[] }) {
  const say = useSay()
  if (rows.length === 0) return <p>{say(text.none)}</p>
  return (
    <section className="sec" aria-labelledby="h-all">
      <h2 id="h-all">{say(text.all)}</h2>
      <table className="data">
        <caption className="vh">{say(text.all)}</caption>
        <thead>
          <tr>
            {[text.name, text.audience, text.benefit, text.now, text.review].map(head => (
              <th scope="col" key={head.en}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id} of={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ of }: { of: PolicyRow }) {
  const say = useSay()
  const { current } = of
  return (
    <tr>
      <th scope="row">
        <Link to={`/policies/${of.id}`}>{say(of.name)}</Link>
        {current !== null && <small>{say(current.gives)}</small>}
      </th>
      <td data-l={say(text.audience)}>{say(of.audienceName)}</td>
      <td data-l={say(text.benefit)}>{say(of.benefitName)}</td>
      <td data-l={say(text.now)}>
        {current === null ? (
          say(text.notInForce)
        ) : (
          <>
            {say(text.since, { day: day(current.from) })}
            {current.to !== null && <small>{say(text.until, { day: day(current.to) })}</small>}
            {!current.confirmed && <small>{say(text.unconfirmed)}</small>}
          </>
        )}
      </td>
      <td data-l={say(text.review)}>{current === null ? '' : day(current.review)}</td>
    </tr>
  )
}
