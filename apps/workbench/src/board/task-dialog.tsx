import { useState } from 'react'
import type { TargetRow } from '../api/interim.ts'
import { problemIn, useChange, useOffered } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field, Options } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { board as text } from '../text/board.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'

/** A lagging target becomes somebody's task, with a date. */
export function TaskDialog({
  target,
  county,
  close,
}: {
  target: TargetRow
  county: string
  close: () => void
}) {
  const say = useSay()
  const create = useChange('createTask', ['tasks'])
  const [title, setTitle] = useState(
    say(text.taskWords, { what: say(target.label), state: say(target.stateWords) }),
  )
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const departments = useOffered()?.departments ?? []
  const found = departments.find(one => one.code === owner)
  const who = say(found?.name ?? text.taskMe)
  const problem = (pointer: string) =>
    problemIn(create.error)?.fields?.find(field => field.pointer === pointer)
  return (
    <Dialog title={say(text.task)} close={close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          const body = { title, target: target.id, area: county === '' ? null : county, owner, due, note: '' }
          create.mutate(
            { body },
            {
              onSuccess: () => {
                toast(say(text.taskSent, { who, day: day(due) }))
                close()
              },
            },
          )
        }}
      >
        <Field label={say(text.taskWhat)} required problem={problem('/title')}>
          {wiring => (
            <textarea
              {...wiring}
              rows={2}
              required
              value={title}
              onChange={event => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={say(text.taskFor)} required problem={problem('/owner')}>
          {wiring => (
            <select {...wiring} required value={owner} onChange={event => setOwner(event.target.value)}>
              <option value="">{say(text.taskChoose)}</option>
              <option value="me">{say(text.taskMe)}</option>
              <Options of={departments} />
            </select>
          )}
        </Field>
        <Field label={say(text.taskDue)} required problem={problem('/due')}>
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
        <Refusal error={create.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={create.isPending}>
            {say(text.taskSend)}
          </button>
          <button type="button" className="btn text" onClick={close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
