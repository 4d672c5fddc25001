import { Link } from 'react-router'
import type { ClaimRow } from '../api/adapt/claims.ts'
import type { Choice, Text } from '../api/shapes.ts'
import { useCan, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { claimGroups, claims as text } from '../text/claims.ts'
import { common } from '../text/common.ts'

const groups: readonly Choice[] = Object.entries(claimGroups).map(([code, name]) => ({ code, name }))

/** What waits for the offices of an area, the claim that is due first at the top. */
export default function Claims() {
  const say = useSay()
  const can = useCan()
  const url = useListUrl()
  const list = useRead('claims', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('claim.pay') && (
          <Link className="btn second small" to="/claims/batches">
            {say(text.batches)}
          </Link>
        )}
        {can('claim.samples') && (
          <Link className="btn second small" to="/claims/checks">
            {say(text.samples)}
          </Link>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.claimant}
        exports={exportsOf('claims', url.query)}
        tools={
          <>
            <Pick url={url} name="group" label={text.group} of={groups} />
            <CountyPick url={url} />
            <Toggle url={url} name="overdue" label={text.overdue} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function waitsFor(row: ClaimRow): Text | undefined {
  if (row.waitsFor === 'claimant') return text.claimant
  if (row.waitsFor === 'payer') return text.payer
  return row.level ?? undefined
}

function columns(say: Say): readonly Column<ClaimRow>[] {
  return [
    {
      key: 'who',
      head: text.who,
      cell: row => (
        <>
          <Link to={`/claims/${row.id}`}>{row.claimant}</Link>
          {row.enteredBy !== null && <small>{say(text.entered, { who: row.enteredBy })}</small>}
        </>
      ),
    },
    { key: 'what', head: text.what, cell: row => say(row.title) },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    {
      key: 'level',
      head: text.level,
      cell: row => {
        const who = waitsFor(row)
        return who === undefined ? '' : say(who)
      },
    },
    {
      key: 'amount',
      head: text.amount,
      right: true,
      cell: row => (row.amount === null ? '' : yuan(row.amount)),
    },
    { key: 'number', head: text.number, optional: true, tight: true, cell: row => row.receipt },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      tight: true,
      cell: row => (
        <span className={row.overdue ? 'late' : undefined}>{row.dueOn === null ? '' : day(row.dueOn)}</span>
      ),
    },
  ]
}
