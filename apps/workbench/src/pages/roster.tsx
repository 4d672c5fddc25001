import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { GraduateRow, MissingAnswer } from '../api/adapt/rosters.ts'
import { useChange, useRead } from '../api/use.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { SearchBox, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { Destinations, RetentionFigures } from '../rosters/retention.tsx'
import { common, table } from '../text/common.ts'
import { missingAnswers, rosters as text } from '../text/rosters.ts'
import { toast } from '../toast.tsx'

/** One roster: who went where, who is missing and why. */
export default function Roster() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const url = useListUrl()
  const found = useRead('rosters', { query: { id } })
  const retention = useRead('retained', { query: { roster: id } })
  const list = useRead('graduates', { query: { ...url.query, roster: id } })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (found.data === undefined) {
    return found.isError ? (
      <Failure whole error={found.error} retry={() => void found.refetch()} />
    ) : (
      <Waiting />
    )
  }
  const of = found.data.rows[0]
  if (of === undefined) return <Empty whole title={say(common.missing)} />
  const selects = url.get('missing') === '1'
  return (
    <>
      <PageHead
        title={say(text.titleOf, { school: of.school, year: of.year })}
        sub={say(text.countOf, { n: number(of.graduates) })}
      >
        <Link className="btn text small" to="/rosters">
          {say(text.back)}
        </Link>
      </PageHead>
      {of.missing > 0 && (
        <p className="note gan">
          <span>
            {say(text.explain, { n: number(of.missing) })}{' '}
            {!selects && <Link to={url.link({ missing: '1' })}>{say(text.show)}</Link>}
          </span>
        </p>
      )}
      {retention.data !== undefined && !selects && (
        <>
          <RetentionFigures of={retention.data} />
          <Destinations
            of={retention.data}
            chosen={url.get('destination')}
            link={destination => url.link({ destination })}
          />
        </>
      )}
      <section className="sec" aria-labelledby="h-l">
        <h2 id="h-l">{say(text.listOf)}</h2>
        {selects && <Answers chosen={chosen} done={() => setChosen(new Set())} />}
        <DataTable
          caption={say(text.listOf)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          name={row => row.name}
          exports={exportsOf('graduates', { ...url.query, roster: id })}
          {...(selects && { selection: { ids: chosen, set: setChosen } })}
          tools={
            <>
              <SearchBox url={url} label={say(text.find)} />
              <Toggle url={url} name="missing" label={text.onlyMissing} />
            </>
          }
        />
      </section>
    </>
  )
}

/** Why the chosen ones are missing: three answers, and nothing happens without one. */
function Answers({ chosen, done }: { chosen: ReadonlySet<string>; done: () => void }) {
  const say = useSay()
  const answer = useChange('answerMissing', ['graduates', 'rosters', 'retained'])
  const send = (why: MissingAnswer) =>
    answer.mutate(
      { body: { graduates: [...chosen], answer: why } },
      {
        onSuccess: made => {
          toast(say(text.answered, { n: number(made.answered) }))
          done()
        },
      },
    )
  return (
    <div className="stack answers">
      <p className="sub">
        {chosen.size === 0 ? say(text.chooseFirst) : say(table.selected, { n: chosen.size })}
      </p>
      <p className="row">
        {(Object.keys(missingAnswers) as MissingAnswer[]).map(why => (
          <button
            key={why}
            type="button"
            className="btn second small"
            disabled={chosen.size === 0 || answer.isPending}
            onClick={() => send(why)}
          >
            {say(missingAnswers[why])}
          </button>
        ))}
      </p>
      <Refusal error={answer.error} />
    </div>
  )
}

function columns(say: Say): readonly Column<GraduateRow>[] {
  return [
    { key: 'name', head: text.name, sort: 'name', cell: row => row.name },
    {
      key: 'studentNumber',
      head: text.studentNumber,
      sort: 'studentNumber',
      tight: true,
      cell: row => row.studentNumber,
    },
    { key: 'number', head: text.number, tight: true, optional: true, cell: row => row.number },
    { key: 'major', head: text.major, cell: row => row.major },
    {
      key: 'graduatedOn',
      head: text.graduatedOn,
      tight: true,
      optional: true,
      cell: row => day(row.graduatedOn),
    },
    {
      key: 'destination',
      head: text.destination,
      cell: row =>
        row.destination === null ? <span className="late">{say(text.unknown)}</span> : say(row.destination),
    },
    {
      key: 'inWenzhou',
      head: text.inWenzhou,
      tight: true,
      cell: row => (row.inWenzhou === null ? '—' : say(row.inWenzhou ? text.yes : text.no)),
    },
    { key: 'employer', head: text.employer, cell: row => (row.employer === '' ? '—' : row.employer) },
  ]
}
