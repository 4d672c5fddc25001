import { type ReactNode, useState } from 'react'
import type { FieldProblem, Text } from '../api/shapes.ts'
import { problemIn } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

/** One box of a form: what it is called, and how it is filled in. */
export interface Box {
  name: string
  label: Text
  help?: Text
  kind?: 'text' | 'date' | 'long' | 'money' | 'number' | readonly { code: string; name: Text }[]
  value?: string
}

/** A dialog of a few boxes; what the server says of a field stands beside it. */
export function SimpleForm(props: {
  title: string
  action: string
  boxes: readonly Box[]
  busy: boolean
  error: Error | null
  close: () => void
  send: (typed: Readonly<Record<string, string>>) => void
  children?: ReactNode
}) {
  const { boxes } = props
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(boxes.map(box => [box.name, box.value ?? ''])),
  )
  const set = (name: string, value: string) => setTyped(before => ({ ...before, [name]: value }))
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      busy={props.busy}
      error={props.error}
      close={props.close}
      send={() => props.send(typed)}
    >
      {props.children}
      {boxes.map(box => (
        <Control
          key={box.name}
          box={box}
          value={typed[box.name] ?? ''}
          problem={problemIn(props.error)?.fields?.find(field => field.pointer === `/${box.name}`)}
          set={value => set(box.name, value)}
        />
      ))}
    </FormDialog>
  )
}

function Control(props: {
  box: Box
  value: string
  problem: FieldProblem | undefined
  set: (value: string) => void
}) {
  const say = useSay()
  const { box, value, problem, set } = props
  const { kind = 'text' } = box
  return (
    <Field label={say(box.label)} help={box.help === undefined ? undefined : say(box.help)} problem={problem}>
      {wiring =>
        typeof kind === 'object' ? (
          <select {...wiring} value={value} onChange={event => set(event.target.value)}>
            {kind.map(one => (
              <option key={one.code} value={one.code}>
                {say(one.name)}
              </option>
            ))}
          </select>
        ) : kind === 'long' ? (
          <textarea {...wiring} rows={3} value={value} onChange={event => set(event.target.value)} />
        ) : (
          <input
            {...wiring}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'money' ? 'decimal' : kind === 'number' ? 'numeric' : undefined}
            autoComplete="off"
            value={value}
            onChange={event => set(event.target.value)}
          />
        )
      }
    </Field>
  )
}
