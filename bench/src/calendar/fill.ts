import type pg from 'pg'
import { bucketOf, type Id, newId } from '../../../apps/server/src/kernel/index.ts'
import { generator } from '../people/million.ts'

export interface Filled {
  readonly activities: readonly { readonly id: string; readonly county: string; readonly day: string }[]
  readonly registrations: number
  /** with the most registrations */
  readonly largest: string
}

const kinds = [
  ['job-fair', 'fair'],
  ['guidance-class', 'class'],
  ['training-course', 'training'],
  ['skills-contest', 'contest'],
  ['enterprise-visit', 'visit'],
  ['market-day', 'market'],
  ['culture-event', 'culture'],
  ['workers-sport', 'sport'],
] as const
const towns = [
  ...['330302006', '330303001', '330304001', '330305001', '330324100', '330326100', '330327100'],
  ...['330328100', '330329100', '330381101', '330382001', '330383198'],
]
const titles = ['招聘会', '指导课', '培训班', '技能竞赛', '企业参观', '市集', '鼓词夜', '羽毛球赛']
const day = 86_400_000
const first = Date.parse('2023-01-01T00:00:00Z')
const today = '2023-11-22'

/** Activities over two years around the demo's day, on average as many registrations each as the whole divided by them. */
export async function fillCalendar(
  database: pg.Pool,
  size: { readonly activities: number; readonly registrations: number },
): Promise<Filled> {
  const random = generator(5)
  const made = Array.from({ length: size.activities }, (_, n) => {
    const start = first + random(730) * day + (1 + random(12)) * 3_600_000
    const at = random(kinds.length)
    const id = newId<'Activity'>(first + n)
    const town = towns[random(towns.length)] ?? '330302006'
    const on = new Date(start).toISOString().slice(0, 10)
    const [kind, family] = kinds[at] ?? kinds[0]
    const starts = new Date(start).toISOString()
    const ends = new Date(start + 7_200_000).toISOString()
    // one of them is so large that its list is many pages
    const people =
      n === 0 ? 3_000 : Math.round((size.registrations / size.activities) * (0.2 + random(160) / 100))
    return { id, kind, family, town, on, starts, ends, people, title: `${titles[at] ?? ''}${n}` }
  })
  await insert(database, 'activities.activities', made.map(activityRow))
  await insert(database, 'activities.sessions', made.map(sessionRow))
  const people = made.flatMap(one => Array.from({ length: one.people }, (_, n) => registrationRow(one, n)))
  await insert(database, 'activities.registrations', people)
  const came = people.filter((row, n) => row.on < today && n % 5 !== 0)
  await insert(database, 'activities.attendances', came.map(attendanceRow))
  await database.query('ANALYZE')
  return {
    activities: made.map(({ id, town, on }) => ({ id, county: town.slice(0, 6), day: on })),
    registrations: people.length,
    largest: made[0]?.id ?? '',
  }
}

interface Made {
  readonly id: Id<'Activity'>
  readonly kind: string
  readonly family: string
  readonly town: string
  readonly on: string
  readonly starts: string
  readonly ends: string
  readonly people: number
  readonly title: string
}

function activityRow({ id, kind, family, town, on, starts, ends, people, title }: Made) {
  const empty = {
    about: '',
    audience: '',
    accessible: '',
    price: 0,
    particulars: {},
    questions: [],
    news: 0,
    told: 0,
  }
  return {
    ...{ sk: bucketOf(id), id, version: 3, kind, family, state: on < today ? 'closed' : 'open', title },
    ...{
      organiser_name: '温州市人力资源和社会保障局',
      area: town.slice(0, 6),
      department: 'hrss',
      division: town,
    },
    ...{ mode: 'onsite', place: '大厅', lon: 120.65, lat: 28.01, co_organisers: [], ...empty },
    ...{ contact_name: '王', contact_phone: '0577', capacity: people + 20, companions: 0, waiting_list: 0 },
    ...{ taken: people, waiting: 0, last_position: 0, shown: true, starts_at: starts, ends_at: ends },
    ...{ first_day: on, search: `${title} 大厅`, created_at: starts, updated_at: starts },
  }
}

function sessionRow({ id, town, starts, ends, on }: Made) {
  const session = newId<'Session'>(Date.parse(on), bucketOf(id))
  return {
    ...{ sk: bucketOf(id), id: session, activity: id, no: 1, title: '', division: town },
    ...{ starts_at: starts, ends_at: ends },
  }
}

function registrationRow({ id, town, starts, on }: Made, n: number) {
  const registration = newId<'Registration'>(Date.parse(on), bucketOf(id))
  return {
    ...{
      sk: bucketOf(id),
      id: registration,
      activity: id,
      division: town,
      shown: true,
      name: `来客${n}`,
      on,
    },
    ...{ phone_match: `${id}:${n}`, places: 1, answers: {}, state: 'taken', via: 'web' },
    ...{ made_at: starts, changed_at: starts },
  }
}

function attendanceRow(row: ReturnType<typeof registrationRow>) {
  const { sk, activity, division, made_at: at } = row
  return {
    ...{
      sk,
      id: newId<'Attendance'>(Date.parse(at), bucketOf(activity)),
      activity,
      session: activity,
      division,
    },
    ...{ registration: row.id, shown: true, in_at: at, via: 'scan', device: 'door', client_id: row.id },
  }
}

async function insert(database: pg.Pool, table: string, rows: readonly object[]): Promise<void> {
  const batch = 5_000
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch)
    const columns = Object.keys(part[0] ?? {}).filter(name => name !== 'on')
    await database.query(
      `INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::text::jsonb)`,
      [JSON.stringify(part)],
    )
  }
}
