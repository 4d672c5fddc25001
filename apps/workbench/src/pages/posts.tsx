import { useState } from 'react'
import { Link } from 'react-router'
import type { PostRow } from '../api/adapt/posts.ts'
import { actsForOrganisation, useCan, useChoices, useRead, useSession } from '../api/use.ts'
import { day, moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, SearchBox, Toggle } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { common } from '../text/common.ts'
import { pushes } from '../text/outreach.ts'
import { postStates, posts as text } from '../text/posts.ts'

const nameOf = (row: PostRow) => row.title

/** All posts of the area, or of the employer. */
export default function Posts() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('posts', { query: url.query })
  const categories = useChoices().categories
  const can = useCan()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const employer = actsForOrganisation(useSession())
  const states = Object.entries(postStates).map(([code, name]) => ({ code, name }))
  return (
    <>
      <PageHead title={say(employer ? text.mine : text.title)} sub={say(text.sub)}>
        {can('post.write') && (
          <Link className="btn small" to="/posts/new">
            <Icon name="plus" small />
            {say(text.new)}
          </Link>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say, employer)}
        list={list}
        url={url}
        id={row => row.id}
        exports={exportsOf('posts', url.query)}
        {...(can('post.push') && { selection: { ids: picked, set: setPicked }, name: nameOf })}
        tools={
          <>
            <SearchBox url={url} label={say(text.find)} />
            <Pick url={url} name="state" label={common.state} of={states} />
            {!employer && <CountyPick url={url} />}
            <Pick url={url} name="category" label={common.category} of={categories} />
            <Toggle url={url} name="doubtful" label={text.onlyDoubtful} />
            {picked.size > 0 && (
              <Link
                className="btn second small"
                to={`/pushes/new?${new URLSearchParams([...picked].map(id => ['post', id]))}`}
              >
                {say(pushes.picked, { n: picked.size })}
              </Link>
            )}
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say, employer: boolean): readonly Column<PostRow>[] {
  const all: readonly (Column<PostRow> | false)[] = [
    {
      key: 'title',
      head: common.title,
      sort: 'title',
      cell: row => (
        <>
          <Link to={`/posts/${row.id}`}>{row.title}</Link>
          {!employer && <small>{row.employer.name}</small>}
        </>
      ),
    },
    { key: 'state', head: common.state, sort: 'state', tight: true, cell: row => say(row.stateName) },
    !employer && {
      key: 'county',
      head: common.county,
      sort: 'county',
      optional: true,
      cell: row => say(row.county.name),
    },
    {
      key: 'category',
      head: common.category,
      sort: 'category',
      optional: true,
      cell: row => say(row.category.name),
    },
    {
      key: 'openings',
      head: common.openings,
      sort: 'openings',
      right: true,
      cell: row => number(row.openings),
    },
    {
      key: 'hired',
      head: text.hired,
      sort: 'hired',
      right: true,
      optional: true,
      cell: row => number(row.hired),
    },
    {
      key: 'applications',
      head: text.applications,
      optional: true,
      cell: row => (
        <Link to={`${employer ? '/applicants' : '/applications'}?post=${row.id}`}>
          {row.applications === null ? say(text.seeApplications) : number(row.applications)}
        </Link>
      ),
    },
    { key: 'valid', head: text.valid, sort: 'valid', tight: true, cell: row => day(row.validUntil) },
    {
      key: 'doubtful',
      head: text.doubtful,
      optional: true,
      cell: row =>
        row.doubtful.length > 0 && (
          <span className="late">{row.doubtful.map(why => say(why)).join(say(common.semicolon))}</span>
        ),
    },
    {
      key: 'updated',
      tight: true,
      head: text.updated,
      sort: 'updated',
      optional: true,
      cell: row => moment(row.updatedAt),
    },
  ]
  return all.filter(column => column !== false)
}
