import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Choice } from '../api/shapes.ts'
import type { HonourRow } from '../api/skill-operations.ts'
import { useCan, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Award } from '../skills/honour-dialogs.tsx'
import { Nominate } from '../skills/nominate.tsx'
import { honours as text } from '../text/skills.ts'

const states: readonly Choice[] = [
  { code: 'nominated', name: { zh: '已提名', en: 'Nominated' } },
  { code: 'awarded', name: { zh: '已授予', en: 'Awarded' } },
  { code: 'refused', name: { zh: '未授予', en: 'Not awarded' } },
  { code: 'withdrawn', name: { zh: '提名撤回', en: 'Nomination withdrawn' } },
  { code: 'revoked', name: { zh: '称号已撤销', en: 'Title revoked' } },
]

/** Titles of an area: who is nominated, who was awarded one, and by which decision. */
export default function Honours() {
  const say = useSay()
  const can = useCan()
  const go = useNavigate()
  const url = useListUrl()
  const list = useRead('honours', { query: url.query })
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<'nominate' | 'award' | null>(null)
  const titles = (list.data?.titles ?? []).map(({ code, name }) => ({ code, name }))
  const toAward = (list.data?.rows ?? []).filter(
    row => chosen.has(row.id) && row.actions.some(one => one.name === 'award'),
  )
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {/* another program: the public page */}
        <a className="btn text small" href="/honours">
          {say(text.roll)}
        </a>
        {can('honour.decide') && toAward.length > 0 && (
          <button type="button" className="btn second small" onClick={() => setAct('award')}>
            {say(text.award, { n: toAward.length })}
          </button>
        )}
        {can('honour.nominate') && (
          <button type="button" className="btn small" onClick={() => setAct('nominate')}>
            {say(text.nominate)}
          </button>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        {...(can('honour.decide') && { selection: { ids: chosen, set: choose } })}
        tools={
          <>
            <SearchBox url={url} label={say(text.findIn)} />
            <Pick url={url} name="state" label={text.state} of={states} />
            <Pick url={url} name="title" label={text.titleOf} of={titles} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
      {act === 'nominate' && (
        <Nominate titles={titles} close={() => setAct(null)} added={id => void go(`/honours/${id}`)} />
      )}
      {act === 'award' && (
        <Award
          ids={toAward.map(row => row.id)}
          close={() => {
            setAct(null)
            choose(new Set())
          }}
        />
      )}
    </>
  )
}

function columns(say: Say): readonly Column<HonourRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/honours/${row.id}`}>{row.name}</Link>
          <small>{row.employer}</small>
        </>
      ),
    },
    { key: 'title', head: text.titleOf, cell: row => say(row.titleName) },
    { key: 'year', head: text.year, right: true, cell: row => row.year },
    { key: 'nominator', head: text.nominator, optional: true, cell: row => row.nominator },
    { key: 'document', head: text.document, optional: true, cell: row => row.document },
    {
      key: 'awardedOn',
      head: text.awardedOn,
      tight: true,
      cell: row => (row.awardedOn === null ? '' : day(row.awardedOn)),
    },
    { key: 'state', head: text.state, cell: row => say(row.stateName) },
  ]
}
