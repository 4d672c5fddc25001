import { Link, useParams } from 'react-router'
import type { Entitled as One } from '../api/adapt/policies.ts'
import { useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { outcomes, gap as text } from '../text/policies.ts'

const choices = Object.entries(outcomes).map(([code, name]) => ({ code, name }))

/** The people of the own area whom one policy would serve. */
export default function Entitled() {
  const say = useSay()
  const { id: policy = '' } = useParams()
  const url = useListUrl({ outcome: 'entitled' })
  const list = useRead('entitled', { path: { policy }, query: url.query })
  const names = useRead('gap').data
  const name = names?.rows.find(row => row.policy === policy)?.name
  return (
    <>
      <PageHead
        title={say(text.peopleTitle, { name: name === undefined ? policy : say(name) })}
        sub={say(text.peopleSub)}
      >
        <Link className="btn second small" to="/entitlements">
          {say(text.title)}
        </Link>
      </PageHead>
      <DataTable
        caption={say(text.people)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        tools={
          <>
            <Pick url={url} name="outcome" label={text.outcome} of={choices} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.nobody)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<One>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => <Link to={`/people/${row.person}`}>{row.name}</Link>,
    },
    { key: 'place', head: text.place, cell: row => say(row.place) },
    {
      key: 'what',
      head: text.what,
      cell: row => (
        <>
          {say(outcomes[row.outcome])}
          {row.fact !== null && <small>{say(text.missing, { what: say(row.fact) })}</small>}
        </>
      ),
    },
    {
      key: 'money',
      head: text.money,
      right: true,
      cell: row =>
        row.amountFrom === null || row.amountTo === null
          ? ''
          : row.amountFrom === row.amountTo
            ? yuan(row.amountFrom)
            : `${yuan(row.amountFrom)} – ${yuan(row.amountTo)}`,
    },
    { key: 'since', head: text.since, sort: 'since', tight: true, cell: row => day(row.since) },
  ]
}
