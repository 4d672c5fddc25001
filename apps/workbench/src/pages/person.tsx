import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { PersonField, PersonFile, PersonValue } from '../api/adapt/people.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { amid, day, moment } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { AddItem } from '../people/add-item.tsx'
import { ApplyForThem } from '../people/apply-for-them.tsx'
import { ClaimForThem } from '../people/claim-for-them.tsx'
import { EndItem } from '../people/end-item.tsx'
import { RegistrationBox } from '../people/registration-box.tsx'
import { Spells } from '../people/spells.tsx'
import '../styles/people.css'
import { common } from '../text/common.ts'
import { revealPurposes, people as text } from '../text/people.ts'
import { toast } from '../toast.tsx'

/** One person as the reader's role may see them: record, statuses, registrations, household, who said what. */
export default function Person() {
  const id = useParams()['id'] ?? ''
  const read = useRead('person', { path: { id } })
  if (read.data !== undefined) return <Drawn of={read.data} />
  return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
}

function Drawn({ of }: { of: PersonFile }) {
  const say = useSay()
  const { person } = of
  return (
    <>
      <PageHead title={person.name}>
        <Link className="btn text small" to="/people">
          {say(text.back)}
        </Link>
      </PageHead>
      <div className="two">
        <section className="sec" aria-labelledby="h-record">
          <h2 id="h-record">{say(text.record)}</h2>
          <dl className="facts">
            {person.fields.map(field => (
              <Field key={field.field} person={person} of={field} />
            ))}
          </dl>
        </section>
        <div>
          <Registrations of={of} />
          <Spells of={of.person} />
          <Household of={of} />
        </div>
      </div>
      <History of={of} />
    </>
  )
}

function Field({ person, of }: { person: PersonFile['person']; of: PersonField }) {
  const say = useSay()
  const single = of.values.find(value => value.item === null)
  return (
    <>
      <dt>{say(of.label)}</dt>
      <dd>
        {of.values.length === 0 && <span className="sub">{say(text.nothing)}</span>}
        {of.values.map(value => (
          <Value key={value.item ?? ''} person={person} of={value} />
        ))}
        <p className="row acts">
          {single !== undefined && <Verify person={person} field={of.field} of={single} />}
          {of.sealed && of.values.length > 0 && <Reveal person={person.id} of={of} />}
          <AddItem person={person} of={of} />
        </p>
      </dd>
    </>
  )
}

function Value({ person, of }: { person: PersonFile['person']; of: PersonValue }) {
  const say = useSay()
  const said = (one: Pick<PersonValue, 'source' | 'sourceName' | 'state' | 'stateName' | 'byName' | 'day'>) =>
    [
      say(one.sourceName),
      // what somebody writes of themselves is declared: said once
      one.source === 'self' && one.state === 'declared' ? null : amid(say(one.stateName)),
      one.byName,
      day(one.day),
    ]
      .filter(part => part !== null)
      .join(say(common.comma))
  return (
    <div>
      {say(of.words)}
      <p className={of.state === 'verified' ? 'cap ok' : 'cap'}>{said(of)}</p>
      {of.differs !== null && (
        <p className="late">
          {say(text.differs)}
          {say(of.differs.words)}
          <span className="cap"> {said(of.differs)}</span>
        </p>
      )}
      {of.item !== null && (
        <p className="row acts">
          <Verify person={person} field={of.item} of={of} />
          <EndItem person={person} of={of} />
        </p>
      )}
    </div>
  )
}

