import type { Action } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import type { Sending } from '../parts/form-dialog.tsx'
import { applications as text } from '../text/applications.ts'

/** What a step needs to know: an invitation its time and place, an offer or a start its day. */
export function StepDialog({
  step,
  send,
  ...sending
}: Sending & {
  step: Action
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
  return <AskDialog {...sending} ask={{ startOn }} send={send} />
}
