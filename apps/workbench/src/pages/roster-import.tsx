import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { RosterImport as ImportData } from '../api/adapt/rosters.ts'
import { useChange, useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { Effects, Ended, type ImportKind, ImportScreen } from '../imports/import-screen.tsx'
import { useSay } from '../language.ts'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { imports } from '../text/imports.ts'
import { rosterEffects, rosters as text } from '../text/rosters.ts'

const kind: ImportKind = {
  list: '/rosters',
  back: text.back,
  api: '/api/roster-imports',
  page: '/rosters/imports',
  map: 'mapRoster',
  again: 'uploadRosterAgain',
}

/** A roster on its way in. */
export default function RosterImport() {
  const id = useParams()['id'] ?? ''
  const read = useRead('rosterImport', { path: { id } }, { every: 2_000 })
  const one = read.data
  if (one === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  return (
    <ImportScreen
      of={one}
      kind={kind}
      whose={one.school}
      asked={one.asked.length > 0 && <Asked of={one} />}
      effects={<RosterEffects of={one} />}
      ended={<Done of={one} />}
    />
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

function RosterEffects({ of }: { of: ImportData }) {
  const say = useSay()
  const run = useChange('runRoster', ['rosterImport', 'rosterImports'])
  const [whole, setWhole] = useState(true)
  const { created, updated, same, bad } = of.effects
  return (
    <Effects
      facts={[
        { head: text.created, value: created },
        { head: imports.updated, value: updated },
        { head: text.same, value: same },
        { head: imports.left, value: bad, late: bad > 0 },
      ]}
      heads={[text.name, text.number, text.major, text.destination]}
      rows={of.preview.map(row => ({
        address: row.address,
        name: row.name,
        cells: [row.number, row.major, row.destination === null ? '—' : say(row.destination)],
        effect: rosterEffects[row.effect],
        bad: row.effect === 'bad',
      }))}
      write={created + updated + same}
      busy={run.isPending}
      error={run.error}
      run={() => run.mutate({ path: { id: of.id }, body: { version: of.version, whole } })}
    >
      <label className="check">
        <input type="checkbox" checked={whole} onChange={event => setWhole(event.target.checked)} />
        {say(text.whole)}
      </label>
    </Effects>
  )
}

function Done({ of }: { of: ImportData }) {
  const say = useSay()
  const undo = useChange('undoRoster', ['rosterImport', 'rosterImports', 'rosters', 'retained'])
  const { created, updated, same } = of.effects
  return (
    <Ended
      of={of}
      undone={text.undone}
      kept={text.kept}
      busy={undo.isPending}
      error={undo.error}
      undo={() => undo.mutate({ path: { id: of.id }, body: { version: of.version } })}
    >
      <p>{say(imports.done, { created: number(created), updated: number(updated), same: number(same) })}</p>
      {of.missing > 0 && (
        <p className="note gan">
          <Link to="/rosters">{say(text.toMissing, { n: number(of.missing) })}</Link>
        </p>
      )}
    </Ended>
  )
}
