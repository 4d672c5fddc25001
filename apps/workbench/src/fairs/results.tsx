import { useState } from 'react'
import type { MyEntry } from '../api/fair-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { fairs as text } from '../text/fairs.ts'
import { toast } from '../toast.tsx'

type Result = MyEntry['results'][number]

const outcomes = [
  { code: 'hired', name: text.outcomeHired },
  { code: 'trial', name: text.outcomeTrial },
  { code: 'declined', name: text.outcomeDeclined },
  { code: 'refused', name: text.outcomeRefused },
] as const
type Outcome = (typeof outcomes)[number]['code']

/** What an employer is asked 30 and 90 days after the fair; first on its page while an answer is due. */
export function Results({ of }: { of: MyEntry }) {
  const say = useSay()
  const may = useCan()('fair.enter')
  const [asked, setAsked] = useState<Result | null>(null)
  if (of.results.length === 0) return null
  return (
    <section className="sec" aria-labelledby="h-results">
      <h2 id="h-results">{say(text.hired)}</h2>
      <ul className="ruled">
        {of.results.map(one => (
          <li key={one.result} className="row">
            <b>{say(text.asked, { day: one.after })}</b>
            <span>
              {one.answered
                ? say(text.answered, { n: one.hired ?? 0 })
                : say(text.dueBy, { day: day(one.dueOn) })}
            </span>
            {may && !one.answered && (
              <button type="button" className="btn small" onClick={() => setAsked(one)}>
                {say(text.answer)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && <AnswerDialog of={of} result={asked} close={() => setAsked(null)} />}
    </section>
  )
}

function AnswerDialog({ of, result, close }: { of: MyEntry; result: Result; close: () => void }) {
  const say = useSay()
  const answer = useChange('answerResult', ['myEntry', 'myEntries', 'fairTalks'])
  const talks = useRead('fairTalks', { path: { id: of.entry }, query: { limit: 200 } }).data?.rows ?? []
  const [said, setSaid] = useState<Readonly<Record<string, Outcome | ''>>>({})
  const [hired, setHired] = useState<string | null>(null)
  const [note, setNote] = useState('')
  // what is known already is not asked anew: who has started is hired
  const outcomeOf = (talk: (typeof talks)[number]): Outcome | '' =>
    said[talk.talk] ?? talk.outcome ?? (talk.started ? 'hired' : '')
  const named = talks.filter(talk => outcomeOf(talk) === 'hired').length
  return (
    <FormDialog
      title={say(text.answerTitle, { n: result.after })}
      action={say(text.answer)}
      busy={answer.isPending}
      error={answer.error}
      close={close}
      send={() =>
        answer.mutate(
          {
            path: { result: result.result },
            body: {
              talks: talks.flatMap(talk => {
                const outcome = outcomeOf(talk)
                return outcome === '' ? [] : [{ talk: talk.talk, outcome }]
              }),
              hired: hired === null ? named : Number(hired),
              note,
            },
          },
          {
            onSuccess: () => {
              toast(say(text.thanks))
              close()
            },
          },
        )
      }
    >
      <p>{say(text.answerSay)}</p>
      {talks.map(talk => (
        <Field key={talk.talk} label={talk.name}>
          {wiring => (
            <select
              {...wiring}
              value={outcomeOf(talk)}
              onChange={event => {
                const chosen = outcomes.find(one => one.code === event.target.value)
                setSaid(before => ({ ...before, [talk.talk]: chosen?.code ?? '' }))
              }}
            >
              <option value="">—</option>
              {outcomes.map(one => (
                <option key={one.code} value={one.code}>
                  {say(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <Field label={say(text.hiredAll)}>
        {wiring => (
          <input
            {...wiring}
            type="number"
            min={named}
            value={hired ?? String(named)}
            onChange={event => setHired(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(text.note)}>
        {wiring => (
          <textarea {...wiring} rows={2} value={note} onChange={event => setNote(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  )
}
