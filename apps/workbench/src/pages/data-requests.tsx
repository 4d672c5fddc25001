import { useState } from 'react'
import { Link } from 'react-router'
import type { DataRequest, RequestDecision } from '../api/adapt/privacy.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day, moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Side } from '../parts/side.tsx'
import { common } from '../text/common.ts'
import { corrections, erasures, outcomes, requests as text } from '../text/privacy.ts'
import { toast } from '../toast.tsx'

/** What people asked about their data: a correction of what was verified, or to be erased. */
export default function DataRequests({ kind }: { kind: 'corrections' | 'erasures' }) {
  const say = useSay()
  const url = useListUrl()
  const words = kind === 'corrections' ? corrections : erasures
  const list = useRead(kind, { query: url.query })
  const rows = list.data?.rows ?? []
  const open = rows.find(row => row.id === url.get('open')) ?? rows[0]
  return (
    <>
      <PageHead title={say(words.title)} sub={say(words.sub)} />
      <div className="lay">
        <DataTable
          caption={say(words.title)}
          columns={columns(say, kind)}
          list={list}
          url={url}
          id={row => row.id}
          name={row => row.person}
          current={open?.id}
          onRow={row => url.set({ open: row.id })}
          exports={exportsOf(kind, url.query)}
          tools={
            <>
              <Toggle url={url} name="answered" label={text.onlyAnswered} />
              <CountyPick url={url} />
            </>
          }
          empty={<p>{say(words.none)}</p>}
        />
        {open !== undefined && (
          <Side label={say(text.panel)} opened={url.get('open')} close={() => url.set({ open: '' })}>
            <Request key={open.id} of={open} />
          </Side>
        )}
      </div>
    </>
  )
}

function Request({ of }: { of: DataRequest }) {
  const say = useSay()
  const can = useCan()
  const waits = of.state === 'asked'
  return (
    <article className="box stack">
      <div>
        <p className="cap">{say(of.stateName)}</p>
        <h2>{of.person === '' ? say(text.noName) : of.person}</h2>
        <p className={of.overdue ? 'late' : 'sub'}>
          {say(of.overdue ? common.overdue : common.due, { day: day(of.due) })}
        </p>
      </div>
      {waits && of.answer !== '' && (
        <p className="note gan">
          {of.kind === 'erasure' ? say(erasures.back, { why: of.answer }) : of.answer}
        </p>
      )}
      <dl className="facts">
        <dt>{say(text.place)}</dt>
        <dd>{say(of.place)}</dd>
        {of.fieldName !== null && (
          <>
            <dt>{say(text.field)}</dt>
            <dd>{say(of.fieldName)}</dd>
          </>
        )}
        <dt>{say(text.wish)}</dt>
        <dd>{of.wish === '' ? <span className="sub">{say(text.noWish)}</span> : of.wish}</dd>
        <dt>{say(text.asked)}</dt>
        <dd>{moment(of.askedAt)}</dd>
        {!waits && of.answeredAt !== null && (
          <>
            <dt>{say(text.answer)}</dt>
            <dd>
              {of.answer}
              <p className="cap">{say(text.answered, { day: moment(of.answeredAt) })}</p>
            </dd>
          </>
        )}
      </dl>
      {of.outcome.length > 0 && <Outcome of={of.outcome} />}
      {waits && (
        <>
          {can('person.read') && (
            <p>
              <Link className="btn text small" to={`/people/${of.personId}`}>
                {say(text.record)}
              </Link>
            </p>
          )}
          <Decide of={of} />
        </>
      )}
    </article>
  )
}

function Outcome({ of }: { of: DataRequest['outcome'] }) {
  const say = useSay()
  return (
    <section>
      <h3>{say(text.outcome)}</h3>
      <dl className="facts">
        {of.map(part => [
          <dt key={`${part.title.en} title`}>{say(part.title)}</dt>,
          <dd key={`${part.title.en} outcome`}>
            {say(outcomes[part.outcome])} {number(part.rows)}
          </dd>,
        ])}
      </dl>
    </section>
  )
}

function Decide({ of }: { of: DataRequest }) {
  const say = useSay()
  const [asked, setAsked] = useState<RequestDecision['decision']>()
  const name = of.kind === 'erasure' ? 'decideErasure' : 'answerCorrection'
  const decide = useChange(name, ['corrections', 'erasures', 'people'])
  const approve = of.kind === 'erasure' ? erasures.approve : corrections.approve
  const words = asked === 'refuse' ? text.refuse : approve
  return (
    <div className="row">
      <button type="button" className="btn small" onClick={() => setAsked('approve')}>
        {say(approve)}
      </button>
      <button type="button" className="btn second small" onClick={() => setAsked('refuse')}>
        {say(text.refuse)}
      </button>
      {asked !== undefined && (
        <AskDialog
          title={`${say(words)}${say(common.colon)}${of.person}`}
          action={say(words)}
          busy={decide.isPending}
          error={decide.error}
          close={() => setAsked(undefined)}
          ask={{
            answer: {
              kind: 'words',
              label: say(asked === 'refuse' ? text.why : text.words),
              optional: asked === 'approve',
              pointer: '/answer',
              ...(asked === 'approve' && of.kind === 'erasure' && { help: say(erasures.approveNote) }),
            },
          }}
          send={({ answer }) =>
            decide.mutate(
              { path: { request: of.id }, body: { version: of.version, decision: asked, answer } },
              {
                onSuccess: () => {
                  setAsked(undefined)
                  toast(say(text.done, { name: of.person }))
                },
              },
            )
          }
        />
      )}
    </div>
  )
}

function columns(say: Say, kind: 'corrections' | 'erasures'): readonly Column<DataRequest>[] {
  const field: Column<DataRequest> = {
    key: 'field',
    head: text.field,
    cell: row => row.fieldName !== null && say(row.fieldName),
  }
  return [
    { key: 'who', head: text.who, cell: row => (row.person === '' ? say(text.noName) : row.person) },
    { key: 'place', head: text.place, optional: true, cell: row => say(row.place) },
    ...(kind === 'corrections' ? [field] : []),
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      tight: true,
      cell: row => <span className={row.overdue ? 'late' : undefined}>{day(row.due)}</span>,
    },
    {
      key: 'asked',
      head: text.asked,
      sort: 'asked',
      tight: true,
      optional: true,
      cell: row => moment(row.askedAt),
    },
  ]
}
