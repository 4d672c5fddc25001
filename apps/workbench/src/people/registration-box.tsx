import { useState } from 'react'
import type { Registration } from '../api/adapt/people.ts'
import { useCan, useChange } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog, whyFrom } from '../parts/ask-dialog.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { cancelReasons, refuseReasons, registrations as text } from '../text/people.ts'
import { toast } from '../toast.tsx'

type Action = Registration['actions'][number]

/** A registration with what the office can do now: drawn from the server's lifecycle. */
export function RegistrationBox({ of }: { of: Registration }) {
  const say = useSay()
  const can = useCan()
  const [asking, setAsking] = useState<Action>()
  const move = useChange('moveRegistration', ['person', 'registrations', 'people'])
  const send = (action: Action['name'], more: { reason?: string; note?: string } = {}) =>
    move.mutate(
      { path: { id: of.id }, body: { version: of.version, action, ...more } },
      {
        onSuccess: () => {
          setAsking(undefined)
          toast(say(text.done))
        },
      },
    )
  return (
    <article className="box stack">
      <div>
        <h3>{say(of.kindName)}</h3>
        <p className={of.overdue ? 'late' : 'sub'}>{say(of.stateName)}</p>
      </div>
      <dl className="facts">
        <dt>{say(text.ground)}</dt>
        <dd>{say(of.ground)}</dd>
        {of.since !== null && (
          <>
            <dt>{say(text.since)}</dt>
            <dd>{day(of.since)}</dd>
          </>
        )}
        {of.dueOn !== null && (
          <>
            <dt>{say(text.due)}</dt>
            <dd className={of.overdue ? 'late' : undefined}>{day(of.dueOn)}</dd>
          </>
        )}
        {of.renewBy !== null && (
          <>
            <dt>{say(text.renewBy)}</dt>
            <dd>{day(of.renewBy)}</dd>
          </>
        )}
        {of.evidence !== '' && (
          <>
            <dt>{say(text.evidence)}</dt>
            <dd>{of.evidence}</dd>
          </>
        )}
        {of.reason !== null && (
          <>
            <dt>{say(common.reason)}</dt>
            <dd>{say(of.reason)}</dd>
          </>
        )}
      </dl>
      <Refusal error={asking === undefined ? move.error : null} />
      {can('registration.move') && of.actions.length > 0 && (
        <div className="row">
          {of.actions.map((action, at) => (
            <button
              key={action.name}
              type="button"
              className={at === 0 ? 'btn small' : 'btn second small'}
              disabled={move.isPending}
              onClick={() => (action.needsReason ? setAsking(action) : send(action.name))}
            >
              {say(action.label)}
            </button>
          ))}
        </div>
      )}
      {asking !== undefined && (
        <AskDialog
          title={`${say(asking.label)}${say(common.colon)}${of.personName}`}
          action={say(asking.label)}
          busy={move.isPending}
          error={move.error}
          close={() => setAsking(undefined)}
          ask={whyFrom(asking.name === 'refuse' ? refuseReasons : cancelReasons, say)}
          send={({ reason, note }) => send(asking.name, { reason, ...(note !== '' && { note }) })}
        />
      )}
    </article>
  )
}
