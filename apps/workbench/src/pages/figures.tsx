import { useState } from 'react'
import type { ReportedFigure } from '../api/adapt/plan.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { FigureDialog } from '../figures/figure-dialog.tsx'
import { number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { figureStates, figures as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** Figures that somebody said: submitted by one, accepted by another, never inside the counted number. */
export default function Figures() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('figures', { query: url.query })
  const decide = useChange('decideFigure', ['figures', 'board'])
  const can = useCan()
  const [adding, setAdding] = useState(false)
  const [rejecting, setRejecting] = useState<ReportedFigure | undefined>()
  const send = (figure: ReportedFigure, accept: boolean, reason?: string) =>
    decide.mutate(
      {
        path: { id: figure.id },
        body: { version: figure.version, accept, ...(reason === undefined ? {} : { reason }) },
      },
      {
        onSuccess: () => {
          setRejecting(undefined)
          toast(say(accept ? text.accepted : text.rejected))
        },
      },
    )
  const states = Object.entries(figureStates).map(([code, name]) => ({ code, name }))
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('figure.submit') && (
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            <Icon name="plus" small />
            {say(text.new)}
          </button>
        )}
      </PageHead>
      <Refusal error={rejecting === undefined ? decide.error : null} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say, row => send(row, true), setRejecting)}
        list={list}
        url={url}
        id={row => row.id}
        exports={exportsOf('figures', url.query)}
        tools={
          <>
            <Pick url={url} name="state" label={common.state} of={states} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
      {adding && <FigureDialog close={() => setAdding(false)} />}
      {rejecting !== undefined && (
        <AskDialog
          title={`${say(text.reject)}${say(common.colon)}${say(rejecting.target.label)}`}
          action={say(text.reject)}
          busy={decide.isPending}
          error={decide.error}
          close={() => setRejecting(undefined)}
          ask={{ why: { kind: 'words', label: say(text.why) } }}
          send={({ why: reason }) => send(rejecting, false, reason)}
        />
      )}
    </>
  )
}

function columns(
  say: Say,
  accept: (figure: ReportedFigure) => void,
  reject: (figure: ReportedFigure) => void,
): readonly Column<ReportedFigure>[] {
  return [
    {
      key: 'target',
      head: text.target,
      sort: 'target',
      cell: row => (
        <>
          <b>{say(row.target.label)}</b>
          <small>
            {say(row.area.name)}
            {row.department !== null && `${say(common.comma)}${say(row.department.name)}`}
          </small>
        </>
      ),
    },
    {
      key: 'value',
      head: text.value,
      right: true,
      cell: row => (
        <span className="told">
          {number(row.value)} {say(row.target.unit)}
        </span>
      ),
    },
    { key: 'period', head: text.period, sort: 'period', cell: row => row.period },
    {
      key: 'source',
      head: text.source,
      cell: row => (
        <>
          {row.source}
          {row.evidence !== null && (
            <small>
              <a href={`/api/evidence/${row.evidence.id}`}>{row.evidence.name}</a>
            </small>
          )}
        </>
      ),
    },
    { key: 'by', head: text.by, sort: 'by', optional: true, cell: row => row.submittedBy },
    {
      key: 'state',
      head: common.state,
      sort: 'state',
      cell: row => (
        <>
          {say(figureStates[row.state])}
          {row.decidedBy !== null && <small>{say(text.decided, { who: row.decidedBy })}</small>}
          {row.state === 'submitted' &&
            (row.mayDecide ? (
              <span className="row">
                <button type="button" className="btn second small" onClick={() => accept(row)}>
                  {say(text.accept)}
                </button>
                <button type="button" className="btn text small" onClick={() => reject(row)}>
                  {say(text.reject)}
                </button>
              </span>
            ) : (
              <small>{say(text.own)}</small>
            ))}
        </>
      ),
    },
  ]
}
