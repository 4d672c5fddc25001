import type { Impact } from '../api/adapt/policies.ts'
import { useChange, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { Refusal } from '../parts/places.tsx'
import { policies as text } from '../text/policies.ts'
import { toast } from '../toast.tsx'

/** Who would gain and lose by a proposal, before anybody publishes it. */
export function ImpactOf({ publication }: { publication: string }) {
  const say = useSay()
  const impact = useRead('impact', { path: { publication } })
  const ask = useChange('askImpact', ['impact'])
  const begin = () =>
    ask.mutate({ path: { publication }, body: {} }, { onSuccess: () => toast(say(text.impactStarted)) })
  const { data } = impact
  if (data === undefined) return null
  return (
    <section className="sec stack" aria-labelledby="h-impact">
      <h2 id="h-impact">{say(text.impact)}</h2>
      <p className="sub">{say(text.impactSub)}</p>
      {data.state === null && <p>{say(text.impactNone)}</p>}
      {data.state === 'running' && <p>{say(text.impactRunning, { n: number(data.people) })}</p>}
      {data.state === 'done' && <Numbers of={data} />}
      {data.state !== 'running' && (
        <p>
          <button type="button" className="btn second small" disabled={ask.isPending} onClick={begin}>
            {say(data.state === null ? text.impactNow : text.impactAgain)}
          </button>
        </p>
      )}
      <Refusal error={ask.error} />
    </section>
  )
}

function Numbers({ of }: { of: Impact }) {
  const say = useSay()
  const count = (value: number | null) => (value === null ? say(text.few) : number(value))
  const money = ({ from, to }: Impact['afterCost']) =>
    from === to ? yuan(from) : `${yuan(from)} – ${yuan(to)}`
  const touched = of.counties.filter(row => row.gained !== 0 || row.lost !== 0)
  return (
    <>
      <dl className="facts">
        <dt>{say(text.entitledNow)}</dt>
        <dd>{count(of.before)}</dd>
        <dt>{say(text.entitledThen)}</dt>
        <dd>{count(of.after)}</dd>
        <dt>{say(text.gained)}</dt>
        <dd>{count(of.gained)}</dd>
        <dt>{say(text.lost)}</dt>
        <dd>{count(of.lost)}</dd>
        <dt>{say(text.costNow)}</dt>
        <dd>{money(of.beforeCost)}</dd>
        <dt>{say(text.costThen)}</dt>
        <dd>
          {money(of.afterCost)}
          {of.without > 0 && <p className="cap">{say(text.unknownAmount, { n: number(of.without) })}</p>}
        </dd>
      </dl>
      {touched.length > 0 && (
        <table className="data">
          <caption className="vh">{say(text.impact)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text.county)}</th>
              <th scope="col" className="r">
                {say(text.gained)}
              </th>
              <th scope="col" className="r">
                {say(text.lost)}
              </th>
            </tr>
          </thead>
          <tbody>
            {touched.map(row => (
              <tr key={row.county}>
                <th scope="row">{say(row.place)}</th>
                <td className="r" data-l={say(text.gained)}>
                  {count(row.gained)}
                </td>
                <td className="r" data-l={say(text.lost)}>
                  {count(row.lost)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {of.day !== null && <p className="cap">{day(of.day)}</p>}
    </>
  )
}
