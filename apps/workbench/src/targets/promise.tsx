import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { TargetDetail } from '../api/adapt/targets.ts'
import { clause } from '../format.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { cadences, comparators, periods, targets as text } from '../text/targets.ts'
import { amount } from './amount.ts'
import { Lead } from './lead.tsx'
import { unitOfYear } from './words.ts'

/** The promise as the document makes it: figure, unit, strength, clauses, period, baseline, who leads. */
export function Promised({ of }: { of: TargetDetail }) {
  const say = useSay()
  const { target } = of
  const { unit } = target
  const words = (code: string, names: typeof comparators) => {
    const name = names[code]
    return name === undefined ? code : say(name)
  }
  const told = target.reported
  return (
    <section className="sec" aria-labelledby="h-promise">
      <h2 id="h-promise">{say(text.promise)}</h2>
      <dl className="facts">
        <Fact name={say(text.figure)}>
          {target.value === null ? (
            say(text.noFigure)
          ) : (
            <>
              {words(target.comparator, comparators)} <b>{amount(target.value, unit, say)}</b> {say(unit)}
            </>
          )}
          {target.goal !== null && target.goal !== target.value && (
            <small className="line sub">
              {say(text.goal, { n: amount(target.goal, unit, say), unit: say(unitOfYear(target)) })}
            </small>
          )}
        </Fact>
        <Fact name={say(text.strength)}>{say(target.strengthWords)}</Fact>
        <Fact name={say(text.counts)}>{say(target.countsWords)}</Fact>
        <Fact name={say(text.clauses)}>
          {clause(target.clause)}
          {target.citations.map(one => (
            <small className="line sub" key={one.id}>
              {say(text.cited, { clause: clause(one.clause), label: say(one.label) })}
            </small>
          ))}
        </Fact>
        <Fact name={say(text.period)}>
          {words(target.period, periods)}
          {target.cadence !== null && ` ${words(target.cadence, cadences)}`}
        </Fact>
        {target.baseline.state !== 'not-needed' && (
          <Fact name={say(text.baseline)}>
            {target.baseline.value !== null ? (
              `${amount(target.baseline.value, unit, say)} ${say(unit)}`
            ) : (
              <span className="late">
                {say(text.baselineMissing, {
                  who: target.baseline.owner === null ? say(text.somebody) : say(target.baseline.owner.name),
                })}
              </span>
            )}
          </Fact>
        )}
        <Fact name={say(text.expected)}>
          {of.expectedToday === null
            ? say(text.notOwed)
            : `${amount(of.expectedToday, unit, say)} ${say(unitOfYear(target))}`}
        </Fact>
        {told !== null && (
          <Fact name={say(text.told)}>
            <span className="told">
              {amount(told.value, unit, say)} {say(unit)}
            </span>
            <small className="line sub">
              {say(text.toldMore, {
                who: told.by === null ? say(text.somebody) : say(told.by.name),
                period: told.period,
                source: told.source,
              })}
            </small>
          </Fact>
        )}
        {target.subsetOf !== null && (
          <Fact name={say(text.relation)}>
            <Link to={`/targets/${target.subsetOf.id}`}>
              {say(target.subsetOf.stated ? text.subset : text.subsetGuessed, { id: target.subsetOf.id })}
            </Link>
          </Fact>
        )}
        <Fact name={say(text.lead)}>
          <Lead of={of} />
        </Fact>
        {target.with.length > 0 && (
          <Fact name={say(text.with)}>{target.with.map(one => say(one.name)).join(say(common.comma))}</Fact>
        )}
      </dl>
    </section>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
