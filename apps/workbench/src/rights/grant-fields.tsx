import type { OfficialRole } from '../api/adapt/rights.ts'
import type { ProblemBody } from '../api/shapes.ts'
import { useOffered, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { areaLengths, officialRoles, otherDepartments, accounts as text } from '../text/rights.ts'

/** A role being given: what was chosen so far. An empty area is none yet. */
export interface Asked {
  role: OfficialRole
  area: string
  department: string
  until: string
}

export const nothingAsked: Asked = { role: 'county-officer', area: '', department: 'hrss', until: '' }

/** What goes to the server. */
export function grantOf({ role, area, department, until }: Asked) {
  return { role, area, department, ...(until === '' ? {} : { until }) }
}

/** Role, place, department, last day. The place is as deep as the role asks. */
export function GrantFields(props: {
  value: Asked
  change: (value: Asked) => void
  problem: ProblemBody | undefined
}) {
  const say = useSay()
  const { value, change } = props
  const departments = [...(useOffered()?.departments ?? []), ...otherDepartments]
  const wrong = (pointer: string) => props.problem?.fields?.find(field => field.pointer.endsWith(pointer))
  return (
    <>
      <Field label={say(text.role)} required problem={wrong('/role')}>
        {wiring => (
          <select
            {...wiring}
            value={value.role}
            onChange={event =>
              // one of the options below
              change({ ...value, role: event.target.value as OfficialRole, area: '' })
            }
          >
            <Options of={officialRoles} chosen={value.role} />
          </select>
        )}
      </Field>
      <AreaLevels
        key={value.role}
        of={undefined}
        lengths={areaLengths[value.role]}
        value={value.area}
        change={area => change({ ...value, area })}
      />
      <Field label={say(text.department)} required problem={wrong('/department')}>
        {wiring => (
          <select
            {...wiring}
            value={value.department}
            onChange={event => change({ ...value, department: event.target.value })}
          >
            <Options of={departments} chosen={value.department} />
          </select>
        )}
      </Field>
      <Field label={say(text.until)} problem={wrong('/until')}>
        {wiring => (
          <input
            {...wiring}
            type="date"
            value={value.until}
            onChange={event => change({ ...value, until: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** One select a level, from the reader's own area down: county, town, village. */
function AreaLevels(props: {
  of: string | undefined
  lengths: readonly number[]
  value: string
  change: (area: string) => void
}) {
  const say = useSay()
  const { lengths, value } = props
  const found = useRead('areas', { query: { of: props.of } }, { fresh: 3_600_000 }).data
  if (found === undefined) return null
  const here = found.of
  const below = found.rows.find(row => value.startsWith(row.code))
  const mayStay = lengths.includes(here.code.length)
  const mayGoOn = lengths.some(length => length > here.code.length) && found.rows.length > 0
  if (!mayGoOn && !mayStay) return null
  return (
    <>
      <Field label={say(text.area)} required>
        {wiring => (
          <select
            {...wiring}
            required
            value={below?.code ?? (mayStay && value === here.code ? here.code : '')}
            onChange={event => props.change(event.target.value)}
          >
            <option value="">{say(text.choose)}</option>
            {mayStay && <option value={here.code}>{say(text.whole, { place: say(here.name) })}</option>}
            {mayGoOn &&
              found.rows.map(row => (
                <option key={row.code} value={row.code}>
                  {say(row.name)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {below !== undefined && lengths.some(length => length > below.code.length) && (
        <AreaLevels key={below.code} of={below.code} lengths={lengths} value={value} change={props.change} />
      )}
    </>
  )
}
