import type { FairEntry, FairFile } from '../api/fair-operations.ts'
import { useCan, useChange } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { type FairAct, isAhead } from '../pages/fair.tsx'
import { Refusal } from '../parts/places.tsx'
import { fairs as text } from '../text/fairs.ts'
import { toast } from '../toast.tsx'

/** Everybody who applied; on the day, the list one walks along with. */
export function Employers({ of, choose }: { of: FairFile; choose: (act: FairAct) => void }) {
  const say = useSay()
  const may = useCan()('fair.arrange') && of.own
  const staff = useChange('staffStands', ['fair', 'fairReport', 'fairs'])
  const entries = of.entries.filter(one => one.state === 'applied' || one.state === 'assigned')
  const mark = (entry: FairEntry, staffed: boolean) =>
    staff.mutate(
      { path: { id: of.fair }, body: { entries: [entry.entry], staffed } },
      { onSuccess: ({ there }) => toast(say(text.marked, { n: there })) },
    )
  return (
    <section className="sec" aria-labelledby="h-employers">
      <h2 id="h-employers">{say(text.employers)}</h2>
      {may && of.state === 'running' && <p className="note lan">{say(text.walk)}</p>}
      <Refusal error={staff.error} />
      {entries.length === 0 && <p>{say(text.noEmployers)}</p>}
      <ul className="ruled">
        {entries.toSorted(byStand).map(entry => (
          <li key={entry.entry} className="row">
            <div className="hall-who">
              <b>{entry.stand ?? (entry.mode === 'online' ? say(text.online) : '—')}</b> {entry.name}
              <small className="cap">
                {' '}
                {say(entry.stateName)} · {say(text.openings)} {number(entry.openings)} · {entry.contactName}{' '}
                {entry.contactPhone}
                {entry.needs === '' ? '' : ` · ${entry.needs}`}
              </small>
            </div>
            {entry.there && <span className="cap">{say(text.isThere)}</span>}
            {may && <Acts of={of} entry={entry} choose={choose} mark={mark} busy={staff.isPending} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Acts(props: {
  of: FairFile
  entry: FairEntry
  choose: (act: FairAct) => void
  mark: (entry: FairEntry, staffed: boolean) => void
  busy: boolean
}) {
  const say = useSay()
  const { of, entry, choose, mark, busy } = props
  const has = (name: string) =>
    isAhead(of) && of.hall !== null && entry.actions.some(one => one.name === name)
  return (
    <>
      {entry.stand !== null && of.state !== 'open' && (
        <button
          type="button"
          className={entry.staffedAt === null ? 'btn small' : 'btn text small'}
          disabled={busy}
          aria-label={`${say(entry.staffedAt === null ? text.staffed : text.notStaffed)} ${entry.stand} ${entry.name}`}
          onClick={() => mark(entry, entry.staffedAt === null)}
        >
          {say(entry.staffedAt === null ? text.staffed : text.notStaffed)}
        </button>
      )}
      {has('assign') && of.state !== 'running' && (
        <button
          type="button"
          className={entry.state === 'applied' ? 'btn second small' : 'btn text small'}
          aria-label={`${say(entry.state === 'applied' ? text.assign : text.another)} ${entry.name}`}
          onClick={() => choose({ entry, what: 'assign' })}
        >
          {say(entry.state === 'applied' ? text.assign : text.another)}
        </button>
      )}
      {has('release') && !entry.there && (
        <button
          type="button"
          className="btn text small"
          aria-label={`${say(text.release)} ${entry.name}`}
          onClick={() => choose({ entry, what: 'release' })}
        >
          {say(text.release)}
        </button>
      )}
      {has('refuse') && (
        <button
          type="button"
          className="btn text small"
          aria-label={`${say(text.refuse)} ${entry.name}`}
          onClick={() => choose({ entry, what: 'refuse' })}
        >
          {say(text.refuse)}
        </button>
      )}
    </>
  )
}

/** Who waits comes first, then by the stands as people read them: A2 before A10. */
function byStand(a: FairEntry, b: FairEntry): number {
  if (a.state !== b.state) return a.state === 'applied' ? -1 : 1
  if (a.stand === null || b.stand === null) return a.stand === b.stand ? 0 : a.stand === null ? 1 : -1
  return a.stand.length - b.stand.length || (a.stand < b.stand ? -1 : 1)
}
