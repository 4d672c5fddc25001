import { useState } from 'react'
import { Link } from 'react-router'
import type { RoundRow } from '../api/adapt/outreach.ts'
import { useCan, useChange, useRead, useSession } from '../api/use.ts'
import { day, month as monthName, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { rounds as text } from '../text/outreach.ts'
import { toast } from '../toast.tsx'

/** Rounds of collection: of an officer's area, or those in which this employer was asked. */
export default function Rounds() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('rounds', { query: url.query })
  const can = useCan()
  const [opening, setOpening] = useState(false)
  const states = [
    { code: 'open', name: text.openState },
    { code: 'closed', name: text.closedState },
  ]
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('round.open') && (
          <button type="button" className="btn small" onClick={() => setOpening(true)}>
            {say(text.open)}
          </button>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        exports={exportsOf('rounds', url.query)}
        tools={<Pick url={url} name="state" label={common.state} of={states} />}
        empty={<p>{say(text.none)}</p>}
      />
      {opening && <OpenDialog close={() => setOpening(false)} />}
    </>
  )
}

function OpenDialog({ close }: { close: () => void }) {
  const say = useSay()
  const month = useSession()?.today.slice(0, 7) ?? ''
  // by its kind, not by its name: a chamber or a federation asks its members, too
  const found = useRead('employers', { query: { kind: 'association', state: 'verified', limit: 200 } })
  const associations = found.data?.rows ?? []
  const open = useChange('openRound', ['rounds'])
  const [association, setAssociation] = useState('')
  return (
    <Dialog title={say(text.open)} close={close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          open.mutate(
            { body: { association, month } },
            {
              onSuccess: made => {
                toast(say(text.opened, { n: made.asked, due: day(made.due) }))
                close()
              },
            },
          )
        }}
      >
        <Field label={say(text.association)} required>
          {wiring => (
            <select {...wiring} required value={association} onChange={e => setAssociation(e.target.value)}>
              <option value="">{say(text.choose)}</option>
              {associations.map(row => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Refusal error={open.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={open.isPending}>
            {say(text.open)}
          </button>
          <button type="button" className="btn text" onClick={close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

function columns(say: Say): readonly Column<RoundRow>[] {
  return [
    {
      key: 'association',
      head: text.association,
      cell: row => <Link to={`/rounds/${row.id}`}>{row.association.name}</Link>,
    },
    { key: 'month', head: text.month, tight: true, cell: row => monthName(row.month) },
    { key: 'asked', head: text.asked, right: true, cell: row => number(row.asked) },
    { key: 'due', head: text.due, tight: true, cell: row => day(row.due) },
    {
      key: 'state',
      head: common.state,
      cell: row => (
        <>
          {say(row.state === 'open' ? text.openState : text.closedState)}
          {row.state === 'closed' && !row.counted && <small>{say(text.uncounted)}</small>}
        </>
      ),
    },
  ]
}
