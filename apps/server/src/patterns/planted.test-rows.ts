import { type Database, instantOf, newId } from '../kernel/index.ts'
import { idBeside } from '../testing/fill-row.ts'

/** One row of a table, by column. */
export type Row = Readonly<Record<string, unknown>>
export type Table =
  | 'activities.activities'
  | 'activities.sessions'
  | 'activities.registrations'
  | 'activities.attendances'
  | 'activities.scans'
  | 'skills.bodies'
  | 'skills.certificates'

/** Rows for many tables, written in few statements. */
export type Sheets = Map<Table, Row[]>

export function add(sheets: Sheets, table: Table, row: Row): void {
  const known = sheets.get(table)
  if (known === undefined) sheets.set(table, [row])
  else known.push(row)
}

const portion = 4_000

export async function writeSheets({ pool }: Database, sheets: Sheets): Promise<void> {
  for (const [table, rows] of sheets) {
    const columns = Object.keys(rows[0] ?? {}).join(', ')
    for (let from = 0; from < rows.length; from += portion)
      await pool.query(
        `INSERT INTO ${table} (${columns})
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::text::jsonb)`,
        [JSON.stringify(rows.slice(from, from + portion))],
      )
  }
}

export interface Held {
  readonly activity: string
  readonly sessions: readonly { readonly id: string; readonly at: number; readonly until: number }[]
}

export interface Kept {
  readonly title: string
  readonly kind: 'training-course' | 'culture-event' | 'job-fair' | 'friendship-evening'
  readonly mode?: 'onsite' | 'online' | 'hybrid'
  readonly division: string
  readonly where?: { readonly lon: number; readonly lat: number } | undefined
  readonly organisation: string
  readonly organiserName: string
  readonly series?: string
  /** when each session begins */
  readonly starts: readonly number[]
  readonly hours: number
}

const family = {
  'training-course': 'training',
  'culture-event': 'culture',
  'job-fair': 'fair',
  'friendship-evening': 'friendship',
} as const
const hour = 3_600_000

/** An activity that was held, with its sessions. */
export function addActivity(sheets: Sheets, kept: Kept): Held {
  const [first = 0] = kept.starts
  const activity = newId(first - 20 * 24 * hour)
  const sk = activity.slice(-2)
  const last = kept.starts.at(-1) ?? first
  const of = { sk, division: kept.division, organisation: kept.organisation }
  add(sheets, 'activities.activities', {
    ...{ ...of, id: activity, kind: kept.kind, family: family[kept.kind], state: 'held' },
    ...{ series: kept.series ?? null, title: kept.title, organiser_name: kept.organiserName },
    ...{ mode: kept.mode ?? 'onsite', place: '', lon: kept.where?.lon ?? null, lat: kept.where?.lat ?? null },
    ...{ contact_name: '', contact_phone: '', shown: kept.kind !== 'friendship-evening' },
    ...{ starts_at: instantOf(first), ends_at: instantOf(last + kept.hours * hour) },
    ...{ first_day: instantOf(first + 8 * hour).slice(0, 10), search: kept.title },
    ...{ version: 1, about: '', co_organisers: [], audience: '', accessible: '', price: 0, particulars: {} },
    ...{ questions: [], companions: 0, waiting_list: 0, taken: 0, waiting: 0, last_position: 0 },
    ...{ news: 0, told: 0, created_at: instantOf(first), updated_at: instantOf(first) },
  })
  const sessions = kept.starts.map((at, no) => {
    const until = at + kept.hours * hour
    const session = { ...of, id: idBeside(activity), activity, no: no + 1, title: '' }
    add(sheets, 'activities.sessions', { ...session, starts_at: instantOf(at), ends_at: instantOf(until) })
    return { id: session.id, at, until }
  })
  return { activity, sessions }
}

/** Somebody on the list of an activity. `at`: when they registered. */
export function addListed(
  sheets: Sheets,
  { activity }: Pick<Held, 'activity'>,
  kept: Kept,
  who: { readonly person: string | null; readonly at: number; readonly state?: 'taken' | 'cancelled' },
): string {
  const id = idBeside(activity)
  add(sheets, 'activities.registrations', {
    ...{ sk: activity.slice(-2), id, activity, division: kept.division, organisation: kept.organisation },
    ...{
      shown: kept.kind !== 'friendship-evening',
      person: who.person,
      name: '某人',
      places: 1,
      answers: {},
    },
    ...{ state: who.state ?? 'taken', via: 'web', made_at: instantOf(who.at), changed_at: instantOf(who.at) },
  })
  return id
}

export interface Came {
  readonly registration: string
  readonly person: string | null
  readonly at: number
  readonly out?: number
  /** milliseconds until the server had it */
  readonly lag?: number
  readonly device: string
  readonly via: 'scan' | 'name' | 'list'
}

let clients = 0

export function addCame(
  sheets: Sheets,
  { activity }: Pick<Held, 'activity'>,
  kept: Kept,
  session: string,
  came: Came,
): void {
  clients += 1
  const client = `planted-${clients}`
  const at = instantOf(came.at)
  const of = {
    sk: activity.slice(-2),
    activity,
    session,
    division: kept.division,
    organisation: kept.organisation,
  }
  const how = {
    ...of,
    client_id: client,
    device: came.device,
    via: came.via,
    registration: came.registration,
  }
  add(sheets, 'activities.attendances', {
    ...{ ...how, id: idBeside(activity), person: came.person, in_at: at },
    ...{
      shown: kept.kind !== 'friendship-evening',
      out_at: came.out === undefined ? null : instantOf(came.out),
    },
  })
  add(sheets, 'activities.scans', {
    ...{ ...how, id: idBeside(activity), direction: 'in', at, outcome: 'in' },
    received_at: instantOf(came.at + (came.lag ?? 800)),
  })
}
