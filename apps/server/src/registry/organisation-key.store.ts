import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import { type City, cityToken } from './city.ts'
import { type KeyRules, keysOf, plainKey } from './organisation-keys.ts'

export interface Tables {
  'registry.organisation_keys': {
    sk: string
    organisation: Id<'Organisation'>
    key: string
    division: string
    open: boolean
  }
}

export interface Keyed {
  readonly id: Id<'Organisation'>
  readonly name: string
  readonly creditCode: string
  readonly division: string
  readonly open: boolean
}

const rules = new WeakMap<City, KeyRules>()

function rulesOf(city: City): KeyRules {
  const known = rules.get(city)
  if (known !== undefined) return known
  const names = city.divisions.all
    .filter(each => each.level === 'city' || each.level === 'county')
    .flatMap(each => [each.name, each.shortName])
  const made = {
    places: [...new Set(['浙江省', '浙江', ...names])].sort((a, b) => b.length - a.length),
  }
  rules.set(city, made)
  return made
}

/** The rows under which an organisation is found. */
export function keyRowsOf(city: City, one: Keyed): Tables['registry.organisation_keys'][] {
  return keysOf(one.name, one.creditCode, rulesOf(city)).map(key => ({
    sk: bucketOf(one.id),
    organisation: one.id,
    key,
    division: one.division,
    open: one.open,
  }))
}

/** Writes the keys of organisations anew. */
export async function writeKeys(context: Context, all: readonly Keyed[]): Promise<void> {
  if (all.length === 0) return
  const db = context.db<Tables>()
  await db
    .deleteFrom('registry.organisation_keys')
    .where('sk', 'in', [...new Set(all.map(one => bucketOf(one.id)))])
    .where(
      'organisation',
      'in',
      all.map(one => one.id),
    )
    .execute()
  const city = context.use(cityToken)
  const rows = all.flatMap(one => keyRowsOf(city, one))
  const most = 5_000 // five parameters a row, and a statement takes 65,535
  for (let at = 0; at < rows.length; at += most)
    await db
      .insertInto('registry.organisation_keys')
      .values(rows.slice(at, at + most))
      .execute()
}

/** After every text that begins with it, in the order of bytes. */
function endOf(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}

/**
 * The organisations of which some key begins with what was typed, the shortest key first: who types a whole name finds
 * that one before those whose names go on.
 *
 * @param area only below this division; undefined: all that the reader may see
 */
export async function findByKey(
  context: Context,
  typed: string,
  limit: number,
  area?: string,
): Promise<Id<'Organisation'>[]> {
  const prefix = plainKey(typed)
  if (prefix === '') return []
  let query = context
    .db<Tables>()
    .selectFrom('registry.organisation_keys')
    .select(['key', 'organisation'])
    .where('key', '>=', prefix)
    .where('key', '<', endOf(prefix))
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  // a key may be met several times for one organisation; by the key, so that the index gives the order
  const rows = await query
    .orderBy('key')
    .orderBy('organisation')
    .limit(limit * 4)
    .execute()
  return [...new Set(rows.map(row => row.organisation))].slice(0, limit)
}

/** For lists: the ids of everything found, as a part of their own question. */
export function idsByKey(context: Context, typed: string) {
  const prefix = plainKey(typed)
  return context
    .db<Tables>()
    .selectFrom('registry.organisation_keys')
    .select('organisation')
    .where('key', '>=', prefix)
    .where('key', '<', endOf(prefix))
}
