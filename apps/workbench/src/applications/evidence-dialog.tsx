import { useState } from 'react'
import type { Action } from '../api/shapes.ts'
import { problemIn, useChoices } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { Field } from '../parts/field.tsx'
import type { Sending } from '../parts/form-dialog.tsx'
import { applications as text } from '../text/applications.ts'
import { common } from '../text/common.ts'

/** An officer records a first day or a departure on evidence: when or why, what the paper is, and the paper. */
export function EvidenceDialog({
  step,
  send,
  ...sending
}: Sending & { step: Action; send: (more: object) => void }) {
  const say = useSay()
  const { leave } = useChoices().reasons
  const [file, setFile] = useState<File | undefined>()
  const first: Record<string, Question> =
    step.name === 'leave'
      ? {
          reason: { kind: 'choice', label: say(common.reason), of: leave, nothing: say(common.chooseReason) },
        }
      : { startOn: { kind: 'day', label: say(text.startOn), pointer: '/startOn' } }
  const evidence: Question = {
    kind: 'line',
    label: say(text.evidence),
    help: say(text.evidenceHelp),
    pointer: '/evidence',
  }
  const problem = problemIn(sending.error)?.fields?.find(field => field.pointer === '/file')
  return (
    <AskDialog {...sending} ask={{ ...first, evidence }} send={answers => send({ ...answers, file })}>
      <Field label={say(text.paper)} help={say(text.paperHelp)} required problem={problem}>
        {wiring => (
          <input
            {...wiring}
            type="file"
            required
            accept=".pdf,.png,.jpg,.jpeg"
            onChange={event => setFile(event.target.files?.[0])}
          />
        )}
      </Field>
    </AskDialog>
  )
}
