import { Link } from 'react-router'
import type { PushRow } from '../api/adapt/outreach.ts'
import { useCan, useRead } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { audienceWords } from '../outreach/audience.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { pushes as text } from '../text/outreach.ts'

/** Who sent which posts to what kind of people, and how many they were. */
export default function Pushes() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('pushes', { query: url.query })
  const can = useCan()
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('post.push') && (
          <Link className="btn small" to="/posts?state=published">
            {say(text.choose)}
          </Link>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        exports={exportsOf('pushes', url.query)}
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<PushRow>[] {
  return [
    {
      key: 'what',
      head: text.what,
      cell: row => (
        <>
          <Link to={`/pushes/${row.id}`}>
            {say(row.posts.length === 1 ? text.onePost : text.posts, { n: row.posts.length })}
          </Link>
          {row.note !== '' && <small>{row.note}</small>}
        </>
      ),
    },
    { key: 'to', head: text.to, cell: row => audienceWords(row.audience, say) },
    { key: 'people', head: text.people, right: true, cell: row => number(row.people) },
    { key: 'openings', head: text.openings, right: true, cell: row => number(row.openings) },
    { key: 'by', head: text.by, optional: true, cell: row => row.by },
    { key: 'at', head: text.at, tight: true, cell: row => moment(row.sentAt) },
  ]
}
