import { useState } from 'react'
import type { PersonFile } from '../api/adapt/people.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { claimForThem as text } from '../text/claims.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'

/** Begins a claim at somebody's door. What is known is filled in; the person reads it through and sends it. */
export function ClaimForThem({ of }: { of: PersonFile['person'] }) {
  return useCan()('claim.enter') ? <Begin of={of} /> : null
}

function Begin({ of }: { of: PersonFile['person'] }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const claimable = useRead('claimable').data?.rows ?? []
  const begin = useChange('claimForThem')
  if (claimable.length === 0) return null
  const choices = claimable.map(({ id, name }) => ({ code: id, name }))
  return (
    <p className="row acts">
      <button type="button" className="btn text small" onClick={() => setOpen(true)}>
        {say(text.open)}
      </button>
      {open && (
        <AskDialog
          title={`${say(text.open)}${say(common.colon)}${of.name}`}
          action={say(text.begin)}
          busy={begin.isPending}
          error={begin.error}
          close={() => setOpen(false)}
          ask={{
            policy: {
              kind: 'choice',
              label: say(text.policy),
              of: choices,
              nothing: say(text.choose),
              pointer: '/policy',
            },
          }}
          send={said =>
            begin.mutate(
              { path: { id: of.id }, body: { policy: said['policy'] ?? '', answers: {} } },
              {
                onSuccess: () => {
                  setOpen(false)
                  toast(say(text.begun))
                },
              },
            )
          }
        >
          <p className="sub">{say(text.note)}</p>
        </AskDialog>
      )}
    </p>
  )
}
