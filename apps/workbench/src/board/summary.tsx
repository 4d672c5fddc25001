import { Link } from 'react-router'
import type { Board, TargetRow, TargetState } from '../api/adapt/board.ts'
import type { Text } from '../api/shapes.ts'
import { inUnit, number } from '../format.ts'
import { useSay } from '../language.ts'
import { Gauge } from '../parts/gauge.tsx'
import type { ListUrl } from '../parts/list-url.ts'
import { State } from '../parts/state.tsx'
import { stateOrder, states, board as text } from '../text/board.ts'
import { targets } from '../text/targets.ts'

/** All targets in one sentence and one strip, in order of state. */
export function Summary({ board }: { board: Board }) {
  const say = useSay()
  const count = (...of: TargetState[]) => board.targets.filter(target => of.includes(target.state)).length
  const { total, overdue } = board.commitments
  return (
    <section>
      <p className="say">
        {say(text.sum, { all: board.targets.length })}
        <b>{say(text.sumGood, { n: count('done', 'pace') })}</b>
        <b>{say(text.sumBehind, { n: count('behind') })}</b>
        {say(text.sumOpen, { n: count('said', 'none', 'base') })}
        {say(text.sumSteps, { n: total })}
        <Link to="/commitments">
          {overdue > 0 ? say(text.overdue, { n: overdue }) : say(text.noneOverdue)}
        </Link>
        {say(text.stop)}
      </p>
      <Pips of={stateOrder.flatMap(state => board.targets.filter(target => target.state === state))} all />
      <p className="pips-key">
        {stateOrder
          .filter(state => count(state) > 0)
          .map(state => (
            <span key={state}>
              <i className={state} />
              {say(states[state])} {count(state)}
            </span>
          ))}
      </p>
    </section>
  )
}

/** One pip a target; the words beside them say the same. */
export function Pips({ of, all = false }: { of: readonly TargetRow[]; all?: boolean }) {
  return (
    <span className={all ? 'pips pips-all' : 'pips pips-small'} aria-hidden="true">
      {of.map(target => (
        <i key={target.id} className={target.state} />
      ))}
    </span>
  )
}

/** What is shown before anything is chosen: the first headline number that is counted. */
export function firstTold(board: Board): TargetRow | undefined {
  const heads = board.targets.filter(target => target.headline)
  return heads.find(target => target.counted !== null) ?? heads[0]
}

/** The eight headline numbers, each a door to how it was counted. */
export function Heads({ targets, url }: { targets: readonly TargetRow[]; url: ListUrl }) {
  const say = useSay()
  return (
    <section aria-label={say(text.heads)}>
      <ul className="heads">
        {targets.map(target => (
          <li key={target.id}>
            <p className="t">
              <Link to={`${url.link({ target: target.id })}#explain`}>{say(target.label)}</Link>
            </p>
            <p className="n">
              <Counted of={target} />
              <span>{say(text.target, { words: say(target.targetWords) })}</span>
            </p>
            {target.state !== 'base' && <Gauge of={target} />}
            <p className="row">
              <State state={target.state} words={target.stateWords} />
            </p>
            <Under target={target} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was counted, with its unit; a dash where nobody has. */
export function Counted({ of }: { of: TargetRow }) {
  const say = useSay()
  if (of.counted === null) return <b>—</b>
  const unit = countedIn(of)
  return (
    <>
      <b>{number(of.counted)}</b>
      <span className="u">{unit.zh === '%' ? '%' : ` ${say(unit)}`}</span>
    </>
  )
}

/** The year's sum of what is done in rounds counts rounds, not rounds a month. */
export function countedIn(of: TargetRow): Text {
  return of.comparator === 'cadence' ? targets.rounds : of.unit
}

function Under({ target }: { target: TargetRow }) {
  const say = useSay()
  if (target.counted === null && target.reported !== null) {
    const { by, value, period } = target.reported
    return (
      <p className="under told">
        {say(text.reportedBy, { who: say(by), n: inUnit(value, target.unit), period })}
      </p>
    )
  }
  if (target.counted === null && target.because !== null)
    return <p className="under">{say(target.because)}</p>
  return target.expected === null ? null : (
    <p className="under">{say(text.expectedBy, { n: inUnit(target.expected, countedIn(target)) })}</p>
  )
}
