import { Link } from 'react-router'
import type { SampleRow } from '../api/adapt/audits.ts'
import { useCan, useRead } from '../api/use.ts'
import { DrawForm } from '../audits/draw-form.tsx'
import { percent } from '../audits/percent.ts'
import { moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { samples as text } from '../text/audits.ts'

/** Every sample that was drawn, and the form for one more of the number that the reader came from. */
export default function Samples() {
  const say = useSay()
  const url = useListUrl()
  const can = useCan()
  const { area: _, ...query } = url.query
  const list = useRead('samples', { query })
  const target = url.get('target')
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn small" to="/board">
          {say(text.toBoard)}
        </Link>
      </PageHead>
      {target !== '' && can('sample.draw') && <DrawForm target={target} area={url.get('area')} />}
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<SampleRow>[] {
  return [
    {
      key: 'number',
      head: text.number,
      cell: row => (
        <>
          <Link to={`/samples/${row.id}`}>{say(row.targetName)}</Link>
          <small>{row.target}</small>
        </>
      ),
    },
    { key: 'area', head: text.area, cell: row => say(row.area.name) },
    {
      key: 'drawn',
      head: text.drawn,
      right: true,
      cell: row => `${number(row.size)} / ${number(row.population)}`,
    },
    { key: 'looked', head: text.looked, right: true, cell: row => number(row.marked) },
    {
      key: 'error',
      head: text.error,
      cell: row =>
        row.estimate === null
          ? say(text.open)
          : `${percent(row.estimate.low)} – ${percent(row.estimate.high)}`,
    },
    { key: 'seed', head: text.seed, optional: true, cell: row => row.seed },
    { key: 'by', head: text.by, optional: true, cell: row => row.by },
    { key: 'at', head: text.at, tight: true, cell: row => moment(row.drawnAt) },
  ]
}
