import { Link } from 'react-router'
import type { PairFile, PairSide } from '../api/adapt/merges.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import '../styles/people.css'
import { common } from '../text/common.ts'
import { merges as text } from '../text/merges.ts'

/** Two records beside each other: what stands in each, where they differ, how much hangs on each. */
export function TwoRecords({ of }: { of: PairFile }) {
  return (
    <div className="two">
      <Side of={of.one} name={of.pair.one.name} place={of.pair.one.place} differs={of.differs} />
      <Side of={of.other} name={of.pair.other.name} place={of.pair.other.place} differs={of.differs} />
    </div>
  )
}

function Side(props: {
  of: PairSide | null
  name: string
  place: PairFile['pair']['one']['place']
  differs: readonly string[]
}) {
  const say = useSay()
  const { of, differs } = props
  if (of === null) {
    return (
      <section className="sec">
        <h2>{props.name}</h2>
        <p className="sub">{say(props.place)}</p>
        <p>{say(text.outside)}</p>
      </section>
    )
  }
  return (
    <section className="sec">
      <h2>
        <Link to={`/people/${of.person.id}`}>{of.person.name}</Link>
      </h2>
      <p className="sub">
        {say(text.holds)}
        {say(common.colon)}
        {of.holds
          .filter(one => one.count > 0)
          .map(one => `${say(one.title)} ${number(one.count)}`)
          .join(say(common.comma)) || say(text.nothing)}
      </p>
      <dl className="facts">
        {of.person.fields
          .filter(field => field.values.length > 0 || differs.includes(field.field))
          .map(field => [
            <dt key={`${field.field} label`}>{say(field.label)}</dt>,
            <dd key={field.field} className={differs.includes(field.field) ? 'late' : undefined}>
              {field.values.map(value => (
                <div key={value.item ?? ''}>
                  {say(value.words)}
                  {value.state === 'verified' && <span className="cap ok"> {say(text.verified)}</span>}
                </div>
              ))}
              {differs.includes(field.field) && <span className="vh">{say(text.differs)}</span>}
            </dd>,
          ])}
      </dl>
    </section>
  )
}
