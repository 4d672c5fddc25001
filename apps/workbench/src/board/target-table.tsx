import { Link } from 'react-router'
import type { Board, TargetRow } from '../api/adapt/board.ts'
import { clause, inUnit, number, when } from '../format.ts'
import { useLanguage, useSay } from '../language.ts'
import { Gauge, Trend } from '../parts/gauge.tsx'
import type { ListUrl } from '../parts/list-url.ts'
import { Empty } from '../parts/places.tsx'
import { State } from '../parts/state.tsx'
import { board as text } from '../text/board.ts'
import { common } from '../text/common.ts'
import { targets } from '../text/targets.ts'
import { numeralOf } from './groups.tsx'
import { Counted } from './summary.tsx'

interface Props {
  rows: readonly TargetRow[]
  measures: Board['measures']
  url: ListUrl
  chosen: string | undefined
}

/** Every target as a row, grouped by measure. */
export function TargetTable({ rows, measures, url, chosen }: Props) {
  const say = useSay()
  const language = useLanguage()
  if (rows.length === 0) return <Empty title={say(text.noTarget)} />
  const groups = measures
    .map(measure => ({ measure, own: rows.filter(row => row.measure === measure.id) }))
    .filter(group => group.own.length > 0)
  return (
    <table className="data targets">
      <caption className="vh">{say(text.rows)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text.promise)}</th>
          {[text.counted, text.goal, text.expected].map(head => (
            <th scope="col" className="r" key={head.en}>
              {say(head)}
            </th>
          ))}
          {[text.progress, common.state, text.trend, text.fresh].map(head => (
            <th scope="col" key={head.en}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ measure, own }) => [
          <tr className="grp" key={measure.id}>
            <th colSpan={8} scope="rowgroup">
              {measure.numeral !== '' && say(text.numbered, { n: numeralOf(measures, measure, language) })}
              {say(measure.label)}
              <span>{say(text.groupCount, { n: own.length })}</span>
            </th>
          </tr>,
          ...own.map(row => <Target key={row.id} row={row} url={url} chosen={row.id === chosen} />),
        ])}
      </tbody>
    </table>
  )
}

function Target({ row, url, chosen }: { row: TargetRow; url: ListUrl; chosen: boolean }) {
  const say = useSay()
  const value = (n: number | null) => (n === null ? '—' : number(n))
  return (
    <tr
      className={[`is-${row.state}`, chosen ? 'sel' : '', row.inside === null ? '' : 'in'].join(' ').trim()}
    >
      <th scope="row">
        <Link to={`${url.link({ target: row.id })}#explain`}>{say(row.label)}</Link>
        <small>
          <Link to={`/targets/${row.id}`}>
            {clause(row.clause)}
            <span className="vh">
              {say(common.colon)}
              {say(targets.administer)}
            </span>
          </Link>
          {row.inside !== null && say(text.inside)}
        </small>
      </th>
      <td
        className={row.counted === null && row.reported === null ? 'r none' : 'r'}
        data-l={say(text.counted)}
      >
        <Counted of={row} />
        <Word of={row} />
        {row.reported !== null && (
          <small>
            <span className="told">{say(text.reported, { n: number(row.reported.value) })}</span>
          </small>
        )}
      </td>
      <td className="r" data-l={say(text.goal)}>
        {say(row.targetWords)}
      </td>
      <td className="r" data-l={say(text.expected)}>
        {row.state === 'base' ? '—' : value(row.expected)}
        {row.forecast !== null && <small>{say(text.forecast, { n: value(row.forecast) })}</small>}
      </td>
      <td className="g">
        {row.target !== null && row.target !== 0 && row.state !== 'base' ? (
          <Gauge of={row} />
        ) : (
          row.because !== null && <p className="cap">{say(row.because)}</p>
        )}
      </td>
      <td className="s">
        <State state={row.state} words={row.stateWords} />
      </td>
      <td className={row.trend.length < 2 ? 't none' : 't'} data-l={say(text.trend)}>
        <Trend of={row.trend} words={say(text.trendWords, { values: row.trend.join(', ') })} />
      </td>
      <td className={row.asOf === null ? 'f none' : 'f'} data-l={say(text.fresh)}>
        {row.asOf === null ? '—' : when(row.asOf)}
      </td>
    </tr>
  )
}

/** Confirmed and unconfirmed apart, wherever anybody's word is asked for at all. */
function Word({ of }: { of: TargetRow }) {
  const say = useSay()
  const { confirmed, unconfirmed, contested, questioned } = of
  const share = (n: number) => (of.unit.zh === '%' ? inUnit(n, of.unit) : number(n))
  const isAsked = (confirmed ?? 0) > 0 || !of.unconfirmedCounts
  return (
    <>
      {isAsked && confirmed !== null && unconfirmed !== null && unconfirmed > 0 && (
        <small>
          {say(of.unconfirmedCounts ? text.bothWords : text.unconfirmed, {
            n: share(confirmed),
            u: share(unconfirmed),
          })}
        </small>
      )}
      {contested !== null && contested > 0 && (
        <small className="late">{say(text.contested, { n: number(contested) })}</small>
      )}
      {questioned !== null && (
        <small className="late">{say(text.questioned, { n: share(questioned) })}</small>
      )}
    </>
  )
}
