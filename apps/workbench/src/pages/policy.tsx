import { Link, useParams } from 'react-router'
import type { PolicyFile } from '../api/adapt/policies.ts'
import { useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { Changes, Hands } from '../policies/changes.tsx'
import { policies as text } from '../text/policies.ts'

/** One policy: its versions as the public sees them, and everybody who ever put it before the public. */
export default function Policy() {
  const say = useSay()
  const { id = '' } = useParams()
  const read = useRead('policy', { path: { policy: id } })
  if (read.isError && read.data === undefined) return <Failure whole error={read.error} />
  if (read.data === undefined) return <Waiting bars={9} />
  const { data } = read
  return (
    <>
      <PageHead
        title={say(data.name)}
        sub={[data.audienceName, data.benefitName].map(one => (one === null ? '' : say(one))).join(' · ')}
      >
        <Link className="btn second small" to="/policies">
          {say(text.back)}
        </Link>
      </PageHead>
      <section className="sec" aria-labelledby="h-v">
        <h2 id="h-v">{say(text.versions)}</h2>
        <div className="stack">
          {data.versions.map(version => (
            <Version key={version.version} of={version} />
          ))}
        </div>
      </section>
      <section className="sec" aria-labelledby="h-p">
        <h2 id="h-p">{say(text.publications)}</h2>
        <div className="stack">
          {data.publications.map(one => (
            <article key={one.id} className="box stack">
              <h3>
                <Link to={`/policies/publications/${one.id}`}>{say(text.no, { n: one.no })}</Link>{' '}
                {say(one.stateName)}
              </h3>
              <Hands of={one} />
              <Changes of={one} />
            </article>
          ))}
        </div>
      </section>
    </>
  )
}

export function Version({ of }: { of: PolicyFile['versions'][number] }) {
  const say = useSay()
  return (
    <article className="box stack">
      <h3>
        {of.version} {of.inForce && <span className="cap">{say(text.now)}</span>}
      </h3>
      <p>
        {say(text.since, { day: day(of.from) })}
        {of.to !== null && ` ${say(text.until, { day: day(of.to) })}`}
        {of.likely && ` · ${say(text.likely)}`}
        {!of.confirmed && ` · ${say(text.unconfirmed)}`}
      </p>
      <p>{say(of.gives)}</p>
      <dl className="facts">
        <dt>{say(text.sources)}</dt>
        <dd>
          {of.sources.map(source => (
            <span key={`${source.title.en} ${source.number ?? ''}`} className="line">
              {source.link === null ? (
                say(source.title)
              ) : (
                <a href={source.link} target="_blank" rel="noreferrer">
                  {say(source.title)}
                </a>
              )}{' '}
              {source.number} <small>{say(text.readOn, { day: day(source.checked) })}</small>
            </span>
          ))}
        </dd>
        <dt>{say(text.review)}</dt>
        <dd>{day(of.review)}</dd>
      </dl>
    </article>
  )
}
