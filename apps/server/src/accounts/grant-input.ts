import { type Static, Type } from 'typebox'
import { addDays, type Context, day, invalid, oneOf } from '../kernel/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import type { NewGrant } from './account.ts'
import { officialRoles } from './rights.ts'

/** An official's role as it is asked for. */
export const officialGrant = {
  role: oneOf(...officialRoles),
  area: Type.String({ pattern: '^\\d{4}(\\d{2}(\\d{3}(\\d{3})?)?)?$' }),
  department: Type.String({ pattern: '^[a-z][a-z-]{1,40}$' }),
  /** the last day; without it until somebody ends it */
  until: Type.Optional(day()),
}
const grantAsked = Type.Object(officialGrant)

export const reasonInput = Type.String({ minLength: 2, maxLength: 500 })

/** @throws Problem `invalid` for a place that the city does not have, or a last day in the past */
export function grantAskedFor(context: Context, asked: Static<typeof grantAsked>): NewGrant {
  const city = context.use(cityToken)
  if (asked.area !== city.code && findPlace(city, asked.area) === undefined) {
    throw invalid([
      {
        pointer: '/area',
        wrong: { zh: '没有这个地方', en: 'There is no such place' },
        right: { zh: '从列表里选', en: 'choose from the list' },
      },
    ])
  }
  if (
    asked.until !== undefined &&
    (asked.until < context.today || asked.until > addDays(context.today, 3660))
  ) {
    throw invalid([
      {
        pointer: '/until',
        wrong: { zh: '这一天不对', en: 'This day cannot be' },
        right: { zh: '今天或以后，十年以内', en: 'today or later, within ten years' },
      },
    ])
  }
  return { role: asked.role, area: asked.area, department: asked.department }
}