/** The officer has seen the proof of what stands, or of what was said against it. */
function Verify(props: { person: PersonFile['person']; field: string; of: PersonValue }) {
  const { person, field, of } = props
  const say = useSay()
  const can = useCan()
  const [take, setTake] = useState<'standing' | 'differing'>()
  const verify = useChange('verifyField', ['person'])
  if (!can('person.verify') || (of.state === 'verified' && of.differs === null)) return null
  const words = (side: 'standing' | 'differing') => say(side === 'standing' ? text.verify : text.verifyOther)
  const sides = [
    ...(of.state === 'verified' ? [] : (['standing'] as const)),
    ...(of.differs === null ? [] : (['differing'] as const)),
  ]
  return (
    <>
      {sides.map(side => (
        <button key={side} type="button" className="btn text small" onClick={() => setTake(side)}>
          {words(side)}
          <span className="vh">
            {say(common.colon)}
            {say(of.words)}
          </span>
        </button>
      ))}
      {take !== undefined && (
        <AskDialog
          title={`${words(take)}${say(common.colon)}${say(take === 'standing' || of.differs === null ? of.words : of.differs.words)}`}
          action={say(text.verify)}
          busy={verify.isPending}
          error={verify.error}
          close={() => setTake(undefined)}
          ask={{ evidence: { kind: 'line', label: say(text.evidence), pointer: '/evidence' } }}
          send={({ evidence }) =>
            verify.mutate(
              { path: { id: person.id }, body: { version: person.version, field, take, evidence } },
              {
                onSuccess: () => {
                  setTake(undefined)
                  toast(say(text.isVerified))
                },
              },
            )
          }
        />
      )}
    </>
  )
}

/** A number in full: with a purpose, and on record. It goes when the page does. */
function Reveal({ person, of }: { person: string; of: PersonField }) {
  const say = useSay()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const reveal = useChange('revealField')
  if (!can('person.reveal')) return null
  if (reveal.data !== undefined) return <span className="told">{reveal.data.value}</span>
  return (
    <>
      <button type="button" className="btn text small" onClick={() => setAsking(true)}>
        {say(text.reveal)}
        <span className="vh">
          {say(common.colon)}
          {say(of.label)}
        </span>
      </button>
      {asking && (
        <AskDialog
          title={`${say(text.reveal)}${say(common.colon)}${say(of.label)}`}
          action={say(text.reveal)}
          busy={reveal.isPending}
          error={reveal.error}
          close={() => setAsking(false)}
          ask={{
            purpose: {
              kind: 'choice',
              label: say(text.why),
              help: say(text.revealNote),
              of: revealPurposes,
              nothing: say(common.chooseReason),
            },
          }}
          send={({ purpose }) =>
            reveal.mutate(
              {
                path: { id: person },
                body: { field: of.field === 'identity' ? 'identity' : 'phone', purpose },
              },
              {
                onSuccess: ({ left }) => {
                  setAsking(false)
                  toast(say(text.left, { n: left }))
                },
              },
            )
          }
        />
      )}
    </>
  )
}

function Registrations({ of }: { of: PersonFile }) {
  const say = useSay()
  return (
    <section className="sec stack" aria-labelledby="h-reg">
      <div className="sec-h">
        <h2 id="h-reg">{say(text.registrations)}</h2>
        <ApplyForThem of={of.person} />
        <ClaimForThem of={of.person} />
      </div>
      {of.registrations.length === 0 && <p className="sub">{say(text.noRegistrations)}</p>}
      <div className="stack">
        {of.registrations.map(one => (
          <RegistrationBox key={one.id} of={one} />
        ))}
      </div>
    </section>
  )
}

function Household({ of }: { of: PersonFile }) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-house">
      <h2 id="h-house">{say(text.household)}</h2>
      <p className="sub">{of.household === null ? say(text.noHousehold) : say(of.household.words)}</p>
    </section>
  )
}

function History({ of }: { of: PersonFile }) {
  const say = useSay()
  const labelOf = (key: string) => {
    const field = of.person.fields.find(one => one.field === key.split('/', 1)[0])
    return field === undefined ? '' : say(field.label)
  }
  return (
    <section className="sec stack" aria-labelledby="h-history">
      <h2 id="h-history">{say(text.history)}</h2>
      <ul className="ruled">
        {of.history.map(line => (
          <li key={line.at + line.day}>
            {[
              moment(line.at),
              say(line.sourceName),
              line.byName,
              line.fields.map(labelOf).join(say(text.listed)),
              line.verified ? say(text.verified) : null,
              line.evidence,
            ]
              .filter(part => part !== null)
              .join(say(common.comma))}
          </li>
        ))}
      </ul>
    </section>
  )
}
