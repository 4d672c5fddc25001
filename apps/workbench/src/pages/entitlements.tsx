import { Link } from 'react-router'
import type { GapRow } from '../api/adapt/policies.ts'
import { useCan, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { gap as text } from '../text/policies.ts'

/** Entitled, told, claimed, paid: each policy, and each county when it is opened. */
export default function Entitlements() {
  const say = useSay()
  const read = useRead('gap')
  const { data } = read
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      {read.isError && <Failure error={read.error} retry={() => void read.refetch()} />}
      {read.isPending && <Waiting />}
      {data !== undefined && (
        <>
          <p>
            {data.day === null
              ? say(text.none)
              : say(text.night, { day: day(data.day), n: number(data.people) })}
            {data.running && ` · ${say(text.running)}`}
          </p>
          {data.rows.length > 0 && <Table rows={data.rows} />}
        </>
      )}
    </>
  )
}

const heads = [text.entitled, text.oneMissing, text.told, text.claimed, text.paid, text.amount] as const

function Table({ rows }: { rows: readonly GapRow[] }) {
  const say = useSay()
  return (
    <table className="data">
      <caption className="vh">{say(text.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text.policy)}</th>
          {heads.map(head => (
            <th scope="col" className="r" key={head.en}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.policy} of={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ of }: { of: GapRow }) {
  const say = useSay()
  const can = useCan()
  return (
    <tr>
      <th scope="row">
        {can('entitlement.list') && of.entitled + of.oneMissing > 0 ? (
          <Link to={`/entitlements/${of.policy}`}>{say(of.name)}</Link>
        ) : (
          say(of.name)
        )}
        {!of.confirmed && <small>{say(text.unconfirmed)}</small>}
        {!of.claimedHere && <small>{say(text.notHere)}</small>}
        {of.counties.length > 1 && <Counties of={of} />}
      </th>
      <Cells of={of} />
    </tr>
  )
}

function Cells({ of }: { of: GapRow | GapRow['counties'][number] }) {
  const say = useSay()
  const count = (value: number | null) => (value === null ? '—' : number(value))
  const values = [
    number(of.entitled),
    number(of.oneMissing),
    number(of.told),
    count(of.claimed),
    count(of.paid),
    of.amount === null ? '—' : yuan(of.amount),
  ]
  return heads.map((head, at) => (
    <td className="r" key={head.en} data-l={say(head)}>
      {values[at]}
    </td>
  ))
}

function Counties({ of }: { of: GapRow }) {
  const say = useSay()
  return (
    <details>
      <summary>{say(text.counties)}</summary>
      <ul>
        {of.counties.map(row => (
          <li key={row.county}>
            {say(row.place)} {say(text.entitled)} {number(row.entitled)} · {say(text.told)} {number(row.told)}
            {row.claimed !== null && ` · ${say(text.claimed)} ${number(row.claimed)}`}
            {row.paid !== null && ` · ${say(text.paid)} ${number(row.paid)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
