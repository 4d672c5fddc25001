import { useState } from 'react'
import { Link } from 'react-router'
import type { PatternQuestion } from '../api/question-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day, moment } from '../format.ts'
import { useSay } from '../language.ts'
import { Failure, Waiting } from '../parts/places.tsx'
import { questions as text } from '../text/questions.ts'
import { toast } from '../toast.tsx'
import { Answer, type Way } from './answer.tsx'

/** One question: what was seen, what else it may be, what the organiser says, and what the reader can do about it. */
export function Panel({ of }: { of: PatternQuestion }) {
  const say = useSay()
  const can = useCan()
  const file = useRead('patternQuestion', { path: { id: of.id } })
  const ask = useChange('askOrganiser', ['patternQuestions', 'patternQuestion'])
  const [way, setWay] = useState<Way | null>(null)
  const title = (id: string, name: string) =>
    can('activity.watch') ? <Link to={`/activities/${id}`}>{name}</Link> : name
  return (
    <article className="box stack">
      <p className="cap">{say(of.patternName)}</p>
      <h2>{of.title}</h2>
      <dl className="facts">
        <dt>{say(text.organiser)}</dt>
        <dd>{of.organiserName}</dd>
        <dt>{say(text.days)}</dt>
        <dd>{of.from === of.until ? day(of.from) : `${day(of.from)} – ${day(of.until)}`}</dd>
        <dt>{say(text.state)}</dt>
        <dd>{say(of.stateName)}</dd>
        <dt>{say(text.why)}</dt>
        <dd>{say(of.why)}</dd>
        <dt>{say(text.mayBe)}</dt>
        <dd>{say(of.mayBe)}</dd>
      </dl>
      {file.data !== undefined ? (
        <>
          <h3>{say(text.activities)}</h3>
          <ul className="ruled">
            {file.data.records.map(one => (
              <li key={one.activity}>
                {title(one.activity, one.title)}
                <span className="line sub">{say(text.records, { n: one.count })}</span>
              </li>
            ))}
          </ul>
          {file.data.numbers.length > 0 && (
            <>
              <h3>{say(text.numbers)}</h3>
              <ul className="ruled">
                {file.data.numbers.map(one => (
                  <li key={one.target}>
                    {can('board.read') ? (
                      <Link to={`/board?target=${one.target}#explain`}>
                        {one.label === null ? one.target : say(one.label)}
                      </Link>
                    ) : one.label === null ? (
                      one.target
                    ) : (
                      say(one.label)
                    )}
                    <span className="line sub">{say(text.records, { n: one.count })}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : file.isError ? (
        <Failure error={file.error} retry={() => void file.refetch()} />
      ) : (
        <Waiting />
      )}
      <Said title={say(text.told)} words={of.told} who={of.toldName} when={of.toldAt} />
      <Said title={say(text.finding)} words={of.finding} who={of.foundName} when={of.foundAt} />
      <p className="row">
        {of.actions.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            className={name === 'explain' || name === 'tell' ? 'btn' : 'btn second'}
            disabled={ask.isPending}
            onClick={() =>
              name === 'ask'
                ? ask.mutate(
                    { path: { id: of.id }, body: { version: of.version } },
                    { onSuccess: () => toast(say(text.asked)) },
                  )
                : setWay({ name, label })
            }
          >
            {say(label)}
          </button>
        ))}
      </p>
      {way !== null && <Answer of={of} way={way} close={() => setWay(null)} />}
    </article>
  )
}

function Said(props: { title: string; words: string; who: string; when: string | null }) {
  const say = useSay()
  if (props.words === '') return null
  return (
    <div>
      <h3>{props.title}</h3>
      <p>{props.words}</p>
      {props.when !== null && (
        <p className="sub">{say(text.by, { who: props.who, when: moment(props.when) })}</p>
      )}
    </div>
  )
}
