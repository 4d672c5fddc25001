import type { Share, TargetDetail } from '../api/adapt/targets.ts'
import type { Choice, FieldProblem } from '../api/shapes.ts'
import { useChoices, useOffered } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { targets as text } from '../text/targets.ts'
import { badNumber, typed as inField, stepsOf } from './amount.ts'
import { ChangeForm, reasonProblem } from './change-form.tsx'
import { useDraft } from './draft.ts'
import { ShareTable, Sum } from './shares.tsx'
import { useChangeTarget } from './use-change-target.ts'

interface Row {
  kind: 'county' | 'department'
  code: string
  value: string
}
interface Typed {
  value: string
  rows: Row[]
  reason: string
}

/** How a promise is handed out over counties and departments. */
export function Division({ of }: { of: TargetDetail }) {
  const say = useSay()
  const counties = useChoices().counties
  const { target } = of
  const shares = of.versions.at(-1)?.shares ?? []
  const draft = useDraft<Typed>({ value: target.value, shares }, target.version)
  const begin = () =>
    draft.begin({
      value: inField(target.value, target.unit.scale),
      rows: rowsOf(shares, counties, target.unit.scale),
      reason: '',
    })
  return (
    <section className="sec" aria-labelledby="h-division">
      <div className="sec-h">
        <h2 id="h-division">{say(text.division)}</h2>
        {of.mayChange && draft.typed === undefined && (
          <button type="button" className="btn second small" onClick={begin}>
            <Icon name="pencil" small />
            {say(text.divide)}
          </button>
        )}
      </div>
      {!of.summed && target.goal !== null && (
        <p className="note lan">
          {say(target.counts.startsWith('distinct_') ? text.notSummed : text.neverSummed, {
            counts: say(target.countsWords),
          })}
        </p>
      )}
      {draft.typed === undefined ? (
        <ShareTable of={of} shares={shares} value={target.value} />
      ) : (
        <Form of={of} draft={draft} typed={draft.typed} />
      )}
    </section>
  )
}

function rowsOf(shares: readonly Share[], counties: readonly Choice[], scale: number): Row[] {
  const value = (code: string) => shares.find(share => share.kind === 'county' && share.code === code)?.value
  return [
    ...counties.map(({ code }) => ({
      kind: 'county' as const,
      code,
      value: inField(value(code) ?? null, scale),
    })),
    ...shares
      .filter(share => share.kind === 'department')
      .map(share => ({ kind: 'department' as const, code: share.code, value: inField(share.value, scale) })),
  ]
}

function Form({
  of,
  draft,
  typed,
}: {
  of: TargetDetail
  draft: ReturnType<typeof useDraft<Typed>>
  typed: Typed
}) {
  const say = useSay()
  const counties = useChoices().counties
  const departments = useOffered()?.departments ?? []
  const { target } = of
  const { scale } = target.unit
  const change = useChangeTarget('divideTarget', target.id)
  const filled = typed.rows.filter(row => row.value.trim() !== '')
  const nameOf = (row: Row) => {
    const found = (row.kind === 'county' ? counties : departments).find(one => one.code === row.code)
    return found === undefined ? row.code : say(found.name)
  }
  const set = (row: Row, value: string) =>
    draft.edit({ ...typed, rows: typed.rows.map(one => (one === row ? { ...one, value } : one)) })
  // the server names a share by its place among those that were sent
  const problemOf = (row: Row) =>
    change.problems.find(one => one.pointer.startsWith(`/shares/${filled.indexOf(row)}/`))
  const send = () => {
    const value = stepsOf(typed.value, scale)
    const parts = filled.map(row => ({ kind: row.kind, code: row.code, value: stepsOf(row.value, scale) }))
    const wrong: FieldProblem[] = [
      ...(target.value !== null && value === undefined ? [badNumber('/value', scale, say)] : []),
      ...parts.flatMap((part, at) =>
        part.value === undefined ? [badNumber(`/shares/${at}/value`, scale, say)] : [],
      ),
      ...reasonProblem(typed.reason, say),
    ]
    if (wrong.length > 0) return change.refuse(wrong)
    const shares = parts.map(part => ({ ...part, value: part.value ?? 0 }))
    change.send(
      {
        version: draft.version,
        ...(target.value !== null && value !== undefined && { value }),
        shares,
        reason: typed.reason.trim(),
      },
      draft.drop,
    )
  }
  const whole = change.problems.find(one => one.pointer === '/shares')
  const goal = target.value === null ? null : (stepsOf(typed.value, scale) ?? null)
  const group = (kind: Row['kind']) => (
    <fieldset className="shares">
      <legend className="legend">{say(kind === 'county' ? text.counties : text.departments)}</legend>
      <div className="grid">
        {typed.rows
          .filter(row => row.kind === kind)
          .map(row => (
            <Field key={row.code} label={nameOf(row)} problem={problemOf(row)}>
              {wiring => (
                <input
                  {...wiring}
                  inputMode="decimal"
                  autoComplete="off"
                  value={row.value}
                  onChange={event => set(row, event.target.value)}
                />
              )}
            </Field>
          ))}
        {kind === 'department' && <AddDepartment departments={departments} typed={typed} draft={draft} />}
      </div>
      <Sum
        of={of}
        goal={goal}
        values={filled.filter(row => row.kind === kind).map(row => stepsOf(row.value, scale) ?? 0)}
      />
    </fieldset>
  )
  return (
    <ChangeForm
      of={of}
      draft={draft}
      typed={typed}
      problems={change.problems}
      error={change.error}
      busy={change.busy}
      action={say(text.saveDivision)}
      send={send}
    >
      {target.value !== null && (
        <Field
          label={say(text.whole, { unit: say(target.unit) })}
          problem={change.problems.find(one => one.pointer === '/value')}
        >
          {wiring => (
            <input
              {...wiring}
              className="short"
              inputMode="decimal"
              value={typed.value}
              onChange={event => draft.edit({ ...typed, value: event.target.value })}
            />
          )}
        </Field>
      )}
      <p className="sub">{say(text.empty)}</p>
      {group('county')}
      {group('department')}
      {whole !== undefined && (
        <p className="note bad" role="alert">
          {goal === null ? whole.wrong : `${say(text.short, { n: number(shortOf(filled, goal, scale)) })}。`}{' '}
          {whole.right}
        </p>
      )}
    </ChangeForm>
  )
}

/** How much is missing in the group that does not reach the target, in units. */
function shortOf(rows: readonly Row[], goal: number, scale: number): number {
  const sums = (['county', 'department'] as const).map(kind =>
    rows.filter(row => row.kind === kind).map(row => stepsOf(row.value, scale) ?? 0),
  )
  const missing = sums
    .filter(one => one.length > 0)
    .map(one => goal - one.reduce((sum, value) => sum + value, 0))
  return Math.max(0, ...missing) / scale
}

function AddDepartment(props: {
  departments: readonly Choice[]
  typed: Typed
  draft: ReturnType<typeof useDraft<Typed>>
}) {
  const say = useSay()
  const { typed } = props
  const left = props.departments.filter(
    one => !typed.rows.some(row => row.kind === 'department' && row.code === one.code),
  )
  return (
    <Field label={say(text.addDepartment)}>
      {wiring => (
        <select
          {...wiring}
          value=""
          onChange={event =>
            props.draft.edit({
              ...typed,
              rows: [...typed.rows, { kind: 'department', code: event.target.value, value: '' }],
            })
          }
        >
          <option value="">{say(text.chooseDepartment)}</option>
          <Options of={left} />
        </select>
      )}
    </Field>
  )
}
