import { useState } from 'react'
import type { NewRegistration, PersonFile } from '../api/adapt/people.ts'
import { useCan, useChange, useOffered } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { recordEdit, registrations as text } from '../text/people.ts'
import { toast } from '../toast.tsx'

/** Types in what somebody says at the door: the request goes to the office that decides it, as their own would. */
export function ApplyForThem({ of }: { of: PersonFile['person'] }) {
  const say = useSay()
  const may = useCan()('registration.apply-for')
  const offered = useOffered()
  const [kind, setKind] = useState<NewRegistration['kind']>()
  const apply = useChange('applyForThem', ['person', 'registrations'])
  if (!may || offered === undefined) return null
  const words = { unemployment: recordEdit.applyUnemployment, difficulty: recordEdit.applyDifficulty }
  const since: Question = { kind: 'day', label: say(text.since), pointer: '/since' }
  const ask = (of: NewRegistration['kind']): Record<string, Question> => ({
    ground: {
      kind: 'choice',
      label: say(text.ground),
      of: offered.record.grounds[of],
      nothing: say(recordEdit.choose),
      pointer: '/ground',
    },
    ...(of === 'unemployment' && { since }),
    note: { kind: 'words', label: say(common.note), help: say(recordEdit.committed), optional: true },
  })
  return (
    <p className="row acts">
      {(['unemployment', 'difficulty'] as const).map(each => (
        <button key={each} type="button" className="btn text small" onClick={() => setKind(each)}>
          {say(words[each])}
        </button>
      ))}
      {kind !== undefined && (
        <AskDialog
          title={`${say(words[kind])}${say(common.colon)}${of.name}`}
          action={say(recordEdit.apply)}
          busy={apply.isPending}
          error={apply.error}
          close={() => setKind(undefined)}
          ask={ask(kind)}
          send={said =>
            apply.mutate(
              {
                path: { id: of.id },
                body: {
                  kind,
                  ground: said['ground'] ?? '',
                  ...(said['since'] && { since: said['since'] }),
                  ...(said['note'] && { note: said['note'] }),
                  committed: 'yes',
                },
              },
              {
                onSuccess: () => {
                  setKind(undefined)
                  toast(say(recordEdit.applied))
                },
              },
            )
          }
        />
      )}
    </p>
  )
}
