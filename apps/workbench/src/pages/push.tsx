import { Link, useParams } from 'react-router'
import { useRead } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { audienceWords } from '../outreach/audience.ts'
import { ExportButtons } from '../parts/export-buttons.tsx'
import { exportsOf } from '../parts/exports.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { pushes as text } from '../text/outreach.ts'

/** What became of one push: readers as a number, never as names. */
export default function Push() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('push', { path: { id } })
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { push, posts } = read.data
  const count = (n: number | null) => (n === null ? say(text.few) : number(n))
  return (
    <>
      <PageHead
        title={say(posts.length === 1 ? text.onePost : text.posts, { n: posts.length })}
        sub={`${push.by}${say(common.comma)}${moment(push.sentAt)}`}
      >
        <Link className="btn text small" to="/pushes">
          {say(text.back)}
        </Link>
      </PageHead>
      <dl className="facts">
        <dt>{say(text.to)}</dt>
        <dd>{audienceWords(push.audience, say)}</dd>
        {push.note !== '' && (
          <>
            <dt>{say(text.with)}</dt>
            <dd>{push.note}</dd>
          </>
        )}
        <dt>{say(text.people)}</dt>
        <dd>{number(push.people)}</dd>
        {push.leftOut !== null && (
          <>
            <dt>{say(text.leftOut)}</dt>
            <dd>{number(push.leftOut)}</dd>
          </>
        )}
        <dt>{say(text.read)}</dt>
        <dd>{count(read.data.read)}</dd>
        <dt>{say(text.applied)}</dt>
        <dd>{count(read.data.applied)}</dd>
        <dt>{say(text.openings)}</dt>
        <dd>
          {number(push.openings)} <span className="sub">{say(text.openingsHelp)}</span>
        </dd>
      </dl>
      <div className="tools sec">
        <span className="push">
          <ExportButtons of={exportsOf('push', {}, { id })} />
        </span>
      </div>
      <table className="data">
        <caption className="vh">{say(text.what)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(common.title)}</th>
            <th scope="col">{say(common.employer)}</th>
            <th scope="col" className="r">
              {say(common.openings)}
            </th>
            <th scope="col" className="r">
              {say(text.people)}
            </th>
          </tr>
        </thead>
        <tbody>
          {posts.map(post => (
            <tr key={post.id}>
              <th scope="row">
                <Link to={`/posts/${post.id}`}>{post.title}</Link>
              </th>
              <td data-l={say(common.employer)}>{post.employer}</td>
              <td className="r" data-l={say(common.openings)}>
                {number(post.openings)}
              </td>
              <td className="r" data-l={say(text.people)}>
                {number(post.people)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
