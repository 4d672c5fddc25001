import type { Day, Id, Text } from '../kernel/index.ts'

export const organisationKinds = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  individual: { zh: '个体工商户', en: 'Individual business' },
  'state-firm': { zh: '国有企业', en: 'State-owned firm' },
  social: { zh: '社会组织', en: 'Social organisation' },
  institution: { zh: '事业单位', en: 'Public institution' },
  organ: { zh: '机关', en: 'Government organ' },
  school: { zh: '学校', en: 'School' },
  association: { zh: '协会', en: 'Association' },
  incubator: { zh: '孵化器、园区运营方', en: 'Incubator or park operator' },
  agency: { zh: '人力资源服务机构', en: 'HR agency' },
  bank: { zh: '银行', en: 'Bank' },
  village: { zh: '村社', en: 'Village or community' },
} as const satisfies Record<string, Text>
export type OrganisationKind = keyof typeof organisationKinds

export const organisationStates = {
  unverified: { zh: '待核验', en: 'To be verified' },
  verified: { zh: '已核验', en: 'Verified' },
  refused: { zh: '未通过', en: 'Refused' },
  suspended: { zh: '已停用', en: 'Suspended' },
  closed: { zh: '已注销', en: 'Closed' },
} as const satisfies Record<string, Text>
export type OrganisationState = keyof typeof organisationStates

/** A permit to do what the kind does: for HR agencies, banks and schools. Both days are included. */
export interface Licence {
  readonly number: string
  readonly from: Day
  readonly until: Day
}

export interface Organisation {
  readonly id: Id<'Organisation'>
  readonly version: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly creditCode: string
  readonly division: string
  readonly address: string
  readonly industry: string | undefined
  readonly foundedOn: string | undefined
  readonly staff: number | undefined
  readonly about: string
  /** associations that it belonged to when it was written down; who belongs now stands in `organisation_links` */
  readonly memberOf: readonly Id<'Organisation'>[]
  /** the incubator it sat in then */
  readonly tenantOf: Id<'Organisation'> | undefined
  readonly state: OrganisationState
  readonly synthetic: boolean
  /** who answers for it in law, as on its licence */
  readonly representative?: string | undefined
  readonly contactName?: string | undefined
  readonly contactPhone?: string | undefined
  readonly website?: string | undefined
  readonly licence?: Licence | undefined
  readonly stateReason?: string | undefined
  readonly verifiedOn?: Day | undefined
  /** the division of the office that verified it */
  readonly verifiedBy?: string | undefined
  /** the last day of a suspension; undefined: until somebody lifts it */
  readonly suspendedUntil?: Day | undefined
}

/** Has a page that everybody may see. */
export function isOpen(state: OrganisationState): boolean {
  return state === 'verified' || state === 'suspended' || state === 'closed'
}

/**
 * Why an organisation may not advertise today; undefined when it may. One that nobody has verified yet may write and
 * send in: its posts wait until it is (`whyNotPublished`).
 */
export function whyNoPosts(
  one: Pick<Organisation, 'state' | 'kind' | 'licence'>,
  today: Day,
): Text | undefined {
  if (one.state === 'suspended') return { zh: '这个单位已被停用', en: 'This organisation is suspended' }
  if (one.state === 'closed') return { zh: '这个单位已注销', en: 'This organisation is closed' }
  if (one.state === 'refused') return { zh: '这个单位没有通过核验', en: 'This organisation was refused' }
  if (one.kind !== 'agency' || one.licence === undefined || one.licence.until >= today) return undefined
  return {
    zh: `人力资源服务许可证 ${one.licence.until} 到期了`,
    en: `The HR service licence expired on ${one.licence.until}`,
  }
}

/**
 * Why no post of an organisation may be put before the public today: who stands behind it must have been looked at. Also
 * for an officer, and for what an officer imported: a list from a job fair is no verification.
 */
export function whyNotPublished(
  one: Pick<Organisation, 'state' | 'kind' | 'licence'>,
  today: Day,
): Text | undefined {
  if (one.state !== 'unverified') return whyNoPosts(one, today)
  return {
    zh: '这个单位还没有核验，岗位先不能发布',
    en: 'This organisation is not verified yet: its posts cannot be published',
  }
}

export function isOrganisationKind(word: string): word is OrganisationKind {
  return Object.hasOwn(organisationKinds, word)
}
