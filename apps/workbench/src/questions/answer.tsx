import { useState } from 'react'
import type { PatternQuestion } from '../api/question-operations.ts'
import type { Text } from '../api/shapes.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { questions as text } from '../text/questions.ts'
import { toast } from '../toast.tsx'

/** What somebody is about to say of a question. */
export interface Way {
  name: PatternQuestion['actions'][number]['name']
  label: Text
}

const stale = ['patternQuestions', 'patternQuestion', 'board', 'records', 'explanation'] as const

/** The organiser’s word, or what an officer found; where it is found untrue, whose records. */
export function Answer({ of, way, close }: { of: PatternQuestion; way: Way; close: () => void }) {
  const say = useSay()
  const tell = useChange('tellWhatItWas', ['patternQuestions', 'patternQuestion'])
  const answer = useChange('answerPatternQuestion', [...stale])
  const [words, setWords] = useState('')
  // of two places somebody was at one: there nothing is chosen beforehand
  const [chosen, choose] = useState<readonly string[]>(
    of.pattern === 'two-places' ? [] : of.activities.map(one => one.id),
  )
  const isWord = way.name === 'tell'
  const send = () => {
    const path = { id: of.id }
    const done = (said: string) => {
      toast(said)
      close()
    }
    if (isWord)
      tell.mutate(
        { path, body: { told: words, version: of.version } },
        { onSuccess: () => done(say(text.done)) },
      )
    else
      answer.mutate(
        {
          path,
          body: {
            as: way.name === 'refute' ? 'refute' : way.name === 'doubt' ? 'doubt' : 'explain',
            finding: words,
            activities: way.name === 'refute' ? [...chosen] : [],
            version: of.version,
          },
        },
        {
          onSuccess: ({ corrected }) =>
            done(corrected > 0 ? say(text.corrected, { n: corrected }) : say(text.done)),
        },
      )
  }
  return (
    <FormDialog
      title={say(way.label)}
      action={say(way.label)}
      busy={tell.isPending || answer.isPending}
      error={tell.error ?? answer.error}
      close={close}
      send={send}
    >
      {way.name === 'refute' && (
        <fieldset className="stack">
          <legend>{say(text.untrue)}</legend>
          {of.activities.map(one => (
            <label key={one.id} className="row">
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={event =>
                  choose(event.target.checked ? [...chosen, one.id] : chosen.filter(id => id !== one.id))
                }
              />
              {one.title}
            </label>
          ))}
        </fieldset>
      )}
      <Field label={say(isWord ? text.words : text.note)} required>
        {wiring => (
          <textarea {...wiring} rows={4} value={words} onChange={event => setWords(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  )
}
