import { type Context, type FieldProblem, type Id, isId, type Text } from '../kernel/index.ts'
import { cityToken, findOrganisations } from '../registry/index.ts'
import type { Particulars, Value } from './activity.ts'
import type { ActivityKind, Particular } from './kind-file.ts'

/** What was written of the particulars of a kind; faults are added to `wrong`. */
export async function readParticulars(
  context: Context,
  kind: ActivityKind,
  given: Readonly<Record<string, unknown>>,
  wrong: FieldProblem[],
): Promise<Particulars> {
  const read: Record<string, Value> = {}
  for (const one of kind.particulars) {
    const value = given[one.id]
    const pointer = `/particulars/${one.id}`
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
      if (one.required === true)
        wrong.push({
          pointer,
          wrong: { zh: `没有写${one.zh}`, en: `${one.en} is missing` },
          right: hintOf(one),
        })
      continue
    }
    const fits = await readOne(context, one, value)
    if (fits === undefined)
      wrong.push({
        pointer,
        wrong: { zh: `${one.zh}写得不对`, en: `${one.en} is not right` },
        right: hintOf(one),
      })
    else read[one.id] = fits
  }
  for (const id of Object.keys(given))
    if (!kind.particulars.some(one => one.id === id))
      wrong.push({
        pointer: `/particulars/${id}`,
        wrong: { zh: `${kind.zh}没有这一项`, en: `${kind.en} has no such particular` },
        right: { zh: '去掉它', en: 'leave it out' },
      })
  return read
}

function hintOf(one: Particular): Text {
  switch (one.type) {
    case 'choice': {
      const options = one.options ?? []
      return { zh: options.map(o => o.zh).join('、'), en: options.map(o => o.en).join(', ') }
    }
    case 'number':
      return {
        zh: `整数${one.from === undefined ? '' : `，${one.from} 到 ${one.to ?? '不限'}`}`,
        en: `a whole number${one.from === undefined ? '' : `, ${one.from} to ${one.to ?? 'any'}`}`,
      }
    case 'truth':
      return { zh: '是或否', en: 'yes or no' }
    case 'day':
      return { zh: '日期，例如 2023-12-01', en: 'a day, e.g. 2023-12-01' }
    case 'county':
      return { zh: '选一个县（市、区）', en: 'choose a county' }
    case 'organisation':
    case 'organisations':
      return { zh: '从已核验的单位里选', en: 'choose among verified organisations' }
    default:
      return { zh: '写几个字', en: 'write a few words' }
  }
}

async function readOne(context: Context, one: Particular, value: unknown): Promise<Value | undefined> {
  switch (one.type) {
    case 'truth':
      return typeof value === 'boolean' ? value : undefined
    case 'number':
      return isBetween(one, value) ? value : undefined
    case 'choice':
      return one.options?.find(option => option.id === value)?.id
    case 'day':
      return typeof value === 'string' && realDay(value) ? value : undefined
    case 'county':
      return typeof value === 'string' && isCounty(context, value) ? value : undefined
    case 'organisation':
      return typeof value === 'string' ? (await readOrganisations(context, one, [value]))?.[0] : undefined
    case 'organisations':
      return Array.isArray(value) ? await readOrganisations(context, one, value) : undefined
    case 'text':
      return typeof value === 'string' ? value.trim() : undefined
  }
}

function isBetween({ from, to }: Particular, value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false
  return (from === undefined || value >= from) && (to === undefined || value <= to)
}

function isCounty(context: Context, code: string): boolean {
  const { divisions, code: city } = context.use(cityToken)
  return divisions.children(city).some(county => county.code === code)
}

/** Undefined when one of them is none that counts. */
async function readOrganisations(
  context: Context,
  one: Particular,
  values: readonly unknown[],
): Promise<readonly string[] | undefined> {
  const ids = [...new Set(values)].filter(
    (id): id is Id<'Organisation'> => typeof id === 'string' && isId(id),
  )
  if (ids.length !== values.length) return undefined
  const found = await findOrganisations(context, ids)
  const fits = [...found.values()].filter(
    each => each.state === 'verified' && (one.kinds === undefined || one.kinds.includes(each.kind)),
  )
  return fits.length === ids.length ? ids : undefined
}

/** A day that the calendar has. */
function realDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
