import { useState } from 'react'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { organisation as text } from '../text/organisations.ts'
import { toast } from '../toast.tsx'

/** Members of an association, tenants of an incubator: the list, adding by credit code, ending. */
export function OrganisationLinks({ id }: { id: string }) {
  const say = useSay()
  const can = useCan()
  const list = useRead('organisationLinks', { path: { id } })
  const end = useChange('endLink', ['organisationLinks'])
  const of = list.data
  if (of === undefined) return null
  return (
    <section className="box stack" aria-labelledby="links">
      <h2 id="links">
        {say(of.kind === 'member' ? text.members : text.tenants)} {of.rows.length}
      </h2>
      {can('link.change') && <AddLinks id={id} />}
      <Refusal error={end.error} />
      {of.rows.length === 0 && <p className="sub">{say(text.nobody)}</p>}
      <ul className="plain lines">
        {of.rows.map(row => (
          <li key={row.link} className="row between">
            <span>
              {row.name} <small>{row.creditCode}</small>
              <br />
              <small>
                {say(row.county.name)} {say(row.stateName)} {say(text.since)} {day(row.since)}
              </small>
            </span>
            {can('link.change') && (
              <button
                type="button"
                className="btn text small"
                disabled={end.isPending}
                onClick={() => end.mutate({ path: { id, link: row.link }, body: {} })}
              >
                {say(text.end)}
                <span className="vh"> {row.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AddLinks({ id }: { id: string }) {
  const say = useSay()
  const add = useChange('addLinks', ['organisationLinks'])
  const [codes, setCodes] = useState('')
  const unknown = add.data?.unknown ?? []
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        add.mutate(
          { path: { id }, body: { creditCodes: codes } },
          {
            onSuccess: done => {
              toast(say(text.added, { n: done.added, m: done.already }))
              setCodes(done.unknown.join('\n'))
            },
          },
        )
      }}
    >
      <Field label={say(text.codes)}>
        {wiring => (
          <textarea {...wiring} rows={3} value={codes} onChange={event => setCodes(event.target.value)} />
        )}
      </Field>
      <Refusal error={add.error} />
      {unknown.length > 0 && (
        <p className="note gan" role="status">
          {say(text.unknown, { codes: unknown.join(', ') })}
        </p>
      )}
      <p className="row">
        <button type="submit" className="btn second small" disabled={add.isPending || codes.trim() === ''}>
          {say(text.add)}
        </button>
      </p>
    </form>
  )
}
