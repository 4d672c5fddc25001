import type { Id, Text } from '../kernel/index.ts'

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
} as const satisfies Record<string, Text>
export type OrganisationState = keyof typeof organisationStates

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
  /** associations it belongs to: collection rounds ask their members */
  readonly memberOf: readonly Id<'Organisation'>[]
  /** the incubator it sits in */
  readonly tenantOf: Id<'Organisation'> | undefined
  readonly state: OrganisationState
  readonly synthetic: boolean
}
