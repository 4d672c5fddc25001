import { useState } from 'react'
import type { Choice, FieldProblem } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'

/** Yuan on the screen, fen in the data; two places behind the point at most. */
export function Yuan(props: {
  label: string
  problem: FieldProblem | undefined
  fen: number | null
  set: (fen: number | null) => void
}) {
  const [typed, setTyped] = useState(props.fen === null ? '' : String(props.fen / 100))
  return (
    <Field label={props.label} required problem={props.problem}>
      {wiring => (
        <input
          {...wiring}
          type="number"
          min={0}
          step={0.01}
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
            props.set(event.target.value === '' ? null : Math.round(Number(event.target.value) * 100))
          }}
        />
      )}
    </Field>
  )
}

/** Several of a list. */
export function Checks(props: {
  legend: string
  of: readonly Choice[]
  chosen: readonly string[]
  set: (chosen: string[]) => void
}) {
  const say = useSay()
  return (
    <fieldset className="plain">
      <legend>{props.legend}</legend>
      <div className="checks">
        {props.of.map(choice => (
          <label key={choice.code} className="check">
            <input
              type="checkbox"
              checked={props.chosen.includes(choice.code)}
              onChange={event =>
                props.set(
                  event.target.checked
                    ? [...props.chosen, choice.code]
                    : props.chosen.filter(code => code !== choice.code),
                )
              }
            />
            {say(choice.name)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
