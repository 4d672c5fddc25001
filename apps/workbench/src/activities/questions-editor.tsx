import type { FieldProblem } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { activities as text } from '../text/activities.ts'
import type { QuestionDraft } from './draft.ts'
import { Line, Lines } from './inputs.tsx'

/** What the organiser asks of those who register: as few as can be. */
export function Questions(props: {
  of: readonly QuestionDraft[]
  set: (questions: QuestionDraft[]) => void
  problem: (pointer: string) => FieldProblem | undefined
}) {
  const say = useSay()
  const { of, set, problem } = props
  const change = (at: number, part: Partial<QuestionDraft>) =>
    set(of.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const add = () => {
    const numbers = of.map(one => Number(/^q(\d+)$/.exec(one.id)?.[1] ?? 0))
    set([...of, { id: `q${Math.max(0, ...numbers) + 1}`, text: '', required: false, options: '' }])
  }
  return (
    <fieldset>
      <legend>{say(text.questions)}</legend>
      {of.map((one, at) => (
        <div key={one.id} className="full pair">
          <Line
            label={{ zh: say(text.question, { n: at + 1 }), en: say(text.question, { n: at + 1 }) }}
            most={120}
            problem={problem(`/questions/${at}/text`) ?? problem(`/questions/${at}/id`)}
            value={one.text}
            set={words => change(at, { text: words })}
          />
          <Lines
            label={text.options}
            help={text.optionsHelp}
            rows={2}
            problem={problem(`/questions/${at}/options`)}
            value={one.options}
            set={options => change(at, { options })}
          />
          <p className="row">
            <label className="check">
              <input
                type="checkbox"
                checked={one.required}
                onChange={event => change(at, { required: event.target.checked })}
              />
              {say(text.required)}
            </label>
            <button
              type="button"
              className="btn text small"
              onClick={() => set(of.filter((_, n) => n !== at))}
            >
              {say(text.dropQuestion)}
              <span className="vh"> {at + 1}</span>
            </button>
          </p>
        </div>
      ))}
      {of.length < 12 && (
        <p className="full">
          <button type="button" className="btn second small" onClick={add}>
            <Icon name="plus" small />
            {say(text.addQuestion)}
          </button>
        </p>
      )}
    </fieldset>
  )
}
