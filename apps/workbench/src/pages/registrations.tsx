import { Link } from 'react-router'
import type { Registration } from '../api/adapt/people.ts'
import { useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Pick, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { RegistrationBox } from '../people/registration-box.tsx'
import { common } from '../text/common.ts'
import { registrationKinds, registrationStates, registrations as text } from '../text/people.ts'

/** What the office has to answer, and whose renewal falls due. */
export default function Registrations() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('registrations', { query: url.query })
  const rows = list.data?.rows ?? []
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
          name={row => row.personName}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          tools={
            <>
              <Pick url={url} name="kind" label={text.kind} of={registrationKinds} />
              <Pick url={url} name="state" label={common.state} of={registrationStates} />
              <Toggle url={url} name="renewal" label={text.renewal} />
            </>
          }
          empty={<p>{say(text.none)}</p>}
        />
        <Side label={say(text.title)} opened={url.get('open')} close={() => url.set({ open: '' })}>
          {open === undefined ? (
            <Empty title={say(common.nothing)} />
          ) : (
            <div className="stack">
              <h2>{open.personName}</h2>
              <p>
                <Link className="btn text small" to={`/people/${open.person}`}>
                  {say(text.open)}
                </Link>
              </p>
              <RegistrationBox key={open.id} of={open} />
            </div>
          )}
        </Side>
      </div>
    </>
  )
}

function columns(say: Say): readonly Column<Registration>[] {
  return [
    { key: 'who', head: text.who, sort: 'name', cell: row => row.personName },
    { key: 'kind', head: text.kind, cell: row => say(row.kindName) },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    { key: 'ground', head: text.ground, optional: true, cell: row => say(row.ground) },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      tight: true,
      cell: row => (
        <span className={row.overdue ? 'late' : undefined}>
          {row.dueOn === null ? (row.renewBy === null ? '' : day(row.renewBy)) : day(row.dueOn)}
        </span>
      ),
    },
  ]
}
