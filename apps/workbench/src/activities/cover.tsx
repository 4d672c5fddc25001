import { useState } from 'react'
import type { ActivityFile } from '../api/activity-operations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Refusal } from '../parts/places.tsx'
import { covers as text } from '../text/covers.ts'
import { reports } from '../text/reports.ts'
import { toast } from '../toast.tsx'
import { smallPhoto } from './small-photo.ts'

/** The picture at the head of the public page: set, changed or taken away until it is over. */
export function Cover({ of: { activity, cover, own } }: { of: ActivityFile }) {
  const say = useSay()
  const { id } = activity
  const set = useChange('setCover', ['activity'])
  const remove = useChange('removePicture', ['activity'])
  const [broken, setBroken] = useState(false)
  const mayChange = own && ['draft', 'review', 'open', 'running'].includes(activity.state)
  if (!mayChange && cover === null) return null
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const photo = await smallPhoto(file).catch(() => undefined)
    setBroken(photo === undefined)
    if (photo !== undefined)
      set.mutate({ path: { id }, body: { file: photo } }, { onSuccess: () => toast(say(text.kept)) })
  }
  return (
    <section className="sec" aria-labelledby="h-cover">
      <h2 id="h-cover">{say(text.title)}</h2>
      {cover !== null && (
        <img className="cover" src={`/api/activities/${id}/pictures/${cover}`} alt={say(text.alt)} />
      )}
      {mayChange && (
        <>
          <p className="help">{say(text.help)}</p>
          <div className="row">
            <label className="btn second small take">
              {say(cover === null ? text.choose : text.change)}
              <input
                type="file"
                className="vh"
                accept="image/*"
                disabled={set.isPending}
                onChange={event => {
                  const [file] = event.target.files ?? []
                  event.target.value = '' // the same one may be chosen again
                  void take(file)
                }}
              />
            </label>
            {cover !== null && (
              <button
                type="button"
                className="btn text small"
                onClick={() => remove.mutate({ path: { id, picture: cover }, body: {} })}
              >
                {say(text.remove)}
              </button>
            )}
          </div>
        </>
      )}
      {broken && <p className="note gan">{say(reports.tooMany)}</p>}
      <Refusal error={set.error ?? remove.error} />
    </section>
  )
}
