import type { HTMLInputTypeAttribute } from 'react'
import type { Choice, FieldProblem, Text } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'

interface Shared {
  label: Text
  help?: Text | undefined
  required?: boolean
  problem: FieldProblem | undefined
  value: string
  set: (value: string) => void
}

/** One line of a form. */
export function Line(
  props: Shared & { type?: HTMLInputTypeAttribute; most?: number; min?: number; disabled?: boolean },
) {
  const say = useSay()
  const { type = 'text' } = props
  return (
    <Field
      label={say(props.label)}
      help={props.help && say(props.help)}
      required={props.required === true}
      problem={props.problem}
    >
      {wiring => (
        <input
          {...wiring}
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'numeric' : undefined}
          required={props.required === true}
          maxLength={props.most}
          disabled={props.disabled}
          autoComplete="off"
          value={props.value}
          onChange={event => props.set(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Several lines of a form. */
export function Lines(props: Shared & { rows?: number; most?: number; sample?: string }) {
  const say = useSay()
  return (
    <Field
      label={say(props.label)}
      help={props.help && say(props.help)}
      required={props.required === true}
      problem={props.problem}
    >
      {wiring => (
        <textarea
          {...wiring}
          rows={props.rows ?? 3}
          required={props.required === true}
          maxLength={props.most}
          placeholder={props.sample}
          value={props.value}
          onChange={event => props.set(event.target.value)}
        />
      )}
    </Field>
  )
}

/** One of a list. */
export function Choose(props: Shared & { of: readonly Choice[]; nothing?: string }) {
  const say = useSay()
  return (
    <Field
      label={say(props.label)}
      help={props.help && say(props.help)}
      required={props.required === true}
      problem={props.problem}
    >
      {wiring => (
        <select
          {...wiring}
          required={props.required === true}
          value={props.value}
          onChange={event => props.set(event.target.value)}
        >
          {props.nothing !== undefined && <option value="">{props.nothing}</option>}
          <Options of={props.of} chosen={props.value} />
        </select>
      )}
    </Field>
  )
}
