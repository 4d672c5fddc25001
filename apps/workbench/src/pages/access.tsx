import { useState } from 'react'
import { Link } from 'react-router'
import type { GrantRow } from '../api/adapt/rights.ts'
import { useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { EndDialog, whyOf } from '../rights/grant-history.tsx'
import { access, grantViews, officialRoles, accounts as text } from '../text/rights.ts'

/** Roles that should be looked at again: unused, ending; and all others, with where they came from. */
export default function Access() {
  const say = useSay()
  const url = useListUrl({ state: 'idle' })
  const list = useRead('grants', { query: url.query })
  const [ending, setEnding] = useState<GrantRow>()
  return (
    <>
      <PageHead title={say(access.title)} sub={say(access.sub)} />
      <DataTable
        caption={say(access.title)}
        columns={columns(say, setEnding)}
        list={list}
        url={url}
        id={row => row.id}
        tools={
          <>
            <SearchBox url={url} label={say(text.find)} />
            <Pick url={url} name="state" label={access.which} of={grantViews} />
            <Pick url={url} name="role" label={text.role} of={officialRoles} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(access.none)}</p>}
      />
      {ending !== undefined && <EndDialog of={ending} close={() => setEnding(undefined)} />}
    </>
  )
}

function columns(say: Say, end: (row: GrantRow) => void): readonly Column<GrantRow>[] {
  return [
    {
      key: 'holder',
      head: access.holder,
      sort: 'holder',
      cell: row => (
        <Link to={`/accounts?q=${encodeURIComponent(row.holder)}&open=${row.account}`}>{row.holder}</Link>
      ),
    },
    { key: 'role', head: text.role, sort: 'role', cell: row => say(row.roleName) },
    {
      key: 'area',
      head: text.area,
      sort: 'area',
      cell: row => (row.area === null ? '' : say(row.area.name)),
    },
    { key: 'from', head: access.from, sort: 'from', tight: true, optional: true, cell: row => day(row.from) },
    {
      key: 'until',
      head: access.until,
      sort: 'until',
      tight: true,
      cell: row => (row.until === null ? '' : day(row.until)),
    },
    {
      key: 'used',
      head: access.used,
      sort: 'used',
      tight: true,
      cell: row => (row.lastUsedOn === null ? say(text.unused) : day(row.lastUsedOn)),
    },
    { key: 'why', head: access.reasonOf, optional: true, cell: row => whyOf(row, say) },
    {
      key: 'end',
      head: text.end,
      act: true,
      cell: row =>
        row.mayEnd ? (
          <button type="button" className="btn second small" onClick={() => end(row)}>
            {say(text.end)}
            <span className="vh"> {row.holder}</span>
          </button>
        ) : null,
    },
  ]
}
