import { Link, useNavigate } from 'react-router'
import type { BatchRow } from '../api/adapt/claims.ts'
import { useChange, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { claims, batches as text } from '../text/claims.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'

/** What waits to be paid in each county, and every batch that was made. */
export default function ClaimBatches() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('batches', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn text small" to="/claims">
          {say(claims.back)}
        </Link>
      </PageHead>
      <Payable />
      <section className="sec" aria-labelledby="h-all">
        <h2 id="h-all">{say(text.all)}</h2>
        <DataTable
          caption={say(text.all)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          empty={<p>{say(text.none)}</p>}
        />
      </section>
    </>
  )
}

function Payable() {
  const say = useSay()
  const go = useNavigate()
  const read = useRead('payable')
  const make = useChange('makeBatch', ['payable', 'batches', 'claims'])
  const rows = read.data?.rows ?? []
  return (
    <section className="sec" aria-labelledby="h-waiting">
      <h2 id="h-waiting">{say(text.waiting)}</h2>
      <Refusal error={make.error} />
      {rows.length === 0 ? (
        <p className="sub">{say(text.nothing)}</p>
      ) : (
        <ul className="ruled">
          {rows.map(row => (
            <li key={row.id} className="row between">
              <span>
                {say(row.name)} {say(text.sums, { n: number(row.payments), total: yuan(row.total) })}
              </span>
              <button
                type="button"
                className="btn small"
                disabled={make.isPending}
                onClick={() =>
                  make.mutate(
                    { body: { county: row.id } },
                    {
                      onSuccess: made => {
                        toast(say(text.made, { n: number(made.payments), total: yuan(made.total) }))
                        void go(`/claims/batches/${made.batch}`)
                      },
                    },
                  )
                }
              >
                {say(text.make)}
                <span className="vh"> {say(row.name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function columns(say: Say): readonly Column<BatchRow>[] {
  return [
    {
      key: 'county',
      head: text.county,
      cell: row => (
        <Link to={`/claims/batches/${row.id}`}>
          {say(text.one, { county: say(row.county.name), day: day(row.day) })}
        </Link>
      ),
    },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    { key: 'payments', head: text.payments, right: true, cell: row => number(row.payments) },
    { key: 'total', head: text.total, right: true, cell: row => yuan(row.total) },
    { key: 'by', head: text.by, optional: true, cell: row => row.madeBy },
    { key: 'signed', head: text.signedBy, optional: true, cell: row => row.signedBy ?? '' },
  ]
}
