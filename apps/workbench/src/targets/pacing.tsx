import type { Pacing, TargetDetail } from '../api/adapt/targets.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { type Say, useLanguage, useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { common } from '../text/common.ts'
import { targets as text } from '../text/targets.ts'
import { amount, stepsOf } from './amount.ts'
import { ChangeForm, reasonProblem } from './change-form.tsx'
import { type Draft, useDraft } from './draft.ts'
import { useChangeTarget } from './use-change-target.ts'
import { pacingWords, unitOfYear } from './words.ts'

interface Step {
  /** only for the list on the screen */
  key: number
  by: string
  percent: string
}
interface Typed {
  kind: Pacing['kind']
  steps: Step[]
  reason: string
}

const kinds = ['linear', 'milestones', 'at_end'] as const

/** How the promise is spread over the year, and what that means month by month. */
export function PacingPart({ of }: { of: TargetDetail }) {
  const say = useSay()
  const { target } = of
  const draft = useDraft<Typed>(target.pacing, target.version)
  const begin = () => draft.begin({ kind: target.pacing.kind, steps: stepsIn(target.pacing, of), reason: '' })
  return (
    <section className="sec" aria-labelledby="h-pacing">
      <div className="sec-h">
        <h2 id="h-pacing">{say(text.pacing)}</h2>
        {of.mayChange && draft.typed === undefined && (
          <button type="button" className="btn second small" onClick={begin}>
            <Icon name="pencil" small />
            {say(text.setPacing)}
          </button>
        )}
      </div>
      {target.cadence !== null && of.months.length > 0 && target.counts === 'cadence' && (
        <p className="note lan">{say(text.pacingRounds)}</p>
      )}
      <p>{say(text.pacingNow, { how: pacingWords(target.pacing, say) })}</p>
      {draft.typed !== undefined && <Form of={of} draft={draft} typed={draft.typed} />}
      <Months of={of} />
    </section>
  )
}

function stepsIn(pacing: Pacing, of: TargetDetail): Step[] {
  if (pacing.kind === 'milestones')
    return pacing.steps.map((step, key) => ({ key, by: step.by, percent: String(step.share / 100) }))
  const year = of.months.at(-1)?.month.slice(0, 4)
  // two to begin with: the middle and the end of the year
  return [
    { key: 0, by: year === undefined ? '' : `${year}-06-30`, percent: '50' },
    { key: 1, by: year === undefined ? '' : `${year}-12-31`, percent: '100' },
  ]
}

function Form({ of, draft, typed }: { of: TargetDetail; draft: Draft<Typed>; typed: Typed }) {
  const say = useSay()
  const { target } = of
  const change = useChangeTarget('paceTarget', target.id)
  const send = () => {
    const steps = typed.steps.map(step => ({ by: step.by, share: stepsOf(step.percent, 100) ?? 0 }))
    const wrong = [
      ...(typed.kind === 'milestones' ? steps.flatMap((step, at) => stepProblems(step, at, say)) : []),
      ...reasonProblem(typed.reason, say),
    ]
    if (wrong.length > 0) return change.refuse(wrong)
    change.send(
      {
        version: draft.version,
        pacing: typed.kind === 'milestones' ? { kind: typed.kind, steps } : { kind: typed.kind },
        reason: typed.reason.trim(),
      },
      draft.drop,
    )
  }
  const whole = change.problems.find(one => one.pointer === '/pacing/steps' || one.pointer === '/pacing')
  return (
    <ChangeForm
      of={of}
      draft={draft}
      typed={typed}
      problems={change.problems}
      error={change.error}
      busy={change.busy}
      action={say(text.savePacing)}
      send={send}
    >
      <fieldset>
        <legend className="legend">{say(text.kind)}</legend>
        <div className="checks">
          {kinds.map(kind => (
            <label className="check" key={kind}>
              <input
                type="radio"
                name="pacing"
                checked={typed.kind === kind}
                onChange={() => draft.edit({ ...typed, kind })}
              />
              {say(text[kind])}
            </label>
          ))}
        </div>
      </fieldset>
      {typed.kind === 'milestones' && (
        <Milestones of={of} draft={draft} typed={typed} problems={change.problems} />
      )}
      {whole !== undefined && typed.kind === 'milestones' && (
        <p className="note bad" role="alert">
          {whole.wrong}
          {say(common.stop)}
          {say(text.milestonesHelp)}
        </p>
      )}
    </ChangeForm>
  )
}

