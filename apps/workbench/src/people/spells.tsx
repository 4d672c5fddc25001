import { useState } from 'react'
import type { PersonFile } from '../api/adapt/people.ts'
import { useCan, useChange, useOffered } from '../api/use.ts'
import { amid, day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { recordEdit, people as text } from '../text/people.ts'
import { toast } from '../toast.tsx'
import { provenanceAsked, provenanceOf } from './provenance.ts'

type Person = PersonFile['person']
type Spell = Person['spells'][number]

/** What somebody is and was, each from a day to a day, with who says it and on what ground. */
export function Spells({ of }: { of: Person }) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-spells">
      <div className="sec-h">
        <h2 id="h-spells">{say(text.spells)}</h2>
        <RecordSpell of={of} />
      </div>
      {of.spells.length === 0 ? (
        <p className="sub">{say(text.noSpells)}</p>
      ) : (
        <dl className="facts">
          {of.spells.map(spell => (
            <Line key={spell.id} person={of} of={spell} />
          ))}
        </dl>
      )}
    </section>
  )
}

function Line({ person, of }: { person: Person; of: Spell }) {
  const say = useSay()
  const from = day(of.from)
  return (
    <>
      <dt>{say(of.name)}</dt>
      <dd>
        {of.until === null ? say(text.since, { from }) : say(text.span, { from, until: day(of.until) })}
        <p className="cap">
          {say(of.sourceName)}
          {say(common.comma)}
          {amid(say(of.stateName))}
          {of.evidence === '' ? '' : `${say(common.comma)}${of.evidence}`}
        </p>
        {of.until === null &&
          (of.byRegistration ? (
            <p className="cap">{say(recordEdit.byRegistration)}</p>
          ) : (
            <EndSpell person={person} of={of} />
          ))}
      </dd>
    </>
  )
}

function RecordSpell({ of }: { of: Person }) {
  const say = useSay()
  const may = useCan()('person.record-spell')
  const offered = useOffered()
  const [asking, setAsking] = useState(false)
  const record = useChange('recordSpell', ['person', 'people'])
  if (!may || offered === undefined) return null
  return (
    <>
      <button type="button" className="btn text small" onClick={() => setAsking(true)}>
        {say(recordEdit.addSpell)}
      </button>
      {asking && (
        <AskDialog
          title={`${say(recordEdit.addSpell)}${say(common.colon)}${of.name}`}
          action={say(common.save)}
          busy={record.isPending}
          error={record.error}
          close={() => setAsking(false)}
          ask={{
            status: {
              kind: 'choice',
              label: say(text.status),
              help: say(recordEdit.spellHelp),
              of: offered.record.statuses,
              nothing: say(recordEdit.choose),
            },
            from: { kind: 'day', label: say(recordEdit.from), pointer: '/from' },
            until: {
              kind: 'day',
              label: say(recordEdit.until),
              help: say(recordEdit.untilHelp),
              optional: true,
              pointer: '/until',
            },
            ...provenanceAsked(offered, say),
          }}
          send={({ status: chosen, from, until, source, evidence }) => {
            const status = offered.record.statuses.find(one => one.code === chosen)?.code
            if (status === undefined) return
            record.mutate(
              {
                path: { id: of.id },
                body: {
                  version: of.version,
                  status,
                  from,
                  ...(until !== '' && { until }),
                  ...provenanceOf(offered, { source, evidence }),
                },
              },
              {
                onSuccess: () => {
                  setAsking(false)
                  toast(say(recordEdit.written))
                },
              },
            )
          }}
        />
      )}
    </>
  )
}

function EndSpell({ person, of }: { person: Person; of: Spell }) {
  const say = useSay()
  const may = useCan()('person.record-spell')
  const [asking, setAsking] = useState(false)
  const end = useChange('closeSpell', ['person', 'people'])
  if (!may) return null
  return (
    <p className="acts">
      <button type="button" className="btn text small" onClick={() => setAsking(true)}>
        {say(recordEdit.end)}
        <span className="vh">
          {say(common.colon)}
          {say(of.name)}
        </span>
      </button>
      {asking && (
        <AskDialog
          title={`${say(recordEdit.end)}${say(common.colon)}${say(of.name)}`}
          action={say(recordEdit.end)}
          busy={end.isPending}
          error={end.error}
          close={() => setAsking(false)}
          ask={{
            until: { kind: 'day', label: say(recordEdit.lastDay), pointer: '/until' },
            reason: {
              kind: 'line',
              label: say(recordEdit.ground),
              help: say(recordEdit.groundHelp),
              pointer: '/reason',
            },
          }}
          send={({ until, reason }) =>
            end.mutate(
              {
                path: { id: person.id, spell: of.id },
                body: { version: person.version, until, reason },
              },
              {
                onSuccess: () => {
                  setAsking(false)
                  toast(say(recordEdit.written))
                },
              },
            )
          }
        />
      )}
    </p>
  )
}
