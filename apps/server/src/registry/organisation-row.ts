import type { Day, Id, Instant } from '../kernel/index.ts'
import {
  isOpen,
  type Licence,
  type Organisation,
  type OrganisationKind,
  type OrganisationState,
} from './organisation.ts'
import type { Keyed, Tables as KeyTables } from './organisation-key.store.ts'
import type { Tables as LinkTables } from './organisation-link.store.ts'

export interface OrganisationRow {
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
  representative: string | null
  contact_name: string | null
  contact_phone: string | null
  website: string | null
  licence_number: string | null
  licence_from: Day | null
  licence_until: Day | null
  licence_reminded: Day | null
  verified_on: Day | null
  verified_by: string | null
  suspended_until: Day | null
  keyed: boolean
}

export interface Tables extends KeyTables, LinkTables {
  'registry.organisations': OrganisationRow
  'registry.credit_codes': { sk: string; hash: string; organisation: Id<'Organisation'> }
}

export function toOrganisation(row: OrganisationRow): Organisation {
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
    representative: row.representative ?? undefined,
    contactName: row.contact_name ?? undefined,
    contactPhone: row.contact_phone ?? undefined,
    website: row.website ?? undefined,
    licence: licenceOf(row),
    stateReason: row.state_reason ?? undefined,
    verifiedOn: row.verified_on ?? undefined,
    verifiedBy: row.verified_by ?? undefined,
    suspendedUntil: row.suspended_until ?? undefined,
  }
}

function licenceOf(row: OrganisationRow): Licence | undefined {
  const { licence_number: number, licence_from: from, licence_until: until } = row
  return number === null || from === null || until === null ? undefined : { number, from, until }
}

/** The columns of what may be changed in a record. */
export function changing(one: Organisation) {
  return {
    kind: one.kind,
    name: one.name,
    credit_code: one.creditCode,
    division: one.division,
    address: one.address,
    industry: one.industry ?? null,
    founded_on: one.foundedOn ?? null,
    staff: one.staff ?? null,
    about: one.about,
    state: one.state,
    state_reason: one.stateReason ?? null,
    representative: one.representative ?? null,
    contact_name: one.contactName ?? null,
    contact_phone: one.contactPhone ?? null,
    website: one.website ?? null,
    licence_number: one.licence?.number ?? null,
    licence_from: one.licence?.from ?? null,
    licence_until: one.licence?.until ?? null,
    verified_on: one.verifiedOn ?? null,
    verified_by: one.verifiedBy ?? null,
    suspended_until: one.suspendedUntil ?? null,
  }
}

export function keyed(one: Organisation): Keyed {
  return { ...one, open: isOpen(one.state) }
}
