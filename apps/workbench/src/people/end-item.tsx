import { useState } from 'react'
import type { PersonChange, PersonFile, PersonValue } from '../api/adapt/people.ts'
import { useCan, useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { recordEdit as text } from '../text/people.ts'
import { toast } from '../toast.tsx'

/** Ends a job on its last day, or takes away what was written down wrongly: with the document that says so. */
export function EndItem({ person, of }: { person: PersonFile['person']; of: PersonValue }) {
  const say = useSay()
  const may = useCan()('person.edit')
  const [asking, setAsking] = useState<'end' | 'remove'>()
  const edit = useChange('editPerson', ['person', 'people'])
  const { item, work } = of
  if (!may || item === null) return null
  const goesOn = work !== undefined && work.until === undefined
  const words = asking === 'end' ? text.end : text.remove
  const evidence: Question = {
    kind: 'line',
    label: say(text.ground),
    help: say(text.groundHelp),
    pointer: '/evidence',
  }
  const until: Question = { kind: 'day', label: say(text.lastDay), pointer: '/work/until' }
  const questions: Record<string, Question> = asking === 'end' ? { until, evidence } : { evidence }
  const send = (said: Readonly<Record<string, string>>) => {
    const change: Partial<PersonChange> =
      asking === 'end' && work !== undefined
        ? { work: { ...work, until: said['until'] ?? '' } }
        : { [item.split('/', 1)[0] ?? '']: null }
    edit.mutate(
      {
        path: { id: person.id },
        body: {
          version: person.version,
          item,
          source: 'officer',
          state: 'verified',
          evidence: said['evidence'] ?? '',
          ...change,
        },
      },
      {
        onSuccess: () => {
          setAsking(undefined)
          toast(say(text.written))
        },
      },
    )
  }
  return (
    <>
      {(goesOn ? (['end', 'remove'] as const) : (['remove'] as const)).map(what => (
        <button key={what} type="button" className="btn text small" onClick={() => setAsking(what)}>
          {say(text[what])}
          <span className="vh">
            {say(common.colon)}
            {say(of.words)}
          </span>
        </button>
      ))}
      {asking !== undefined && (
        <AskDialog
          title={`${say(words)}${say(common.colon)}${say(of.words)}`}
          action={say(words)}
          busy={edit.isPending}
          error={edit.error}
          close={() => setAsking(undefined)}
          ask={questions}
          send={send}
        />
      )}
    </>
  )
}
