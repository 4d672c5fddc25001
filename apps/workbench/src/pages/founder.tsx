import { useState } from 'react'
import { Link, useParams } from 'react-router'
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
      {of.supports.length === 0 && <p>{say(text.noSupports)}</p>}
      <ul className="ruled">
        {of.supports.map(one => (
          <li key={one.id}>
            <span>
              {say(one.kindName)} {one.amount === null ? '' : yuan(one.amount)}
            </span>
            <small>
              {day(one.givenOn)} {one.evidence}
            </small>
            <small>
              {one.mistake
                ? say(text.mistake)
                : one.byRecord
                  ? say(text.byRecord)
                  : one.checked === ''
                    ? say(text.toCheck)
                    : say(text.checked, { record: one.checked })}
            </small>
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
          </li>
        ))}
      </ul>
      {act !== undefined && (
        <p>
          <button type="button" className="btn second small" onClick={() => act({ kind: 'support' })}>
            {say(text.addSupport)}
          </button>
        </p>
      )}
    </section>
  )
}

function Jobs({ of, act }: Part) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-jobs">
      <h2 id="h-jobs">{say(text.jobs)}</h2>
      {of.jobs.length === 0 && <p>{say(text.noJobs)}</p>}
      <ul className="ruled">
        {of.jobs.map(one => (
          <li key={one.id}>
            <span>
              {one.name} {one.idMask}
            </span>
            <small>
              {day(one.fromOn)}
              {one.untilOn === null ? '' : ` – ${day(one.untilOn)}`}
            </small>
            <small>
              {one.isFounder
                ? say(text.isFounder)
                : one.state !== 'known'
                  ? say(one.stateName)
                  : one.checked === ''
                    ? say(text.toCheck)
                    : say(text.checked, { record: one.checked })}
            </small>
            {act !== undefined && one.toCheck && !one.isFounder && (
              <Press
                words={say(text.check)}
                of={one.name}
                press={() => act({ kind: 'check', of: 'job', entry: one.id })}
              />
            )}
            {act !== undefined && one.state !== 'mistake' && one.untilOn === null && (
              <Press words={say(text.end)} of={one.name} press={() => act({ kind: 'end', job: one.id })} />
            )}
          </li>
        ))}
      </ul>
      {act !== undefined && (
        <p>
          <button type="button" className="btn second small" onClick={() => act({ kind: 'job' })}>
            {say(text.addJob)}
          </button>
        </p>
      )}
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
              {one.quarter} {say(one.stateName)}
            </span>
            <small>
              {one.answeredOn === null
                ? say(text.due, { day: day(one.dueOn) })
                : `${one.running === false ? say(text.ended) : say(text.answeredLine, { people: one.people ?? 0, by: one.by })} ${one.note}`}
            </small>
          </li>
        ))}
      </ul>
      {act !== undefined && (
        <p>
          <button type="button" className="btn second small" onClick={() => act({ kind: 'answer' })}>
            {say(text.answer)}
          </button>
        </p>
      )}
    </section>
  )
}
