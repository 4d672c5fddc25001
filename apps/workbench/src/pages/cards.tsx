import { Link } from 'react-router'
import type { CardRoster } from '../api/adapt/policies.ts'
import { useChange, useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { cards as text } from '../text/policies.ts'
import { toast } from '../toast.tsx'

/** Rosters with whom the card reached; the sending of it. */
export default function Cards() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('cardRosters', { query: url.query })
  const deliver = useChange('deliverCards', ['cardRosters'])
  const share = list.data?.coverage ?? null
  const send = (row: CardRoster) =>
    deliver.mutate({ path: { roster: row.id }, body: {} }, { onSuccess: () => toast(say(text.sent)) })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      {share !== null && <p>{say(text.coverage, { share: `${(share / 100).toFixed(2)}%` })}</p>}
      <Refusal error={deliver.error} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say, send, deliver.isPending)}
        list={list}
        url={url}
        id={row => row.id}
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say, send: (row: CardRoster) => void, busy: boolean): readonly Column<CardRoster>[] {
  return [
    {
      key: 'school',
      head: text.school,
      sort: 'school',
      cell: row => <Link to={`/cards/${row.id}`}>{row.school}</Link>,
    },
    { key: 'year', head: text.year, sort: 'year', right: true, cell: row => row.year },
    { key: 'students', head: text.students, right: true, cell: row => number(row.graduates) },
    { key: 'inbox', head: text.inbox, right: true, cell: row => number(row.inbox) },
    { key: 'paper', head: text.paper, right: true, cell: row => number(row.paper) },
    {
      key: 'rest',
      head: text.rest,
      right: true,
      cell: row => number(Math.max(0, row.graduates - row.inbox - row.paper)),
    },
    { key: 'seen', head: text.seen, right: true, cell: row => number(row.seen) },
    {
      key: 'send',
      head: text.send,
      act: true,
      cell: row => (
        <button type="button" className="btn second small" disabled={busy} onClick={() => send(row)}>
          {say(text.send)}
        </button>
      ),
    },
  ]
}
