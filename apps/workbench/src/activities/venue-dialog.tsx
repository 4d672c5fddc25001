import { useState } from 'react'
import type { Venue } from '../api/activity-operations.ts'
import { problemIn, useChange, useSession } from '../api/use.ts'
import { useSay } from '../language.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { venues as text } from '../text/reports.ts'
import { toast } from '../toast.tsx'
import { County } from './activity-form.tsx'
import { Line } from './inputs.tsx'

interface RoomDraft {
  id?: string
  name: string
  capacity: string
  closed: boolean
}

const noRoom: RoomDraft = { name: '', capacity: '', closed: false }

/** A venue with its rooms, new or changed by whoever keeps it. */
export function VenueDialog({ of, close }: { of: Venue | undefined; close: () => void }) {
  const say = useSay()
  const area = useSession()?.area?.code ?? ''
  const [fields, setFields] = useState(() => ({
    name: of?.name ?? '',
    division: of?.division ?? (area.length >= 6 ? area : ''),
    address: of?.address ?? '',
    accessible: of?.accessible ?? '',
    closed: false,
  }))
  const [rooms, setRooms] = useState<readonly RoomDraft[]>(
    () => of?.rooms.map(room => ({ ...room, capacity: String(room.capacity) })) ?? [noRoom],
  )
  const save = useChange('saveVenue', ['venues'])
  const problem = (pointer: string) => problemIn(save.error)?.fields?.find(one => one.pointer === pointer)
  const put = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  const change = (at: number, part: Partial<RoomDraft>) =>
    setRooms(rooms.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const body = {
    ...fields,
    ...(of !== undefined && { venue: of.id }),
    ...{ lon: of?.lon ?? null, lat: of?.lat ?? null },
    rooms: rooms.map(({ id, name, capacity, closed }) => ({
      ...(id !== undefined && { id }),
      ...{ name: name.trim(), capacity: Number(capacity), closed },
    })),
  }
  return (
    <FormDialog
      title={say(of === undefined ? text.add : text.editTitle)}
      action={say({ zh: '保存', en: 'Save' })}
      busy={save.isPending}
      error={save.error}
      close={close}
      send={() =>
        save.mutate(
          { body },
          {
            onSuccess: () => {
              toast(say(text.saved))
              close()
            },
          },
        )
      }
    >
      <Line
        label={text.name}
        required
        most={80}
        problem={problem('/name')}
        value={fields.name}
        set={name => put({ name })}
      />
      <County draft={fields} put={put} problem={problem('/division')} />
      <Line
        label={text.address}
        required
        most={200}
        problem={problem('/address')}
        value={fields.address}
        set={address => put({ address })}
      />
      <Line
        label={text.accessible}
        help={text.accessibleHelp}
        most={300}
        problem={problem('/accessible')}
        value={fields.accessible}
        set={accessible => put({ accessible })}
      />
      {rooms.map((room, at) => (
        <Room
          key={room.id ?? `new-${at}`}
          of={room}
          no={at + 1}
          change={part => change(at, part)}
          drop={
            room.id === undefined && rooms.length > 1
              ? () => setRooms(rooms.filter((_, n) => n !== at))
              : undefined
          }
        />
      ))}
      <p>
        <button type="button" className="btn text small" onClick={() => setRooms([...rooms, noRoom])}>
          <Icon name="plus" small />
          {say(text.addRoom)}
        </button>
      </p>
      {of !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={fields.closed}
            onChange={event => put({ closed: event.target.checked })}
          />
          {say(text.closed)}
        </label>
      )}
    </FormDialog>
  )
}

function Room(props: {
  of: RoomDraft
  no: number
  change: (part: Partial<RoomDraft>) => void
  drop: (() => void) | undefined
}) {
  const say = useSay()
  const { of, change, no } = props
  return (
    <fieldset className="session">
      <legend>{say(text.room, { n: no })}</legend>
      <div className="pair">
        <Line
          label={text.roomName}
          required
          most={60}
          problem={undefined}
          value={of.name}
          set={name => change({ name })}
        />
        <Line
          label={text.capacity}
          type="number"
          required
          problem={undefined}
          value={of.capacity}
          set={capacity => change({ capacity })}
        />
      </div>
      {of.id !== undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={of.closed}
            onChange={event => change({ closed: event.target.checked })}
          />
          {say(text.closedRoom)}
        </label>
      )}
      {props.drop !== undefined && (
        <button type="button" className="btn text small" onClick={props.drop}>
          {say(text.dropRoom)}
        </button>
      )}
    </fieldset>
  )
}
