import { type ReactNode, useState } from 'react'
import type { Choice } from '../api/shapes.ts'
import { problemIn } from '../api/use.ts'
import type { Say } from '../language.ts'
import { common } from '../text/common.ts'
import { Field, Options, type Wiring } from './field.tsx'
import { FormDialog, type Sending } from './form-dialog.tsx'

/** One thing to be asked; it has to be answered unless it is optional. */
export interface Question {
  kind: 'words' | 'line' | 'day' | 'moment' | 'choice'
  label: string
  help?: string
  optional?: boolean
  /** of a choice: what can be chosen, and what stands there while nothing is */
  of?: readonly Choice[]
  nothing?: string
  /** what stands there at first */
  first?: string
  /** where the server puts its complaint about it */
  pointer?: string
}

/** Why, from the server's list, and a sentence if one wants. */
export function whyFrom(reasons: readonly Choice[], say: Say) {
  return {
    reason: {
      kind: 'choice',
      label: say(common.reason),
      of: reasons,
      nothing: say(common.chooseReason),
    },
    note: { kind: 'words', label: say(common.note), optional: true },
  } as const satisfies Record<string, Question>
}

/** Asks a few things and sends the answers, trimmed; `send` gets each under the name of its question. */
export function AskDialog<Name extends string>({
  ask,
  send,
  children,
  ...sending
}: Sending & {
  ask: Record<Name, Question>
  send: (answers: Record<Name, string>) => void
  /** a field of another kind, after the questions */
  children?: ReactNode
}) {
  // the questions of one dialog stay as they are while it is open
  const names = Object.keys(ask) as Name[] // Object.keys forgets which names they are
  const answersOf = (value: (name: Name) => string) =>
    Object.fromEntries(names.map(name => [name, value(name)])) as Record<Name, string> // as above
  const [answers, setAnswers] = useState(() => answersOf(name => ask[name].first ?? ''))
  const fields = problemIn(sending.error)?.fields
  return (
    <FormDialog {...sending} send={() => send(answersOf(name => answers[name].trim()))}>
      {names.map(name => {
        const question = ask[name]
        return (
          <Field
            key={name}
            label={question.label}
            help={question.help}
            required={question.optional !== true}
            problem={fields?.find(field => field.pointer === question.pointer)}
          >
            {wiring => (
              <Control
                wiring={wiring}
                of={question}
                value={answers[name]}
                change={value => setAnswers({ ...answers, [name]: value })}
              />
            )}
          </Field>
        )
      })}
      {children}
    </FormDialog>
  )
}

function Control(props: {
  wiring: Wiring
  of: Question
  value: string
  change: (value: string) => void
}): ReactNode {
  const { of, value } = props
  const shared = {
    ...props.wiring,
    required: of.optional !== true,
    value,
    onChange: (event: { target: { value: string } }) => props.change(event.target.value),
  }
  switch (of.kind) {
    case 'words':
      return (
        <textarea {...shared} rows={3} minLength={of.optional === true ? undefined : 2} maxLength={500} />
      )
    case 'line':
      return <input {...shared} />
    case 'day':
      return <input {...shared} type="date" />
    case 'moment':
      return <input {...shared} type="datetime-local" />
    case 'choice':
      return (
        <select {...shared}>
          {of.nothing !== undefined && <option value="">{of.nothing}</option>}
          <Options of={of.of ?? []} chosen={value} />
        </select>
      )
  }
}
