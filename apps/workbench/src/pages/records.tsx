import { Link, useParams } from 'react-router'
import type { LedgerRecord } from '../api/adapt/board.ts'
import { useRead } from '../api/use.ts'
import { MarkLine } from '../board/explain.tsx'
import { day, moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { board } from '../text/board.ts'
import { common } from '../text/common.ts'
import { records as text, verifications } from '../text/rest.ts'

/** The records behind a number: the same predicate that counted them lists them. */
export default function Records() {
  const say = useSay()
  const target = useParams()['target'] ?? ''
  const url = useListUrl()
  const list = useRead('records', { path: { target }, query: url.query })
  const where = { county: url.get('county'), month: url.get('month') }
  const explained = useRead('explanation', { path: { target }, query: where })
  const what = explained.data === undefined ? target : say(explained.data.target.label)
  return (
    <>
      <PageHead title={say(text.title, { what })} sub={say(text.sub)}>
        <Link className="btn text small" to={`/board?target=${target}#explain`}>
          {say(board.back)}
        </Link>
      </PageHead>
      <DataTable
        caption={say(text.title, { what })}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        exports={exportsOf('records', where, { target })}
        tools={<CountyPick url={url} />}
        empty={<p>{say(text.none)}</p>}
      />
      {explained.data !== undefined && <MarkLine of={explained.data.mark} />}
    </>
  )
}

function columns(say: Say): readonly Column<LedgerRecord>[] {
  return [
    {
      key: 'title',
      head: text.what,
      cell: row => (row.href === null ? <b>{row.title}</b> : <Link to={row.href}>{row.title}</Link>),
    },
    { key: 'county', head: common.county, cell: row => say(row.area.name) },
    { key: 'happened', head: text.happened, cell: row => day(row.happenedOn) },
    {
      key: 'recorded',
      head: text.recorded,
      optional: true,
      cell: row => moment(row.recordedAt),
    },
    {
      key: 'quantity',
      head: text.quantity,
      right: true,
      cell: row => number(row.quantity),
    },
    { key: 'by', head: text.by, optional: true, cell: row => row.by },
    {
      key: 'verification',
      head: text.verification,
      cell: row => (
        <span className={row.verification === 'contested' ? 'late' : undefined}>
          {say(verifications[row.verification])}
          {row.question !== null && (
            <small className="late">
              {row.question.href === null ? (
                say(row.question.name)
              ) : (
                <Link to={row.question.href}>{say(row.question.name)}</Link>
              )}
            </small>
          )}
        </span>
      ),
    },
  ]
}
