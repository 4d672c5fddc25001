import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { FairEntry, FairFile } from '../api/fair-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { AddDialog, AssignDialog, DrawDialog, ReasonDialog } from '../fairs/dialogs.tsx'
import { Employers } from '../fairs/employers.tsx'
import { Figures } from '../fairs/figures.tsx'
import { Hall, type Taken } from '../fairs/hall.tsx'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { fairs as text } from '../text/fairs.ts'
import { toast } from '../toast.tsx'

/** What is being done, in a dialog. */
export type FairAct = 'draw' | 'add' | { entry: FairEntry; what: 'assign' | 'release' | 'refuse' }

/** One fair for whoever arranges it: the hall, who applied and where they stand, who is there, and its figures. */
export default function Fair() {
  const id = useParams()['id'] ?? ''
  const read = useRead('fair', { path: { id } }, { every: 30_000 })
  const [act, setAct] = useState<FairAct | null>(null)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const of = read.data
  const close = () => setAct(null)
  return (
    <>
      <Head of={of} choose={setAct} />
      <Plan of={of} />
      <Employers of={of} choose={setAct} />
      <Figures id={of.fair} />
      {act === 'draw' && <DrawDialog of={of} close={close} />}
      {act === 'add' && <AddDialog of={of} close={close} />}
      {typeof act === 'object' && act !== null && act.what === 'assign' && (
        <AssignDialog of={of} entry={act.entry} close={close} />
      )}
      {typeof act === 'object' && act !== null && act.what !== 'assign' && (
        <ReasonDialog of={of} entry={act.entry} what={act.what} close={close} />
      )}
    </>
  )
}

function Head({ of, choose }: { of: FairFile; choose: (act: FairAct) => void }) {
  const say = useSay()
  const may = useCan()('fair.arrange') && of.own && isAhead(of)
  const rest = useChange('assignRest', ['fair', 'fairReport'])
  const waiting = of.entries.filter(one => one.state === 'applied').length
  return (
    <>
      <PageHead title={of.title} sub={day(of.day)}>
        {may && of.hall !== null && waiting > 0 && (
          <button
            type="button"
            className="btn small"
            disabled={rest.isPending}
            onClick={() =>
              rest.mutate(
                { path: { id: of.fair }, body: {} },
                {
                  onSuccess: ({ assigned, left }) =>
                    toast(
                      say(text.assigned, { n: assigned }) + (left > 0 ? say(text.left, { n: left }) : ''),
                    ),
                },
              )
            }
          >
            {say(text.assignRest)}
          </button>
        )}
        {may && of.hall !== null && (
          <button type="button" className="btn second small" onClick={() => choose('add')}>
            {say(text.addEmployers)}
          </button>
        )}
        {may && (
          <button
            type="button"
            className={of.hall === null ? 'btn small' : 'btn second small'}
            onClick={() => choose('draw')}
          >
            {say(of.hall === null ? text.draw : text.redraw)}
          </button>
        )}
        {/* another program: the public pages */}
        <a className="btn text small" href={`/fairs/${of.fair}/signs`}>
          {say(text.signs)}
        </a>
        <a className="btn text small" href={`/fairs/${of.fair}`}>
          {say(text.publicPage)}
        </a>
        <Link className="btn text small" to={`/activities/${of.fair}`}>
          {say(text.activity)}
        </Link>
        <Link className="btn text small" to="/fairs">
          {say(text.back)}
        </Link>
      </PageHead>
      <Refusal error={rest.error} />
    </>
  )
}

export function isAhead({ state }: Pick<FairFile, 'state'>): boolean {
  return ['draft', 'review', 'open', 'running'].includes(state)
}

export function takenIn(of: FairFile): ReadonlyMap<string, Taken> {
  return new Map(
    of.entries.flatMap(one =>
      one.standId === null ? [] : [[one.standId, { name: one.name, there: one.there }] as const],
    ),
  )
}

function Plan({ of }: { of: FairFile }) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-hall">
      <h2 id="h-hall">{say(text.hall)}</h2>
      {of.hall === null ? <p>{say(text.noHall)}</p> : <Hall of={of.hall} taken={takenIn(of)} />}
    </section>
  )
}
