import { useState } from 'react'
import type { Commitment } from '../api/adapt/plan.ts'
import { useCan, useChange, useOffered, useRead, useSession } from '../api/use.ts'
import { clause, day } from '../format.ts'
import { useSay } from '../language.ts'
import { ExportButtons } from '../parts/export-buttons.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Field, Options } from '../parts/field.tsx'
import { Toggle } from '../parts/filters.tsx'
import { type ListUrl, useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Refusal, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { common } from '../text/common.ts'
import { commitmentStates, commitments as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** Promises that no number can tell: owner, steps, days; what is overdue stands first. */
export default function Commitments() {
  const say = useSay()
  const url = useListUrl()
  const read = useRead('commitments', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <div className="tools">
        <Toggle url={url} name="overdue" label={text.overdueOnly} />
        <span className="push">
          <ExportButtons of={exportsOf('commitments', url.query)} />
        </span>
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
  const can = useCan()
  const may = can('commitment.change')
  const done = useChange('stepDone', ['commitments', 'board'])
  const mark = (step: Commitment['steps'][number]) =>
    done.mutate(
      { path: { id: of.id, step: step.id }, body: { version: of.version, doneOn: today } },
      { onSuccess: () => toast(say(text.marked, { what: say(step.what) })) },
    )
  return (
    <article className="two" id={of.id}>
      <div>
        <h2 className="h-row">{say(of.label)}</h2>
        <p className="sub">
          {clause(of.clause)}
          {say(common.comma)}
          {of.owner !== null ? (
            say(of.owner.name)
          ) : (
            <span className="late">
              {of.proposed === null ? say(text.noOwner) : say(text.proposed, { who: say(of.proposed.name) })}
            </span>
          )}
          {say(common.comma)}
          <span className={of.state === 'overdue' ? 'late' : undefined}>
            {say(commitmentStates[of.state])}
          </span>
        </p>
        <Refusal error={done.error} />
        {may && <Assign of={of} />}
      </div>
      <div>
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
                    <EvidenceLink key={file.id} of={file} open={can('evidence.read')} />
                  ))}
                </small>
                {step.doneOn === null && may && (
                  <span className="row">
                    <button
                      type="button"
                      className="btn text small"
                      disabled={done.isPending}
                      onClick={() => mark(step)}
                    >
                      {say(text.markDone)}
                      <span className="vh">
                        {say(common.colon)}
                        {say(step.what)}
                      </span>
                    </button>
                    <Evidence version={of.version} step={step.id} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
        {may && <AddStep of={of} />}
      </div>
    </article>
  )
}

function EvidenceLink({ of, open }: { of: { id: string; name: string }; open: boolean }) {
  if (!open) return <span> {of.name}</span>
  return (
    <SaveButton className="link" path={`/api/evidence/${of.id}`}>
      {' '}
      {of.name}
    </SaveButton>
  )
}

/** Who answers for it: the department that the plan proposes stands first. */
function Assign({ of }: { of: Commitment }) {
  const say = useSay()
  const departments = useOffered()?.departments ?? []
  const assign = useChange('assignOwner', ['commitments'])
  return (
    <>
      <label className="chip pick">
        <span className="vh">{say(text.assign, { what: say(of.label) })}</span>
        <select
          value={of.owner?.code ?? ''}
          disabled={assign.isPending}
          onChange={event =>
            assign.mutate({ path: { id: of.id }, body: { version: of.version, owner: event.target.value } })
          }
        >
          {of.owner === null && <option value="">{say(text.choose)}</option>}
          <Options of={departments} />
        </select>
      </label>
      <Refusal error={assign.error} />
    </>
  )
}

function AddStep({ of }: { of: Commitment }) {
  const say = useSay()
  const add = useChange('addStep', ['commitments', 'board'])
  const [what, setWhat] = useState('')
  const [due, setDue] = useState('')
  const send = () =>
    add.mutate(
      { path: { id: of.id }, body: { version: of.version, what: what.trim(), due } },
      {
        onSuccess: () => {
          setWhat('')
          setDue('')
        },
      },
    )
  return (
    <details className="add-step">
      <summary className="btn text small">
        {say(text.addStep)}
        <span className="vh">
          {say(common.colon)}
          {say(of.label)}
        </span>
      </summary>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <Field label={say(text.stepWhat)} required>
          {wiring => (
            <input
              {...wiring}
              required
              minLength={2}
              maxLength={200}
              value={what}
              onChange={event => setWhat(event.target.value)}
            />
          )}
        </Field>
        <Field label={say(text.stepDue)} required>
          {wiring => (
            <input
              {...wiring}
              type="date"
              required
              value={due}
              onChange={event => setDue(event.target.value)}
            />
          )}
        </Field>
        <Refusal error={add.error} />
        <p>
          <button type="submit" className="btn second small" disabled={add.isPending}>
            {say(text.addStep)}
          </button>
        </p>
      </form>
    </details>
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
