import { useState } from 'react'
import type { PairFile } from '../api/adapt/merges.ts'
import type { Name } from '../api/routes.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { merges as text } from '../text/merges.ts'
import { toast } from '../toast.tsx'

/** Which record stays, whose value stands where they differ, and on what ground. */
export function MergeDialog(props: { of: PairFile; close: () => void; refresh: readonly Name[] }) {
  const say = useSay()
  const { of, close } = props
  const { pair } = of
  const merge = useChange('mergePeople', props.refresh)
  const [survivor, setSurvivor] = useState(pair.agreed?.survivor ?? pair.one.id)
  const [values, setValues] = useState<Record<string, string>>({})
  const [reason, setReason] = useState('')
  const send = () => {
    const choices: Record<string, 'survivor' | 'merged'> = {}
    for (const [field, person] of Object.entries(values))
      if (person !== '') choices[field] = person === survivor ? 'survivor' : 'merged'
    merge.mutate(
      { path: { pair: pair.id }, body: { version: pair.version, survivor, reason: reason.trim(), choices } },
      {
        onSuccess: ({ outcome }) => {
          close()
          toast(say(outcome === 'merged' ? text.mergedDone : text.agreedDone))
        },
      },
    )
  }
  return (
    <FormDialog
      title={say(text.merge)}
      action={say(pair.power === 'alone' || pair.agreed !== null ? text.merge : text.agree)}
      busy={merge.isPending}
      error={merge.error}
      close={close}
      send={send}
    >
      <Field label={say(text.keep)} required problem={undefined}>
        {wiring => (
          <select {...wiring} value={survivor} onChange={event => setSurvivor(event.target.value)}>
            <option value={pair.one.id}>{`${say(text.first)} ${pair.one.name}`}</option>
            <option value={pair.other.id}>{`${say(text.second)} ${pair.other.name}`}</option>
          </select>
        )}
      </Field>
      {of.differs.length > 0 && <p className="sub">{say(text.ruleNote)}</p>}
      {of.differs.map(field => (
        <Choice
          key={field}
          of={of}
          field={field}
          value={values[field] ?? ''}
          change={value => setValues({ ...values, [field]: value })}
        />
      ))}
      <Field label={say(text.reason)} help={say(text.reasonNote)} required problem={undefined}>
        {wiring => (
          <textarea
            {...wiring}
            required
            rows={3}
            minLength={2}
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

function Choice(props: { of: PairFile; field: string; value: string; change: (value: string) => void }) {
  const say = useSay()
  const { of, field } = props
  const found = (side: PairFile['one']) => side?.person.fields.find(one => one.field === field)
  const words = (side: PairFile['one']) => {
    const [value] = found(side)?.values ?? []
    return value === undefined ? '' : say(value.words)
  }
  const label = found(of.one)?.label ?? found(of.other)?.label
  return (
    <Field label={label === undefined ? field : say(label)} problem={undefined}>
      {wiring => (
        <select {...wiring} value={props.value} onChange={event => props.change(event.target.value)}>
          <option value="">{say(text.rule)}</option>
          <option value={of.pair.one.id}>{words(of.one)}</option>
          <option value={of.pair.other.id}>{words(of.other)}</option>
        </select>
      )}
    </Field>
  )
}
