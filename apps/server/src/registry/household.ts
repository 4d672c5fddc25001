import { ageOn } from '@qingye/china'
import type { Day, Id, Text } from '../kernel/index.ts'
import { type Spell, spellOn } from './spell.ts'

/** How a member stands to the head of the household. */
export const relations = {
  spouse: { zh: '配偶', en: 'Spouse' },
  child: { zh: '子女', en: 'Child' },
  parent: { zh: '父母', en: 'Parent' },
  sibling: { zh: '兄弟姐妹', en: 'Sibling' },
  grandparent: { zh: '祖父母、外祖父母', en: 'Grandparent' },
  grandchild: { zh: '孙子女、外孙子女', en: 'Grandchild' },
  other: { zh: '其他共同生活的人', en: 'Another who lives there' },
} as const satisfies Record<string, Text>
export type Relation = keyof typeof relations

export const memberStates = {
  asked: { zh: '等对方同意', en: 'Waiting for their yes' },
  agreed: { zh: '已同意', en: 'Agreed' },
  declined: { zh: '没有同意', en: 'Declined' },
  left: { zh: '已离开', en: 'Left' },
} as const satisfies Record<string, Text>
export type MemberState = keyof typeof memberStates

export interface HouseholdMember {
  readonly id: Id<'HouseholdMember'>
  readonly household: Id<'Household'>
  readonly person: Id<'Person'>
  readonly personName: string
  readonly head: Id<'Person'>
  readonly headName: string
  readonly relation: Relation
  readonly state: MemberState
}

/** Somebody of a household as far as work is concerned. */
export interface HouseholdPerson {
  readonly name: string
  readonly birth: Day | undefined
  readonly spells: readonly Pick<Spell, 'status' | 'from' | 'until'>[]
}

type Standing = 'in-work' | 'unemployed' | 'enrolled' | 'not-of-age' | 'unknown'

const standingWords: Record<Standing, Text> = {
  'in-work': { zh: '在业', en: 'in work' },
  unemployed: { zh: '登记失业', en: 'registered unemployed' },
  enrolled: { zh: '在校', en: 'enrolled' },
  'not-of-age': { zh: '不在劳动年龄', en: 'not of working age' },
  unknown: { zh: '情况不明', en: 'not known' },
}

/** Whether nobody of a household who could work has work. Who is not known makes it unknown, never yes. */
export interface ZeroEmployment {
  readonly is: 'yes' | 'no' | 'unknown'
  readonly words: Text
  readonly members: readonly { readonly name: string; readonly standing: Standing; readonly words: Text }[]
}

const [youngest, oldest] = [16, 59]

function standingOn(one: HouseholdPerson, day: Day): Standing {
  const is = (status: Spell['status']) => spellOn(one.spells, status, day) !== undefined
  if (is('in-work') || is('self-employed')) return 'in-work'
  const age = one.birth === undefined || one.birth > day ? undefined : ageOn(one.birth, day)
  if (age !== undefined && (age < youngest || age > oldest)) return 'not-of-age'
  if (is('registered-unemployed')) return 'unemployed'
  return is('enrolled') ? 'enrolled' : 'unknown'
}

export function zeroEmploymentOn(people: readonly HouseholdPerson[], day: Day): ZeroEmployment {
  const members = people.map(one => {
    const standing = standingOn(one, day)
    return { name: one.name, standing, words: standingWords[standing] }
  })
  const some = (standing: Standing) => members.some(member => member.standing === standing)
  const is = some('in-work') ? 'no' : some('unknown') ? 'unknown' : some('unemployed') ? 'yes' : 'no'
  const list = (language: 'zh' | 'en') =>
    members.map(({ name, words }) => `${name} ${words[language]}`).join(language === 'zh' ? '，' : ', ')
  return {
    is,
    words: {
      zh: `${{ yes: '是零就业家庭', no: '不是零就业家庭', unknown: '还说不清' }[is]}：${list('zh')}`,
      en: `${{ yes: 'A zero-employment household', no: 'Not a zero-employment household', unknown: 'Cannot tell yet' }[is]}: ${list('en')}`,
    },
    members,
  }
}
