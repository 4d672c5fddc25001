import { useState } from 'react'
import type { ActivityKind, Particular } from '../api/activity-operations.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { useChoices, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { activities as text } from '../text/activities.ts'
import type { Value } from './draft.ts'
import { Choose, Line } from './inputs.tsx'

interface Props {
  kind: ActivityKind
  values: Readonly<Record<string, Value>>
  set: (values: Record<string, Value>) => void
  problem: (pointer: string) => FieldProblem | undefined
  /** names of organisations that were chosen before */
  named: ReadonlyMap<string, string>
}

/** What this kind asks for, as its data say: no kind has a form of its own. */
export function Particulars({ kind, values, set, problem, named }: Props) {
  return kind.particulars.map(one => (
    <One
      key={one.id}
      of={one}
      value={values[one.id]}
      set={value => set({ ...values, [one.id]: value })}
      problem={problem(`/particulars/${one.id}`)}
      named={named}
    />
  ))
}

function One(props: {
  of: Particular
  value: Value | undefined
  set: (value: Value) => void
  problem: FieldProblem | undefined
  named: ReadonlyMap<string, string>
}) {
  const say = useSay()
  const { counties } = useChoices()
  const { of, value, set, problem } = props
  const line = typeof value === 'string' ? value : ''
  const shared = { label: of.name, required: of.required, problem, value: line, set }
  switch (of.type) {
    case 'truth':
      return (
        <div className="field">
          <label className="check">
            <input type="checkbox" checked={value === true} onChange={event => set(event.target.checked)} />
            {say(of.name)}
          </label>
        </div>
      )
    case 'choice':
      return <Choose {...shared} of={of.options.map(({ id, name }) => ({ code: id, name }))} nothing="—" />
    case 'county':
      return <Choose {...shared} of={counties} nothing="—" />
    case 'organisation':
    case 'organisations':
      return <Organisations {...props} many={of.type === 'organisations'} />
    case 'number':
    case 'day':
      return <Line {...shared} type={of.type === 'day' ? 'date' : 'number'} />
    default:
      return <Line {...shared} most={200} />
  }
}

/** One organisation or several, found by their names. */
function Organisations(props: {
  of: Particular
  value: Value | undefined
  set: (value: Value) => void
  problem: FieldProblem | undefined
  named: ReadonlyMap<string, string>
  many: boolean
}) {
  const say = useSay()
  const { of, value, set, many } = props
  const [typed, setTyped] = useState('')
  const [names, setNames] = useState(props.named)
  const q = typed.trim()
  const found = useRead('findOrganisations', { query: { q, limit: 6 } }, { when: q.length > 1 })
  const chosen = typeof value === 'string' ? [value] : typeof value === 'object' ? value : []
  const ids = chosen.filter(id => id !== '')
  const rows = q.length > 1 ? (found.data?.rows ?? []) : []
  const choose = (id: string, name: string) => {
    setNames(new Map([...names, [id, name]]))
    set(many ? [...new Set([...ids, id])] : id)
    setTyped('')
  }
  const drop = (id: string) => set(many ? ids.filter(one => one !== id) : '')
  const nameOf = (id: string) => names.get(id) ?? props.named.get(id) ?? id
  return (
    <div>
      {(many || ids.length === 0) && (
        <Field
          label={say(of.name)}
          help={say(text.chooseFirm)}
          required={of.required}
          problem={props.problem}
        >
          {wiring => (
            <input
              {...wiring}
              type="search"
              autoComplete="off"
              maxLength={60}
              value={typed}
              onChange={event => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      {!many && ids.length > 0 && <p className="legend">{say(of.name)}</p>}
      <ul>
        {rows
          .filter(row => !ids.includes(row.id))
          .map(row => (
            <li key={row.id}>
              <button type="button" className="btn text small" onClick={() => choose(row.id, row.name)}>
                {row.name}
              </button>
            </li>
          ))}
      </ul>
      <p className="row">
        {ids.map(id => (
          <button
            key={id}
            type="button"
            className="chip on"
            aria-label={say(text.dropFirm, { name: nameOf(id) })}
            onClick={() => drop(id)}
          >
            {nameOf(id)} ×
          </button>
        ))}
      </p>
    </div>
  )
}
