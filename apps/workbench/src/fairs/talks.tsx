import { useState } from 'react'
import { Link } from 'react-router'
import { clock } from '../activities/times.ts'
import type { FairTalk, MyEntry } from '../api/fair-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { Refusal } from '../parts/places.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { fairs as text } from '../text/fairs.ts'

const stages = [
  { code: 'handed', name: text.handed },
  { code: 'talked', name: text.talked },
  { code: 'intended', name: text.both },
  { code: 'unsuited', name: text.unsuited },
] as const

/** Whom an employer met: who handed over a CV, who was talked to online, who only came by. */
export function Talks({ of }: { of: MyEntry }) {
  const say = useSay()
  const may = useCan()('fair.enter')
  const url = useListUrl()
  const list = useRead('fairTalks', { path: { id: of.entry }, query: url.query }, { every: 15_000 })
  const [adding, setAdding] = useState(false)
  return (
    <section className="sec" aria-labelledby="h-met">
      <div className="sec-h">
        <h2 id="h-met">{say(text.met)}</h2>
        {may && (
          <button type="button" className="btn text small" onClick={() => setAdding(true)}>
            {say(text.writeDown)}
          </button>
        )}
      </div>
      <DataTable
        caption={say(text.met)}
        columns={columns(say, may)}
        list={list}
        url={url}
        id={row => row.talk}
        empty={<p>{say(text.nobody)}</p>}
      />
      {adding && <WriteDown of={of} close={() => setAdding(false)} />}
    </section>
  )
}

function columns(say: Say, may: boolean): readonly Column<FairTalk>[] {
  return [
    {
      key: 'name',
      head: text.who,
      cell: row => (
        <>
          {row.name}
          <small>
            {say(row.viaName)} · {clock(row.at)}
          </small>
        </>
      ),
    },
    {
      key: 'stage',
      head: text.stage,
      cell: row => (may ? <StagePick of={row} /> : say(row.stageName)),
    },
    {
      key: 'application',
      head: text.application,
      cell: row =>
        row.applicationState === null ? '' : <Link to="/applicants">{say(row.applicationState)}</Link>,
    },
  ]
}

/** One choice and it is kept: there is a queue at the stand. */
function StagePick({ of }: { of: FairTalk }) {
  const say = useSay()
  const note = useChange('noteTalk', ['fairTalks'])
  return (
    <>
      <select
        aria-label={`${say(text.stage)} ${of.name}`}
        value={of.stage}
        disabled={note.isPending}
        onChange={event => {
          const stage = stages.find(one => one.code === event.target.value)
          if (stage !== undefined) note.mutate({ path: { talk: of.talk }, body: { stage: stage.code } })
        }}
      >
        {stages.map(one => (
          <option key={one.code} value={one.code}>
            {say(one.name)}
          </option>
        ))}
      </select>
      <Refusal error={note.error} />
    </>
  )
}

function WriteDown({ of, close }: { of: MyEntry; close: () => void }) {
  const say = useSay()
  const add = useChange('writeDownTalk', ['fairTalks'])
  const kinds = stages.filter(one => one.code !== 'handed')
  return (
    <SimpleForm
      title={say(text.writeDown)}
      action={say(text.writeDown)}
      busy={add.isPending}
      error={add.error}
      close={close}
      boxes={[
        { name: 'name', label: text.who },
        { name: 'stage', label: text.stage, kind: [...kinds], value: 'talked' },
      ]}
      send={({ name = '', stage = '' }) => {
        const chosen = kinds.find(one => one.code === stage)
        if (chosen !== undefined)
          add.mutate({ path: { id: of.entry }, body: { name, stage: chosen.code } }, { onSuccess: close })
      }}
    />
  )
}
