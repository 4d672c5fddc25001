import type { DemoAccount, Organisation, Person } from '@qingye/demo-city'
import type { Resume } from '../applications/index.ts'
import { bucketOf } from '../kernel/index.ts'
import type { Keyed, OrganisationKind } from '../registry/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

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
    keyed: true,
    representative: one.index === 0 ? '吴海燕' : null,
    verified_on: one.verification === 'verified' ? one.createdAt.slice(0, 10) : null,
    verified_by: one.verification === 'verified' ? one.county : null,
    ...(one.kind === 'agency' && {
      licence_number: `3303${String(one.index).padStart(6, '0')}`,
      licence_from: '2021-12-01',
      licence_until: '2026-11-30',
    }),
  }
}

/** What its keys are made from. */
export function keyedOf(one: Organisation): Keyed {
  return {
    id: one.id as Keyed['id'], // the generator knows no brands
    name: one.name,
    creditCode: one.creditCode,
    division: one.division,
    open: one.verification === 'verified',
  }
}

/** Which association it is a member of, in which incubator it sits: since it was written down. */
export function linkRows(one: Organisation, all: readonly Organisation[]): Row[] {
  const heads = [
    { kind: 'member', head: one.association === undefined ? undefined : all[one.association] },
    { kind: 'tenant', head: one.incubator === undefined ? undefined : all[one.incubator] },
  ]
  return heads.flatMap(({ kind, head }) => {
    if (head === undefined) return []
    const id = derivedId(`link:${kind}:${head.id}:${one.id}`, one.createdAt, head.id)
    const from = one.createdAt.slice(0, 10)
    const row = {
      sk: bucketOf(head.id),
      id,
      kind,
      root: head.id,
      division: head.division,
      organisation: one.id,
    }
    return [{ ...row, from_day: from, recorded_by: '', recorded_at: one.createdAt }]
  })
}

/** What an applicant sends along. */
export function resumeOf(one: Person): Resume {
  return {
    name: one.name,
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
