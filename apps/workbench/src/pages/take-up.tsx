import { Link } from 'react-router'
import { useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { ExportButtons } from '../parts/export-buttons.tsx'
import { exportsOf } from '../parts/exports.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Waiting } from '../parts/places.tsx'
import { loans as text } from '../text/support.ts'

/** What each bank has done with what was asked of it: so that others follow. */
export default function TakeUp() {
  const say = useSay()
  const read = useRead('takeUp')
  return (
    <>
      <PageHead title={say(text.takeUp)} sub={say(text.takeUpSub)}>
        <ExportButtons of={exportsOf('takeUp', {})} />
        <Link className="btn text small" to="/loans">
          {say(text.back)}
        </Link>
      </PageHead>
      {read.data === undefined ? (
        read.isError ? (
          <Failure whole error={read.error} retry={() => void read.refetch()} />
        ) : (
          <Waiting />
        )
      ) : read.data.rows.length === 0 ? (
        <Empty title={say(text.none)} />
      ) : (
        <table className="data">
          <caption className="vh">{say(text.takeUp)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text.bank)}</th>
              {[
                ...[text.applications, text.waiting, text.late, text.approved, text.lines, text.paidOut],
                ...[text.outstanding, text.above, text.median],
              ].map(head => (
                <th key={head.en} scope="col" className="r">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.data.rows.map(row => (
              <tr key={row.id}>
                <th scope="row">{row.bank}</th>
                <td className="r" data-l={say(text.applications)}>
                  {number(row.applications)}
                </td>
                <td className="r" data-l={say(text.waiting)}>
                  {number(row.waiting)}
                </td>
                <td className={row.late > 0 ? 'r late' : 'r'} data-l={say(text.late)}>
                  {number(row.late)}
                </td>
                <td className="r" data-l={say(text.approved)}>
                  {number(row.approved)}
                </td>
                <td className="r" data-l={say(text.lines)}>
                  {yuan(row.lines)}
                </td>
                <td className="r" data-l={say(text.paidOut)}>
                  {yuan(row.disbursed)}
                </td>
                <td className="r" data-l={say(text.outstanding)}>
                  {yuan(row.outstanding)}
                </td>
                <td className="r" data-l={say(text.above)}>
                  {number(row.aboveRate)}
                </td>
                <td className="r" data-l={say(text.median)}>
                  {row.medianDays ?? '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
