import { Link } from 'react-router'
import type { EmployerRow } from '../api/adapt/desk.ts'
import { useRead } from '../api/use.ts'
import { amid, day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AppointAdministrator } from '../organisations/appoint.tsx'
import { OrganisationHistory } from '../organisations/history.tsx'
import { OrganisationLinks } from '../organisations/links.tsx'
import { OrganisationSteps } from '../organisations/steps.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { organisation as words } from '../text/organisations.ts'
import { employerStates, employers as text } from '../text/rest.ts'
import { Verified } from './organisation.tsx'

/** Who posts: their credit code verified, their replies counted. */
export default function Employers() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('employers', { query: url.query })
  const rows = list.data?.rows ?? []
  const states = Object.entries(employerStates).map(([code, name]) => ({ code, name }))
  const open = rows.find(row => row.id === url.get('open')) ?? rows[0]
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <div className="lay">
        <DataTable
          caption={say(text.title)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          name={row => row.name}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          exports={exportsOf('employers', url.query)}
          tools={
            <>
              <SearchBox url={url} label={say(text.find)} />
              <CountyPick url={url} />
              <Pick url={url} name="state" label={common.state} of={states} />
            </>
          }
          empty={<p>{say(text.none)}</p>}
        />
        <Side label={say(text.panel)} opened={url.get('open')} close={() => url.set({ open: '' })}>
          {open === undefined ? <Empty title={say(common.nothing)} /> : <Panel key={open.id} of={open} />}
        </Side>
      </div>
    </>
  )
}

function Panel({ of }: { of: EmployerRow }) {
  const say = useSay()
  const read = useRead('organisation', { path: { id: of.id } })
  const record = read.data
  const heads = record?.kind === 'association' || record?.kind === 'incubator'
  return (
    <div className="stack">
      <article className="box stack">
        <div>
          <p className="cap">
            {say(of.stateName)}
            {say(common.comma)}
            {amid(say(of.kind))}
          </p>
          <h2>{of.name}</h2>
        </div>
        {record !== undefined && record.noPosts !== null && (
          <p className="note gan">
            {say(record.noPosts)} {record.reason !== null && say(record.reason)}{' '}
            {record.suspendedUntil !== null && say(words.until, { day: day(record.suspendedUntil) })}
          </p>
        )}
        <dl className="facts">
          <dt>{say(text.registered)}</dt>
          <dd>{day(of.registeredAt)}</dd>
          <dt>{say(text.posts)}</dt>
          <dd>
            <Link to={`/posts?employer=${of.id}`}>{number(of.posts)}</Link>
          </dd>
          <dt>{say(text.replies)}</dt>
          <dd>{repliesOf(of, say)}</dd>
        </dl>
        {record !== undefined && <OrganisationSteps of={record} />}
        {record !== undefined && <AppointAdministrator of={record} />}
      </article>
      {read.isError && <Failure error={read.error} retry={() => void read.refetch()} />}
      {record !== undefined && <Verified of={record} />}
      {heads && <OrganisationLinks id={of.id} />}
      {record !== undefined && (
        <section className="box stack">
          <h2>{say(words.history)}</h2>
          <OrganisationHistory of={record.history} />
        </section>
      )}
    </div>
  )
}

/** Under ten cases counts, never a percent; none due is not nought. */
function repliesOf(row: EmployerRow, say: Say): string {
  if (row.replies === null) return say(text.noReplies)
  const { due, inTime } = row.replies
  return due < 10 ? say(text.inTime, { due, n: inTime }) : `${Math.round((inTime / due) * 100)}%`
}

function columns(say: Say): readonly Column<EmployerRow>[] {
  return [
    { key: 'name', head: common.employer, sort: 'name', cell: row => row.name },
    { key: 'state', head: common.state, sort: 'state', cell: row => say(row.stateName) },
    { key: 'county', head: common.county, sort: 'county', optional: true, cell: row => say(row.county.name) },
    { key: 'posts', head: text.posts, right: true, cell: row => number(row.posts) },
    {
      key: 'openings',
      head: common.openings,
      right: true,
      optional: true,
      cell: row => number(row.openings),
    },
    { key: 'hired', head: text.hired, right: true, cell: row => number(row.hired) },
    { key: 'replies', head: text.replies, cell: row => repliesOf(row, say) },
  ]
}
