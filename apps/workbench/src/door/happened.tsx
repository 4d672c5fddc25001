import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { door as text, verdicts } from '../text/doors.ts'
import { isGood } from './door.ts'
import type { DoorState, Event } from './door-store.ts'

/** The last one large, the ones before it below; what the server does not take at all stands by itself. */
export function Happened({ state, drop }: { state: DoorState; drop: (clientId: string) => void }) {
  const say = useSay()
  const [latest, ...before] = state.events
  return (
    <>
      <div role="status" aria-live="assertive">
        {latest !== undefined && <Large of={latest} />}
      </div>
      {before.length > 0 && (
        <details className="before">
          <summary>{say(text.latest)}</summary>
          <ol className="ruled">
            {before.map(one => (
              <li key={one.clientId} className={goes(one) ? 'ok' : 'late'}>
                {say(wordsOf(one))} {one.name ?? ''}
                {one.result === undefined && <small> {say(text.notSent)}</small>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {state.asides.length > 0 && (
        <section className="note bad" aria-label={say(text.aside)}>
          <div>
            <p>{say(text.asideSub)}</p>
            <ul>
              {state.asides.map(({ scan, why }) => (
                <li key={scan.clientId}>
                  {scan.ticket ?? scan.registration}: {why}{' '}
                  <button type="button" className="link" onClick={() => drop(scan.clientId)}>
                    {say(text.asideDrop)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  )
}

/** The server's word counts; before it is heard, the phone's. */
function goes({ verdict, result }: Event): boolean {
  return result === undefined ? isGood(verdict) : ['in', 'out'].includes(result.outcome)
}

function wordsOf({ verdict, result }: Event) {
  return result === undefined ? verdicts[verdict] : result.outcomeName
}

function Large({ of }: { of: Event }) {
  const say = useSay()
  const good = goes(of)
  const places = of.result?.places ?? of.places
  return (
    <div className={good ? 'verdict good' : 'verdict stop'}>
      <Icon name={good ? 'check' : 'close'} />
      <p>
        <b>{say(wordsOf(of))}</b>
        <span className="line">
          {of.name ?? ''} {places !== null && places > 1 && say(text.places, { n: places })}
        </span>
        {of.result === undefined && <small className="line">{say(text.notSent)}</small>}
      </p>
    </div>
  )
}