function stepProblems(step: { by: string; share: number }, at: number, say: Say): FieldProblem[] {
  const place = `/pacing/steps/${at}`
  return [
    ...(step.by === ''
      ? [{ pointer: `${place}/by`, wrong: say(text.badDay), right: say(text.badDayRight) }]
      : []),
    ...(step.share < 1 || step.share > 10_000
      ? [{ pointer: `${place}/share`, wrong: say(text.badShare), right: say(text.badShareRight) }]
      : []),
  ]
}

function Milestones(props: {
  of: TargetDetail
  draft: Draft<Typed>
  typed: Typed
  problems: readonly FieldProblem[]
}) {
  const say = useSay()
  const { typed, draft } = props
  const { goal, unit } = props.of.target
  const set = (key: number, change: Partial<Step>) =>
    draft.edit({
      ...typed,
      steps: typed.steps.map(step => (step.key === key ? { ...step, ...change } : step)),
    })
  const problem = (pointer: string) => props.problems.find(one => one.pointer === pointer)
  const next = Math.max(-1, ...typed.steps.map(step => step.key)) + 1
  return (
    <>
      <p className="sub">{say(text.milestonesHelp)}</p>
      {typed.steps.map((step, at) => {
        const share = stepsOf(step.percent, 100)
        return (
          <fieldset className="milestone" key={step.key}>
            <legend className="legend">{say(text.milestone, { n: at + 1 })}</legend>
            <Field label={say(text.by)} problem={problem(`/pacing/steps/${at}/by`)}>
              {wiring => (
                <input
                  {...wiring}
                  type="date"
                  value={step.by}
                  onChange={event => set(step.key, { by: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={say(text.share)}
              help={
                goal === null || share === undefined
                  ? undefined
                  : say(text.shareIs, {
                      n: amount(Math.floor((goal * share) / 10_000), unit, say),
                      unit: say(unitOfYear(props.of.target)),
                    })
              }
              problem={problem(`/pacing/steps/${at}/share`)}
            >
              {wiring => (
                <input
                  {...wiring}
                  inputMode="decimal"
                  value={step.percent}
                  onChange={event => set(step.key, { percent: event.target.value })}
                />
              )}
            </Field>
            <button
              type="button"
              className="btn text small"
              disabled={typed.steps.length === 1}
              onClick={() => draft.edit({ ...typed, steps: typed.steps.filter(one => one.key !== step.key) })}
            >
              {say(text.removeMilestone)}
              <span className="vh">
                {say(common.colon)}
                {say(text.milestone, { n: at + 1 })}
              </span>
            </button>
          </fieldset>
        )
      })}
      <p>
        <button
          type="button"
          className="btn text small"
          disabled={typed.steps.length >= 24}
          onClick={() =>
            draft.edit({ ...typed, steps: [...typed.steps, { key: next, by: '', percent: '' }] })
          }
        >
          <Icon name="plus" small />
          {say(text.addMilestone)}
        </button>
      </p>
    </>
  )
}

function Months({ of }: { of: TargetDetail }) {
  const say = useSay()
  const language = useLanguage()
  const { unit } = of.target
  if (of.months.length === 0) return <p className="sub">{say(text.monthsNone)}</p>
  const name = (month: string) =>
    language === 'zh'
      ? `${Number(month.slice(5))}月`
      : new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' })
  return (
    <table className="months">
      <caption className="cap">{say(text.months, { unit: say(unitOfYear(of.target)) })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(text.month)}</th>
          <th scope="col">{say(text.inMonth)}</th>
          <th scope="col">{say(text.soFar)}</th>
        </tr>
      </thead>
      <tbody>
        {of.months.map(({ month, expected }, at) => (
          <tr key={month}>
            <th scope="row">{name(month)}</th>
            <td>{amount(expected - (of.months[at - 1]?.expected ?? 0), unit, say)}</td>
            <td>{amount(expected, unit, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
