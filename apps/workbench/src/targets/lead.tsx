import { useState } from 'react'
import type { TargetDetail } from '../api/adapt/targets.ts'
import { useCan, useChange, useOffered } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { targets as text } from '../text/targets.ts'
import { toast } from '../toast.tsx'

/** Who leads: a proposal until an administrator has confirmed or corrected it. */
export function Lead({ of }: { of: TargetDetail }) {
  const say = useSay()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const { department, proposed } = of.target.lead
  const who = department === null ? say(text.nothing) : say(department.name)
  return (
    <>
      {proposed ? <span className="late">{say(text.leadProposed, { who })}</span> : who}
      {can('plan.confirm-lead') && (
        <button type="button" className="link line" onClick={() => setAsking(true)}>
          {say(proposed ? text.confirmLead : text.changeLead)}
        </button>
      )}
      {asking && <Confirm of={of} close={() => setAsking(false)} />}
    </>
  )
}

function Confirm({ of, close }: { of: TargetDetail; close: () => void }) {
  const say = useSay()
  const departments = useOffered()?.departments ?? []
  const confirm = useChange('confirmLead', ['target', 'board'])
  return (
    <AskDialog
      title={say(of.target.lead.proposed ? text.confirmLead : text.changeLead)}
      action={say(text.confirmLead)}
      busy={confirm.isPending}
      error={confirm.error}
      close={close}
      ask={{
        department: {
          kind: 'choice',
          label: say(text.lead),
          help: say(text.leadHelp),
          of: departments,
          first: of.target.lead.department?.code ?? '',
          pointer: '/department',
        },
        reason: {
          kind: 'words',
          label: say(text.reason),
          help: say(text.reasonHelp),
          pointer: '/reason',
        },
      }}
      send={answers =>
        confirm.mutate(
          { path: { target: of.target.id }, body: { version: of.target.version, ...answers } },
          {
            onSuccess: () => {
              const named = departments.find(one => one.code === answers.department)
              toast(say(text.leadDone, { who: named === undefined ? answers.department : say(named.name) }))
              close()
            },
          },
        )
      }
    />
  )
}
