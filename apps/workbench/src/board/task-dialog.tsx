import type { TargetRow } from '../api/adapt/board.ts'
import { useChange, useOffered } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { board as text } from '../text/board.ts'
import { toast } from '../toast.tsx'

/** A lagging target becomes somebody's task, with a date. */
export function TaskDialog({
  target,
  county,
  close,
}: {
  target: TargetRow
  county: string
  close: () => void
}) {
  const say = useSay()
  const create = useChange('createTask', ['tasks'])
  const departments = useOffered()?.departments ?? []
  const owners = [{ code: 'me', name: text.taskMe }, ...departments]
  const first = say(text.taskWords, { what: say(target.label), state: say(target.stateWords) })
  return (
    <AskDialog
      title={say(text.task)}
      action={say(text.taskSend)}
      busy={create.isPending}
      error={create.error}
      close={close}
      ask={{
        title: { kind: 'words', label: say(text.taskWhat), first, pointer: '/title' },
        owner: {
          kind: 'choice',
          label: say(text.taskFor),
          of: owners,
          nothing: say(text.taskChoose),
          pointer: '/owner',
        },
        due: { kind: 'day', label: say(text.taskDue), pointer: '/due' },
      }}
      send={answers => {
        const who = say(owners.find(one => one.code === answers.owner)?.name ?? text.taskMe)
        const body = { ...answers, target: target.id, area: county === '' ? null : county, note: '' }
        create.mutate(
          { body },
          {
            onSuccess: () => {
              toast(say(text.taskSent, { who, day: day(answers.due) }))
              close()
            },
          },
        )
      }}
    />
  )
}
