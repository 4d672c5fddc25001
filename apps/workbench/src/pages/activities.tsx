import { useState } from 'react'
import { Link } from 'react-router'
import { clock, span, toLocal } from '../activities/times.ts'
import { Together } from '../activities/together.tsx'
import type { ActivityRow } from '../api/activity-operations.ts'
import { cityDay } from '../api/today.ts'
import { actsForOrganisation, useCan, useRead, useSession } from '../api/use.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { type ListUrl, useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { activities as text } from '../text/activities.ts'
import { activityStates } from '../text/activity-states.ts'

/** What one organises, and for an office what takes place in its area: to be reviewed, and whose report is overdue. */
export default function Activities() {
  const say = useSay()
  const can = useCan()
  const session = useSession()
  const url = useListUrl()
  const kinds = useRead('activityKinds', {}, { fresh: 3_600_000 }).data?.rows ?? []
  const list = useRead('activities', { query: url.query })
  const official = !actsForOrganisation(session) && session?.area !== null
  const mayOrganise = can('activity.organise')
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {mayOrganise && (
          <Link className="btn text small" to="/venues">
            {say(text.venues)}
          </Link>
        )}
        {mayOrganise && (
          <Link className="btn small" to="/activities/new">
            <Icon name="plus" small />
            {say(text.create)}
          </Link>
        )}
      </PageHead>
      {official && <Groups url={url} organises={mayOrganise} reviews={can('activity.review')} />}
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.title}
        {...(mayOrganise && { selection: { ids: chosen, set: choose } })}
        exports={exportsOf('activities', url.query)}
        tools={
          <>
            <SearchBox url={url} label={say(text.find)} />
            <Pick
              url={url}
              name="kind"
              label={text.kind}
              of={kinds.map(({ id, name }) => ({ code: id, name }))}
            />
            <Pick url={url} name="state" label={text.state} of={activityStates} />
            {official && <CountyPick url={url} />}
            <Together
              rows={(list.data?.rows ?? []).filter(row => chosen.has(row.id))}
              kinds={kinds}
              done={() => choose(new Set())}
            />
          </>
        }
        empty={<p>{say(mayOrganise ? text.noneMine : text.none)}</p>}
      />
    </>
  )
}

/** Four ways to look at an area. */
function Groups({ url, organises, reviews }: { url: ListUrl; organises: boolean; reviews: boolean }) {
  const say = useSay()
  const none = { mine: '', owing: '', state: '', series: '' }
  const groups = [
    {
      label: text.everyone,
      to: none,
      here: url.get('mine') === '' && url.get('owing') === '' && url.get('state') !== 'review',
    },
    ...(organises
      ? [{ label: text.mine, to: { ...none, mine: 'yes' }, here: url.get('mine') === 'yes' }]
      : []),
    ...(reviews
      ? [{ label: text.toReview, to: { ...none, state: 'review' }, here: url.get('state') === 'review' }]
      : []),
    { label: text.owing, to: { ...none, owing: 'yes' }, here: url.get('owing') === 'yes' },
  ]
  return (
    <nav className="stages" aria-label={say(text.groups)}>
      {groups.map(one => (
        <Link key={one.label.en} to={url.link(one.to)} aria-current={one.here ? 'page' : undefined}>
          {say(one.label)}
        </Link>
      ))}
    </nav>
  )
}

function columns(say: Say): readonly Column<ActivityRow>[] {
  return [
    {
      key: 'title',
      head: text.activity,
      cell: row => (
        <>
          <Link to={`/activities/${row.id}`}>{row.title}</Link>
          <small>{say(row.kindName)}</small>
        </>
      ),
    },
    {
      key: 'when',
      head: text.when,
      sort: 'day',
      tight: true,
      cell: row =>
        row.day === toLocal(row.endsAt).slice(0, 10) ? (
          span(row.startsAt, row.endsAt)
        ) : (
          <>
            {day(row.day)} {clock(row.startsAt)}
          </>
        ),
    },
    {
      key: 'where',
      head: text.where,
      optional: true,
      cell: row => (
        <>
          {say(row.placeName)}
          <small>{row.place === '' ? say(row.modeName) : row.place}</small>
        </>
      ),
    },
    { key: 'organiser', head: text.organiser, optional: true, cell: row => row.organiserName },
    {
      key: 'places',
      head: text.places,
      right: true,
      cell: row => (
        <>
          {row.capacity === null
            ? say(text.noLimit)
            : `${number(row.capacity - (row.free ?? 0))} / ${number(row.capacity)}`}
          {row.waiting > 0 && <small>{say(text.waitingN, { n: row.waiting })}</small>}
        </>
      ),
    },
    {
      key: 'state',
      head: text.state,
      cell: row => (
        <>
          {say(row.stateName)}
          {row.state === 'held' && row.reportDue !== null && (
            <small className={row.reportDue < cityDay() ? 'late' : undefined}>
              {say(row.reportDue < cityDay() ? text.overdueSince : text.dueOn, { day: day(row.reportDue) })}
            </small>
          )}
        </>
      ),
    },
  ]
}
