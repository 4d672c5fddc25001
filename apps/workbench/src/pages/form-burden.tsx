import type { FormBurden as Burden } from '../api/adapt/people.ts'
import { useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { burden as text } from '../text/people.ts'

/** What forms cost people, shown to those who cause it. */
export default function FormBurden() {
  const say = useSay()
  const read = useRead('formBurden')
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      {read.data !== undefined ? (
        <Table of={read.data} />
      ) : read.isError ? (
        <Failure error={read.error} retry={() => void read.refetch()} />
      ) : (
        <Waiting bars={6} />
      )}
      <p className="cap">{say(text.median)}</p>
    </>
  )
}

function Table({ of }: { of: Burden }) {
  const say = useSay()
  return (
    <table className="data">
      <caption className="vh">{say(text.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text.form)}</th>
          <th scope="col" className="r">
            {say(text.questions)}
          </th>
          <th scope="col" className="r">
            {say(text.asked)}
          </th>
          <th scope="col" className="r">
            {say(text.known)}
          </th>
          <th scope="col" className="r">
            {say(text.seconds)}
          </th>
          <th scope="col" className="r">
            {say(text.uses)}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.rows.map(row => (
          <tr key={row.form}>
            <th scope="row">{say(row.title)}</th>
            <td className="r" data-l={say(text.questions)}>
              {number(row.questions)}
            </td>
            <td className="r" data-l={say(text.asked)}>
              {row.asked === null ? say(text.never) : number(row.asked)}
            </td>
            <td className="r" data-l={say(text.known)}>
              {row.known === null ? '' : number(row.known)}
            </td>
            <td className="r" data-l={say(text.seconds)}>
              {row.seconds === null ? '' : say(text.time, { n: number(row.seconds) })}
            </td>
            <td className="r" data-l={say(text.uses)}>
              {number(row.uses)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
