import { type SelectQueryBuilder, sql } from 'kysely'
import type { Context, Id } from '../kernel/index.ts'
import type { Education, KeyGroup } from './person.ts'

/** Whom one looks for. Every part that is given narrows the choice; people outside the actor's area never match. */
export interface PeopleFilter {
  /** county or town codes; the actor's whole area when absent */
  readonly places?: readonly string[] | undefined
  readonly educations?: readonly Education[] | undefined
  readonly keyGroups?: readonly KeyGroup[] | undefined
  /** fields of work that the person wishes for */
  readonly fields?: readonly string[] | undefined
  /** counties in which the person wishes to work */
  readonly wishPlaces?: readonly string[] | undefined
}

interface Tables {
  'registry.people': {
    id: Id<'Person'>
    division: string
    education: Education | null
    key_groups: KeyGroup[]
    wishes: unknown
    wishes_consent: boolean
    no_automatic: boolean
    merged_into: Id<'Person'> | null
  }
}

type Query = SelectQueryBuilder<Tables, 'registry.people', object>

function matching(context: Context, filter: PeopleFilter): Query {
  const { area } = context.actor
  // the policy says the same; the store says it too, so that neither alone has to be right
  let query: Query = context
    .db<Tables>()
    .selectFrom('registry.people')
    .where('division', '>=', area ?? '~')
    .where('division', '<', area === undefined ? '' : `${area}~`)
    .where('merged_into', 'is', null)
  const { places, educations, keyGroups, fields, wishPlaces } = filter
  if (places !== undefined && places.length > 0) {
    query = query.where(eb =>
      eb.or(places.map(code => eb.and([eb('division', '>=', code), eb('division', '<', `${code}~`)]))),
    )
  }
  if (educations !== undefined && educations.length > 0)
    query = query.where('education', 'in', [...educations])
  if (keyGroups !== undefined && keyGroups.length > 0) {
    query = query.where(sql<boolean>`key_groups && ${[...keyGroups]}::text[]`)
  }
  if (fields !== undefined && fields.length > 0) {
    query = query.where(sql<boolean>`wishes ->> 'field' = ANY (${[...fields]}::text[])`)
  }
  if (wishPlaces !== undefined && wishPlaces.length > 0) {
    query = query.where(sql<boolean>`wishes -> 'counties' ?| ${[...wishPlaces]}::text[]`)
  }
  return query
}

/** They said yes to being told of what fits, and do not object to a program choosing for them. */
const mayBeChosen = sql<boolean>`(wishes_consent AND NOT no_automatic)`

/** How many people a filter finds, and how many more it would find who want nothing chosen for them. Only numbers. */
export async function countPeople(
  context: Context,
  filter: PeopleFilter,
): Promise<{ readonly people: number; readonly leftOut: number }> {
  return matching(context, filter)
    .select([
      sql<number>`count(*) FILTER (WHERE ${mayBeChosen})`.as('people'),
      sql<number>`count(*) FILTER (WHERE NOT ${mayBeChosen})`.as('leftOut'),
    ])
    .executeTakeFirstOrThrow()
}

/**
 * Ids and leaf divisions of those found who may be chosen for, in a fixed order. Not for showing: for sending and for
 * keeping scope.
 */
export async function findPeople(
  context: Context,
  filter: PeopleFilter,
  limit: number,
): Promise<{ id: Id<'Person'>; division: string }[]> {
  return matching(context, filter)
    .where(mayBeChosen)
    .select(['id', 'division'])
    .orderBy('id')
    .limit(limit)
    .execute()
}
