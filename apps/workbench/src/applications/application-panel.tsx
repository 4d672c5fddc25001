import { useState } from 'react'
import type { ApplicationRow } from '../api/adapt/applications.ts'
import type { Action } from '../api/shapes.ts'
import { actsForOrganisation, useChange, useChoices, useSession } from '../api/use.ts'
import { day, moment, month } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog, whyFrom } from '../parts/ask-dialog.tsx'
import type { Sending } from '../parts/form-dialog.tsx'
import { Refusal } from '../parts/places.tsx'
import { confirmations, applications as text } from '../text/applications.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EvidencePapers } from './evidence-papers.tsx'
import { SentCv } from './sent-cv.tsx'
import { StepDialog } from './step-dialog.tsx'

/** One applicant: what they wrote, until when an answer is due, and what can be done now. */
export function ApplicationPanel({ of }: { of: ApplicationRow }) {
  const say = useSay()
  const move = useChange('moveApplication', ['applications', 'application', 'board'])
  const [asked, setAsked] = useState<Action | undefined>()
  const needsMore = (action: Action) => action.name === 'invite' || action.asksDay
  const officer = !actsForOrganisation(useSession())
  const send = (action: Action, more: object) =>
    move.mutate(
      { path: { id: of.id }, body: { version: of.version, action: action.name, ...more } },
      {
        onSuccess: () => {
          setAsked(undefined)
          toast(say(text.done, { who: of.person, what: say(action.label) }))
        },
      },
    )
  const { education, school, major, leftIn } = of.resume
  const schooling = [
    say(education),
    school,
    major,
    leftIn === null ? '' : say(text.left, { month: month(leftIn) }),
  ]
    .filter(part => part !== '')
    .join(say(common.comma))
  const told = [
    { head: text.education, value: schooling },
    { head: text.experience, value: of.resume.experience },
    { head: text.skills, value: of.resume.skills.join(say({ zh: '、', en: ', ' })) },
    { head: text.words, value: of.resume.words },
  ]
  const onEvidence = officer && (asked?.name === 'start' || asked?.name === 'leave')
  return (
    <article className="box stack">
      <div>
        <p className="cap">{say(text.byWhom, { who: of.post.title, day: moment(of.appliedAt) })}</p>
        <h2>{of.person}</h2>
        <p className={of.overdue ? 'late' : 'sub'}>
          {say(of.stateName)}
          {of.due !== null &&
            `${say(common.comma)}${say(of.overdue ? common.overdue : common.due, { day: day(of.due) })}`}
        </p>
      </div>
      <dl className="facts">
        {told
          .filter(one => one.value !== '')
          .map(one => [
            <dt key={`${one.head.en} head`}>{say(one.head)}</dt>,
            <dd key={`${one.head.en} value`}>{one.value}</dd>,
          ])}
        <dt>{say(text.phone)}</dt>
        <dd>
          {of.resume.phone === null ? (
            say(text.phoneLater)
          ) : (
            <a href={`tel:${of.resume.phone.replaceAll(' ', '')}`}>{of.resume.phone}</a>
          )}
        </dd>
        {of.interview !== null && (
          <>
            <dt>{say(text.interview)}</dt>
            <dd>
              {moment(of.interview.at)} {of.interview.place}
            </dd>
          </>
        )}
        {of.startOn !== null && (
          <>
            <dt>{say(text.start)}</dt>
            <dd>
              {day(of.startOn)}
              {say(common.comma)}
              {say(confirmations[of.confirmation])}
            </dd>
          </>
        )}
      </dl>
      {['started', 'left'].includes(of.state) && <EvidencePapers application={of.id} />}
      <SentCv application={of.id} person={of.person} />
      <Refusal error={asked === undefined ? move.error : null} />
      <div className="row noprint">
        {of.actions.map(action => (
          <button
            key={action.name}
            type="button"
            className={action.primary ? 'btn' : 'btn second'}
            disabled={move.isPending}
            onClick={() =>
              needsMore(action) || action.needsReason !== null ? setAsked(action) : send(action, {})
            }
          >
            {say(action.label)}
          </button>
        ))}
      </div>
      {asked !== undefined && (
        <StepForm
          key={asked.name}
          step={asked}
          onEvidence={onEvidence}
          title={`${say(asked.label)}${say(common.colon)}${of.person}`}
          busy={move.isPending}
          error={move.error}
          close={() => setAsked(undefined)}
          send={more => send(asked, more)}
        />
      )}
    </article>
  )
}

/** What a step asks for before it is sent. */
function StepForm({
  step,
  onEvidence,
  ...sending
}: Omit<Sending, 'action'> & {
  step: Action
  /** an officer records what neither of the two does */
  onEvidence: boolean
  send: (more: object) => void
}) {
  const say = useSay()
  const { reasons } = useChoices()
  if (onEvidence) return <EvidenceDialog {...sending} step={step} action={say(text.send)} />
  if (step.needsReason !== 'refuse' && step.needsReason !== 'leave')
    return <StepDialog {...sending} step={step} action={say(text.send)} />
  return (
    <AskDialog
      {...sending}
      action={say(step.label)}
      ask={whyFrom(reasons[step.needsReason], say)}
      send={({ reason, note }) => sending.send({ reason, ...(note === '' ? {} : { note }) })}
    />
  )
}
