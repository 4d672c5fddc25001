import type { Share, TargetDetail } from '../api/adapt/targets.ts'
import { useChoices, useOffered } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { targets as text } from '../text/targets.ts'
import { amount } from './amount.ts'

/** A county's or a department's name; its code where nobody names it. */
export function useShareName(): (share: Pick<Share, 'kind' | 'code'>) => string {
  const say = useSay()
  const counties = useChoices().counties
  const departments = useOffered()?.departments ?? []
  return ({ kind, code }) => {
    const found = (kind === 'county' ? counties : departments).find(one => one.code === code)
    return found === undefined ? code : say(found.name)
  }
}

/** Who has how much. Counties without a share stand there, too, so that the gap is seen. */
export function ShareTable({
  of,
  shares,
  value,
}: {
  of: TargetDetail
  shares: readonly Share[]
  value: number | null
}) {
  const say = useSay()
  const name = useShareName()
  const counties = useChoices().counties
  const { unit } = of.target
  if (shares.length === 0) return <p className="sub">{say(text.undivided)}</p>
  const own = (kind: Share['kind']) => shares.filter(share => share.kind === kind)
  const ofCounty = (code: string) => own('county').find(share => share.code === code)
  return (
    <div className="two">
      {own('county').length > 0 && (
        <div>
          <h3>{say(text.counties)}</h3>
          <dl className="facts">
            {counties.map(county => [
              <dt key={county.code}>{say(county.name)}</dt>,
              <dd key={`${county.code} share`}>
                {ofCounty(county.code) === undefined ? (
                  <span className="cap">{say(text.notDivided)}</span>
                ) : (
                  `${amount(ofCounty(county.code)?.value ?? null, unit, say)} ${say(unit)}`
                )}
              </dd>,
            ])}
          </dl>
          <Sum of={of} goal={value} values={own('county').map(share => share.value)} />
        </div>
      )}
      {own('department').length > 0 && (
        <div>
          <h3>{say(text.departments)}</h3>
          <dl className="facts">
            {own('department').map(share => [
              <dt key={share.code}>{name(share)}</dt>,
              <dd key={`${share.code} share`}>
                {amount(share.value, unit, say)} {say(unit)}
              </dd>,
            ])}
          </dl>
          <Sum of={of} goal={value} values={own('department').map(share => share.value)} />
        </div>
      )}
    </div>
  )
}

/** The sum against the whole: what is missing, what is over. Nothing for counts that are not added up. */
export function Sum({
  of,
  goal,
  values,
}: {
  of: TargetDetail
  goal: number | null
  values: readonly number[]
}) {
  const say = useSay()
  if (!of.summed || values.length === 0) return null
  const { scale } = of.target.unit
  const sum = values.reduce((total, value) => total + value, 0)
  if (goal === null) return <p className="sum">{say(text.sumNoGoal, { n: number(sum / scale) })}</p>
  const left = goal - sum
  const n = number(Math.abs(left) / scale)
  return (
    <p className="sum" aria-live="polite">
      {say(text.sum, { n: number(sum / scale), goal: number(goal / scale) })}
      <span className="sep" />
      <b className={left > 0 ? 'late' : 'ok'}>
        {left > 0 ? say(text.short, { n }) : left < 0 ? say(text.over, { n }) : say(text.exact)}
      </b>
    </p>
  )
}
