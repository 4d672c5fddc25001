import { useState } from 'react'
import type { ReportFile } from '../api/activity-operations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Refusal } from '../parts/places.tsx'
import { reports as text } from '../text/reports.ts'
import { toast } from '../toast.tsx'
import { smallPhoto } from './small-photo.ts'

interface Props {
  id: string
  of: ReportFile['pictures']
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  mayAdd: boolean
}

/** Pictures of an activity: of each it was said whether somebody can be recognised; what is ticked is published. */
export function Pictures({ id, of, chosen, choose, mayAdd }: Props) {
  const say = useSay()
  const add = useChange('addPicture', ['activityReport'])
  const remove = useChange('removePicture', ['activityReport'])
  const [sending, setSending] = useState<{ n: number; of: number } | null>(null)
  const take = async (files: readonly File[], people: 'none' | 'some') => {
    const added: string[] = []
    try {
      for (const [at, file] of files.entries()) {
        setSending({ n: at + 1, of: files.length })
        const photo = await smallPhoto(file).catch(() => undefined)
        if (photo === undefined) toast(say(text.tooMany))
        else added.push((await add.mutateAsync({ path: { id }, body: { file: photo, people } })).picture)
      }
    } catch {
      // said below by `add.error`; those before it are there
    } finally {
      setSending(null)
      choose(new Set([...chosen, ...added]))
    }
  }
  return (
    <fieldset>
      <legend>{say(text.pictures)}</legend>
      <p className="help full">{say(text.picturesHelp)}</p>
      <ul className="pictures full">
        {of.map((one, at) => (
          <li key={one.id}>
            <img
              src={`/api/activities/${id}/pictures/${one.id}`}
              alt={say(text.picture, { n: at + 1 })}
              loading="lazy"
            />
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(one.id)}
                disabled={!mayAdd}
                onChange={event => {
                  const next = new Set(chosen)
                  if (event.target.checked) next.add(one.id)
                  else next.delete(one.id)
                  choose(next)
                }}
              />
              {say(text.shown)}
            </label>
            <small>{say(one.people ? text.people : text.nobody)}</small>
            <button
              type="button"
              className="btn text small"
              onClick={() =>
                remove.mutate(
                  { path: { id, picture: one.id }, body: {} },
                  { onSuccess: () => toast(say(text.removed)) },
                )
              }
            >
              {say(text.remove)}
              <span className="vh"> {at + 1}</span>
            </button>
          </li>
        ))}
      </ul>
      {mayAdd && of.length < 12 && (
        <div className="row full">
          <Take words={say(text.addNone)} busy={sending !== null} take={files => void take(files, 'none')} />
          <Take words={say(text.addSome)} busy={sending !== null} take={files => void take(files, 'some')} />
        </div>
      )}
      <div role="status" className="full">
        {sending !== null && <p className="help">{say(text.sending, { n: sending.n, of: sending.of })}</p>}
      </div>
      <Refusal error={add.error ?? remove.error} />
    </fieldset>
  )
}

/** On a phone this opens the camera or the album. */
function Take(props: { words: string; busy: boolean; take: (files: readonly File[]) => void }) {
  return (
    <label className="btn second small take">
      {props.words}
      <input
        type="file"
        className="vh"
        accept="image/*"
        multiple
        disabled={props.busy}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = '' // the same one may be chosen again
          props.take(files)
        }}
      />
    </label>
  )
}
