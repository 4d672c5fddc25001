import '../styles/board.css'
import { lazy, Suspense, useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import type { Board as BoardData } from '../api/adapt/board.ts'
import { useRead } from '../api/use.ts'
import { Explain } from '../board/explain.tsx'
import { DepartmentList, departmentsOf, MeasureList } from '../board/groups.tsx'
import { firstTold, Heads, Summary } from '../board/summary.tsx'
import { TargetTable } from '../board/target-table.tsx'
import { TileMap } from '../board/tile-map.tsx'
import { moment, month } from '../format.ts'
import { useSay } from '../language.ts'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, Toggle } from '../parts/filters.tsx'
import { Hatch } from '../parts/gauge.tsx'
import { Icon } from '../parts/icon.tsx'
import { type ListUrl, useListUrl } from '../parts/list-url.ts'
import { Failure, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { board as text } from '../text/board.ts'

const Months = lazy(() => import('../board/months.tsx'))

/** Are we keeping our word? Where not? Every number opens into how it was counted and its records. */
export default function Board() {
  const url = useListUrl()
  const asked = { county: url.get('county'), month: url.get('month') }
  const board = useRead('board', { query: asked }, { every: 60_000 })
  if (board.data !== undefined) return <Drawn board={board.data} url={url} />
  return board.isError ? (
    <Failure whole error={board.error} retry={() => void board.refetch()} />
  ) : (
    <Waiting bars={14} />
  )
}

function Drawn({ board, url }: { board: BoardData; url: ListUrl }) {
  const say = useSay()
  const chosen = board.targets.find(target => target.id === url.get('target')) ?? firstTold(board)
  const where = { county: url.get('county'), month: url.get('month') }
  const breakdown = useRead(
    'breakdown',
    { path: { target: chosen?.id ?? '' }, query: where },
    { when: chosen !== undefined },
  )
  useScrollToExplain()
  return (
    <>
      <Hatch />
      <div className="head1">
        <div>
          <h1>{say(text.title, { year: board.plan.year })}</h1>
          <p className="sub">
            {say(text.asOf, { when: moment(board.asOf), percent: Math.round(board.elapsed / 100) })}
          </p>
        </div>
        <div className="row noprint">
          <Link className="btn second small" to="/board/large">
            <Icon name="screen" small />
            {say(text.large)}
          </Link>
          <SaveButton className="btn second small" path={exportsOf('board', where).excel}>
            <Icon name="table" small />
            {say(text.excel)}
          </SaveButton>
          <button type="button" className="btn second small" onClick={() => print()}>
            <Icon name="printer" small />
            {say(text.print)}
          </button>
        </div>
      </div>
      <Summary board={board} />
      <Heads targets={board.targets.filter(target => target.headline)} url={url} />
      <div className="lay board">
        <section aria-labelledby="h-10">
          <Groups board={board} url={url} />
        </section>
        <section aria-labelledby="h-map" className="map-s">
          {chosen !== undefined && (
            <TileMap target={chosen} tiles={breakdown.data?.tiles ?? []} targets={board.targets} url={url} />
          )}
        </section>
        <section aria-labelledby="h-t">
          <Rows board={board} url={url} chosen={chosen?.id} />
          {chosen !== undefined && breakdown.data !== undefined && (
            <section className="sec" aria-labelledby="h-m">
              <Suspense fallback={<Waiting />}>
                <Months target={chosen} months={breakdown.data.months} />
              </Suspense>
            </section>
          )}
        </section>
        {chosen !== undefined && <Explain target={chosen} where={where} close={url.link({ target: '' })} />}
      </div>
    </>
  )
}

function Groups({ board, url }: { board: BoardData; url: ListUrl }) {
  const say = useSay()
  const byDepartment = url.get('by') === 'department'
  return (
    <>
      <div className="sec-h">
        <h2 id="h-10">{say(byDepartment ? text.departments : text.measures)}</h2>
        <Link to={url.link({ by: byDepartment ? '' : 'department' })}>
          {say(byDepartment ? text.byMeasure : text.byDepartment)}
        </Link>
      </div>
      {byDepartment ? <DepartmentList board={board} url={url} /> : <MeasureList board={board} url={url} />}
    </>
  )
}

function Rows({ board, url, chosen }: { board: BoardData; url: ListUrl; chosen: string | undefined }) {
  const say = useSay()
  const departments = departmentsOf(board)
  const rows = board.targets.filter(
    target =>
      (url.get('measure') === '' || target.measure === url.get('measure')) &&
      (url.get('department') === '' || target.department?.code === url.get('department')) &&
      (url.get('behind') === '' || target.state === 'behind'),
  )
  const measures = board.measures.map(one => ({ code: one.id, name: one.label }))
  const months = Array.from({ length: 12 }, (_, index) => {
    const code = `${board.plan.year}-${String(index + 1).padStart(2, '0')}`
    const name = month(code)
    return { code, name: { zh: name, en: name } }
  })
  return (
    <>
      <div className="sec-h">
        <h2 id="h-t">{say(text.rows)}</h2>
        {rows.length < board.targets.length && (
          <Link to={url.link({ measure: '', department: '', behind: '' })}>
            {say(text.seeAll, { n: board.targets.length })}
          </Link>
        )}
      </div>
      <div className="tools">
        <Pick url={url} name="measure" label={text.measure} of={measures} />
        <Pick url={url} name="department" label={text.department} of={departments} />
        <CountyPick url={url} />
        <Pick url={url} name="month" label={text.month} of={months} />
        <Toggle url={url} name="behind" label={text.onlyBehind} />
      </div>
      <TargetTable rows={rows} measures={board.measures} url={url} chosen={chosen} />
    </>
  )
}

/** A number was clicked: the panel is a link target, also where it is drawn after the click. */
function useScrollToExplain(): void {
  const { hash, search } = useLocation()
  useEffect(() => {
    void search // changes when another number is clicked
    if (hash === '#explain' && matchMedia('(max-width: 74.99rem)').matches) {
      document.getElementById('explain')?.scrollIntoView()
    }
  }, [hash, search])
}
