import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Reached, ResultList } from '../api/question-operations.ts'
import { cityDay } from '../api/today.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { exams as text } from '../text/exams.ts'
import { toast } from '../toast.tsx'

/** What of one row is typed. */
interface Typed {
  score: string
  place: string
  passed: boolean
}

/** The exam of a course, or the rounds of a contest: who was there, and what they reached. */
export default function Exam() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('results', { path: { id } })
  const [round, setRound] = useState(1)
  const [issuing, setIssuing] = useState(false)
  const may = useCan()('result.certify')
  if (read.data === undefined)
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  const of = read.data
  const isExam = of.results === 'exam'
  const waits = of.rows.some(row => row.results.some(one => one.passed && !one.certified))
  return (
    <>
      <PageHead
        title={`${of.title} · ${say(isExam ? text.exam : text.rounds)}`}
        sub={say(isExam ? text.examSub : text.roundsSub)}
      >
        {isExam && may && waits && (
          <button type="button" className="btn second small" onClick={() => setIssuing(true)}>
            {say(text.certify)}
          </button>
        )}
        <Link className="btn text small" to={`/activities/${id}`}>
          {say(text.back)}
        </Link>
      </PageHead>
      {!isExam && of.rounds > 1 && (
        <Field label={say(text.round)}>
          {wiring => (
            <select {...wiring} value={round} onChange={event => setRound(Number(event.target.value))}>
              {Array.from({ length: of.rounds }, (_, no) => (
                <option key={String(no + 1)} value={no + 1}>
                  {say(text.roundNo, { n: no + 1 })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Sheet key={`${isExam ? 0 : round}`} id={id} of={of} round={isExam ? 0 : round} />
      {issuing && <Issue id={id} close={() => setIssuing(false)} />}
    </>
  )
}

function Sheet({ id, of, round }: { id: string; of: ResultList; round: number }) {
  const say = useSay()
  const may = useCan()('result.enter')
  const enter = useChange('enterResults', ['results'])
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  // a round is for those who came through the one before
  const rows = of.rows.filter(
    row => round < 2 || row.results.some(one => one.round === round - 1 && one.passed),
  )
  if (rows.length === 0) return <Empty title={say(text.none)} />
  const wordsOf = (row: Reached) => typed[row.registration] ?? known(row, round)
  const send = () => {
    const changed = rows.filter(row => typed[row.registration] !== undefined)
    enter.mutate(
      { path: { id }, body: { round, rows: changed.map(row => rowOf(row, wordsOf(row))) } },
      {
        onSuccess: done => {
          const [first] = done.left
          toast(
            first === undefined
              ? say(text.saved, { n: done.entered })
              : say(text.left, { n: done.left.length, why: say(first.whyName) }),
          )
          setTyped({})
        },
      },
    )
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <table className="data">
        <caption className="vh">{say(round === 0 ? text.exam : text.rounds)}</caption>
        <thead>
          <tr>
            {[text.name, text.there, round === 0 ? text.score : text.place].map(head => (
              <th scope="col" key={head.en}>
                {say(head)}
              </th>
            ))}
            <th scope="col">{say(round === 0 ? text.passed : text.through)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Line
              key={row.registration}
              row={row}
              round={round}
              typed={wordsOf(row)}
              set={may ? next => setTyped(before => ({ ...before, [row.registration]: next })) : undefined}
            />
          ))}
        </tbody>
      </table>
      <Refusal error={enter.error} />
      {may && (
        <p className="row">
          <button type="submit" className="btn" disabled={enter.isPending || Object.keys(typed).length === 0}>
            {say(text.save)}
          </button>
        </p>
      )}
    </form>
  )
}

function Line(props: {
  row: Reached
  round: number
  typed: Typed
  set: ((next: Typed) => void) | undefined
}) {
  const say = useSay()
  const { row, round, typed, set } = props
  const number = round === 0 ? 'score' : 'place'
  const isCertified = row.results.some(one => one.round === round && one.certified)
  const closed = set === undefined || row.sessions === 0 || isCertified
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td data-l={say(text.there)}>
        {say(text.sessions, { n: row.sessions })}
        {row.hours !== null && <small>{say(text.hours, { n: row.hours })}</small>}
      </td>
      <td data-l={say(text[number])}>
        <input
          inputMode="decimal"
          size={6}
          aria-label={`${row.name} ${say(text[number])}`}
          value={typed[number]}
          disabled={closed}
          onChange={event => set?.({ ...typed, [number]: event.target.value })}
        />
      </td>
      <td data-l={say(round === 0 ? text.passed : text.through)}>
        <input
          type="checkbox"
          aria-label={`${row.name} ${say(round === 0 ? text.passed : text.through)}`}
          checked={typed.passed}
          disabled={closed}
          onChange={event => set?.({ ...typed, passed: event.target.checked })}
        />
        {isCertified && <small>{say(text.certified)}</small>}
      </td>
    </tr>
  )
}

function known(row: Reached, round: number): Typed {
  const one = row.results.find(each => each.round === round)
  return {
    score: one?.score == null ? '' : String(one.score / 100),
    place: one?.place == null ? '' : String(one.place),
    passed: one?.passed ?? false,
  }
}

function rowOf({ registration }: Reached, { score, place, passed }: Typed) {
  const points = score.trim() === '' ? Number.NaN : Math.round(Number(score) * 100)
  const rank = place.trim() === '' ? Number.NaN : Number(place)
  return {
    ...{ registration, passed },
    ...(Number.isFinite(points) && { score: points }),
    ...(Number.isInteger(rank) && { place: rank }),
  }
}

function Issue({ id, close }: { id: string; close: () => void }) {
  const say = useSay()
  const issue = useChange('certifyPassed', ['results', 'certificates'])
  return (
    <SimpleForm
      title={say(text.certify)}
      action={say(text.certify)}
      busy={issue.isPending}
      error={issue.error}
      close={close}
      boxes={[
        { name: 'issuedOn', label: text.issuedOn, help: text.certifyHelp, kind: 'date', value: cityDay() },
      ]}
      send={({ issuedOn = '' }) =>
        issue.mutate(
          { path: { id }, body: { issuedOn } },
          {
            onSuccess: done => {
              const more = done.unknown > 0 ? say(text.unknown, { n: done.unknown }) : ''
              toast(say(text.issued, { n: done.issued }) + more)
              close()
            },
          },
        )
      }
    />
  )
}
