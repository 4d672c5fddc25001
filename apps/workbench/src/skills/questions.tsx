import { useState } from 'react'
import type { SkillsQuestion } from '../api/skill-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { SimpleForm } from '../support/simple-form.tsx'
import { certificates as text } from '../text/skills.ts'
import { toast } from '../toast.tsx'

const findings = [
  { code: 'explained', name: text.explained },
  { code: 'doubted', name: text.doubted },
] as const

/** What the machine found odd: a person looks and says what it is. Nothing else follows from it. */
export function Questions() {
  const say = useSay()
  const may = useCan()('skills.answer')
  const read = useRead('skillsQuestions', { query: { state: 'open' } })
  const [answering, setAnswering] = useState<SkillsQuestion | null>(null)
  const rows = read.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="sec" aria-labelledby="h-questions">
      <h2 id="h-questions">{say(text.questions)}</h2>
      <p className="sub">{say(text.questionsSub)}</p>
      <ul className="ruled">
        {rows.map(row => (
          <li key={row.id} className="stack">
            <p>
              <b>{row.bodyName}</b> <span className="line sub">{say(row.why)}</span>
            </p>
            {may && (
              <p className="row">
                <button type="button" className="btn second small" onClick={() => setAnswering(row)}>
                  {say(text.answer)}
                  <span className="vh"> {row.bodyName}</span>
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {answering !== null && <Explain of={answering} close={() => setAnswering(null)} />}
    </section>
  )
}

function Explain({ of, close }: { of: SkillsQuestion; close: () => void }) {
  const say = useSay()
  const change = useChange('answerSkillsQuestion', ['skillsQuestions'])
  return (
    <SimpleForm
      title={of.bodyName}
      action={say(text.answer)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'as', label: text.as, kind: findings, value: 'explained' },
        { name: 'explanation', label: text.explanation, kind: 'long' },
      ]}
      send={({ as, explanation = '' }) =>
        change.mutate(
          { path: { id: of.id }, body: { as: as === 'doubted' ? 'doubted' : 'explained', explanation } },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    />
  )
}
