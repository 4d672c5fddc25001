import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Feedback } from '../activities/feedback.tsx'
import { Lines } from '../activities/inputs.tsx'
import { Pictures } from '../activities/pictures.tsx'
import type { ActivityFile, ReportFile } from '../api/activity-operations.ts'
import { problemIn, useChange, useRead } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { people } from '../text/participants.ts'
import { reports as text } from '../text/reports.ts'
import { toast } from '../toast.tsx'

/** What became of it. Its organiser writes; an office reads, and takes out a picture whose people did not agree. */
export default function ActivityReport() {
  const id = useParams()['id'] ?? ''
  const activity = useRead('activity', { path: { id } })
  const report = useRead('activityReport', { path: { id } })
  const failed = activity.error ?? report.error
  if (failed !== null) return <Failure whole error={failed} retry={() => void report.refetch()} />
  if (activity.data === undefined || report.data === undefined) return <Waiting />
  return <Whole of={activity.data} report={report.data} />
}

function Whole({ of, report }: { of: ActivityFile; report: ReportFile }) {
  const say = useSay()
  const { activity } = of
  const mayWrite = of.own && ['running', 'held', 'reported'].includes(activity.state)
  return (
    <>
      <PageHead title={say(text.title)} sub={activity.title}>
        <Link className="btn text small" to={`/activities/${activity.id}`}>
          {say(people.back)}
        </Link>
      </PageHead>
      <Came of={of} />
      {report.report !== null && (
        <section className="sec">
          <p className="sub">
            {say(text.by, { name: report.report.byName, when: moment(report.report.sentAt) })}
          </p>
          {!mayWrite && <p className="reading pre">{report.report.text}</p>}
        </section>
      )}
      {mayWrite ? <Write of={of} report={report} /> : <Look id={activity.id} report={report} />}
      {activity.state !== 'running' && <Feedback id={activity.id} />}
    </>
  )
}

function Came({ of }: { of: ActivityFile }) {
  const say = useSay()
  const came = new Map(of.bySession.map(one => [one.session, one.came]))
  const { sessions } = of.activity
  return (
    <p className="note lan">
      <span>
        <b>{say(text.came, { n: number(of.came) })}</b>{' '}
        {sessions.length > 1 &&
          sessions.map(one => (
            <span key={one.id} className="line">
              {say(text.bySession, { no: one.no, n: number(came.get(one.id) ?? 0) })}
            </span>
          ))}
        <span className="line">{say(text.sub)}</span>
      </span>
    </p>
  )
}

function Look({ id, report }: { id: string; report: ReportFile }) {
  const say = useSay()
  if (report.report === null) return <p>{say(text.noReport)}</p>
  const published = new Set(report.pictures.filter(one => one.published).map(one => one.id))
  if (report.pictures.length === 0) return null
  return (
    <form className="form">
      <Pictures id={id} of={report.pictures} chosen={published} choose={() => undefined} mayAdd={false} />
    </form>
  )
}

function Write({ of, report }: { of: ActivityFile; report: ReportFile }) {
  const say = useSay()
  const { id, state } = of.activity
  const [words, setWords] = useState(report.report?.text ?? '')
  const [chosen, choose] = useState<ReadonlySet<string>>(
    () => new Set(report.pictures.filter(one => one.published || report.report === null).map(one => one.id)),
  )
  const [consent, setConsent] = useState(report.report?.consent ?? false)
  const send = useChange('reportActivity', ['activity', 'activityReport', 'activities'])
  const shown = report.pictures.filter(one => chosen.has(one.id))
  const problem = (pointer: string) => problemIn(send.error)?.fields?.find(one => one.pointer === pointer)
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        const body = { text: words.trim(), pictures: shown.map(one => one.id), consent, version: of.version }
        send.mutate({ path: { id }, body }, { onSuccess: () => toast(say(text.sent)) })
      }}
    >
      <fieldset>
        <legend>{say(text.text)}</legend>
        <div className="full">
          <Lines
            label={text.text}
            help={text.textHelp}
            rows={6}
            most={4_000}
            required
            problem={problem('/text')}
            value={words}
            set={setWords}
          />
        </div>
      </fieldset>
      <Pictures id={id} of={report.pictures} chosen={chosen} choose={choose} mayAdd />
      {shown.some(one => one.people) && (
        <label className="check">
          <input type="checkbox" checked={consent} onChange={event => setConsent(event.target.checked)} />
          {say(text.consent)}
        </label>
      )}
      <Refusal error={send.error} />
      {state === 'running' ? (
        <p className="note">
          {say(text.notYet)} {say(text.endFirst)}
        </p>
      ) : (
        <p className="row">
          <button type="submit" className="btn" disabled={send.isPending}>
            {say(report.report === null ? text.send : text.sendAgain)}
          </button>
        </p>
      )}
    </form>
  )
}
