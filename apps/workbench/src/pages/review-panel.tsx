import { Link } from 'react-router'
import type { ReviewItem } from '../api/adapt/posts.ts'
import { useOffered } from '../api/use.ts'
import { day, moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { review as text } from '../text/review.ts'

/** One post under review: what changed and what a person must weigh, then the three decisions. */
export function ReviewPanel(props: {
  item: ReviewItem
  busy: boolean
  error: Error | null
  approve: () => void
  ask: (what: 'return' | 'block') => void
}) {
  const say = useSay()
  const { item } = props
  const occupations = useOffered()?.occupations
  const nameIn = (pointer: string, value: string) => {
    const named = pointer === '/occupation' ? occupations?.find(one => one.code === value)?.name : undefined
    return named === undefined ? value : say(named)
  }
  return (
    <article className="box stack">
      <div>
        <p className="cap">{say(item.kind === 'new' ? text.isNew : text.isEdit)}</p>
        <h2>{item.title}</h2>
        <p className="sub">
          {item.employer.name}
          {!item.employer.verified && (
            <span className="late">
              {say(common.comma)}
              {say(text.unverified)}
            </span>
          )}
        </p>
      </div>
      {item.warnings.map(warning => (
        <p className="note gan" key={warning.pointer}>
          <Icon name="warning" small />
          <span>
            {say(warning.wrong)} {say(warning.right)}
          </span>
        </p>
      ))}
      {item.duplicates > 0 && (
        <p className="note gan">
          <Icon name="link" small />
          <Link to={`/duplicates?post=${item.id}`}>{say(text.duplicates, { n: item.duplicates })}</Link>
        </p>
      )}
      <ul className="diff" aria-label={say(text.changes)}>
        {item.changes.map(change => (
          <li key={change.pointer}>
            <span>{say(change.label)}</span>
            {change.before !== null && (
              <del>
                <span className="vh">{say(text.before)}</span>
                {nameIn(change.pointer, change.before)}
              </del>
            )}
            {change.after !== null && (
              <ins className={change.before === null ? undefined : 'was'}>
                {change.before !== null && <span className="vh">{say(text.after)}</span>}
                {nameIn(change.pointer, change.after)}
              </ins>
            )}
          </li>
        ))}
      </ul>
      <p className="cap">
        {say(text.by, {
          who: item.submittedBy,
          when: moment(item.submittedAt),
          due: day(item.due),
          n: number(item.openings),
        })}
      </p>
      <Refusal error={props.error} />
      <div className="stack noprint decide">
        <button type="button" className="btn full" disabled={props.busy} onClick={props.approve}>
          {say(text.approveLong)}
        </button>
        <div className="row">
          <button type="button" className="btn second small" onClick={() => props.ask('return')}>
            {say(text.return)}
          </button>
          <button type="button" className="btn text small" onClick={() => props.ask('block')}>
            {say(text.block)}
          </button>
          <Link className="btn text small" to={`/posts/${item.id}`}>
            {say(text.whole)}
          </Link>
        </div>
      </div>
    </article>
  )
}
