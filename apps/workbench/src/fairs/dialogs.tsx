import { useState } from 'react'
import type { FairEntry, FairFile } from '../api/fair-operations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { takenIn } from '../pages/fair.tsx'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { fairs as text } from '../text/fairs.ts'
import { toast } from '../toast.tsx'
import { gridHall, gridOf } from './draw-hall.ts'
import { Hall } from './hall.tsx'

/** Rows and columns are all that is asked; the numbers are given. */
export function DrawDialog({ of, close }: { of: FairFile; close: () => void }) {
  const say = useSay()
  const change = useChange('arrangeHall', ['fair'])
  const before = of.hall === null ? { rows: 3, columns: 8, aisle: 2 } : gridOf(of.hall.stands)
  return (
    <SimpleForm
      title={say(of.hall === null ? text.draw : text.redraw)}
      action={say(text.draw)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'rows', label: text.rows, kind: 'number', value: String(before.rows) },
        { name: 'columns', label: text.columns, kind: 'number', value: String(before.columns) },
        { name: 'aisle', label: text.aisle, kind: 'number', value: String(before.aisle) },
        {
          name: 'appliesUntil',
          label: text.appliesUntil,
          kind: 'date',
          value: of.hall?.appliesUntil ?? dayBefore(of.day),
        },
        {
          name: 'slotMinutes',
          label: text.slotMinutes,
          kind: 'number',
          value: String(of.hall?.slotMinutes ?? 15),
        },
      ]}
      send={typed => {
        const grid = {
          rows: whole(typed['rows'], 60),
          columns: whole(typed['columns'], 60),
          aisle: whole(typed['aisle'], 10, 0),
        }
        const drawn = gridHall(grid, { door: text.door.zh, desk: text.desk.zh })
        const more = {
          appliesUntil: typed['appliesUntil'] ?? '',
          slotMinutes: whole(typed['slotMinutes'], 60, 5),
        }
        change.mutate(
          { path: { id: of.fair }, body: { ...drawn, ...more, version: of.hall?.version ?? 0 } },
          {
            onSuccess: () => {
              toast(say(text.drawn))
              close()
            },
          },
        )
      }}
    >
      <p>{say(text.drawHelp)}</p>
    </SimpleForm>
  )
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function whole(typed: string | undefined, most: number, least = 1): number {
  const value = Math.round(Number(typed))
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
}

/** Employers that said by phone that they come. */
export function AddDialog({ of, close }: { of: FairFile; close: () => void }) {
  const say = useSay()
  const change = useChange('addEmployers', ['fair'])
  return (
    <SimpleForm
      title={say(text.addEmployers)}
      action={say(text.addEmployers)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[{ name: 'creditCodes', label: text.creditCodes, kind: 'long' }]}
      send={({ creditCodes = '' }) =>
        change.mutate(
          { path: { id: of.fair }, body: { creditCodes } },
          {
            onSuccess: ({ added, unknown }) => {
              const codes = unknown.slice(0, 5).join('、')
              toast(say(text.added, { n: added }) + (codes === '' ? '' : say(text.unknownCodes, { codes })))
              close()
            },
          },
        )
      }
    >
      <p>{say(text.addHelp)}</p>
    </SimpleForm>
  )
}

/** A free stand, in the drawing or in the list. */
export function AssignDialog(props: { of: FairFile; entry: FairEntry; close: () => void }) {
  const say = useSay()
  const { of, entry, close } = props
  const change = useChange('decideEntry', ['fair'])
  const taken = takenIn(of)
  const free = (of.hall?.stands ?? []).filter(one => !taken.has(one.id))
  const [stand, setStand] = useState(free[0]?.id ?? '')
  const inHall = entry.mode !== 'online'
  return (
    <FormDialog
      title={say(text.assignTo, { name: entry.name })}
      action={say(text.assign)}
      busy={change.isPending}
      error={change.error}
      close={close}
      send={() =>
        change.mutate(
          {
            path: { id: of.fair, entry: entry.entry },
            body: { action: 'assign', ...(inHall && { stand }), version: entry.version },
          },
          { onSuccess: close },
        )
      }
    >
      {inHall && of.hall !== null && (
        <>
          <Hall of={of.hall} taken={taken} chosen={stand} choose={setStand} />
          <Field label={say(text.chooseFree)}>
            {wiring => (
              <select {...wiring} value={stand} onChange={event => setStand(event.target.value)}>
                {free.map(one => (
                  <option key={one.id} value={one.id}>
                    {one.code}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </FormDialog>
  )
}

export function ReasonDialog(props: {
  of: FairFile
  entry: FairEntry
  what: 'release' | 'refuse'
  close: () => void
}) {
  const say = useSay()
  const { of, entry, what, close } = props
  const change = useChange('decideEntry', ['fair'])
  const words = say(what === 'refuse' ? text.refuse : text.release)
  return (
    <SimpleForm
      title={`${words}：${entry.name}`}
      action={words}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={what === 'refuse' ? [{ name: 'reason', label: text.reason, kind: 'long' }] : []}
      send={({ reason = '' }) =>
        change.mutate(
          {
            path: { id: of.fair, entry: entry.entry },
            body: { action: what, ...(reason !== '' && { reason }), version: entry.version },
          },
          { onSuccess: close },
        )
      }
    />
  )
}
