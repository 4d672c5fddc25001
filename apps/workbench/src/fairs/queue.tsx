import { clock } from '../activities/times.ts'
import type { MyEntry } from '../api/fair-operations.ts'
import { useCan, useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Refusal } from '../parts/places.tsx'
import { fairs as text } from '../text/fairs.ts'
import { toast } from '../toast.tsx'

const ends = [
  ['intended', text.both],
  ['talked', text.talked],
  ['unsuited', text.unsuited],
  ['missed', text.missed],
] as const

/** Who waits online: whose time it is, and the queue. One is called, then the next. */
export function Queue({ of }: { of: MyEntry }) {
  const say = useSay()
  const may = useCan()('fair.enter')
  const call = useChange('callNext', ['myEntry'])
  const end = useChange('finishTurn', ['myEntry', 'fairTalks'])
  const now = of.turns.find(one => one.state === 'called')
  const waiting = of.turns.filter(one => one !== now)
  return (
    <section className="sec" aria-labelledby="h-queue">
      <div className="sec-h">
        <h2 id="h-queue">{say(text.queue)}</h2>
        {may && now === undefined && (
          <button
            type="button"
            className="btn small"
            disabled={call.isPending}
            onClick={() =>
              call.mutate(
                { path: { id: of.entry }, body: {} },
                {
                  onSuccess: ({ name }) =>
                    toast(name === null ? say(text.nobodyWaits) : say(text.called, { name })),
                },
              )
            }
          >
            {say(text.callNext)}
          </button>
        )}
      </div>
      <Refusal error={call.error ?? end.error} />
      {now !== undefined && (
        <p className="row">
          <b>{say(text.nowTalking, { name: now.name })}</b>
          {of.link !== null && (
            <a className="btn small" href={of.link} rel="noopener noreferrer" target="_blank">
              {say(text.online)}
            </a>
          )}
          {may &&
            ends.map(([code, label]) => (
              <button
                key={code}
                type="button"
                className="btn second small"
                disabled={end.isPending}
                onClick={() => end.mutate({ path: { turn: now.turn }, body: { end: code } })}
              >
                {say(label)}
              </button>
            ))}
        </p>
      )}
      {waiting.length === 0 && now === undefined && <p>{say(text.nobodyWaits)}</p>}
      {waiting.length > 0 && (
        <ul className="ruled">
          {waiting.map(one => (
            <li key={one.turn} className="row">
              <span>{one.at === null ? say(text.waits) : clock(one.at)}</span>
              <b>{one.name}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
