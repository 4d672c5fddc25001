import type { ReactNode } from 'react'
import type { ApplicationRow } from '../api/adapt/applications.ts'
import { useRead } from '../api/use.ts'
import { day, moment } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import type { ListUrl } from '../parts/list-url.ts'
import { Empty } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { confirmations, applications as text } from '../text/applications.ts'
import { common } from '../text/common.ts'
import { ApplicationPanel } from './application-panel.tsx'

/** Applications with the one in view beside them: for officers all, for an employer their own. */
export function ApplicationList({ url, tools, own }: { url: ListUrl; tools: ReactNode; own: boolean }) {
  const say = useSay()
  const list = useRead('applications', { query: url.query }, { every: 60_000 })
  const rows = list.data?.rows ?? []
  // a link from a record names one application, which need not be on this page of the list
  const named = url.get('id')
  const one = useRead('application', { path: { id: named } }, { when: named !== '' })
  const open =
    (named !== '' && url.get('open') === '' ? one.data?.application : undefined) ??
    rows.find(row => row.id === url.get('open')) ??
    rows[0]
  return (
    <div className="lay">
      <DataTable
        caption={say(own ? text.applicants : text.title)}
        columns={columns(say, own)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.person}
        current={open?.id}
        onRow={row => url.set({ open: row.id })}
        exports={exportsOf('applications', url.query)}
        tools={tools}
        empty={<p>{say(text.nobodyMore)}</p>}
      />
      <Side
        label={say(text.panel)}
        opened={url.get('open') || named}
        close={() => url.set({ open: '', id: '' })}
      >
        {open === undefined ? (
          <Empty title={say(text.nobody)} />
        ) : (
          <ApplicationPanel key={open.id} of={open} />
        )}
      </Side>
    </div>
  )
}

function columns(say: Say, own: boolean): readonly Column<ApplicationRow>[] {
  const all: readonly (Column<ApplicationRow> | false)[] = [
    {
      key: 'person',
      head: text.person,
      sort: 'person',
      cell: row => (
        <>
          {row.person}
          <small>{row.post.title}</small>
        </>
      ),
    },
    !own && { key: 'employer', head: common.employer, sort: 'employer', cell: row => row.employer.name },
    !own && {
      key: 'county',
      head: common.county,
      sort: 'county',
      optional: true,
      tight: true,
      cell: row => say(row.county.name),
    },
    { key: 'state', head: common.state, sort: 'state', cell: row => say(row.stateName) },
    !own && {
      key: 'waiting',
      tight: true,
      head: text.waiting,
      optional: true,
      cell: row => (row.due === null ? '' : say(row.waitingFor)),
    },
    {
      key: 'applied',
      tight: true,
      head: text.applied,
      sort: 'applied',
      optional: true,
      cell: row => moment(row.appliedAt),
    },
    {
      key: 'due',
      tight: true,
      head: text.due,
      sort: 'due',
      cell: row =>
        row.due !== null && (
          <span className={row.overdue ? 'late' : undefined}>
            {row.overdue ? say(common.overdue, { day: day(row.due) }) : day(row.due)}
          </span>
        ),
    },
    {
      key: 'confirmation',
      head: text.confirmation,
      optional: true,
      cell: row => row.confirmation !== 'none' && say(confirmations[row.confirmation]),
    },
  ]
  return all.filter(column => column !== false)
}
