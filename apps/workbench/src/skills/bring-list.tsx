import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useChange, useRead, useSession } from '../api/use.ts'
import { moment, number } from '../format.ts'
import { useSay } from '../language.ts'
import { DropFile } from '../parts/drop-file.tsx'
import { Field } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { importStates } from '../text/imports.ts'
import { certificates as text } from '../text/skills.ts'

const officers: readonly string[] = ['county-officer', 'city-officer']

/** A body sends its own list; an officer says whose it is first. */
export function BringList() {
  const say = useSay()
  const go = useNavigate()
  const session = useSession()
  const upload = useChange('uploadList', ['certificateImports'])
  const isOfficer = session !== undefined && officers.includes(session.role)
  const bodies = useRead('bodies', { query: { limit: 200 } }, { when: isOfficer })
  const [body, setBody] = useState('')
  if (session === undefined) return null
  return (
    <div className="stack">
      {isOfficer && (
        <Field label={say(text.whose)} help={say(text.whoseHelp)}>
          {wiring => (
            <select {...wiring} value={body} onChange={event => setBody(event.target.value)}>
              <option value="">—</option>
              {bodies.data?.rows.map(one => (
                <option key={one.id} value={one.organisation}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(!isOfficer || body !== '') && (
        <DropFile
          words={say(text.drop)}
          rules={say(text.rules)}
          choose={say(text.choose)}
          accept=".xlsx,.csv"
          busy={upload.isPending}
          take={file =>
            upload.mutate(
              { body: { file, ...(body === '' ? {} : { body }) } },
              { onSuccess: made => void go(`/certificates/imports/${made.id}`) },
            )
          }
        />
      )}
      <Refusal error={upload.error} />
    </div>
  )
}

export function Files() {
  const say = useSay()
  const files = useRead('certificateImports', { query: { limit: 10 } })
  const rows = files.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="sec" aria-labelledby="h-lists">
      <h2 id="h-lists">{say(text.earlier)}</h2>
      <table className="data">
        <caption className="vh">{say(text.earlier)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.file)}</th>
            <th scope="col">{say(text.body)}</th>
            <th scope="col" className="r">
              {say(text.rows)}
            </th>
            <th scope="col">{say(text.state)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`/certificates/imports/${row.id}`}>{row.file}</Link>
                <small>{moment(row.at)}</small>
              </th>
              <td data-l={say(text.body)}>{row.body}</td>
              <td className="r" data-l={say(text.rows)}>
                {number(row.rows)}
              </td>
              <td data-l={say(text.state)}>{say(importStates[row.state])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
