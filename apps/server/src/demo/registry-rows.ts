import type { DemoAccount, Organisation, Person } from '@qingye/demo-city'
import type { Resume } from '../applications/index.ts'
import { bucketOf } from '../kernel/index.ts'
import type { OrganisationKind } from '../registry/index.ts'
import type { Row } from './bulk.ts'

const kinds: Readonly<Record<Organisation['kind'], OrganisationKind>> = {
  enterprise: 'enterprise',
  individual: 'individual',
  'state-firm': 'state-firm',
  organ: 'organ',
  'town-office': 'organ',
  institution: 'institution',
  social: 'social',
  school: 'school',
  association: 'association',
  incubator: 'incubator',
  agency: 'agency',
  village: 'village',
}

const states = { verified: 'verified', pending: 'unverified', refused: 'refused' } as const

export function organisationRow(one: Organisation, all: readonly Organisation[]): Row {
  const idOf = (index: number | undefined) => (index === undefined ? undefined : all[index]?.id)
  const association = idOf(one.association)
  return {
    sk: bucketOf(one.id),
    id: one.id,
    version: 1,
    kind: kinds[one.kind],
    name: one.name,
    credit_code: one.creditCode,
    division: one.division,
    address: one.address,
    industry: one.industry ?? null,
    founded_on: one.registeredOn,
    staff: one.headcount,
    about: one.index === 0 ? '做水泵和工业阀门，车间在塘下。' : '',
    member_of: association === undefined ? [] : [association],
    tenant_of: idOf(one.incubator) ?? null,
    state: states[one.verification],
    state_reason: null,
    synthetic: true,
    created_at: one.createdAt,
  }
}

/** What an applicant sends along. */
export function resumeOf(one: Person): Resume {
  return {
    name: one.name,
    phone: one.phone,
    education: one.education,
    school: one.school,
    major: one.major,
    graduatedOn: one.graduatedOn,
    skills: one.skills,
    experience: one.experience,
  }
}

export function accountRow(one: DemoAccount, password: string, at: string): Row {
  return {
    sk: bucketOf(one.id),
    id: one.id,
    login: one.login,
    password,
    name: one.name.zh,
    person: one.person ?? null,
    demo: true,
    created_at: at,
    area: one.area ?? null,
  }
}

/** The role in which a demo account acts; it carries the account's own id. */
export function grantRow(one: DemoAccount, at: string): Row {
  return {
    sk: bucketOf(one.id),
    id: one.id,
    account: one.id,
    role: one.role,
    area: one.area ?? null,
    department: one.department ?? null,
    organisation: one.organisation ?? null,
    from_day: at.slice(0, 10),
    granted_at: at,
    holder: one.name.zh,
    holder_login: one.login,
  }
}
