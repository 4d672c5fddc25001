import { type ReactNode, useEffect, useRef } from 'react'
import type { TargetDetail } from '../api/adapt/targets.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { targets as text } from '../text/targets.ts'
import { Changes } from './changes.tsx'
import type { Draft } from './draft.ts'

/** Who made the last version, as far as the reader is told. */
export function useWho(): (by: TargetDetail['versions'][number]['by']) => string {
  const say = useSay()
  return by => {
    if (by === null) return say(text.somebody)
    const words = [by.department === null ? '' : say(by.department), by.name ?? ''].filter(
      word => word !== '',
    )
    return words.length === 0 ? say(text.somebody) : words.join(' ')
  }
}

/** The frame of both changes: the part that differs, why, what was refused, and what moved meanwhile. */
export function ChangeForm<Typed extends { reason: string }>(props: {
  of: TargetDetail
  draft: Draft<Typed>
  typed: Typed
  problems: readonly FieldProblem[]
  error: Error | null
  busy: boolean
  action: string
  send: () => void
  children: ReactNode
}) {
  const say = useSay()
  const who = useWho()
  const { draft, typed, problems } = props
  const last = props.of.versions.at(-1)
  const seen = props.of.versions.find(version => version.number === draft.version)
  const form = useRef<HTMLFormElement>(null)
  useShowFirst(problems)
  useFocusInside(form)
  return (
    <form
      ref={form}
      className="stack change"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        props.send()
      }}
    >
      {props.children}
      <Field
        label={say(text.reason)}
        help={say(text.reasonHelp)}
        required
        problem={problems.find(problem => problem.pointer === '/reason')}
      >
        {wiring => (
          <textarea
            {...wiring}
            rows={2}
            required
            maxLength={500}
            value={typed.reason}
            onChange={event => draft.edit({ ...typed, reason: event.target.value })}
          />
        )}
      </Field>
      {draft.moved && last !== undefined ? (
        <div className="note gan" role="alert">
          <div>
            <b>{say(text.moved, { who: who(last.by), n: last.number })}</b>
            {seen !== undefined && <Changes of={props.of} before={seen} after={last} />}
            <p>{say(text.why, { reason: last.reason })}</p>
            <p className="row">
              <button type="button" className="btn second small" onClick={draft.onTop}>
                {say(text.onTop, { n: last.number })}
              </button>
              <button type="button" className="btn text small" onClick={draft.drop}>
                {say(text.takeTheirs)}
              </button>
            </p>
          </div>
        </div>
      ) : (
        problems.length === 0 && <Refusal error={props.error} />
      )}
      <p className="row">
        <button type="submit" className="btn" disabled={props.busy || draft.moved}>
          {props.action}
        </button>
        <button type="button" className="btn text" onClick={draft.drop}>
          {say(text.drop)}
        </button>
      </p>
    </form>
  )
}

/** A reason is asked for before the server has to. */
export function reasonProblem(reason: string, say: ReturnType<typeof useSay>): FieldProblem[] {
  if (reason.trim().length >= 2) return []
  return [{ pointer: '/reason', wrong: say(text.badReason), right: say(text.badReasonRight) }]
}

/** Brings the first field in error to the eye and to the keyboard. */
function useShowFirst(problems: readonly FieldProblem[]): void {
  useEffect(() => {
    if (problems.length === 0) return
    document.querySelector<HTMLElement>('.change .field.wrong :is(input, select, textarea)')?.focus()
  }, [problems])
}

/** The keyboard goes into the form when it opens, and back to the button that opened it when it closes. */
function useFocusInside(form: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    const section = form.current?.closest('section')
    form.current?.querySelector<HTMLElement>('input:not([type="radio"]), input:checked')?.focus()
    return () => {
      // once the button is drawn again
      requestAnimationFrame(() => section?.querySelector<HTMLElement>('.sec-h button')?.focus())
    }
  }, [form])
}
