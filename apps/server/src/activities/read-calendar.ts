import { Type } from 'typebox'
import {
  addDays,
  type Day,
  day,
  idOf,
  invalid,
  keyIn,
  pageAsked,
  pageInput,
  pageOf,
  roles,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import { nearRow, rowOf } from './activity-view.ts'
import { countCounties, countDays, countFamilies, type Days, listOnCalendar } from './calendar.store.ts'
import { families } from './kind-file.ts'
import { nearText, readNear } from './near.ts'

/** As people ask for them, and not by their codes. */
const order = Object.keys(families)

const counted = Type.Object({ id: Type.String(), name: textSchema, count: Type.Integer() })

/**
 * The calendar as a page shows it: what takes place from today on, in a month, or on a day, with how many there are on each day of
 * the month, of each family and in each county.
 */
export const readCalendar = useCase({
  name: 'activities.readCalendar',
  kind: 'query',
  title: { zh: '看活动日历', en: 'Look at the calendar of activities' },
  permission: 'activity.read',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  shares: 20_000,
  http: { method: 'GET', path: '/api/activity-calendar' },
  input: Type.Object({
    ...pageInput,
    family: Type.Optional(keyIn(families)),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    campaign: Type.Optional(Type.String({ maxLength: 40 })),
    series: Type.Optional(idOf<'Series'>()),
    organisation: Type.Optional(idOf<'Organisation'>()),
    text: Type.Optional(Type.String({ maxLength: 80 })),
    free: Type.Optional(keyIn({ yes: true })),
    near: Type.Optional(nearText),
    /** `2023-12`; without it and without a day, the list begins today and has no end */
    month: Type.Optional(Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' })),
    day: Type.Optional(day()),
  }),
  output: Type.Object({
    ...pageOf(
      Type.Object({ ...nearRow.properties, /** the first session on these days */ nextAt: Type.String() }),
    ).properties,
    /** of which the days are counted */
    month: Type.String(),
    days: Type.Array(Type.Object({ day: Type.String(), count: Type.Integer() })),
    families: Type.Array(counted),
    counties: Type.Array(counted),
  }),
  async handle(context, input) {
    const { near, free, month, day: one, limit: _, after: __, ...rest } = input
    if (month !== undefined && one !== undefined && !one.startsWith(month)) throw notInMonth(month)
    const shown = month ?? (one ?? context.today).slice(0, 7)
    const days = daysOf(context.today, month, one)
    const filter = {
      ...rest,
      ...(free === 'yes' && { free: true }),
      ...(near !== undefined && { near: readNear(near) }),
    }
    const page = await listOnCalendar(context, filter, days, pageAsked(input))
    const city = context.use(cityToken)
    const nameOf = (code: string) => findPlace(city, code)?.name ?? { zh: code, en: code }
    return {
      ...page,
      rows: page.rows.map(row => ({
        ...rowOf(context, row),
        metres: row.metres ?? null,
        nextAt: row.nextAt,
      })),
      month: shown,
      days: [...(await countDays(context, filter, monthOf(shown)))],
      families: (await countFamilies(context, filter, days))
        .map(of => ({ ...of, name: families[of.id] }))
        .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      counties: (await countCounties(context, filter, days)).map(of => ({ ...of, name: nameOf(of.id) })),
    }
  },
})

function daysOf(today: Day, month: string | undefined, one: Day | undefined): Days {
  if (one !== undefined) return { from: one, before: addDays(one, 1) }
  return month === undefined ? { from: today, before: undefined } : monthOf(month)
}

/** The days of a month, whatever its length and the year's. */
export function monthOf(month: string): Days & { readonly before: Day } {
  return { from: `${month}-01`, before: `${nextMonth(month)}-01` }
}

/** @param by how many months later; negative: earlier */
export function nextMonth(month: string, by = 1): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const n = year * 12 + of - 1 + by
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}

function notInMonth(month: string) {
  return invalid([
    {
      pointer: '/day',
      wrong: { zh: `这一天不在 ${month}`, en: `This day is not in ${month}` },
      right: { zh: '只写日子，或者只写月份', en: 'give the day or the month' },
    },
  ])
}
