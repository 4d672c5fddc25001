import { Link } from 'react-router'
import type { Retention as Numbers } from '../api/adapt/rosters.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { rosters as text } from '../text/rosters.ts'

/** Basis points as percent; a dash where there is nobody to divide by. */
export function percent(points: number | null): string {
  return points === null ? '—' : `${number(points / 100)}%`
}

/** How many stayed. Those nobody knows are counted neither way, and both rates say of whom they are. */
export function RetentionFigures({ of }: { of: Numbers }) {
  const say = useSay()
  const { counted } = of
  return (
    <section className="sec stack" aria-labelledby="h-r">
      <h2 id="h-r">{say(text.stays)}</h2>
      <dl className="facts">
        <dt>{say(text.graduates)}</dt>
        <dd>{number(of.graduates)}</dd>
        <dt>{say(text.rateOfAll)}</dt>
        <dd>
          <b>{percent(of.rateOfAll)}</b>{' '}
          <span className="sub">{say(text.retained, { n: number(of.retained) })}</span>
        </dd>
        <dt>{say(text.rateOfKnown)}</dt>
        <dd>{percent(of.rateOfKnown)}</dd>
        <dt>{say(text.unknown)}</dt>
        <dd className={of.unknown > 0 ? 'late' : undefined}>{number(of.unknown)}</dd>
        {counted !== null && (
          <>
            <dt>{say(text.counted)}</dt>
            <dd>
              {counted.value === null ? say(text.notYet) : percent(counted.value)}
              {counted.unconfirmed > 0 && (
                <span className="line sub">
                  {say(text.unconfirmed, { rate: percent(counted.unconfirmed) })}
                </span>
              )}
            </dd>
          </>
        )}
      </dl>
      {of.unknown > 0 && (
        <p className="sub">
          {say(text.between, {
            n: number(of.unknown),
            low: percent(of.rateOfAll),
            high: percent(of.highest),
          })}
        </p>
      )}
      <p className="sub">{say(text.rule)}</p>
    </section>
  )
}

/** Where they went, the longest bar first; each line narrows the list below to its people. */
export function Destinations(props: { of: Numbers; chosen: string; link: (destination: string) => string }) {
  const say = useSay()
  const lines = props.of.destinations.filter(line => line.graduates > 0)
  const most = Math.max(1, ...lines.map(line => line.graduates))
  return (
    <section className="sec" aria-labelledby="h-d">
      <h2 id="h-d">{say(text.destinations)}</h2>
      <table className="data">
        <caption className="vh">{say(text.destinations)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.destination)}</th>
            <th scope="col" className="r">
              {say(text.people)}
            </th>
            <th scope="col" className="r">
              {say(text.inWenzhou)}
            </th>
            <th scope="col">
              <span className="vh">{say(text.people)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...lines]
            .sort((a, b) => b.graduates - a.graduates)
            .map(line => {
              const code = line.destination ?? 'unknown'
              return (
                <tr key={code} className={props.chosen === code ? 'sel' : undefined}>
                  <th scope="row">
                    <Link
                      to={props.link(props.chosen === code ? '' : code)}
                      aria-current={props.chosen === code}
                    >
                      {say(line.name)}
                    </Link>
                  </th>
                  <td className="r" data-l={say(text.people)}>
                    {number(line.graduates)}
                  </td>
                  <td className="r" data-l={say(text.inWenzhou)}>
                    {line.destination === null ? '—' : number(line.inWenzhou)}
                  </td>
                  <td>
                    <div className="bar-p" aria-hidden="true">
                      <i style={{ width: `${(line.graduates / most) * 100}%` }} />
                    </div>
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </section>
  )
}
