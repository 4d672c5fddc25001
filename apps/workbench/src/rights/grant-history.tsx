import { useState } from 'react'
import type { GrantRow } from '../api/adapt/rights.ts'
import { useChange } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { accounts as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'

/** Every role somebody ever had: what, where, by whom and why; open ones can be ended from here. */
export function GrantHistory({ of }: { of: readonly GrantRow[] }) {
  const say = useSay()
  const [ending, setEnding] = useState<GrantRow>()
  return (
    <>
      <ul className="lines">
        {of.map(grant => (
          <li key={grant.id}>
            <p>
              <b>{say(grant.roleName)}</b>{' '}
              <span className="cap">
                {grant.area === null ? '' : say(grant.area.name)} {grant.standsIn ? say(text.standsIn) : ''}
              </span>
            </p>
            <p className="cap">{historyOf(grant, say)}</p>
            {grant.mayEnd && (
              <button type="button" className="btn second small" onClick={() => setEnding(grant)}>
                {say(text.end)}
                <span className="vh"> {say(grant.roleName)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {ending !== undefined && <EndDialog of={ending} close={() => setEnding(undefined)} />}
    </>
  )
}

export function EndDialog({ of, close }: { of: GrantRow; close: () => void }) {
  const say = useSay()
  const end = useChange('endGrant', ['account', 'accounts', 'grants'])
  return (
    <AskDialog
      title={say(text.endTitle, { role: say(of.roleName) })}
      action={say(text.end)}
      busy={end.isPending}
      error={end.error}
      close={close}
      ask={{ reason: { kind: 'words', label: say(text.why), pointer: '/reason' } }}
      send={({ reason }) =>
        end.mutate(
          { path: { grant: of.id }, body: { reason } },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    />
  )
}

/** By whom and why, for a list that has the days in columns of their own. */
export function whyOf(grant: GrantRow, say: Say): string {
  const by = grant.grantedBy === null ? null : say(text.givenBy, { by: grant.grantedBy })
  return [by, grant.reason].filter(part => part !== null).join(say(common.comma)) || '—'
}

/** From when, by whom, why; until when, or who ended it and why. */
export function historyOf(grant: GrantRow, say: Say): string {
  const from = day(grant.from)
  const given =
    grant.grantedBy === null
      ? say(text.givenAlone, { day: from })
      : say(text.given, { by: grant.grantedBy, day: from })
  const parts = [grant.reason === null ? given : `${given} ${grant.reason}`]
  if (grant.until !== null) parts.push(say(text.untilDay, { day: day(grant.until) }))
  if (grant.endedAt !== null) {
    const words = {
      by: grant.endedBy ?? '',
      day: day(grant.endedAt.slice(0, 10)),
      why: grant.endReason ?? '',
    }
    parts.push(say(text.ended, words))
  } else if (grant.lastUsedOn !== null) parts.push(say(text.used, { day: day(grant.lastUsedOn) }))
  return parts.join(say(common.semicolon))
}
