import { useState } from 'react'
import type { Organisation } from '../api/adapt/organisations.ts'
import { useCan, useChange } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { organisationFields, organisation as text } from '../text/organisations.ts'
import { toast } from '../toast.tsx'

/** The licence of a kind that needs one: whether it has ended, what that blocks, and how it is renewed. */
export function Licence({ of }: { of: Organisation }) {
  const say = useSay()
  const can = useCan()
  const { licence, licenceName } = of
  if (licenceName === null) return null
  const blocks = of.kind === 'agency'
  return (
    <>
      <dt>{say(licenceName)}</dt>
      <dd>
        {licence === null ? (
          <span className="late">{say(text.noLicence)}</span>
        ) : (
          <>
            {say(text.licenceUntil, { number: licence.number, day: day(licence.until) })}
            {licence.isOver && (
              <p className="wrongly">
                {say(text.licenceOver)}
                {blocks && say(text.licenceBlocks)}
              </p>
            )}
          </>
        )}
        {can('organisation.move') ? (
          <Renew of={of} />
        ) : (
          can('organisation.edit') && <p className="sub">{say(text.licenceOwn)}</p>
        )}
      </dd>
    </>
  )
}

/** The officer has the new licence before them. */
function Renew({ of }: { of: Organisation }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const renew = useChange('renewLicence', ['organisation', 'employers', 'posts'])
  const licence = of.licenceName === null ? '' : say(of.licenceName)
  return (
    <p>
      <button type="button" className="btn text small" onClick={() => setAsking(true)}>
        {say(text.renew)}
      </button>
      {asking && (
        <AskDialog
          title={`${say(text.renew)}${say(common.colon)}${licence}`}
          action={say(text.renew)}
          busy={renew.isPending}
          error={renew.error}
          close={() => setAsking(false)}
          ask={{
            number: {
              kind: 'line',
              label: say(organisationFields['licenceNumber'] ?? text.licence),
              first: of.licence?.number ?? '',
              pointer: '/number',
            },
            from: {
              kind: 'day',
              label: say(organisationFields['licenceFrom'] ?? text.licence),
              pointer: '/licenceFrom',
            },
            until: {
              kind: 'day',
              label: say(organisationFields['licenceUntil'] ?? text.licence),
              pointer: '/licenceUntil',
            },
            evidence: {
              kind: 'line',
              label: say(text.licenceSeen),
              help: say(text.licenceSeenHelp),
              pointer: '/evidence',
            },
          }}
          send={said =>
            renew.mutate(
              { path: { id: of.id }, body: { version: of.version, ...said } },
              {
                onSuccess: () => {
                  setAsking(false)
                  toast(say(text.renewed))
                },
              },
            )
          }
        />
      )}
    </p>
  )
}
