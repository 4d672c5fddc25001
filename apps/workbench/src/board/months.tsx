import { lazy, Suspense, useState } from 'react'
import type { Breakdown, TargetRow } from '../api/adapt/board.ts'
import { month, number } from '../format.ts'
import { useSay } from '../language.ts'
import { Waiting } from '../parts/places.tsx'
import { board as text } from '../text/board.ts'

const Chart = lazy(() => import('./chart.tsx'))

/** A number month by month: the table is the fact, the chart is fetched when asked for. */
export default function Months({ target, months }: { target: TargetRow; months: Breakdown['months'] }) {
  const say = useSay()
  const [drawn, setDrawn] = useState(false)
  return (
    <>
      <div className="sec-h">
        <h2 id="h-m">{say(text.months, { what: say(target.label) })}</h2>
        {!drawn && (
          <button type="button" className="btn text small noprint" onClick={() => setDrawn(true)}>
            {say(text.showMonths)}
          </button>
        )}
      </div>
      {drawn && (
        <Suspense fallback={<Waiting />}>
          <Chart months={months} counted={say(text.counted)} expected={say(text.expectedMonth)} />
        </Suspense>
      )}
      <table className="data small-rows">
        <caption className="vh">{say(text.monthTable)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.month)}</th>
            <th scope="col" className="r">
              {say(text.counted)}
            </th>
            <th scope="col" className="r">
              {say(text.expectedMonth)}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(one => (
            <tr key={one.month}>
              <th scope="row">
                {month(one.month)}
                {one.frozen && <small>{say(text.frozen)}</small>}
              </th>
              <td className="r" data-l={say(text.counted)}>
                {one.counted === null ? '—' : number(one.counted)}
              </td>
              <td className="r" data-l={say(text.expectedMonth)}>
                {one.expected === null ? '—' : number(one.expected)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
