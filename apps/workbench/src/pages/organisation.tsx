import { useState } from 'react'
import type { Organisation, OwnWords } from '../api/adapt/organisations.ts'
import { Refused } from '../api/client.ts'
import { problemIn, useCan, useChange, useRead } from '../api/use.ts'
import { amid, day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskChange } from '../organisations/ask-change.tsx'
import { OrganisationHistory } from '../organisations/history.tsx'
import { Licence } from '../organisations/licence.tsx'
import { OrganisationLinks } from '../organisations/links.tsx'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { organisationFields, organisation as text } from '../text/organisations.ts'
import { toast } from '../toast.tsx'

/** An organisation's own record: what was verified, what it says of itself, what happened. */
export default function MyOrganisation() {
  const say = useSay()
  const can = useCan()
  const read = useRead('organisation', { path: { id: 'mine' } })
  const of = read.data
  if (read.isError) return <Failure whole error={read.error} retry={() => void read.refetch()} />
  if (of === undefined) return <Waiting bars={10} />
  return (
    <>
      <PageHead title={of.name} sub={say(text.sub)}>
        <a className="btn second small" href={`/employers/${of.id}`}>
          {say(text.public)}
        </a>
      </PageHead>
      {of.noPosts !== null && (
        <p className="note bad" role="status">
          {say(of.noPosts)} {of.reason !== null && say(of.reason)}{' '}
          {of.suspendedUntil !== null && say(text.until, { day: day(of.suspendedUntil) })}
        </p>
      )}
      <div className="stack reading">
        <Verified of={of} />
        {can('organisation.edit') && <AskChange of={of} />}
        {can('organisation.edit') && <Words of={of} fresh={() => read.refetch().then(again => again.data)} />}
        {(of.kind === 'association' || of.kind === 'incubator') && <OrganisationLinks id="mine" />}
        <section className="box stack">
          <h2>{say(text.history)}</h2>
          <OrganisationHistory of={of.history} />
        </section>
      </div>
    </>
  )
}

/** What an officer compared with papers. */
export function Verified({ of }: { of: Organisation }) {
  const say = useSay()
  return (
    <section className="box stack">
      <h2>{say(text.record)}</h2>
      <dl className="facts">
        <dt>{say(organisationFields['kind'] ?? text.record)}</dt>
        <dd>
          {say(of.kindName)}
          {say(common.comma)}
          {amid(say(of.stateName))}
        </dd>
        <dt>{say(organisationFields['creditCode'] ?? text.record)}</dt>
        <dd>{of.creditCode}</dd>
        <dt>{say(organisationFields['division'] ?? text.record)}</dt>
        <dd>{say(of.place)}</dd>
        {of.representative !== null && (
          <>
            <dt>{say(organisationFields['representative'] ?? text.record)}</dt>
            <dd>{of.representative}</dd>
          </>
        )}
        {of.verifiedOn !== null && of.verifiedBy !== null && (
          <>
            <dt>{say(text.verifiedBy)}</dt>
            <dd>{say(text.verified, { day: day(of.verifiedOn), by: say(of.verifiedBy) })}</dd>
          </>
        )}
        <Licence of={of} />
      </dl>
      {of.waiting !== null && (
        <p className="note">
          {say(text.waiting, { state: say(of.waiting.stateName) })} {of.waiting.note}{' '}
          <a href={`/organisations/requests/${of.waiting.id}`}>{say(text.waitingGo)}</a>
        </p>
      )}
    </section>
  )
}

const ownFields = ['about', 'address', 'website', 'contactName', 'contactPhone'] as const

function wordsOf(of: Organisation): OwnWords {
  return {
    about: of.about,
    address: of.address,
    website: of.website ?? '',
    contactName: of.contactName ?? '',
    contactPhone: of.contactPhone ?? '',
  }
}

/** Two members at once: the second is told, sees what the first wrote, and keeps what was typed. */
function Words({ of, fresh }: { of: Organisation; fresh: () => Promise<Organisation | undefined> }) {
  const say = useSay()
  const save = useChange('editOrganisation', ['organisation'])
  const [typed, setTyped] = useState(() => wordsOf(of))
  const [seen, setSeen] = useState(of)
  const [theirs, setTheirs] = useState<OwnWords>()
  const problems = problemIn(save.error)?.fields
  const send = () =>
    save.mutate(
      { body: { version: seen.version, ...typed } },
      {
        onSuccess: done => {
          setSeen({ ...seen, version: done.version })
          setTheirs(undefined)
          toast(say(text.saved))
        },
        onError: error => {
          if (!(error instanceof Refused) || error.status !== 412) return
          void fresh().then(now => {
            if (now === undefined) return
            setSeen(now)
            setTheirs(wordsOf(now))
          })
        },
      },
    )
  return (
    <form
      className="box stack"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{say(text.own)}</h2>
      {theirs !== undefined && (
        <p className="note gan" role="alert">
          {say(text.moved)}
        </p>
      )}
      {ownFields.map(field => {
        const other = theirs !== undefined && theirs[field] !== typed[field] ? theirs[field] : undefined
        const help =
          field === 'about' ? text.aboutHelp : field.startsWith('contact') ? text.contactHelp : undefined
        return (
          <Field
            key={field}
            label={say(text[field])}
            help={other === undefined ? help && say(help) : say(text.theirs, { what: other })}
            required={field.startsWith('contact')}
            problem={problems?.find(one => one.pointer === `/${field}`)}
          >
            {wiring =>
              field === 'about' ? (
                <textarea
                  {...wiring}
                  rows={5}
                  maxLength={2000}
                  value={typed[field]}
                  onChange={event => setTyped({ ...typed, [field]: event.target.value })}
                />
              ) : (
                <input
                  {...wiring}
                  maxLength={200}
                  value={typed[field]}
                  onChange={event => setTyped({ ...typed, [field]: event.target.value })}
                />
              )
            }
          </Field>
        )
      })}
      <Refusal error={theirs === undefined ? save.error : null} />
      <p className="row">
        <button type="submit" className="btn" disabled={save.isPending}>
          {say(common.save)}
        </button>
      </p>
    </form>
  )
}
