import { useState } from 'react'
import type { Organisation, OrganisationStep } from '../api/adapt/organisations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { organisation as text } from '../text/organisations.ts'
import { toast } from '../toast.tsx'

/** What an officer may do with an organisation now: drawn from its lifecycle. */
export function OrganisationSteps({ of }: { of: Organisation }) {
  const say = useSay()
  const [asking, setAsking] = useState<OrganisationStep>()
  if (of.steps.length === 0) return null
  return (
    <div className="row">
      {of.steps.map(step => (
        <button
          key={step.action}
          type="button"
          className={step.action === 'verify' || step.action === 'lift' ? 'btn small' : 'btn second small'}
          onClick={() => setAsking(step)}
        >
          {say(step.label)}
        </button>
      ))}
      {asking !== undefined && <StepDialog of={of} step={asking} close={() => setAsking(undefined)} />}
    </div>
  )
}

function StepDialog({ of, step, close }: { of: Organisation; step: OrganisationStep; close: () => void }) {
  const say = useSay()
  const move = useChange('moveOrganisation', ['organisation', 'employers', 'verifications', 'posts'])
  const needsReason = step.reasons.length > 0
  const ask: Record<'reason' | 'note' | 'until', Question> = {
    reason: {
      kind: 'choice',
      label: say(text.reason),
      of: step.reasons,
      nothing: say(common.chooseReason),
      pointer: '/reason',
      optional: !needsReason,
    },
    note: { kind: 'words', label: say(text.note), optional: true },
    until: { kind: 'day', label: say(text.untilDay), optional: true, pointer: '/until' },
  }
  const { reason, note, until } = ask
  const asked: Record<string, Question> = {
    ...(needsReason && { reason }),
    note,
    ...(step.action === 'suspend' && { until }),
  }
  return (
    <AskDialog
      title={`${say(step.label)}${say(common.colon)}${of.name}`}
      action={say(step.label)}
      busy={move.isPending}
      error={move.error}
      close={close}
      ask={asked}
      send={answers => {
        const chosen = step.reasons.find(one => one.code === answers['reason'])
        move.mutate(
          {
            path: { id: of.id },
            body: {
              version: of.version,
              action: step.action,
              ...(chosen && { reason: chosen.code }),
              ...(answers['note'] && { note: answers['note'] }),
              ...(answers['until'] && { until: answers['until'] }),
            },
          },
          {
            onSuccess: () => {
              close()
              toast(say(text.moveDone, { what: say(step.label), name: of.name }))
            },
          },
        )
      }}
    />
  )
}
