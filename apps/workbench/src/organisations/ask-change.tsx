import { useState } from 'react'
import type { Organisation } from '../api/adapt/organisations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { organisationFields, organisation as text } from '../text/organisations.ts'

/** Name, code or legal representative has changed: the new ones, then papers on the page of the request. */
export function AskChange({ of }: { of: Organisation }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const ask = useChange('askForChange', ['organisation'])
  if (of.waiting !== null || of.noPosts !== null) return null
  const line = (
    field: 'name' | 'creditCode' | 'representative' | 'contactName' | 'contactPhone',
  ): Question => ({
    kind: 'line',
    label: say(organisationFields[field] ?? text.change),
    first: of[field] ?? '',
    pointer: `/${field}`,
  })
  return (
    <>
      <p className="row">
        <button type="button" className="btn second small" onClick={() => setAsking(true)}>
          {say(text.change)}
        </button>
      </p>
      {asking && (
        <AskDialog
          title={say(text.change)}
          action={say(text.changeGo)}
          busy={ask.isPending}
          error={ask.error}
          close={() => setAsking(false)}
          ask={{
            name: { ...line('name'), help: say(text.changeHelp) },
            creditCode: line('creditCode'),
            representative: line('representative'),
            contactName: line('contactName'),
            contactPhone: line('contactPhone'),
          }}
          send={said =>
            ask.mutate(
              { body: { ...kept(of), ...said } },
              { onSuccess: ({ request }) => location.assign(`/organisations/requests/${request}`) },
            )
          }
        />
      )}
    </>
  )
}

/** What stays as it was verified. */
function kept(of: Organisation) {
  const { licence } = of
  return {
    kind: of.kind,
    division: of.division,
    ...(of.address !== '' && { address: of.address }),
    ...(of.industry !== null && { industry: of.industry }),
    ...(licence !== null && {
      licenceNumber: licence.number,
      licenceFrom: licence.from,
      licenceUntil: licence.until,
    }),
  }
}
