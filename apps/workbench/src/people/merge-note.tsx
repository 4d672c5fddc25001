import { useState } from 'react'
import type { Merge } from '../api/adapt/merges.ts'
import { useCan, useChange } from '../api/use.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { merges as text } from '../text/merges.ts'
import { toast } from '../toast.tsx'

/** Every list and page in which two records count as one or as two. */
export const mergeLists = [
  'personPairs',
  'personPair',
  'merges',
  'mergeOfPeople',
  'people',
  'person',
  'board',
] as const

/** Who merged two records and why, what the person said against it, and who took it back. */
export function MergeNote({ of }: { of: Merge }) {
  const say = useSay()
  return (
    <div className="note">
      <div className="stack">
        <p>{say(text.mergedBy, { who: of.byName, when: moment(of.at), why: of.reason })}</p>
        {of.agreedName !== null && <p>{say(text.agreed, { who: of.agreedName })}</p>}
        {of.objection !== null && (
          <p>
            {say(text.objection)}
            {of.objection}
          </p>
        )}
        {of.unmergedAt !== null && (
          <p>
            {say(text.unmergedBy, {
              who: of.unmergedName ?? '',
              when: moment(of.unmergedAt),
              why: of.unmergeReason ?? '',
            })}
          </p>
        )}
      </div>
    </div>
  )
}

/** Takes a merge back: both records are as they were, and nothing is lost. */
export function Unmerge({ of }: { of: Merge }) {
  const say = useSay()
  const may = useCan()('person.merge')
  const [asking, setAsking] = useState(false)
  const unmerge = useChange('unmergePeople', mergeLists)
  if (!may) return null
  return (
    <>
      <button type="button" className="btn second" onClick={() => setAsking(true)}>
        {say(text.unmerge)}
      </button>
      {asking && (
        <AskDialog
          title={say(text.unmerge)}
          action={say(text.unmerge)}
          busy={unmerge.isPending}
          error={unmerge.error}
          close={() => setAsking(false)}
          ask={{ reason: { kind: 'words', label: say(text.reason), help: say(text.reasonNote) } }}
          send={({ reason }) =>
            unmerge.mutate(
              { path: { merge: of.id }, body: { version: of.version, reason } },
              {
                onSuccess: () => {
                  setAsking(false)
                  toast(say(text.unmergedDone))
                },
              },
            )
          }
        />
      )}
    </>
  )
}
