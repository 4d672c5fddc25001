import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Text } from '../api/shapes.ts'
import type { FounderFile } from '../api/support-operations.ts'
import { useCan, useRead } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { Facts } from '../support/facts.tsx'
import { type FounderAct, FounderDialog } from '../support/founder-dialogs.tsx'
import { founders as text } from '../text/support.ts'

/** One founder: what was given, who works there, what was heard. */
export default function Founder() {
  const say = useSay()
  const may = useCan()('founder.keep')
  const id = useParams()['id'] ?? ''
  const read = useRead('founder', { path: { id } })
  const [act, setAct] = useState<FounderAct | null>(null)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { founder } = read.data
  const doing = may ? setAct : undefined
  return (
    <>
      <PageHead
        title={founder.name}
        sub={`${founder.business} · ${say(founder.kindName)} · ${say(founder.stateName)}`}
      >
        <Link className="btn text small" to="/founders">
          {say(text.back)}
        </Link>
      </PageHead>
      <section className="sec">
        <Facts
          of={[
            [text.supportedOn, founder.supportedOn === null ? null : day(founder.supportedOn)],
            [text.employed, number(founder.employed)],
            [text.startedOn, founder.startedOn === null ? null : day(founder.startedOn)],
            [text.follow, say(founder.followName)],
          ]}
        />
      </section>
      <Supports of={read.data} act={doing} />
      <Jobs of={read.data} act={doing} />
      <FollowUps of={read.data} act={doing} />
      {act !== null && <FounderDialog founder={founder.id} act={act} close={() => setAct(null)} />}
    </>
  )
}

type Part = { of: FounderFile; act: ((act: FounderAct) => void) | undefined }

function Press({ words, of, press }: { words: string; of: string; press: () => void }) {
  return (
    <button type="button" className="btn text small" onClick={press}>
      {words}
      <span className="vh"> {of}</span>
    </button>
  )
}

function Supports({ of, act }: Part) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-supports">
      <h2 id="h-supports">{say(text.supports)}</h2>
      {of.supports.length === 0 ? (
        <p>{say(text.noSupports)}</p>
      ) : (
        <table className="data">
          <Head caption={text.supports} heads={[text.kind, text.evidence, text.givenOn, text.standing]} />
          <tbody>
            {of.supports.map(one => (
              <tr key={one.id}>
                <th scope="row">
                  {say(one.kindName)}
                  {one.amount !== null && <small>{yuan(one.amount)}</small>}
                </th>
                <td data-l={say(text.evidence)}>{one.evidence}</td>
                <td className="tight" data-l={say(text.givenOn)}>
                  {day(one.givenOn)}
                </td>
                <td data-l={say(text.standing)}>
                  {one.mistake
                    ? say(text.mistake)
                    : one.byRecord
                      ? say(text.byRecord)
                      : one.checked === ''
                        ? say(text.toCheck)
                        : say(text.checked, { record: one.checked })}
                </td>
                <td className="act">
                  {act !== undefined && one.toCheck && (
                    <Press
                      words={say(text.check)}
                      of={say(one.kindName)}
                      press={() => act({ kind: 'check', of: 'support', entry: one.id })}
                    />
                  )}
                  {act !== undefined && !one.mistake && (
                    <Press
                      words={say(text.withdraw)}
                      of={say(one.kindName)}
                      press={() => act({ kind: 'withdraw', support: one.id })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Add words={text.addSupport} press={act && (() => act({ kind: 'support' }))} />
    </section>
  )
}

function Head({ caption, heads }: { caption: Text; heads: readonly Text[] }) {
  const say = useSay()
  return (
    <>
      <caption className="vh">{say(caption)}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
          <th scope="col">
            <span className="vh">{say(text.act)}</span>
          </th>
        </tr>
      </thead>
    </>
  )
}

function Add({ words, press }: { words: Text; press: (() => void) | undefined }) {
  const say = useSay()
  if (press === undefined) return null
  return (
    <p className="row">
      <button type="button" className="btn second small" onClick={press}>
        {say(words)}
      </button>
    </p>
  )
}

function Jobs({ of, act }: Part) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-jobs">
      <h2 id="h-jobs">{say(text.jobs)}</h2>
      {of.jobs.length === 0 ? (
        <p>{say(text.noJobs)}</p>
      ) : (
        <table className="data">
          <Head caption={text.jobs} heads={[text.worker, text.idNumber, text.fromOn, text.standing]} />
          <tbody>
            {of.jobs.map(one => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td data-l={say(text.idNumber)}>{one.idMask}</td>
                <td className="tight" data-l={say(text.fromOn)}>
                  {day(one.fromOn)}
                  {one.untilOn !== null && <small>{say(text.leftOn, { day: day(one.untilOn) })}</small>}
                </td>
                <td data-l={say(text.standing)}>
                  {one.isFounder
                    ? say(text.isFounder)
                    : one.state !== 'known'
                      ? say(one.stateName)
                      : one.checked === ''
                        ? say(text.toCheck)
                        : say(text.checked, { record: one.checked })}
                </td>
                <td className="act">
                  {act !== undefined && one.toCheck && !one.isFounder && (
                    <Press
                      words={say(text.check)}
                      of={one.name}
                      press={() => act({ kind: 'check', of: 'job', entry: one.id })}
                    />
                  )}
                  {act !== undefined && one.state !== 'mistake' && one.untilOn === null && (
                    <Press
                      words={say(text.end)}
                      of={one.name}
                      press={() => act({ kind: 'end', job: one.id })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Add words={text.addJob} press={act && (() => act({ kind: 'job' }))} />
    </section>
  )
}

function FollowUps({ of, act }: Part) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-follow">
      <h2 id="h-follow">{say(text.followUps)}</h2>
      <ul className="ruled">
        {of.followUps.map(one => (
          <li key={one.quarter}>
            <span>
              {one.quarter} {say(one.stateName)}{' '}
            </span>
            <small>
              {one.answeredOn === null
                ? say(text.due, { day: day(one.dueOn) })
                : `${one.running === false ? say(text.ended) : say(text.answeredLine, { people: one.people ?? 0, by: one.by })} ${one.note}`}
            </small>
          </li>
        ))}
      </ul>
      <Add words={text.answer} press={act && (() => act({ kind: 'answer' }))} />
    </section>
  )
}
