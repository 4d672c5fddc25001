import { useState } from 'react'
import type { Facts, Organisation } from '../api/adapt/organisations.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { problemIn, useChange, useOffered } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { organisationFields, organisation as text } from '../text/organisations.ts'

/**
 * Name, kind, code, legal representative or licence has changed: the new ones, then papers on the page of the request. An
 * ended licence stops everything but this.
 */
export function AskChange({ of }: { of: Organisation }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  if (of.waiting !== null || of.state !== 'verified') return null
  return (
    <>
      <p className="row">
        <button type="button" className="btn second small" onClick={() => setAsking(true)}>
          {say(text.change)}
        </button>
      </p>
      {asking && <ChangeDialog of={of} close={() => setAsking(false)} />}
    </>
  )
}

const lines = ['name', 'creditCode', 'representative', 'contactName', 'contactPhone'] as const
const licence = ['licenceNumber', 'licenceFrom', 'licenceUntil'] as const

function ChangeDialog({ of, close }: { of: Organisation; close: () => void }) {
  const say = useSay()
  const offered = useOffered()
  const ask = useChange('askForChange', ['organisation'])
  const [said, setSaid] = useState(() => factsOf(of))
  const problems = problemIn(ask.error)?.fields
  const needsLicence = offered?.licensedKinds.includes(said.kind) ?? false
  const set = (change: Partial<Facts>) => setSaid({ ...said, ...change })
  return (
    <FormDialog
      title={say(text.change)}
      action={say(text.changeGo)}
      busy={ask.isPending}
      error={ask.error}
      close={close}
      send={() =>
        ask.mutate(
          { body: sent(said, needsLicence) },
          { onSuccess: ({ request }) => location.assign(`/organisations/requests/${request}`) },
        )
      }
    >
      <p className="sub">{say(text.changeHelp)}</p>
      <Field label={say(text.kind)} required problem={at(problems, 'kind')}>
        {wiring => (
          <select
            {...wiring}
            required
            value={said.kind}
            onChange={event => {
              const kind = offered?.organisationKinds.find(one => one.code === event.target.value)?.code
              if (kind !== undefined) set({ kind })
            }}
          >
            <Options of={offered?.organisationKinds ?? [{ code: of.kind, name: of.kindName }]} />
          </select>
        )}
      </Field>
      {[...lines, ...(needsLicence ? licence : [])].map(field => (
        <Field
          key={field}
          label={say(organisationFields[field] ?? text.change)}
          required
          problem={at(problems, field)}
        >
          {wiring => (
            <input
              {...wiring}
              required
              maxLength={100}
              type={field === 'licenceFrom' || field === 'licenceUntil' ? 'date' : 'text'}
              value={said[field] ?? ''}
              onChange={event => set({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </FormDialog>
  )
}

function at(problems: readonly FieldProblem[] | undefined, field: string): FieldProblem | undefined {
  return problems?.find(one => one.pointer === `/${field}`)
}

/** What stands now: whoever asks changes what differs. */
function factsOf(of: Organisation): Facts {
  return {
    name: of.name,
    kind: of.kind,
    creditCode: of.creditCode,
    division: of.division,
    representative: of.representative ?? '',
    contactName: of.contactName ?? '',
    contactPhone: of.contactPhone ?? '',
    licenceNumber: of.licence?.number ?? '',
    licenceFrom: of.licence?.from ?? '',
    licenceUntil: of.licence?.until ?? '',
    ...(of.address !== '' && { address: of.address }),
    ...(of.industry !== null && { industry: of.industry }),
  }
}

/** Without a licence where the kind needs none. */
function sent(said: Facts, needsLicence: boolean): Facts {
  const { licenceNumber: _, licenceFrom: __, licenceUntil: ___, ...rest } = said
  return needsLicence ? said : rest
}
