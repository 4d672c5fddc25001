import { useState } from 'react'
import type { Check } from '../api/adapt/ledger.ts'
import { useChange, useRead } from '../api/use.ts'
import { EvidencePapers } from '../applications/evidence-papers.tsx'
import { moment } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Field } from '../parts/field.tsx'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Refusal } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { checkStates, checks as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** "This is not true": an officer of another unit looks, and says whether it stands. */
export default function Checks() {
  const say = useSay()
  const url = useListUrl({ sort: 'opened' })
  const list = useRead('checks', { query: url.query })
  const rows = list.data?.rows ?? []
  const looked = url.get('open') || url.get('id')
  const open = rows.find(row => row.id === looked) ?? rows[0]
  const states = [{ code: 'settled', name: text.settled }]
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
          exports={exportsOf('checks', url.query)}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          tools={<Pick url={url} name="state" label={common.state} of={states} />}
        />
        <Side label={say(text.panel)} opened={looked} close={() => url.set({ open: '', id: '' })}>
          {open === undefined ? <Empty title={say(text.none)} /> : <Panel key={open.id} of={open} />}
        </Side>
      </div>
    </>
  )
}

function Panel({ of }: { of: Check }) {
  const say = useSay()
  const decide = useChange('decideCheck', ['checks', 'board'])
  const [note, setNote] = useState('')
  const send = (stands: boolean) =>
    decide.mutate(
      { path: { id: of.id }, body: { stands, note } },
      { onSuccess: () => toast(say(stands ? text.settledStands : text.settledStruck)) },
    )
  return (
    <article className="box stack">
      <h2>{say(of.what)}</h2>
      <dl className="facts">
        <dt>{say(text.by)}</dt>
        <dd>{say(of.reportedBy)}</dd>
        <dt>{say(text.word)}</dt>
        <dd>
          <b>{of.word}</b>
        </dd>
      </dl>
      {of.application !== null && <EvidencePapers application={of.application} />}
      <Refusal error={decide.error} />
      {of.finding !== null && <p>{of.finding}</p>}
      {of.state === 'open' && (
        <>
          <Field label={say(text.note)} required>
            {wiring => (
              <textarea {...wiring} rows={3} value={note} onChange={event => setNote(event.target.value)} />
            )}
          </Field>
          <div className="row">
            {[true, false].map(stands => (
              <button
                key={String(stands)}
                type="button"
                className={stands ? 'btn second' : 'btn'}
                disabled={decide.isPending || note.trim() === ''}
                onClick={() => send(stands)}
              >
                {say(stands ? text.stands : text.struck)}
              </button>
            ))}
          </div>
        </>
      )}
    </article>
  )
}

function columns(say: Say): readonly Column<Check>[] {
  return [
    {
      key: 'what',
      head: text.what,
      cell: row => (
        <>
          {say(row.what)}
          <small>{say(row.reportedBy)}</small>
        </>
      ),
    },
    { key: 'county', head: common.county, sort: 'county', cell: row => say(row.area.name) },
    { key: 'state', head: common.state, cell: row => say(checkStates[row.state]) },
    { key: 'opened', head: text.opened, sort: 'opened', cell: row => moment(row.openedAt) },
  ]
}
