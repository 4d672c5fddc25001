import { useState } from 'react'
import type { RequestDetail, RequestRow } from '../api/adapt/organisations.ts'
import { useChange, useRead } from '../api/use.ts'
import { day, moment } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { organisationFields, requestStates, verifications as text } from '../text/organisations.ts'
import { toast } from '../toast.tsx'

/** What was asked for and waits: the papers beside what was said, compared field by field. */
export default function Verifications() {
  const say = useSay()
  const url = useListUrl({ sort: 'due' })
  const list = useRead('verifications', { query: url.query })
  const rows = list.data?.rows ?? []
  const open = rows.find(row => row.id === url.get('open')) ?? rows[0]
  const states = Object.entries(requestStates).map(([code, name]) => ({ code, name }))
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
          name={row => row.name}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          tools={<Pick url={url} name="state" label={common.state} of={states} />}
          empty={<p>{say(text.none)}</p>}
        />
        <Side label={say(text.panel)} opened={url.get('open')} close={() => url.set({ open: '' })}>
          {open === undefined ? <Empty title={say(text.none)} /> : <Request key={open.id} id={open.id} />}
        </Side>
      </div>
    </>
  )
}

function Request({ id }: { id: string }) {
  const read = useRead('verification', { path: { id } })
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />
  if (read.data === undefined) return <Waiting bars={8} />
  return <Panel key={read.data.request.version} of={read.data} />
}

function Panel({ of }: { of: RequestDetail }) {
  const say = useSay()
  const { request } = of
  return (
    <article className="box stack">
      <div>
        <p className="cap">
          {say(of.askedFor)} {say(request.kindName)} {say(request.stateName)}
        </p>
        <h2>{request.facts.name}</h2>
      </div>
      {of.warnings.map(warning => (
        <p key={warning.en} className="note gan">
          {say(warning)}
        </p>
      ))}
      {of.twoLook && (
        <p className="note">
          {say(of.firstBy === null ? text.twoLook : text.firstBy, { who: of.firstBy ?? '' })}
        </p>
      )}
      <section className="stack" aria-label={say(text.papers)}>
        {request.documents.map(paper => (
          <Paper key={paper.id} request={request.id} paper={paper} />
        ))}
      </section>
      <p>
        {say(text.contact)}
        {say(common.colon)}
        {of.contact.name} {of.contact.phone}
      </p>
      <Decision of={of} />
    </article>
  )
}

function Paper({
  request,
  paper,
}: {
  request: string
  paper: RequestDetail['request']['documents'][number]
}) {
  const say = useSay()
  const path = `/api/verifications/${request}/documents/${paper.id}`
  return (
    <figure className="stack">
      <figcaption className="row between">
        <span>
          <b>{say(paper.kindName)}</b> <small>{paper.name}</small>
        </span>
        <SaveButton path={path} className="btn text small">
          {say(text.openPaper)}
          <span className="vh"> {paper.name}</span>
        </SaveButton>
      </figcaption>
      {paper.type.startsWith('image/') && <img className="paper" src={path} alt={say(paper.kindName)} />}
    </figure>
  )
}

function Decision({ of }: { of: RequestDetail }) {
  const say = useSay()
  const decide = useChange('decideVerification', ['verifications', 'verification', 'employers'])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<'ask' | 'refuse'>()
  const { request } = of
  const open = request.state === 'waiting' || request.state === 'second-look'
  const left = of.checks.filter(check => !ticked.has(check.field)).length
  const send = (decision: string, more: { reason?: string; note?: string } = {}) =>
    decide.mutate(
      {
        path: { id: request.id },
        body: {
          version: request.version,
          decision,
          checks: of.checks.map(({ field }) => ({ field, fits: ticked.has(field) })),
          ...more,
        },
      },
      {
        onSuccess: () => {
          setAsking(undefined)
          toast(say(text.done, { name: request.facts.name }))
        },
      },
    )
  return (
    <>
      <fieldset className="plain stack" disabled={!open || of.isMine}>
        <legend>{say(text.fields)}</legend>
        {of.checks.map(check => (
          <label key={check.field} className="check line">
            <input
              type="checkbox"
              checked={check.fits === true || ticked.has(check.field)}
              onChange={() => setTicked(toggled(ticked, check.field))}
            />
            <span>
              <small>{say(organisationFields[check.field] ?? { zh: check.field, en: check.field })}</small>
              <br />
              {check.said === '' ? say(text.empty) : check.said}
              {check.before !== null && check.before !== check.said && (
                <small className="late"> {say(text.was, { what: check.before })}</small>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {of.isMine && open && <p className="note gan">{say(text.isMine)}</p>}
      {request.reason !== null && (
        <p className="sub">
          {say(request.reason)} {request.note}
        </p>
      )}
      <Refusal error={asking === undefined ? decide.error : null} />
      {open && !of.isMine && (
        <div className="row">
          <button
            type="button"
            className="btn"
            disabled={decide.isPending || left > 0}
            onClick={() => send('verify')}
          >
            {say(text.verify)}
          </button>
          <button type="button" className="btn second" onClick={() => setAsking('ask')}>
            {say(text.ask)}
          </button>
          <button type="button" className="btn second" onClick={() => setAsking('refuse')}>
            {say(text.refuse)}
          </button>
          {left > 0 && <small>{say(text.tickAll, { n: left })}</small>}
        </div>
      )}
      {asking !== undefined && (
        <Why
          decision={asking}
          name={request.facts.name}
          busy={decide.isPending}
          error={decide.error}
          close={() => setAsking(undefined)}
          send={more => send(asking, more)}
        />
      )}
    </>
  )
}

function toggled(set: ReadonlySet<string>, field: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(field)) next.add(field)
  return next
}

function Why(props: {
  decision: 'ask' | 'refuse'
  name: string
  busy: boolean
  error: Error | null
  close: () => void
  send: (more: { reason: string; note?: string }) => void
}) {
  const say = useSay()
  const reasons = useRead('verificationReasons', { query: { decision: props.decision } })
  const action = say(text[props.decision])
  return (
    <AskDialog
      title={`${action}${say(common.colon)}${props.name}`}
      action={action}
      busy={props.busy}
      error={props.error}
      close={props.close}
      ask={{
        reason: {
          kind: 'choice',
          label: say(common.reason),
          of: reasons.data?.rows ?? [],
          nothing: say(common.chooseReason),
          pointer: '/reason',
        },
        note: { kind: 'words', label: say(text.note), optional: true },
      }}
      send={({ reason, note }) => props.send({ reason, ...(note !== '' && { note }) })}
    />
  )
}

function columns(say: Say): readonly Column<RequestRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          {row.name}
          <small>{say(row.organisationKind)}</small>
        </>
      ),
    },
    { key: 'kind', head: text.kind, cell: row => say(row.kind) },
    { key: 'county', head: common.county, optional: true, cell: row => say(row.county.name) },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      cell: row => row.dueOn !== null && <span className={row.overdue ? 'late' : ''}>{day(row.dueOn)}</span>,
    },
    {
      key: 'sent',
      head: text.sent,
      sort: 'sent',
      optional: true,
      cell: row => row.sentAt !== null && moment(row.sentAt),
    },
  ]
}
