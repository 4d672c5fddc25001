import type { Action } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import type { Sending } from '../parts/form-dialog.tsx'
import { applications as text } from '../text/applications.ts'

/** What a step needs to know: an invitation its time and place, an offer or a start its day. */
export function StepDialog({
  step,
  officer,
  send,
  ...sending
}: Sending & {
  step: Action
  /** an officer records a first day on evidence */
  officer: boolean
  send: (more: object) => void
}) {
  const say = useSay()
  if (step.name === 'invite') {
    return (
      <AskDialog
        {...sending}
        ask={{
          at: { kind: 'moment', label: say(text.when), pointer: '/interview/at' },
          place: { kind: 'line', label: say(text.where), pointer: '/interview/place' },
        }}
        send={interview => send({ interview })}
      />
    )
  }
  const startOn = { kind: 'day', label: say(text.startOn), pointer: '/startOn' } as const
  if (!officer || step.name !== 'start') return <AskDialog {...sending} ask={{ startOn }} send={send} />
  const evidence = { kind: 'line', label: say(text.evidence), help: say(text.evidenceHelp) } as const
  return (
    <AskDialog {...sending} ask={{ startOn, evidence: { ...evidence, pointer: '/evidence' } }} send={send} />
  )
}
