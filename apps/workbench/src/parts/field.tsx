import { type ReactNode, useId } from 'react'
import type { Choice, FieldProblem } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Icon } from './icon.tsx'

/** What a control inside a field must carry. */
export interface Wiring {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** Label above, help below; an error says what is wrong and what would be right. */
export function Field(props: {
  label: string
  help?: string | undefined
  required?: boolean
  problem?: FieldProblem | undefined
  children: (wiring: Wiring) => ReactNode
}) {
  const id = useId()
  const { problem, help } = props
  const described = problem !== undefined ? `${id}-bad` : help !== undefined ? `${id}-help` : undefined
  return (
    <div className={problem === undefined ? 'field' : 'field wrong'} data-pointer={problem?.pointer}>
      <label htmlFor={id}>
        {props.label}
        {props.required === true && <span aria-hidden="true"> *</span>}
      </label>
      {props.children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': described })}
      {problem !== undefined ? (
        <p className="bad" id={`${id}-bad`}>
          <Icon name="warning" small />
          <span>
            {problem.wrong} {problem.right}
          </span>
        </p>
      ) : (
        help !== undefined && (
          <p className="help" id={`${id}-help`}>
            {help}
          </p>
        )
      )}
    </div>
  )
}

/** Options of a list that the server words; a retired choice stays only where it is already chosen. */
export function Options({ of, chosen }: { of: readonly Choice[]; chosen?: string }) {
  const say = useSay()
  return of
    .filter(choice => choice.retired !== true || choice.code === chosen)
    .map(choice => (
      <option key={choice.code} value={choice.code}>
        {say(choice.name)}
      </option>
    ))
}
