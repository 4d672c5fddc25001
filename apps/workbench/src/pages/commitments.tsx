import type { Commitment } from '../api/interim.ts'
import { useChange, useRead, useSession } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { Toggle } from '../parts/filters.tsx'
import { type ListUrl, useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { commitmentStates, commitments as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** Promises that no number can tell: owner, steps, days; what is overdue stands first. */
export default function Commitments() {
  const say = useSay()
  const url = useListUrl()
  const read = useRead('commitments')
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <div className="tools">
        <Toggle url={url} name="overdue" label={text.overdueOnly} />
      </div>
      {read.data !== undefined ? (
        <List rows={read.data.rows} url={url} />
      ) : read.isError ? (
        <Failure error={read.error} retry={() => void read.refetch()} />
      ) : (
        <Waiting bars={10} />
      )}
    </>
  )
}

function List({ rows, url }: { rows: readonly Commitment[]; url: ListUrl }) {
  const say = useSay()
  const shown = rows
    .filter(row => url.get('overdue') === '' || row.state === 'overdue')
    .toSorted((a, b) => Number(b.state === 'overdue') - Number(a.state === 'overdue'))
  if (shown.length === 0) return <Empty title={say(text.none)} />
  return (
    <ul className="ruled">
      {shown.map(row => (
        <li key={row.id}>
          <One of={row} />
        </li>
      ))}
    </ul>
  )
}

function One({ of }: { of: Commitment }) {
  const say = useSay()
  const today = useSession()?.today ?? ''
  const done = useChange('stepDone', ['commitments', 'board'])
  const mark = (step: Commitment['steps'][number]) =>
    done.mutate(
      { path: { id: of.id, step: step.id }, body: { version: of.version, doneOn: today } },
      { onSuccess: () => toast(say(text.marked, { what: say(step.what) })) },
    )
  return (
    <article className="two">
      <div>
        <h2 className="h-row">{say(of.label)}</h2>
        <p className="sub">
          {of.clause}，
          {of.owner === null ? <span className="late">{say(text.noOwner)}</span> : say(of.owner.name)}，
          <span className={of.state === 'overdue' ? 'late' : undefined}>
            {say(commitmentStates[of.state])}
          </span>
        </p>
        <Refusal error={done.error} />
      </div>
      {of.steps.length === 0 ? (
        <p className="sub">{say(text.noSteps)}</p>
      ) : (
        <ol className="steps">
          {of.steps.map(step => (
            <li
              key={step.id}
              className={step.doneOn !== null ? 'past' : step.overdue ? 'late-step' : undefined}
            >
              <b>{say(step.what)}</b>
              <small className={step.overdue && step.doneOn === null ? 'late' : undefined}>
                {step.doneOn !== null
                  ? say(text.doneOn, { day: day(step.doneOn) })
                  : say(step.overdue ? text.late : text.due, { day: day(step.due) })}
                {step.evidence.map(file => (
                  <a key={file.id} href={`/api/evidence/${file.id}`}>
                    {' '}
                    {file.name}
                  </a>
                ))}
              </small>
              {step.doneOn === null && (
                <span className="row">
                  <button
                    type="button"
                    className="btn text small"
                    disabled={done.isPending}
                    onClick={() => mark(step)}
                  >
                    {say(text.markDone)}
                    <span className="vh">：{say(step.what)}</span>
                  </button>
                  <Evidence version={of.version} step={step.id} />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}

function Evidence({ version, step }: { version: number; step: string }) {
  const say = useSay()
  const upload = useChange('stepEvidence', ['commitments'])
  return (
    <label className="btn text small upload">
      {say(text.evidence)}
      <input
        type="file"
        className="vh"
        disabled={upload.isPending}
        onChange={event => {
          const file = event.target.files?.[0]
          if (file !== undefined) upload.mutate({ path: { step }, body: { version, file } })
        }}
      />
    </label>
  )
}
