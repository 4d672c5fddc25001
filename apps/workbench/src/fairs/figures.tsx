import type { FairReport } from '../api/fair-operations.ts'
import type { Text } from '../api/shapes.ts'
import { useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { Facts } from '../support/facts.tsx'
import { fairs as text } from '../text/fairs.ts'

/** What the national report asks, counted from what happened at the fair. */
export function Figures({ id }: { id: string }) {
  const say = useSay()
  const report = useRead('fairReport', { path: { id } }, { every: 60_000 }).data
  if (report === undefined) return null
  return (
    <section className="sec" aria-labelledby="h-figures">
      <h2 id="h-figures">{say(text.figures)}</h2>
      <p className="cap">{say(text.figuresHelp)}</p>
      <Facts
        of={[
          [text.employers, number(report.there)],
          [text.openings, number(report.openings)],
          [text.seekers, number(report.seekers)],
          [text.ratio, ratioOf(report.ratio)],
          [text.talks, number(report.talks)],
          [text.intended, number(report.intended)],
          [text.applications, number(report.applications)],
          [text.started, number(report.started)],
          [
            text.results,
            report.resultsAsked === 0
              ? ''
              : say(text.answeredOf, { n: report.resultsAnswered, all: report.resultsAsked }),
          ],
          [text.hired, report.resultsAsked === 0 ? '' : number(report.hired)],
        ]}
      />
      <Groups head={text.bySex} of={report.bySex} />
      <Groups head={text.byAge} of={report.byAge} />
      <Groups head={text.byEducation} of={report.byEducation} />
      <Groups head={text.byPay} of={report.byPay} />
    </section>
  )
}

function ratioOf(hundredths: number | null): string {
  return hundredths === null ? '—' : (hundredths / 100).toFixed(2)
}

function Groups({ head, of }: { head: Text; of: FairReport['bySex'] }) {
  const say = useSay()
  return (
    <table className="hall-figures">
      <caption>{say(head)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text.group)}</th>
          <th scope="col" className="r">
            {say(text.openings)}
          </th>
          <th scope="col" className="r">
            {say(text.seekers)}
          </th>
          <th scope="col" className="r">
            {say(text.ratio)}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map(one => (
          <tr key={one.code}>
            <th scope="row">{say(one.name)}</th>
            <td className="r">{one.openings === null ? say(text.unlimited) : number(one.openings)}</td>
            <td className="r">{number(one.seekers)}</td>
            <td className="r">{ratioOf(one.ratio)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
