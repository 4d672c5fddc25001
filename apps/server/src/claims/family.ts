import { ageOn } from '@qingye/china'
import { type Day, type FieldProblem, invalid, type Text, type Vault } from '../kernel/index.ts'
import { maskNumber, readIdentity } from '../registry/index.ts'
import type { Relative } from './papers.store.ts'

/** Who may come along with somebody who settles (item 二(七)4 of the plan). */
export const relations = {
  spouse: { zh: '配偶', en: 'Spouse' },
  child: { zh: '未成年子女', en: 'Minor child' },
  parent: { zh: '父母', en: 'Parent' },
} as const satisfies Record<string, Text>
export type Relation = keyof typeof relations

/** The policy to which people bring their family. */
export const settleFirst = 'settle-first'

export const familyPurpose = 'claim.family-number'
/** Four parents of two, a spouse, and more children than anybody brings. */
const mostRelatives = 12
const ofAge = 18

/** Reads somebody who comes along. @throws Problem `invalid` that says which field is wrong */
export function readRelative(
  typed: { readonly relation: Relation; readonly name: string; readonly number: string },
  there: readonly Relative[],
  today: Day,
  vault: Vault,
): Omit<Relative, 'id'> {
  const name = typed.name.trim()
  const wrongs: FieldProblem[] = []
  if (name === '') {
    wrongs.push({
      pointer: '/name',
      wrong: { zh: '还没有填姓名', en: 'The name is missing' },
      right: { zh: '照户口本填', en: 'as in the household register' },
    })
  }
  const read = readIdentity({ kind: 'citizen-id', number: typed.number }, today)
  if (!read.ok) throw invalid([...wrongs, { pointer: '/number', ...read.wrong }])
  const { text: number, birth = today } = read.value
  const other = hindrance(typed.relation, birth, there, today)
  if (other !== undefined) wrongs.push(other)
  if (there.some(one => one.sealed !== undefined && vault.open(familyPurpose, one.sealed) === number)) {
    wrongs.push({
      pointer: '/number',
      wrong: { zh: '这个人已经在名单里', en: 'This person is on the list already' },
      right: { zh: '每人写一次', en: 'enter everybody once' },
    })
  }
  if (wrongs.length > 0) throw invalid(wrongs)
  return {
    relation: typed.relation,
    name,
    birth,
    sealed: vault.seal(familyPurpose, number),
    shown: maskNumber(number),
  }
}

function hindrance(
  relation: Relation,
  birth: Day,
  there: readonly Relative[],
  today: Day,
): FieldProblem | undefined {
  if (there.length >= mostRelatives) {
    return {
      pointer: '/name',
      wrong: { zh: `最多 ${mostRelatives} 人`, en: `No more than ${mostRelatives} people` },
      right: { zh: '先删掉写错的', en: 'remove whoever was entered by mistake' },
    }
  }
  if (relation === 'child' && !isMinor(birth, today)) {
    return {
      pointer: '/relation',
      wrong: { zh: '子女已满 18 周岁，不能随迁', en: 'A child of 18 or more does not come along' },
      right: { zh: '成年子女自己申请', en: 'a grown child applies for themselves' },
    }
  }
  if (relation === 'spouse' && there.some(one => one.relation === 'spouse')) {
    return {
      pointer: '/relation',
      wrong: { zh: '配偶已经写了一位', en: 'A spouse is on the list already' },
      right: { zh: '改选别的关系，或先删掉', en: 'choose another relation, or remove that one first' },
    }
  }
  return undefined
}

/** Under eighteen on that day: reached on the birthday. */
export function isMinor(birth: Day, day: Day): boolean {
  return ageOn(birth, day) < ofAge
}

/** Who of the family may come on a day: a child who has come of age since may not. */
export function whoComes(family: readonly Relative[], day: Day): readonly Relative[] {
  return family.filter(one => one.relation !== 'child' || isMinor(one.birth, day))
}
