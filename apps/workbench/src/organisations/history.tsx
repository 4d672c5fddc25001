import type { HistoryLine } from '../api/adapt/organisations.ts'
import { day, moment } from '../format.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { organisationFields, organisationHistory, organisation as text } from '../text/organisations.ts'

/** What was done with an organisation, newest first. */
export function OrganisationHistory({ of }: { of: readonly HistoryLine[] }) {
  const say = useSay()
  if (of.length === 0) return <p className="sub">{say(text.noHistory)}</p>
  return (
    <ol className="ruled done" reversed>
      {of.map(line => (
        <li key={`${line.at}${line.action}`}>
          <b>{say(organisationHistory[line.action] ?? { zh: line.action, en: line.action })}</b>{' '}
          <small>
            {moment(line.at)} {line.by} {line.office !== null && say(line.office)}
          </small>
          {(line.reason !== null || line.note !== null || line.until !== null) && (
            <p className="sub">
              {line.reason !== null && say(line.reason)} {line.note}{' '}
              {line.until !== null && say(text.until, { day: day(line.until) })}
            </p>
          )}
          {line.changes.map(change => (
            <p className="sub" key={change.field}>
              {say(organisationFields[change.field] ?? { zh: change.field, en: change.field })}
              {change.to !== '' && `${say(common.colon)}${change.from} → ${change.to}`}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
