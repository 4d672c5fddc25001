import { Link } from 'react-router'
import type { Task } from '../api/adapt/desk.ts'
import { useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { taskSources, tasks as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** What waits for me: each a door to where it is done. */
export default function Tasks() {
  const say = useSay()
  const url = useListUrl({ sort: 'due' })
  const list = useRead('tasks', { query: url.query }, { every: 60_000 })
  const move = useChange('moveTask', ['tasks'])
  const finish = (task: Task) =>
    move.mutate(
      { path: { id: task.id }, body: { version: task.version, state: 'done' } },
      {
        onSuccess: ({ version }) =>
          toast(say(text.doneToast, { what: say(task.title) }), () =>
            move.mutate({ path: { id: task.id }, body: { version, state: 'open' } }),
          ),
      },
    )
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <Refusal error={move.error} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say, finish)}
        list={list}
        url={url}
        id={row => row.id}
        exports={exportsOf('tasks', url.query)}
        tools={
          <>
            <Toggle url={url} name="given" label={text.given} />
            <Toggle url={url} name="done" label={text.finished} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say, finish: (task: Task) => void): readonly Column<Task>[] {
  return [
    {
      key: 'what',
      head: text.what,
      sort: 'title',
      cell: row => (
        <>
          {row.href === null ? <b>{say(row.title)}</b> : <Link to={row.href}>{say(row.title)}</Link>}
          <small>{say(row.why)}</small>
        </>
      ),
    },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      cell: row => (
        <span className={row.overdue ? 'late' : undefined}>
          {row.overdue ? say(common.overdue, { day: day(row.due) }) : day(row.due)}
        </span>
      ),
    },
    { key: 'from', head: text.from, optional: true, cell: row => say(taskSources[row.from]) },
    { key: 'owner', head: text.owner, optional: true, cell: row => say(row.owner) },
    {
      key: 'done',
      head: text.done,
      cell: row =>
        row.state === 'open' &&
        row.mayFinish && (
          <button type="button" className="btn second small" onClick={() => finish(row)}>
            {say(text.done)}
            <span className="vh">
              {say(common.colon)}
              {say(row.title)}
            </span>
          </button>
        ),
    },
  ]
}
