import { useState } from 'react'
import { Link } from 'react-router'
import type { EmployerRow } from '../api/adapt/desk.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Refusal } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { employerStates, employers as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

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
  const verify = useChange('verifyEmployer', ['employers', 'review'])
  const [refusing, setRefusing] = useState(false)
  const can = useCan()
  const send = (verified: boolean, reason?: string) =>
    verify.mutate(
      {
        path: { id: of.id },
        body: { version: of.version, verified, ...(reason === undefined ? {} : { reason }) },
      },
      {
        onSuccess: () => {
          setRefusing(false)
          toast(say(verified ? text.verified : text.refused, { name: of.name }))
        },
      },
    )
  return (
    <article className="box stack">
      <div>
        <p className="cap">
          {say(of.stateName)} {say(of.kind)}
        </p>
        <h2>{of.name}</h2>
      </div>
      <dl className="facts">
        <dt>{say(text.code)}</dt>
        <dd>{of.creditCode}</dd>
        <dt>{say(common.county)}</dt>
        <dd>{say(of.county.name)}</dd>
        <dt>{say(text.registered)}</dt>
        <dd>{day(of.registeredAt)}</dd>
        <dt>{say(text.posts)}</dt>
        <dd>
          <Link to={`/posts?employer=${of.id}`}>{number(of.posts)}</Link>
        </dd>
        <dt>{say(text.replies)}</dt>
        <dd>{repliesOf(of, say)}</dd>
      </dl>
      <Refusal error={refusing ? null : verify.error} />
      {of.state === 'unverified' && can('organisation.verify') && (
        <div className="row">
          <button type="button" className="btn" disabled={verify.isPending} onClick={() => send(true)}>
            {say(text.verify)}
          </button>
          <button type="button" className="btn second" onClick={() => setRefusing(true)}>
            {say(text.refuse)}
          </button>
        </div>
      )}
      {refusing && (
        <AskDialog
          title={`${say(text.refuse)}${say(common.colon)}${of.name}`}
          action={say(text.refuse)}
          busy={verify.isPending}
          error={verify.error}
          close={() => setRefusing(false)}
          ask={{ why: { kind: 'words', label: say(text.why) } }}
          send={({ why: reason }) => send(false, reason)}
        />
      )}
    </article>
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
