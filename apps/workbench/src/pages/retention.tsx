import { useState } from 'react'
import type { RetentionList } from '../api/adapt/privacy.ts'
import { useChange, useRead } from '../api/use.ts'
import { day, moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Pick } from '../parts/filters.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { retentionStates, retention as text } from '../text/privacy.ts'
import { toast } from '../toast.tsx'

/** What has been kept long enough: listed, approved by one officer, carried out by another. */
export default function Retention() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('retention', { query: url.query })
  const make = useChange('makeRetentionList', ['retention'])
  const rows = list.data?.rows ?? []
  const open = rows.find(row => row.id === url.get('open')) ?? rows[0]
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <button
          type="button"
          className="btn second small"
          disabled={make.isPending}
          onClick={() =>
            make.mutate(
              { body: {} },
              { onSuccess: made => toast(say(made.list === null ? text.nothing : text.made)) },
            )
          }
        >
          {say(text.make)}
        </button>
      </PageHead>
      <Refusal error={make.error} />
      <div className="lay">
        <DataTable
          caption={say(text.title)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          name={row => say(text.name, { day: day(row.day) })}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          exports={exportsOf('retention', url.query)}
          tools={<Pick url={url} name="state" label={common.state} of={retentionStates} />}
          empty={<p>{say(text.none)}</p>}
        />
        {open !== undefined && (
          <Side label={say(text.panel)} opened={url.get('open')} close={() => url.set({ open: '' })}>
            <Panel key={open.id} of={open} />
          </Side>
        )}
      </div>
    </>
  )
}

function Panel({ of }: { of: RetentionList }) {
  const say = useSay()
  return (
    <article className="box stack">
      <div>
        <p className="cap">{say(of.stateName)}</p>
        <h2>{say(text.name, { day: day(of.day) })}</h2>
      </div>
      <ul className="ruled">
        {of.classes.map(one => (
          <li key={one.key}>
            <p className="row between">
              <b>{say(one.title)}</b>
              <span>{number(of.state === 'done' ? one.done : one.due)}</span>
            </p>
            <p className="cap">
              {[
                say(text.kept, { n: one.months }),
                one.oldest === null ? undefined : say(text.oldest, { day: day(one.oldest) }),
              ]
                .filter(part => part !== undefined)
                .join(say(common.comma))}
            </p>
            <p className="cap">{say(one.basis)}</p>
          </li>
        ))}
      </ul>
      <dl className="facts">
        {of.approvedName !== null && (
          <>
            <dt>{say(text.approvedBy)}</dt>
            <dd>{of.approvedName}</dd>
          </>
        )}
        {of.executedName !== null && (
          <>
            <dt>{say(text.executedBy)}</dt>
            <dd>
              {of.executedName} {of.doneAt !== null && moment(of.doneAt)}
            </dd>
          </>
        )}
      </dl>
      {of.state === 'running' && <p className="sub">{say(text.running)}</p>}
      {of.state === 'listed' && <Approval of={of} />}
      {of.state === 'approved' &&
        (of.approvedByMe ? <p className="note">{say(text.mine)}</p> : <Execution of={of} />)}
    </article>
  )
}

function Approval({ of }: { of: RetentionList }) {
  const say = useSay()
  const approve = useChange('approveRetention', ['retention'])
  const send = (decision: 'approve' | 'reject') =>
    approve.mutate(
      { path: { list: of.id }, body: { version: of.version, decision } },
      { onSuccess: () => toast(say(decision === 'approve' ? text.approvedNow : text.rejectedNow)) },
    )
  return (
    <>
      <Refusal error={approve.error} />
      <div className="row">
        <button
          type="button"
          className="btn small"
          disabled={approve.isPending}
          onClick={() => send('approve')}
        >
          {say(text.approve)}
        </button>
        <button
          type="button"
          className="btn second small"
          disabled={approve.isPending}
          onClick={() => send('reject')}
        >
          {say(text.reject)}
        </button>
      </div>
    </>
  )
}

function Execution({ of }: { of: RetentionList }) {
  const say = useSay()
  const [sure, setSure] = useState(false)
  const execute = useChange('executeRetention', ['retention'])
  return (
    <div className="row">
      <button type="button" className="btn small" onClick={() => setSure(true)}>
        {say(text.execute)}
      </button>
      {sure && (
        <FormDialog
          title={`${say(text.execute)}${say(common.colon)}${say(text.name, { day: day(of.day) })}`}
          action={say(text.execute)}
          busy={execute.isPending}
          error={execute.error}
          close={() => setSure(false)}
          send={() =>
            execute.mutate(
              { path: { list: of.id }, body: { version: of.version } },
              {
                onSuccess: () => {
                  setSure(false)
                  toast(say(text.executedNow))
                },
              },
            )
          }
        >
          <p>{say(text.sure)}</p>
        </FormDialog>
      )}
    </div>
  )
}

function columns(say: Say): readonly Column<RetentionList>[] {
  const sum = (row: RetentionList, of: 'due' | 'done') => row.classes.reduce((all, one) => all + one[of], 0)
  return [
    { key: 'day', head: text.day, cell: row => day(row.day) },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    { key: 'due', head: text.due, right: true, cell: row => number(sum(row, 'due')) },
    { key: 'done', head: text.done, right: true, cell: row => number(sum(row, 'done')) },
    { key: 'approved', head: text.approvedBy, cell: row => row.approvedName ?? '' },
    { key: 'executed', head: text.executedBy, optional: true, cell: row => row.executedName ?? '' },
  ]
}
