import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityKind, ActivityRow } from '../api/activity-operations.ts'
import { call, Refused } from '../api/client.ts'
import { useCan } from '../api/use.ts'
import { useSay } from '../language.ts'
import { activities as text } from '../text/activities.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'

interface Step {
  readonly row: ActivityRow
  readonly action: 'submit' | 'publish' | 'approve'
}

/** What would happen to each of those that are chosen: drafts go out or to review, what waits for the reader is approved. */
function stepsOf(
  rows: readonly ActivityRow[],
  kinds: readonly ActivityKind[],
  reviews: boolean,
): readonly Step[] {
  return rows.flatMap((row): Step[] => {
    const kind = kinds.find(one => one.id === row.kind)
    if (row.state === 'draft' && row.own)
      return [{ row, action: kind?.review === 'none' ? 'publish' : 'submit' }]
    return row.state === 'review' && reviews ? [{ row, action: 'approve' }] : []
  })
}

/** A whole series in one go. Each is a step of its own: one that is refused says why and holds up no other. */
export function Together(props: {
  rows: readonly ActivityRow[]
  kinds: readonly ActivityKind[]
  done: () => void
}) {
  const say = useSay()
  const client = useQueryClient()
  const reviews = useCan()('activity.review')
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const steps = stepsOf(props.rows, props.kinds, reviews)
  const run = async (chosen: readonly Step[]) => {
    setBusy(true)
    const refused: string[] = []
    for (const { row, action } of chosen) {
      const path = { id: row.id }
      const { version } = row
      try {
        if (action === 'approve') await call('reviewActivity', { path, body: { action, version } })
        else await call('stepActivity', { path, body: { action, version } })
      } catch (error) {
        refused.push(`${row.title}: ${error instanceof Refused ? whyOf(error) : say(common.failed)}`)
      }
    }
    setBusy(false)
    setLeft([...new Set(refused)])
    void client.invalidateQueries({ queryKey: ['activities'] })
    toast(say(text.togetherDone, { n: chosen.length - refused.length }))
    props.done()
  }
  const out = steps.filter(one => one.action !== 'approve')
  const approve = steps.filter(one => one.action === 'approve')
  return (
    <>
      {out.length > 0 && (
        <button type="button" className="btn second small" disabled={busy} onClick={() => void run(out)}>
          {say(text.sendTogether, { n: out.length })}
        </button>
      )}
      {approve.length > 0 && (
        <button type="button" className="btn second small" disabled={busy} onClick={() => void run(approve)}>
          {say(text.approveTogether, { n: approve.length })}
        </button>
      )}
      {left.length > 0 && (
        <ul className="note bad" role="alert">
          {left.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function whyOf({ body }: Refused): string {
  const [field] = body.fields ?? []
  return field === undefined ? body.title : `${field.wrong} ${field.right}`
}
