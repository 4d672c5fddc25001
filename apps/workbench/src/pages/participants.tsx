import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { readLines } from '../activities/read-lines.ts'
import { clock } from '../activities/times.ts'
import type { ActivityFile, Participant } from '../api/activity-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Field } from '../parts/field.tsx'
import { Pick, SearchBox } from '../parts/filters.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { activities } from '../text/activities.ts'
import { registrationStates } from '../text/activity-states.ts'
import { people as text } from '../text/participants.ts'
import { toast } from '../toast.tsx'

/** Who is registered for one activity, with their answers and when they came. */
export default function Participants() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const url = useListUrl()
  const may = useCan()('activity.check-in')
  const read = useRead('activity', { path: { id } })
  const list = useRead('participants', { path: { id }, query: url.query })
  const [adding, setAdding] = useState(false)
  const of = read.data
  const [leaving, setLeaving] = useState<Participant | null>(null)
  const mayChange = may && of?.own === true && ['open', 'running'].includes(of.activity.state)
  const shown = list.data?.shown !== false
  return (
    <>
      <PageHead
        title={say(text.title)}
        sub={
          of === undefined
            ? ''
            : `${of.activity.title} · ${say(text.sub, { taken: number(list.data?.taken ?? of.taken), waiting: number(list.data?.waiting ?? 0) })}`
        }
      >
        {shown && (
          <Link className="btn second small" to={`/activities/${id}/paper`}>
            <Icon name="printer" small />
            {say(text.paper)}
          </Link>
        )}
        {mayChange && shown && (
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            {say(text.add)}
          </button>
        )}
        <Link className="btn text small" to={`/activities/${id}`}>
          {say(text.back)}
        </Link>
      </PageHead>
      {!shown && <p className="note">{say(activities.hiddenPeople)}</p>}
      {shown && (
        <DataTable
          caption={say(text.title)}
          columns={columns(say, of, mayChange ? setLeaving : undefined)}
          list={list}
          url={url}
          id={row => row.id}
          exports={exportsOf('participants', url.query, { id })}
          tools={
            <>
              <SearchBox url={url} label={say(text.find)} />
              <Pick url={url} name="state" label={text.state} of={registrationStates} />
            </>
          }
          empty={<p>{say(text.none)}</p>}
        />
      )}
      {leaving !== null && <Leave id={id} of={leaving} close={() => setLeaving(null)} />}
      {adding && <AddPeople id={id} close={() => setAdding(false)} />}
    </>
  )
}

function columns(
  say: Say,
  of: ActivityFile | undefined,
  leave: ((row: Participant) => void) | undefined,
): readonly Column<Participant>[] {
  const sessions = of?.activity.sessions ?? []
  const noOf = (id: string) => sessions.find(one => one.id === id)?.no
  return [
    { key: 'name', head: text.name, cell: row => row.name },
    { key: 'phone', head: text.phone, tight: true, optional: true, cell: row => row.phone ?? '' },
    { key: 'places', head: text.places, right: true, cell: row => number(row.places) },
    ...(of?.activity.questions ?? []).map(
      (question): Column<Participant> => ({
        key: question.id,
        head: { zh: question.text, en: question.text },
        optional: true,
        cell: row => row.answers[question.id] ?? '',
      }),
    ),
    { key: 'at', head: text.at, tight: true, optional: true, cell: row => moment(row.madeAt) },
    { key: 'state', head: text.state, cell: row => say(row.stateName) },
    {
      key: 'came',
      head: text.came,
      cell: row => (
        <>
          {row.came.map(one => (
            <span key={one.session} className="line">
              {sessions.length > 1 && `${say(activities.session, { n: noOf(one.session) ?? '' })} `}
              {clock(one.inAt)}
              {one.outAt !== null && `–${clock(one.outAt)}`}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'act',
      head: text.act,
      act: true,
      cell: row =>
        leave !== undefined &&
        row.came.length === 0 &&
        ['taken', 'waiting'].includes(row.state) && (
          <button type="button" className="btn text small" onClick={() => leave(row)}>
            {say(text.cancel)}
            <span className="vh"> {row.name}</span>
          </button>
        ),
    },
  ]
}

/** Somebody rang and cannot come. */
function Leave({ id, of, close }: { id: string; of: Participant; close: () => void }) {
  const say = useSay()
  const cancel = useChange('cancelForThem', ['participants', 'activity'])
  return (
    <FormDialog
      title={say(text.cancelTitle, { name: of.name })}
      action={say(text.cancel)}
      busy={cancel.isPending}
      error={cancel.error}
      close={close}
      send={() =>
        cancel.mutate(
          { path: { id, registration: of.id }, body: {} },
          {
            onSuccess: ({ movedUp }) => {
              toast(say(text.cancelled, { n: movedUp }))
              close()
            },
          },
        )
      }
    >
      <p>{say(text.cancelMore)}</p>
    </FormDialog>
  )
}

function AddPeople({ id, close }: { id: string; close: () => void }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const add = useChange('addParticipants', ['participants', 'activity'])
  const send = () =>
    add.mutate(
      { path: { id }, body: { people: readLines(typed) } },
      {
        onSuccess: ({ rows }) => {
          const waiting = rows.filter(row => row.state === 'waiting').length
          toast(
            waiting === 0
              ? say(text.added, { n: rows.length })
              : say(text.addedWaiting, { n: rows.length, w: waiting }),
          )
          close()
        },
      },
    )
  return (
    <FormDialog
      title={say(text.addTitle)}
      action={say(text.add)}
      busy={add.isPending}
      error={add.error}
      close={close}
      send={send}
    >
      <Field label={say(text.lines)} help={say(text.linesHelp)} required>
        {wiring => (
          <textarea
            {...wiring}
            rows={6}
            required
            placeholder={say(text.linesExample)}
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
