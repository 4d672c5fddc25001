import { Link } from 'react-router'
import type { PersonRow } from '../api/adapt/people.ts'
import { keyGroups } from '../api/codes.ts'
import { useRead } from '../api/use.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { EnterPerson } from '../people/enter-person.tsx'
import { FindPerson } from '../people/find-person.tsx'
import '../styles/people.css'
import { statusChoices, people as text } from '../text/people.ts'

/** Who is registered in the area; one opens a person to see more. */
export default function People() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('people', { query: url.query })
  const groups = Object.entries(keyGroups).map(([code, name]) => ({ code, name }))
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <EnterPerson />
      </PageHead>
      <FindPerson />
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        tools={
          <>
            <CountyPick url={url} />
            <Pick url={url} name="status" label={text.status} of={statusChoices} />
            <Pick url={url} name="group" label={text.groups} of={groups} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<PersonRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      sort: 'name',
      cell: row => <Link to={`/people/${row.id}`}>{row.name}</Link>,
    },
    { key: 'age', head: text.age, right: true, cell: row => row.age ?? '' },
    { key: 'place', head: text.place, sort: 'place', cell: row => say(row.place) },
    {
      key: 'education',
      head: text.education,
      optional: true,
      cell: row => (row.education === null ? '' : say(row.education)),
    },
    { key: 'school', head: text.school, optional: true, cell: row => row.school ?? '' },
    { key: 'groups', head: text.groups, cell: row => row.keyGroups.map(group => say(group)).join(' ') },
  ]
}
