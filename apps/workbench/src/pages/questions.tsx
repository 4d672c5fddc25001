import type { PatternQuestion } from '../api/question-operations.ts'
import type { Choice } from '../api/shapes.ts'
import { useCan, useRead, useSession } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { Panel } from '../questions/panel.tsx'
import { actsForOrganisation } from '../sections.ts'
import { Questions as Bursts } from '../skills/questions.tsx'
import { groups, patternNames, questions as text } from '../text/questions.ts'

const choices = (names: Readonly<Record<string, Choice['name']>>): Choice[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }))

/** What the nightly look found unusual: an officer looks, the organiser is heard, a person says what it is. */
export default function PatternQuestions() {
  const say = useSay()
  const can = useCan()
  const mine = actsForOrganisation(useSession())
  const url = useListUrl(mine ? {} : { group: 'pending' })
  const list = useRead('patternQuestions', { query: url.query })
  const rows = list.data?.rows ?? []
  const looked = url.get('open') || url.get('id')
  const open = rows.find(row => row.id === looked) ?? rows[0]
  return (
    <>
      <PageHead title={say(text.title)} sub={say(mine ? text.mine : text.sub)} />
      {can('skills.question') && <Bursts />}
      <div className="lay">
        <DataTable
          caption={say(text.title)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          tools={
            <>
              <Pick url={url} name="pattern" label={text.pattern} of={choices(patternNames)} />
              {!mine && <Pick url={url} name="group" label={text.group} of={choices(groups)} />}
            </>
          }
          empty={
            <>
              <p>{say(text.none)}</p>
              <p>{say(text.noneMore)}</p>
            </>
          }
        />
        <Side label={say(text.panel)} opened={looked} close={() => url.set({ open: '', id: '' })}>
          {open === undefined ? <Empty title={say(text.none)} /> : <Panel key={open.id} of={open} />}
        </Side>
      </div>
    </>
  )
}

function columns(say: Say): readonly Column<PatternQuestion>[] {
  return [
    {
      key: 'what',
      head: text.what,
      cell: row => (
        <>
          <b>{row.title}</b>
          <small>{row.organiserName}</small>
        </>
      ),
    },
    { key: 'pattern', head: text.pattern, cell: row => say(row.patternName) },
    {
      key: 'days',
      head: text.days,
      tight: true,
      optional: true,
      cell: row => (row.from === row.until ? day(row.from) : `${day(row.from)} – ${day(row.until)}`),
    },
    { key: 'state', head: text.state, cell: row => say(row.stateName) },
  ]
}
