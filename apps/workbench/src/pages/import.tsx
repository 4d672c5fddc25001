import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Import as ImportData } from '../api/adapt/imports.ts'
import { call } from '../api/client.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day, number } from '../format.ts'
import { BadCells } from '../imports/bad-cells.tsx'
import { Mapping } from '../imports/mapping.tsx'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { effects, importStates, imports as text } from '../text/imports.ts'
import { toast } from '../toast.tsx'

/** One table on its way in: name the columns, mend the cells, look, write; afterwards it can be undone. */
export default function Import() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('import', { path: { id } }, { every: 2_000 })
  const one = read.data
  if (one === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  return (
    <>
      <PageHead
        title={one.file}
        sub={say(text.stateRows, { state: say(importStates[one.state]), n: number(one.rows) })}
      >
        <Link className="btn text small" to="/imports">
          {say(text.back)}
        </Link>
      </PageHead>
      {one.failed !== null && (
        <p className="note bad" role="alert">
          {one.failed.title} {one.failed.cure}
        </p>
      )}
      {(one.state === 'reading' || one.state === 'running') && <Progress of={one} />}
      {one.state === 'mapping' && <Mapping of={one} />}
      {one.state === 'preview' && (
        <>
          <BadCells of={one} />
          <Effects of={one} />
        </>
      )}
      {(one.state === 'done' || one.state === 'undone') && <Done of={one} />}
      {one.state === 'done' && one.cells.length > 0 && <BadCells of={one} />}
    </>
  )
}

function Progress({ of }: { of: ImportData }) {
  const say = useSay()
  const words =
    of.state === 'reading'
      ? say(text.reading)
      : say(text.running, { done: number(of.progress), all: number(of.rows) })
  return (
    <div className="stack" role="status">
      <p>{words}</p>
      <div className="bar-p" aria-hidden="true">
        <i style={{ width: `${of.rows === 0 ? 0 : (of.progress / of.rows) * 100}%` }} />
      </div>
    </div>
  )
}

function Effects({ of }: { of: ImportData }) {
  const say = useSay()
  const run = useChange('runImport', ['import', 'imports'])
  const write = of.effects.created + of.effects.updated
  return (
    <section className="sec" aria-labelledby="h-f">
      <h2 id="h-f">{say(text.effect)}</h2>
      <dl className="facts">
        <dt>{say(text.created)}</dt>
        <dd>{number(of.effects.created)}</dd>
        <dt>{say(text.updated)}</dt>
        <dd>{number(of.effects.updated)}</dd>
        <dt>{say(text.same)}</dt>
        <dd>{number(of.effects.same)}</dd>
        <dt>{say(text.left)}</dt>
        <dd className={of.effects.bad > 0 ? 'late' : undefined}>{number(of.effects.bad)}</dd>
        <dt>{say(text.duplicates)}</dt>
        <dd>{number(of.effects.duplicates)}</dd>
      </dl>
      <table className="data">
        <caption className="vh">{say(text.effect)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(common.title)}</th>
            <th scope="col">{say(text.row)}</th>
            <th scope="col">{say(common.employer)}</th>
            <th scope="col">{say(common.openings)}</th>
            <th scope="col">{say(text.will)}</th>
          </tr>
        </thead>
        <tbody>
          {of.preview.map(row => (
            <tr key={row.address}>
              <th scope="row">{row.title}</th>
              <td data-l={say(text.row)}>{row.address}</td>
              <td data-l={say(common.employer)}>{row.employer}</td>
              <td data-l={say(common.openings)}>{row.openings}</td>
              <td data-l={say(text.will)} className={row.effect === 'bad' ? 'late' : undefined}>
                {say(effects[row.effect])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal error={run.error} />
      <p className="row">
        <button
          type="button"
          className="btn"
          disabled={run.isPending || write === 0}
          onClick={() => run.mutate({ path: { id: of.id }, body: { version: of.version } })}
        >
          {say(text.run, { n: number(write) })}
        </button>
      </p>
    </section>
  )
}

function Done({ of }: { of: ImportData }) {
  const say = useSay()
  const can = useCan()
  const undo = useChange('undoImport', ['import', 'imports', 'posts', 'review'])
  const { created, updated, same } = of.effects
  if (of.state === 'undone') {
    return (
      <p>
        {say(text.undone)}
        {of.kept > 0 && <span className="line late">{say(text.kept, { n: number(of.kept) })}</span>}
      </p>
    )
  }
  return (
    <section className="stack">
      <p>
        {say(text.done, { created: number(created), updated: number(updated), same: number(same) })}
        {of.approved > 0 && (
          <span className="line sub">{say(text.approved, { n: number(of.approved) })}</span>
        )}
      </p>
      <Refusal error={undo.error} />
      <p className="row">
        {can('post.review') && <PublishAll of={of} />}
        {of.undoUntil !== null && (
          <>
            <button
              type="button"
              className="btn second"
              disabled={undo.isPending}
              onClick={() => undo.mutate({ path: { id: of.id }, body: { version: of.version } })}
            >
              {say(text.undo)}
            </button>
            <span className="sub">{say(text.undoUntil, { day: day(of.undoUntil) })}</span>
          </>
        )}
      </p>
    </section>
  )
}

/** Publishes what waits of this import, some at a time, so that no request takes long. */
function PublishAll({ of }: { of: ImportData }) {
  const say = useSay()
  const client = useQueryClient()
  const publish = useMutation({
    mutationFn: async () => {
      let approved = 0
      for (;;) {
        const step = await call('reviewImport', { path: { id: of.id }, body: {} })
        approved += step.approved
        if (step.left === 0 || step.approved + step.skipped === 0) return approved
      }
    },
    onSuccess: approved => {
      toast(say(text.published, { n: number(approved) }))
      void client.invalidateQueries()
    },
  })
  return (
    <>
      <button type="button" className="btn" disabled={publish.isPending} onClick={() => publish.mutate()}>
        {say(text.publishAll)}
      </button>
      <Link className="btn text" to="/review">
        {say(text.toReview)}
      </Link>
      <Refusal error={publish.error} />
    </>
  )
}
