import { type ReactNode, useState } from 'react'
import { Link, useParams } from 'react-router'
import { Cover } from '../activities/cover.tsx'
import { type ActivityAction, CopyDialog, SeriesDialog, StepDialog } from '../activities/dialogs.tsx'
import { Feedback } from '../activities/feedback.tsx'
import { span } from '../activities/times.ts'
import type { ActivityFile } from '../api/activity-operations.ts'
import { cityDay } from '../api/today.ts'
import { useCan, useRead } from '../api/use.ts'
import { day, moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { Facts } from '../support/facts.tsx'
import { activities as text } from '../text/activities.ts'
import { door } from '../text/doors.ts'
import { exams } from '../text/exams.ts'
import { fairs } from '../text/fairs.ts'

type Act = 'copy' | 'series' | ActivityAction

/** One activity: where it stands, what can be done now, and the ways to its lists, its doors and its report. */
export default function Activity() {
  const id = useParams()['id'] ?? ''
  const read = useRead('activity', { path: { id } })
  const [act, setAct] = useState<Act | null>(null)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const of = read.data
  const close = () => setAct(null)
  return (
    <>
      <Head of={of} choose={setAct} />
      <Notes of={of} />
      <Ways of={of} />
      <Numbers of={of} />
      <Sessions of={of} />
      <Details of={of} />
      <Cover of={of} />
      {['held', 'reported', 'closed'].includes(of.activity.state) && <Feedback id={of.activity.id} />}
      {act === 'copy' && <CopyDialog of={of} close={close} />}
      {act === 'series' && <SeriesDialog of={of} close={close} />}
      {act !== null && typeof act === 'object' && <StepDialog of={of} action={act} close={close} />}
    </>
  )
}

/** What leads on comes first; what cannot be taken back stands last. */
const grave: readonly string[] = ['withdraw', 'cancel']

function Head({ of, choose }: { of: ActivityFile; choose: (act: Act) => void }) {
  const say = useSay()
  const may = useCan()('activity.organise')
  const { activity, own } = of
  const steps = of.actions.filter(one => !['report', 'move'].includes(one.action))
  const mayEdit = own && ['draft', 'open', 'running'].includes(activity.state)
  const has = (action: string) => of.actions.some(one => one.action === action)
  const first = steps.find(one => !grave.includes(one.action) && one.action !== 'return')
  return (
    <PageHead
      title={activity.title}
      sub={`${say(activity.kindName)} · ${activity.organiserName} · ${say(activity.stateName)}`}
    >
      {steps
        .toSorted((a, b) => Number(grave.includes(a.action)) - Number(grave.includes(b.action)))
        .map(one => (
          <button
            key={one.action}
            type="button"
            className={
              one === first ? 'btn small' : grave.includes(one.action) ? 'btn text small' : 'btn second small'
            }
            onClick={() => choose(one)}
          >
            {say(one.name)}
          </button>
        ))}
      {has('move') && (
        <Link className="btn second small" to={`/activities/${activity.id}/move`}>
          {say(text.moveTitle)}
        </Link>
      )}
      {mayEdit && (
        <Link className="btn second small" to={`/activities/${activity.id}/edit`}>
          {say(text.edit)}
        </Link>
      )}
      {may && own && (
        <>
          <button type="button" className="btn text small" onClick={() => choose('copy')}>
            {say(text.copy)}
          </button>
          <button type="button" className="btn text small" onClick={() => choose('series')}>
            {say(text.series)}
          </button>
        </>
      )}
      <Link className="btn text small" to="/activities">
        {say(text.back)}
      </Link>
    </PageHead>
  )
}

function Notes({ of: { activity, reportDue } }: { of: ActivityFile }) {
  const say = useSay()
  const { state, reason } = activity
  const words =
    reason === null || reason === ''
      ? undefined
      : state === 'draft'
        ? text.returned
        : state === 'cancelled'
          ? text.cancelledWhy
          : ['open', 'running'].includes(state)
            ? text.movedWhy
            : undefined
  const late = reportDue !== null && reportDue < cityDay()
  return (
    <>
      {words !== undefined && <p className="note gan">{say(words, { reason: reason ?? '' })}</p>}
      {state === 'held' && reportDue !== null && (
        <p className={late ? 'note gan' : 'note lan'}>
          {say(late ? text.lateReport : text.owesReport, { day: day(reportDue) })}
        </p>
      )}
    </>
  )
}

/** What stands around an activity, each on a page of its own. */
function Ways({ of }: { of: ActivityFile }) {
  const say = useSay()
  const { id, state } = of.activity
  const can = useCan()
  const isOut = !['draft', 'review', 'withdrawn'].includes(state)
  if (!isOut) return null
  const doors = of.own && ['open', 'running', 'held', 'reported'].includes(state)
  return (
    <nav className="stages" aria-label={of.activity.title}>
      {['training', 'assessment', 'contest'].includes(of.activity.family) && can('result.read') && (
        <Link to={`/activities/${id}/results`}>{say(exams.nav)}</Link>
      )}
      {of.activity.family === 'fair' && can('fair.watch') && (
        <Link to={`/fairs/${id}`}>{say(fairs.stands)}</Link>
      )}
      {can('activity.participants') && <Link to={`/activities/${id}/people`}>{say(text.registrations)}</Link>}
      {/* a page of its own, so that it may use the camera and be there without a line */}
      {doors && can('activity.check-in') && <a href={`/work/activities/${id}/door`}>{say(text.door)}</a>}
      {can('activity.participants') && state !== 'open' && (
        <Link to={`/activities/${id}/conflicts`}>{say(door.conflicts)}</Link>
      )}
      {['held', 'reported', 'closed', 'running'].includes(state) && (
        <Link to={`/activities/${id}/report`}>{say(text.report)}</Link>
      )}
      {can('activity.call') && <Link to={`/activities/${id}/calls`}>{say(text.calls)}</Link>}
      {/* another program: the public page */}
      <a href={`/activities/${id}`}>{say(text.publicPage)}</a>
    </nav>
  )
}

function Numbers({ of: { activity, taken, came } }: { of: ActivityFile }) {
  const say = useSay()
  const of =
    activity.capacity === null ? say(text.noLimit) : say(text.ofPlaces, { n: number(activity.capacity) })
  return (
    <dl className="counts">
      <Count label={say(text.taken)} value={taken} more={of} />
      {activity.waitingList > 0 && <Count label={say(text.waiting)} value={activity.waiting} />}
      <Count label={say(text.came)} value={came} />
    </dl>
  )
}

function Count({ label, value, more }: { label: string; value: number; more?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{number(value)}</b> {more !== undefined && <small>{more}</small>}
      </dd>
    </div>
  )
}

function Sessions({ of: { activity, bySession } }: { of: ActivityFile }) {
  const say = useSay()
  const came = new Map(bySession.map(one => [one.session, one.came]))
  return (
    <section className="sec" aria-labelledby="h-sessions">
      <h2 id="h-sessions">{say(text.sessions)}</h2>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{say(text.when)}</th>
            <th scope="col">{say(text.room)}</th>
            <th scope="col" className="r">
              {say(text.came)}
            </th>
          </tr>
        </thead>
        <tbody>
          {activity.sessions.map(one => (
            <tr key={one.id}>
              <th scope="row">
                {span(one.startsAt, one.endsAt)}
                {one.title !== '' && <small>{one.title}</small>}
              </th>
              <td data-l={say(text.room)}>{one.room === null ? '' : say(text.booked)}</td>
              <td className="r" data-l={say(text.came)}>
                {number(came.get(one.id) ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Details({ of }: { of: ActivityFile }) {
  const say = useSay()
  const { activity } = of
  const where: ReactNode = activity.place === '' ? null : `${say(activity.placeName)} ${activity.place}`
  const series =
    activity.series === null ? null : (
      <Link to={`/activities?series=${activity.series}&sort=day`}>
        {of.seriesTitle ?? say(text.inSeries)}
      </Link>
    )
  return (
    <section className="sec" aria-labelledby="h-details">
      <h2 id="h-details">{say(text.details)}</h2>
      <Facts
        of={[
          [text.mode, say(activity.modeName)],
          [text.where, where],
          [text.link, activity.link],
          ...activity.particulars.map(one => [one.name, say(one.value)] as const),
          [text.inSeries, series],
          [text.opensAt, activity.opensAt === null ? null : moment(activity.opensAt)],
          [text.closesAt, activity.closesAt === null ? null : moment(activity.closesAt)],
          [text.price, activity.price === 0 ? say(text.free) : say(text.yuan, { n: activity.price / 100 })],
          [text.audience, activity.audience],
          [text.coOrganisers, activity.coOrganisers.join('、')],
          [text.accessible, activity.accessible],
          [text.filing, of.filingNumber],
          [text.permit, of.permit],
          [text.contact, `${activity.contactName} ${activity.contactPhone}`],
        ]}
      />
      {activity.about !== '' && <p className="reading pre">{activity.about}</p>}
    </section>
  )
}
