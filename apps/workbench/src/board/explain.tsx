import { useState } from 'react'
import { Link } from 'react-router'
import type { Explanation, Mark, TargetRow } from '../api/adapt/board.ts'
import { useCan, useRead } from '../api/use.ts'
import { AuditedErrorLine } from '../audits/audited-error.tsx'
import { day, inUnit, number, when } from '../format.ts'
import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { State } from '../parts/state.tsx'
import { board as text } from '../text/board.ts'
import { common } from '../text/common.ts'
import { targets } from '../text/targets.ts'
import { Counted, countedIn } from './summary.tsx'
import { TaskDialog } from './task-dialog.tsx'

interface Props {
  target: TargetRow
  where: { county: string; month: string }
  close: string
}

/** How this number came to be: the predicate in words, what stayed out, the newest records, the mark. */
export function Explain({ target, where, close }: Props) {
  const say = useSay()
  const [task, setTask] = useState(false)
  const can = useCan()
  const explained = useRead('explanation', { path: { target: target.id }, query: where })
  const records = `/board/${target.id}/records?${new URLSearchParams(Object.entries(where).filter(([, value]) => value !== ''))}`
  return (
    <aside className="box ex side" id="explain" aria-labelledby="h-x">
      <p className="row x-head">
        <span className="cap" id="h-x">
          {say(text.explain)}
        </span>
        <Link className="btn text small push noprint" to={close} aria-label={say(common.close)}>
          <Icon name="close" small />
        </Link>
      </p>
      <h2>{say(target.label)}</h2>
      <p className="num">
        <Counted of={target} />
        <small>{say(text.target, { words: say(target.targetWords) })}</small>
      </p>
      <p className="sumline">
        <State state={target.state} words={target.stateWords} />
        {target.forecast !== null &&
          say(text.forecastLong, { n: inUnit(target.forecast, countedIn(target)) })}
      </p>
      {explained.data !== undefined ? (
        <Body of={explained.data} />
      ) : explained.isError ? (
        <Failure error={explained.error} retry={() => void explained.refetch()} />
      ) : (
        <Waiting />
      )}
      <AuditedErrorLine target={target.id} county={where.county} />
      <div className="acts noprint">
        {explained.data !== undefined && explained.data.records > 0 && (
          <Link className="btn" to={records}>
            {say(text.seeRecords, { n: number(explained.data.records) })}
          </Link>
        )}
        <Link className="btn second" to={`/targets/${target.id}`}>
          {say(targets.administer)}
        </Link>
        {can('task.give') && (
          <button type="button" className="btn second" onClick={() => setTask(true)}>
            <Icon name="flag" small />
            {say(text.task)}
          </button>
        )}
      </div>
      {explained.data !== undefined && <MarkLine of={explained.data.mark} />}
      {task && <TaskDialog target={target} county={where.county} close={() => setTask(false)} />}
    </aside>
  )
}

function Body({ of }: { of: Explanation }) {
  const say = useSay()
  return (
    <>
      <h3>{say(text.how)}</h3>
      <p className="words">{say(of.how)}</p>
      <h3>{say(text.unit)}</h3>
      <p className="words">{say(of.unit)}</p>
      {of.ruling !== null && (
        <>
          <h3>{say(text.ruling)}</h3>
          <p className="words">{say(of.ruling)}</p>
        </>
      )}
      {of.inQuestion !== null && (
        <>
          <h3>{say(text.inQuestion)}</h3>
          <p className="words">
            <b>{number(of.inQuestion.amount)}</b> {say(of.inQuestion.why)}
          </p>
        </>
      )}
      {of.excluded.length > 0 && (
        <>
          <h3>{say(text.excluded)}</h3>
          <dl>
            {of.excluded.map(one => [
              <dt key={`${one.why.en} why`}>{say(one.why)}</dt>,
              <dd key={`${one.why.en} count`}>{number(one.count)}</dd>,
            ])}
          </dl>
        </>
      )}
      {of.newest.length > 0 && (
        <>
          <h3>{say(text.newest)}</h3>
          <ul className="recs">
            {of.newest.map(record => (
              <li key={record.id}>
                <span>
                  {record.href === null ? record.title : <Link to={record.href}>{record.title}</Link>}
                </span>
                <span>
                  {when(record.happenedOn)} {say(record.area.name)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {of.outside > 0 && <p className="sub">{say(text.outside, { n: number(of.outside) })}</p>}
    </>
  )
}

/** The mark under a number: what to name so that anybody counts the same again. */
export function MarkLine({ of }: { of: Mark }) {
  const say = useSay()
  return (
    <p className="mark">
      {say(text.mark, {
        short: of.short,
        position: number(of.position),
        plan: of.plan,
        divisions: /^\d{4}-\d\d-\d\d$/.test(of.divisions) ? day(of.divisions) : of.divisions,
      })}
    </p>
  )
}
