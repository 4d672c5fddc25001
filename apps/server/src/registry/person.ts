import type { Day, Id, Text } from '../kernel/index.ts'

export const educations = {
  any: { zh: '学历不限', en: 'Any education' },
  junior: { zh: '初中及以下', en: 'Junior secondary or below' },
  vocational: { zh: '中专、技校、高中', en: 'Secondary, vocational or technical school' },
  college: { zh: '大专', en: 'College diploma' },
  bachelor: { zh: '本科', en: "Bachelor's degree" },
  master: { zh: '硕士及以上', en: "Master's degree or above" },
} as const satisfies Record<string, Text>
export type Education = keyof typeof educations

export const keyGroups = {
  'graduate-in-difficulty': { zh: '困难高校毕业生', en: 'Graduate in difficulty' },
  veteran: { zh: '退役军人', en: 'Veteran' },
  'unemployed-youth': { zh: '16–24岁失业青年', en: 'Unemployed, aged 16–24' },
  'low-income': { zh: '低收入家庭成员', en: 'Member of a low-income family' },
} as const satisfies Record<string, Text>
export type KeyGroup = keyof typeof keyGroups

export type GraduateKind = 'college' | 'vocational' | 'other'

export interface Person {
  readonly id: Id<'Person'>
  readonly version: number
  readonly name: string
  readonly phone: string | undefined
  readonly birth: Day | undefined
  /** usual residence, as deep as it is known */
  readonly division: string
  readonly education: Education | undefined
  readonly school: string | undefined
  readonly major: string | undefined
  readonly graduatedOn: Day | undefined
  readonly graduateKind: GraduateKind | undefined
  readonly keyGroups: readonly KeyGroup[]
  readonly skills: readonly string[]
  readonly experience: string
  readonly synthetic: boolean
}
