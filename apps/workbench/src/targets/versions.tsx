import type { TargetDetail, Version } from '../api/adapt/targets.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { targets as text } from '../text/targets.ts'
import { amount } from './amount.ts'
import { useWho } from './change-form.tsx'
import { Changes } from './changes.tsx'
import { ShareTable } from './shares.tsx'
import { pacingWords } from './words.ts'

/** What changed, when, who, why; each version can be read whole. The newest stands first. */
export function Versions({ of }: { of: TargetDetail }) {
  const say = useSay()
  const who = useWho()
  const { versions } = of
  return (
    <section className="sec" aria-labelledby="h-versions">
      <h2 id="h-versions">{say(text.versions)}</h2>
      <p className="sub">{say(text.versionsMore)}</p>
      <ol className="ruled versions" reversed>
        {versions
          .map((version, at) => ({ version, before: versions[at - 1] }))
          .toReversed()
          .map(({ version, before }, at) => (
            <li key={version.number}>
              <h3>
                {say(text.version, { n: version.number })}
                {at === 0 && <small className="ok"> {say(text.current)}</small>}
              </h3>
              <p className="sub">
                {moment(version.at)}
                <span className="sep" />
                {version.by === null && before === undefined ? say(text.first) : who(version.by)}
              </p>
              {before !== undefined && <Changes of={of} before={before} after={version} />}
              {before !== undefined && <p>{say(text.why, { reason: version.reason })}</p>}
              <details>
                <summary className="btn text small">
                  {say(text.read)}
                  <span className="vh">
                    {say(common.colon)}
                    {say(text.version, { n: version.number })}
                  </span>
                </summary>
                <Whole of={of} version={version} />
              </details>
            </li>
          ))}
      </ol>
    </section>
  )
}

function Whole({ of, version }: { of: TargetDetail; version: Version }) {
  const say = useSay()
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{say(text.figure)}</dt>
        <dd>
          {version.value === null
            ? say(text.noFigure)
            : `${amount(version.value, of.target.unit, say)} ${say(of.target.unit)}`}
        </dd>
        <dt>{say(text.pacing)}</dt>
        <dd>{pacingWords(version.pacing, say)}</dd>
      </dl>
      <ShareTable of={of} shares={version.shares} value={version.value} />
    </div>
  )
}
