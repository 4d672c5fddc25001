import { Link } from 'react-router'
import { useCan, useRead } from '../api/use.ts'
import { when } from '../format.ts'
import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { errors, samples } from '../text/audits.ts'
import { percent } from './percent.ts'

/** What the last finished sample says of a number, beside the number; and the way to a new one. */
export function AuditedErrorLine({ target, county }: { target: string; county: string }) {
  const say = useSay()
  const can = useCan()
  const query = county === '' ? {} : { area: county }
  const read = useRead('auditedError', { path: { target }, query }, { when: can('sample.result') })
  if (read.data === undefined) return null
  const { audited } = read.data
  const mine = `/samples?${new URLSearchParams({ target, ...query })}`
  return (
    <>
      <h3>{say(errors.title)}</h3>
      <p className="words" id="audited-error">
        {audited === null
          ? say(errors.none)
          : say(errors.line, {
              low: percent(audited.estimate.low),
              high: percent(audited.estimate.high),
              confidence: `${audited.estimate.confidence * 100}%`,
              date: when(audited.closedAt.slice(0, 10)),
              by: audited.by,
              population: audited.population,
              size: audited.size,
              confirmed: audited.confirmed,
              wrong: audited.wrong,
              unclear: audited.unclear,
            })}
      </p>
      {audited !== null && <p className="sub">{say(audited.estimate.method)}</p>}
      {can('sample.draw') && (
        <p className="noprint">
          <Link className="btn second small" to={mine}>
            <Icon name="flag" small />
            {say(samples.audit)}
          </Link>
        </p>
      )}
    </>
  )
}
