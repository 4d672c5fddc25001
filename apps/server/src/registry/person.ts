import type { Day, Id, Text } from '../kernel/index.ts'
import type { Sealed, Sex, Wishes } from './record.ts'

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

/** What stands of a person now, as far as it is searched and counted by. Made from the record; see `standing.ts`. */
export interface Person {
  readonly id: Id<'Person'>
  readonly version: number
  readonly name: string
  /** `phoneOf` opens it */
  readonly phone: Sealed | undefined
  readonly identity: Sealed | undefined
  readonly birth: Day | undefined
  readonly sex: Sex | undefined
  /** usual residence, as deep as it is known */
  readonly division: string
  readonly hukou: string | undefined
  readonly education: Education | undefined
  readonly school: string | undefined
  readonly major: string | undefined
  readonly graduatedOn: Day | undefined
  readonly graduateKind: GraduateKind | undefined
  /** read off the spells */
  readonly keyGroups: readonly KeyGroup[]
  readonly wishes: Wishes | undefined
  readonly skills: readonly string[]
  readonly experience: string
  readonly synthetic: boolean
}

/** How the plan counts a leaver of school. */
export function graduateKindOf(education: Education | undefined): GraduateKind | undefined {
  if (education === undefined) return undefined
  if (education === 'college' || education === 'bachelor' || education === 'master') return 'college'
  return education === 'vocational' ? 'vocational' : 'other'
}
