import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import {
  type Bucket,
  bucketOf,
  type Context,
  type Day,
  type Id,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
} from '../kernel/index.ts'
import type { Organisation, OrganisationKind, OrganisationState } from './organisation.ts'
import { idsByKey, writeKeys } from './organisation-key.store.ts'
import { plainKey } from './organisation-keys.ts'
import { insertLinks } from './organisation-link.store.ts'
import { changing, keyed, type Tables, toOrganisation } from './organisation-row.ts'

function keyOf(creditCode: string): { sk: Bucket; hash: string } {
  const hash = createHash('sha256').update(`credit:${creditCode}`).digest('hex')
  return { sk: hash.slice(-2) as Bucket, hash } // two hex digits of a digest
}

/** Adds an organisation; returns the id of the one that has this credit code already, when there is one. */
export async function insertOrganisation(
  context: Context,
  organisation: Organisation,
): Promise<Id<'Organisation'>> {
  const db = context.db<Tables>()
  const key = keyOf(organisation.creditCode)
  const mine = await db
    .insertInto('registry.credit_codes')
    .values({ ...key, organisation: organisation.id })
    .onConflict(on => on.doNothing())
    .returning('organisation')
    .executeTakeFirst()
  if (mine === undefined) return (await findByCreditCode(context, organisation.creditCode)) ?? organisation.id
  await db
    .insertInto('registry.organisations')
    .values({
      sk: bucketOf(organisation.id),
      id: organisation.id,
      version: 1,
      ...changing(organisation),
      member_of: [...organisation.memberOf],
      tenant_of: organisation.tenantOf ?? null,
      synthetic: organisation.synthetic,
      created_at: context.now,
      licence_reminded: null,
      keyed: true,
    })
    .execute()
  await writeKeys(context, [keyed(organisation)])
  for (const head of organisation.memberOf) await linkAtOnce(context, 'member', head, organisation)
  if (organisation.tenantOf !== undefined)
    await linkAtOnce(context, 'tenant', organisation.tenantOf, organisation)
  return organisation.id
}

async function linkAtOnce(
  context: Context,
  kind: 'member' | 'tenant',
  id: Id<'Organisation'>,
  organisation: Organisation,
): Promise<void> {
  const head = await findOrganisation(context, id)
  if (head !== undefined) await insertLinks(context, kind, head, [organisation.id])
}

/** Writes a record as it is now; the keys by which it is found follow. Another code needs `moveCode` before. */
export async function writeOrganisation(context: Context, organisation: Organisation): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.organisations')
    .set({
      ...changing(organisation),
      version: organisation.version,
      // of a renewed licence its members are told anew before it ends
      licence_reminded: sql<Day | null>`CASE WHEN licence_until IS DISTINCT FROM ${organisation.licence?.until ?? null}::date
        THEN NULL ELSE licence_reminded END`,
    })
    .where('sk', '=', bucketOf(organisation.id))
    .where('id', '=', organisation.id)
    .execute()
}

/** Only what the member of an organisation may write: its keys and its state stay as they are. */
export const writeKeysOf = (context: Context, organisation: Organisation) =>
  writeKeys(context, [keyed(organisation)])

/** Has a new credit code lead to an organisation too; false when it leads to another. The old one goes on leading here. */
export async function addCode(
  context: Context,
  creditCode: string,
  id: Id<'Organisation'>,
): Promise<boolean> {
  await context
    .db<Tables>()
    .insertInto('registry.credit_codes')
    .values({ ...keyOf(creditCode), organisation: id })
    .onConflict(on => on.doNothing())
    .execute()
  return (await findByCreditCode(context, creditCode)) === id
}

/** Locks the row, so that two changes at once happen one after the other. */
export async function lockOrganisation(
  context: Context,
  id: Id<'Organisation'>,
): Promise<Organisation | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toOrganisation(row)
}

/** Writes the keys of organisations that were filled in otherwise. Returns how many; nought: none is left. */
export async function keyOrganisations(context: Context, limit = 500): Promise<number> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('keyed', '=', false)
    .orderBy('id')
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  await writeKeys(context, rows.map(toOrganisation).map(keyed))
  await context
    .db<Tables>()
    .updateTable('registry.organisations')
    .set({ keyed: true })
    .where('sk', 'in', [...new Set(rows.map(row => row.sk))])
    .where(
      'id',
      'in',
      rows.map(row => row.id),
    )
    .execute()
  return rows.length
}

export async function findByCreditCode(
  context: Context,
  creditCode: string,
): Promise<Id<'Organisation'> | undefined> {
  const { sk, hash } = keyOf(creditCode)
  const row = await context
    .db<Tables>()
    .selectFrom('registry.credit_codes')
    .select('organisation')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.organisation
}

export async function findOrganisation(
  context: Context,
  id: Id<'Organisation'>,
): Promise<Organisation | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toOrganisation(row)
}

export interface OrganisationFilter {
  readonly kind?: OrganisationKind
  readonly state?: OrganisationState
  readonly county?: string
  readonly text?: string
}

export const organisationOrders = {
  name: orderBy('name', 'text'),
  state: orderBy('state', 'text'),
  county: orderBy('division', 'text'),
  registered: orderBy('created_at', 'timestamptz'),
}

export async function listOrganisations(
  context: Context,
  filter: OrganisationFilter,
  asked: PageAsked,
): Promise<Page<Organisation>> {
  let query = context.db<Tables>().selectFrom('registry.organisations')
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.county !== undefined) {
    query = query.where('division', '>=', filter.county).where('division', '<', `${filter.county}~`)
  }
  if (filter.text !== undefined && filter.text !== '') {
    const none = plainKey(filter.text) === ''
    query = none ? query.where(sql<boolean>`false`) : query.where('id', 'in', idsByKey(context, filter.text))
  }
  const list = { orders: organisationOrders, first: { order: 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toOrganisation) }
}

/** The organisations that belong to an association today. */
export async function listMembers(
  context: Context,
  association: Id<'Organisation'>,
): Promise<Organisation[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('id', 'in', eb =>
      eb
        .selectFrom('registry.organisation_links')
        .select('organisation')
        .where('sk', '=', bucketOf(association))
        .where('root', '=', association)
        .where('kind', '=', 'member')
        .where('until_day', 'is', null),
    )
    .orderBy('id')
    .execute()
  return rows.map(toOrganisation)
}

/** Several at once, by id; those that the reader may not see are not in the map. */
export async function findOrganisations(
  context: Context,
  ids: readonly Id<'Organisation'>[],
): Promise<ReadonlyMap<string, Organisation>> {
  if (ids.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(row => [row.id, toOrganisation(row)]))
}
