import type { Publication } from '../api/adapt/policies.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { policies as text } from '../text/policies.ts'

/** What a publication changes, in the words of the server, by version. */
export function Changes({ of }: { of: Publication }) {
  const say = useSay()
  if (of.changes.length === 0) return <p className="sub">{say(text.noChanges)}</p>
  return (
    <ul>
      {of.changes.map(change => (
        <li key={`${change.version ?? ''} ${change.says.en}`}>
          {change.version !== null && <b>{change.version} </b>}
          {say(change.says)}
        </li>
      ))}
    </ul>
  )
}

/** Who took which step, and when. */
export function Hands({ of }: { of: Publication }) {
  const say = useSay()
  return (
    <p className="sub">
      {say(text.proposed, { day: moment(of.proposedAt) })}
      {of.checkedBy !== null &&
        of.checkedAt !== null &&
        ` · ${say(text.checkedBy, { who: of.checkedBy, day: moment(of.checkedAt) })}`}
      {of.publishedBy !== null &&
        of.publishedAt !== null &&
        ` · ${say(text.publishedBy, { who: of.publishedBy, day: moment(of.publishedAt) })}`}
      {of.reason !== null &&
        ` · ${
          of.returnedBy === null
            ? say(text.returnedAlone, { why: of.reason })
            : say(text.returnedBy, { who: of.returnedBy, why: of.reason })
        }`}
    </p>
  )
}
