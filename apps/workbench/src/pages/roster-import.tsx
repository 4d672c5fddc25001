import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { RosterImport as ImportData } from '../api/adapt/rosters.ts'
import { useChange, useRead } from '../api/use.ts'
import { day, number } from '../format.ts'
import { BadCells } from '../imports/bad-cells.tsx'
import { Mapping } from '../imports/mapping.tsx'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { importStates, imports } from '../text/imports.ts'
import { rosterEffects, rosters as text } from '../text/rosters.ts'

/** A roster on its way in: name the columns, mend the cells, look, write; afterwards it can be undone. */
export default function RosterImport() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('rosterImport', { path: { id } }, { every: 2_000 })
  const one = read.data
  if (one === undefined) {
    return read.isError ? <Failure error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const cells = (
    <BadCells of={one} again="uploadRosterAgain" from="/api/roster-imports" to="/rosters/imports" />
  )
  return (
    <>
      <PageHead
        title={one.file}
        sub={`${one.school}${say(common.comma)}${say(imports.stateRows, { state: say(importStates[one.state]), n: number(one.rows) })}`}
      >
        <Link className="btn text small" to="/rosters">
          {say(text.back)}
        </Link>
      </PageHead>
      {one.failed !== null && (
        <p className="note bad" role="alert">
          {one.failed.title} {one.failed.cure}
        </p>
      )}
      {(one.state === 'reading' || one.state === 'running') && <Progress of={one} />}
      {one.state === 'mapping' && <Mapping of={one} by="mapRoster" />}
      {(one.state === 'preview' || one.state === 'done') && one.asked.length > 0 && <Asked of={one} />}
      {one.state === 'preview' && (
        <>
          {cells}
          <Effects of={one} />
        </>
      )}
      {(one.state === 'done' || one.state === 'undone') && <Done of={one} />}
      {one.state === 'done' && one.cells.length > 0 && cells}
    </>
  )
}

function Progress({ of }: { of: ImportData }) {
  const say = useSay()
  const words =
    of.state === 'reading'
      ? say(imports.reading)
      : say(imports.running, { done: number(of.progress), all: number(of.rows) })
  return (
    <div className="stack" role="status">
      <p>{words}</p>
      <div className="bar-p" aria-hidden="true">
        <i style={{ width: `${of.rows === 0 ? 0 : (of.progress / of.rows) * 100}%` }} />
      </div>
    </div>
  )
}

/** One student number, two identity numbers: only a person knows whose it is. */
function Asked({ of }: { of: ImportData }) {
  const say = useSay()
  const answer = useChange('answerRosterRow', ['rosterImport'])
  return (
    <section className="sec" aria-labelledby="h-q">
      <h2 id="h-q">{say(text.asked)}</h2>
      <p className="sub">{say(text.askedMore)}</p>
      <ul className="ruled">
        {of.asked.map(row => (
          <li key={row.no} className="stack">
            <p>
              {row.name} {row.number}
              <span className="line sub">
                {say(text.studentNumber)} {row.studentNumber}, {say(imports.row)} {row.no}
              </span>
            </p>
            <p className="row">
              {(['replace', 'leave'] as const).map(word => (
                <button
                  key={word}
                  type="button"
                  className="btn second small"
                  disabled={answer.isPending}
                  onClick={() =>
                    answer.mutate({ path: { id: of.id, no: String(row.no) }, body: { answer: word } })
                  }
                >
                  {say(text[word])}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <Refusal error={answer.error} />
    </section>
  )
}

function Effects({ of }: { of: ImportData }) {
  const say = useSay()
  const run = useChange('runRoster', ['rosterImport', 'rosterImports'])
  const [whole, setWhole] = useState(true)
  const write = of.effects.created + of.effects.updated + of.effects.same
  return (
    <section className="sec" aria-labelledby="h-f">
      <h2 id="h-f">{say(imports.effect)}</h2>
      <dl className="facts">
        <dt>{say(text.created)}</dt>
        <dd>{number(of.effects.created)}</dd>
        <dt>{say(imports.updated)}</dt>
        <dd>{number(of.effects.updated)}</dd>
        <dt>{say(text.same)}</dt>
        <dd>{number(of.effects.same)}</dd>
        <dt>{say(imports.left)}</dt>
        <dd className={of.effects.bad > 0 ? 'late' : undefined}>{number(of.effects.bad)}</dd>
      </dl>
      <table className="data">
        <caption className="vh">{say(imports.effect)}</caption>
        <thead>
          <tr>
            {[text.name, imports.row, text.number, text.major, text.destination, imports.will].map(head => (
              <th scope="col" key={head.en}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.preview.map(row => (
            <tr key={row.address}>
              <th scope="row">{row.name === '' ? '—' : row.name}</th>
              <td data-l={say(imports.row)}>{row.address}</td>
              <td data-l={say(text.number)}>{row.number}</td>
              <td data-l={say(text.major)}>{row.major}</td>
              <td data-l={say(text.destination)}>{row.destination === null ? '—' : say(row.destination)}</td>
              <td data-l={say(imports.will)} className={row.effect === 'bad' ? 'late' : undefined}>
                {say(rosterEffects[row.effect])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check">
        <input type="checkbox" checked={whole} onChange={event => setWhole(event.target.checked)} />
        {say(text.whole)}
      </label>
      <Refusal error={run.error} />
      <p className="row">
        <button
          type="button"
          className="btn"
          disabled={run.isPending || write === 0}
          onClick={() => run.mutate({ path: { id: of.id }, body: { version: of.version, whole } })}
        >
          {say(imports.run, { n: number(write) })}
        </button>
      </p>
    </section>
  )
}

function Done({ of }: { of: ImportData }) {
  const say = useSay()
  const undo = useChange('undoRoster', ['rosterImport', 'rosterImports', 'rosters', 'retained'])
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
      <p>{say(imports.done, { created: number(created), updated: number(updated), same: number(same) })}</p>
      {of.missing > 0 && (
        <p className="note gan">
          <Link to="/rosters">{say(text.toMissing, { n: number(of.missing) })}</Link>
        </p>
      )}
      <Refusal error={undo.error} />
      {of.undoUntil !== null && (
        <p className="row">
          <button
            type="button"
            className="btn second"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ path: { id: of.id }, body: { version: of.version } })}
          >
            {say(imports.undo)}
          </button>
          <span className="sub">{say(imports.undoUntil, { day: day(of.undoUntil) })}</span>
        </p>
      )}
    </section>
  )
}
