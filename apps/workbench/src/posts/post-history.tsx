import type { PostLine } from '../api/adapt/posts.ts'
import { doubtOf } from '../api/codes.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { postHistory, posts as text } from '../text/posts.ts'

/** What was done to a post, the newest first: by whom, when, and why. */
export function PostHistory({ lines }: { lines: readonly PostLine[] }) {
  const say = useSay()
  if (lines.length === 0) return null
  // the night writes its reasons by their codes
  const doubtsIn = (codes: string) =>
    codes
      .split(',')
      .map(code => say(doubtOf(code)))
      .join(say({ zh: '；', en: '; ' }))
  return (
    <section className="sec">
      <h2>{say(text.history)}</h2>
      <ol className="ruled done" reversed>
        {lines.toReversed().map(line => (
          <li key={`${line.at} ${line.action} ${line.toState}`}>
            {moment(line.at)} {say(postHistory[line.action] ?? text.historyOther)}
            {line.by !== '' && `${say(common.comma)}${line.by === 'system' ? say(text.bySystem) : line.by}`}
            {line.reason !== null &&
              `${say(common.colon)}${line.action === 'doubt' ? doubtsIn(line.reason.zh) : say(line.reason)}`}
            {line.note !== null && `${say(common.colon)}${line.note}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
