import type { TargetDetail } from '../api/adapt/targets.ts'
import { type Say, useSay } from '../language.ts'
import { parameterValues, targets as text } from '../text/targets.ts'
import { Fact } from './promise.tsx'

/** By which reading the number is counted, and the open words that the reading hangs on. */
export function Rulings({ of }: { of: TargetDetail }) {
  const say = useSay()
  const { target, parameters } = of
  return (
    <section className="sec" aria-labelledby="h-rulings">
      <h2 id="h-rulings">{say(text.rulings)}</h2>
      <dl className="facts">
        <Fact name={say(text.how)}>{say(of.how ?? text.howNone)}</Fact>
        {target.note !== null && <Fact name={say(text.ruling)}>{say(target.note)}</Fact>}
        {target.unscored !== null && <Fact name={say(text.unscored)}>{say(target.unscored)}</Fact>}
        <Fact name={say(text.unconfirmed)}>
          {say(target.unconfirmedCounts ? text.unconfirmedYes : text.unconfirmedNo)}
        </Fact>
      </dl>
      <h3 className="open">{say(text.parameters)}</h3>
      {parameters.length === 0 ? (
        <p className="sub">{say(text.parametersNone)}</p>
      ) : (
        <>
          <p className="sub">{say(text.parametersMore)}</p>
          <table className="data">
            <thead>
              <tr>
                {[text.parameter, text.value, text.owner].map(head => (
                  <th scope="col" key={head.en}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parameters.map(one => (
                <tr key={one.code}>
                  <th scope="row">{say(one.label)}</th>
                  <td data-l={say(text.value)}>
                    {one.value === null ? say(text.undecided) : valueWords(one.value, say)}
                    <small className={one.confirmed ? 'ok' : 'late'}>
                      {say(one.confirmed ? text.confirmed : text.notConfirmed)}
                    </small>
                  </td>
                  <td data-l={say(text.owner)}>{say(one.ownerName)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

/** The plan names the readings that one can choose from by codes. */
function valueWords(value: string, say: Say): string {
  const words = parameterValues[value]
  return words === undefined ? value.replaceAll('_', ' ') : say(words)
}
