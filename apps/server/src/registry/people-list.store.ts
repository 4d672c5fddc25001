import { addYears } from '@qingye/china'
import { sql } from 'kysely'
import {
  type Context,
  type Id,
  type Instant,
  like,
  orderBy,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
} from '../kernel/index.ts'
import type { Education, KeyGroup } from './person.ts'
import type { Status } from './spell.ts'
import { sensitiveStatuses } from './withheld.store.ts'

interface Tables {
  'registry.people': {
    id: Id<'Person'>
    name: string
    birth: string | null
    division: string
    education: Education | null
    school: string | null
    graduated_on: string | null
    key_groups: KeyGroup[]
    merged_into: Id<'Person'> | null
    created_at: Instant
  }
}

/** As `spellsInUse` says it of one person: whoever is found by a status is shown to have it. */
const mayBeSeen = sql`(s.registration IS NOT NULL OR (
  (people.sensitive_agreed OR s.status <> ALL (${[...sensitiveStatuses]}::text[]))
  AND NOT EXISTS (SELECT 1 FROM registry.withheld w
    WHERE w.sk = people.sk AND w.person = people.id AND w.field = 'statuses')))`

export const peopleOrders = {
  name: orderBy('name', 'text'),
  place: orderBy('division', 'text'),
  entered: orderBy('created_at', 'timestamptz'),
}

export type PeopleRow = Omit<Tables['registry.people'], 'created_at' | 'merged_into'>

/** @param asked.q the beginning of a name */
export async function listPeopleRows(
  context: Context,
  asked: {
    readonly q?: string
    readonly status?: Status
    readonly keyGroup?: KeyGroup
    readonly place?: string
  },
  page: PageAsked,
): Promise<Page<PeopleRow>> {
  const { lo, hi } = rangeOf(context.actor.area)
  // the policy says the same; the store says it too, so that neither alone has to be right
  let query = context
    .db<Tables>()
    .selectFrom('registry.people')
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('merged_into', 'is', null)
  const { q = '', status, keyGroup, place } = asked
  if (q !== '') query = query.where('name', 'like', like.begins(q))
  if (place !== undefined) query = query.where('division', '>=', place).where('division', '<', `${place}~`)
  if (keyGroup !== undefined) query = query.where(sql<boolean>`${keyGroup} = ANY (key_groups)`)
  if (status !== undefined) {
    query = query.where(
      sql<boolean>`EXISTS (SELECT 1 FROM registry.spells s WHERE s.sk = people.sk AND s.person = people.id
        AND s.status = ${status} AND ${mayBeSeen} AND s.from_day <= ${context.today} AND coalesce(s.until_day, 'infinity') >= ${context.today})`,
    )
  }
  const chosen = query.select([
    ...(['id', 'name', 'birth', 'division', 'education', 'school', 'graduated_on', 'key_groups'] as const),
  ])
  const list = { orders: peopleOrders, first: { sort: 'name', order: 'asc' } } as const
  return readPage(query, chosen, list, page)
}

/** Who turns 25 today, or turned 16: those ages open and close a key group. */
export async function peopleWhoseAgeMatters(context: Context): Promise<Id<'Person'>[]> {
  const years = [16, 25].map(age => addYears(context.today, -age))
  // 29 February counts on 1 March in common years: the days from yesterday's birthday on are looked at
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.people')
    .select('id')
    .where(eb =>
      eb.or(
        years.map(day =>
          eb.and([sql<boolean>`birth <= (${day})::date`, sql<boolean>`birth >= (${day})::date - 2`]),
        ),
      ),
    )
    .execute()
  return rows.map(row => row.id)
}
