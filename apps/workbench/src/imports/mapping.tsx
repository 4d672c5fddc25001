import { useState } from 'react'
import type { Import } from '../api/adapt/imports.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { imports as text } from '../text/imports.ts'

/** What each column is. The server remembers it by the heads, so the next file of this kind needs a glance. */
export function Mapping(props: {
  of: Pick<Import, 'id' | 'version' | 'columns' | 'fields' | 'remembered'>
  by: 'mapImport' | 'mapRoster' | 'mapList'
}) {
  const { of } = props
  const say = useSay()
  const map = useChange(props.by, ['import', 'rosterImport', 'certificateImport'])
  const [mapping, setMapping] = useState<Record<string, string>>(() =>
    Object.fromEntries(of.columns.map(column => [column.letter, column.field ?? ''])),
  )
  const used = new Set(Object.values(mapping))
  const missing = of.fields.filter(field => field.required && !used.has(field.code))
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        const named = Object.fromEntries(Object.entries(mapping).filter(([, field]) => field !== ''))
        map.mutate({ path: { id: of.id }, body: { version: of.version, mapping: named } })
      }}
    >
      <h2>{say(text.columns)}</h2>
      {of.remembered && <p className="note lan">{say(text.remembered)}</p>}
      <table className="data">
        <caption className="vh">{say(text.columns)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.column)}</th>
            <th scope="col">{say(text.samples)}</th>
            <th scope="col">{say(text.means)}</th>
          </tr>
        </thead>
        <tbody>
          {of.columns.map(column => (
            <tr key={column.letter}>
              <th scope="row">
                <b>{column.head === '' ? '—' : column.head}</b>
                <small>{column.letter}</small>
              </th>
              <td data-l={say(text.samples)}>{column.samples.join(say(common.semicolon))}</td>
              <td data-l={say(text.means)}>
                <label className="field">
                  <span className="vh">
                    {column.letter} {column.head}
                  </span>
                  <select
                    value={mapping[column.letter]}
                    onChange={event => setMapping({ ...mapping, [column.letter]: event.target.value })}
                  >
                    <option value="">{say(text.ignore)}</option>
                    {of.fields.map(field => (
                      <option
                        key={field.code}
                        value={field.code}
                        disabled={used.has(field.code) && mapping[column.letter] !== field.code}
                      >
                        {say(field.name)}
                        {field.required ? ' *' : ''}
                      </option>
                    ))}
                  </select>
                </label>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className="note gan" role="status">
          {say(text.missing, { fields: missing.map(field => say(field.name)).join(say(common.listed)) })}
        </p>
      )}
      <Refusal error={map.error} />
      <p>
        <button type="submit" className="btn" disabled={missing.length > 0 || map.isPending}>
          {say(text.preview)}
        </button>
      </p>
    </form>
  )
}
