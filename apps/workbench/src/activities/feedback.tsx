import { useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { reports as text } from '../text/reports.ts'

/** What those who came say of it: without their names, as the public page shows it. */
export function Feedback({ id }: { id: string }) {
  const say = useSay()
  const read = useRead('publicActivity', { path: { id } })
  // without a name or an id: only their order tells two of one day apart
  const said = (read.data?.feedback ?? []).map((one, no) => ({ ...one, no }))
  return (
    <section className="sec" aria-labelledby="h-feedback">
      <h2 id="h-feedback">{say(text.feedback)}</h2>
      {said.length === 0 ? (
        <p>{say(text.noFeedback)}</p>
      ) : (
        <>
          <p>{say(text.stars, { n: read.data?.stars ?? 0, of: said.length })}</p>
          <ul className="ruled">
            {said.map(one => (
              <li key={one.no}>
                {one.stars}/5 <small className="cap">{day(one.day)}</small>
                {one.text !== '' && <p>{one.text}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
