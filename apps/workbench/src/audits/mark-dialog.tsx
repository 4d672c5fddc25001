import { useState } from 'react'
import type { SampleItem, Verdict } from '../api/adapt/audits.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { samples as text, verdicts } from '../text/audits.ts'

const order: readonly Verdict[] = ['confirmed', 'wrong', 'unclear']

/** What was found of one record. */
export function MarkDialog({ sample, item, close }: { sample: string; item: SampleItem; close: () => void }) {
  const say = useSay()
  const mark = useChange('markItem', ['sample', 'samples'])
  const [verdict, setVerdict] = useState<Verdict | null>(item.verdict)
  const [note, setNote] = useState(item.note)
  const [evidence, setEvidence] = useState(item.evidence)
  const send = () => {
    if (verdict === null) return
    const body = { version: item.version, verdict, note, evidence }
    mark.mutate({ path: { sample, item: item.id }, body }, { onSuccess: close })
  }
  return (
    <FormDialog
      title={say(text.markTitle, { n: item.position })}
      action={say(text.save)}
      busy={mark.isPending || verdict === null}
      error={mark.error}
      close={close}
      send={send}
    >
      <fieldset>
        <legend className="legend">{say(text.verdict)}</legend>
        {order.map(each => (
          <label key={each} className="pick-one">
            <input type="radio" name="verdict" checked={verdict === each} onChange={() => setVerdict(each)} />
            <span>{say(verdicts[each])}</span>
          </label>
        ))}
      </fieldset>
      <Field label={say(text.note)} help={say(text.noteHelp)}>
        {wiring => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={500}
            required={verdict !== null && verdict !== 'confirmed'}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(text.evidence)} help={say(text.evidenceHelp)}>
        {wiring => (
          <input
            {...wiring}
            maxLength={300}
            value={evidence}
            onChange={event => setEvidence(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
