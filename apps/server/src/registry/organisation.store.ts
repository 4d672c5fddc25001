import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import {
  type Bucket,
  bucketOf,
  type Context,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
} from '../kernel/index.ts'
import type { Organisation, OrganisationKind, OrganisationState } from './organisation.ts'

interface OrganisationRow {
  sk: string
  id: Id<'Organisation'>
  version: number
  kind: OrganisationKind
  name: string
  credit_code: string
  division: string
  address: string
  industry: string | null
  founded_on: string | null
  staff: number | null
  about: string
  member_of: Id<'Organisation'>[]
  tenant_of: Id<'Organisation'> | null
  state: OrganisationState
  state_reason: string | null
  synthetic: boolean
  created_at: Instant
}

interface Tables {
  'registry.organisations': OrganisationRow
  'registry.credit_codes': { sk: string; hash: string; organisation: Id<'Organisation'> }
}

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    creditCode: row.credit_code,
    division: row.division,
    address: row.address,
    industry: row.industry ?? undefined,
    foundedOn: row.founded_on ?? undefined,
    staff: row.staff ?? undefined,
    about: row.about,
    memberOf: row.member_of,
    tenantOf: row.tenant_of ?? undefined,
    state: row.state,
    synthetic: row.synthetic,
  }
}

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
      kind: organisation.kind,
      name: organisation.name,
      credit_code: organisation.creditCode,
      division: organisation.division,
      address: organisation.address,
      industry: organisation.industry ?? null,
      founded_on: organisation.foundedOn ?? null,
      staff: organisation.staff ?? null,
      about: organisation.about,
      member_of: [...organisation.memberOf],
      tenant_of: organisation.tenantOf ?? null,
      state: organisation.state,
      state_reason: null,
      synthetic: organisation.synthetic,
      created_at: context.now,
    })
    .execute()
  return organisation.id
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
    const like = `%${filter.text.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
    query = query.where(eb => eb.or([eb('name', 'like', like), eb('credit_code', '=', filter.text ?? '')]))
  }
  const list = { orders: organisationOrders, first: { order: 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toOrganisation) }
}

/** The organisations that belong to an association. */
export async function listMembers(
  context: Context,
  association: Id<'Organisation'>,
): Promise<Organisation[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisations')
    .selectAll()
    .where(sql<boolean>`${association} = ANY (member_of)`)
    .orderBy('id')
    .execute()
  return rows.map(toOrganisation)
}

export async function writeOrganisationState(
  context: Context,
  organisation: Organisation,
  state: OrganisationState,
  reason: string | undefined,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.organisations')
    .set({ state, state_reason: reason ?? null, version: organisation.version + 1 })
    .where('sk', '=', bucketOf(organisation.id))
    .where('id', '=', organisation.id)
    .execute()
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
