import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { RosterImportRow, RosterRow } from '../api/adapt/rosters.ts'
import { useChange, useRead, useSession } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { DropFile } from '../parts/drop-file.tsx'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { RetentionFigures } from '../rosters/retention.tsx'
import { common } from '../text/common.ts'
import { importStates, imports } from '../text/imports.ts'
import { cards } from '../text/policies.ts'
import { rosters as text } from '../text/rosters.ts'

/** A school's rosters, or those of every school for the city; what they say about who stays; a new file comes in. */
export default function Rosters() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('rosters', { query: url.query })
  const retention = useRead('retained')
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn second small" to="/cards">
          {say(cards.title)}
        </Link>
        <SaveButton className="btn second small" path="/api/roster-imports/template">
          <Icon name="table" small />
          {say(text.template)}
        </SaveButton>
      </PageHead>
      <Upload />
      {retention.data !== undefined && retention.data.graduates > 0 && (
        <RetentionFigures of={retention.data} />
      )}
      <section className="sec" aria-labelledby="h-a">
        <h2 id="h-a">{say(text.all)}</h2>
        <DataTable
          caption={say(text.all)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.id}
          empty={<p>{say(text.none)}</p>}
        />
      </section>
      <Files />
    </>
  )
}

function columns(say: Say): readonly Column<RosterRow>[] {
  return [
    {
      key: 'school',
      head: text.school,
      sort: 'school',
      cell: row => <Link to={`/rosters/${row.id}`}>{row.school}</Link>,
    },
    { key: 'year', head: text.year, sort: 'year', right: true, cell: row => row.year },
    { key: 'graduates', head: text.graduates, right: true, cell: row => number(row.graduates) },
    { key: 'placed', head: text.placed, right: true, cell: row => number(row.placed) },
    {
      key: 'missing',
      head: text.missing,
      right: true,
      cell: row =>
        row.missing === 0 ? (
          '0'
        ) : (
          <Link className="late" to={`/rosters/${row.id}?missing=1`}>
            {number(row.missing)}
            <span className="vh">{say(text.missing)}</span>
          </Link>
        ),
    },
  ]
}

/** A counsellor sends the school's own roster; an officer says whose it is first. */
function Upload() {
  const say = useSay()
  const go = useNavigate()
  const session = useSession()
  const upload = useChange('uploadRoster', ['rosterImports'])
  const isOwn = session?.role === 'school-counsellor'
  const schools = useRead('rosterSchools', {}, { when: !isOwn })
  const [school, setSchool] = useState('')
  return (
    <div className="stack">
      {!isOwn && (
        <Field label={say(text.school)} help={say(text.chooseSchool)}>
          {wiring => (
            <select {...wiring} value={school} onChange={event => setSchool(event.target.value)}>
              <option value="">—</option>
              {schools.data?.rows.map(one => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(isOwn || school !== '') && (
        <DropFile
          words={say(text.drop)}
          rules={say(text.rules)}
          choose={say(text.choose)}
          accept=".xlsx,.csv"
          busy={upload.isPending}
          take={file =>
            upload.mutate(
              { body: { file, ...(school === '' ? {} : { school }) } },
              { onSuccess: made => void go(`/rosters/imports/${made.id}`) },
            )
          }
        />
      )}
      <Refusal error={upload.error} />
    </div>
  )
}

function Files() {
  const say = useSay()
  const files = useRead('rosterImports', { query: { limit: 10 } })
  const rows = files.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="sec" aria-labelledby="h-e">
      <h2 id="h-e">{say(text.earlier)}</h2>
      <table className="data">
        <caption className="vh">{say(text.earlier)}</caption>
        <thead>
          <tr>
            {[imports.file, text.school, imports.at, imports.by, imports.rows, common.state].map(head => (
              <th scope="col" key={head.en}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <File key={row.id} of={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function File({ of }: { of: RosterImportRow }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">
        <Link to={`/rosters/imports/${of.id}`}>{of.file}</Link>
      </th>
      <td data-l={say(text.school)}>{of.school}</td>
      <td data-l={say(imports.at)}>{moment(of.at)}</td>
      <td data-l={say(imports.by)}>{of.by}</td>
      <td data-l={say(imports.rows)}>{number(of.rows)}</td>
      <td data-l={say(common.state)}>{say(importStates[of.state])}</td>
    </tr>
  )
}
