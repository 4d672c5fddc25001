import type { Facts, Question } from '@qingye/rules'
import type { Text } from '../kernel/index.ts'
import { businessFacts } from './facts-business.ts'
import { hiringFacts } from './facts-hiring.ts'
import { personFacts } from './facts-person.ts'
import { skillFacts } from './facts-skill.ts'
import { staffFacts } from './facts-staff.ts'
import { text } from './facts-words.ts'
import { workFacts } from './facts-work.ts'
import type { Audience, FactDefinition } from './policy.ts'

export { skillOfLevel } from './facts-skill.ts'

/** Everything that policies ask about: a condition that names another fact, test or value does not compile. */
export const facts = {
  ...personFacts,
  ...workFacts,
  ...skillFacts,
  ...businessFacts,
  ...staffFacts,
  ...hiringFacts,
} as const satisfies Record<string, FactDefinition>
export type FactName = keyof typeof facts

/** Questions of one topic are asked together. */
export const topics = {
  self: text('关于你', 'About you'),
  school: text('上学', 'Schooling'),
  work: text('工作', 'Work'),
  circumstances: text('家里和个人情况', 'Circumstances'),
  skill: text('技能', 'Skills'),
  home: text('住房和生活', 'Home and life'),
  business: text('开店、开公司', 'The business'),
  staff: text('员工', 'Staff'),
  money: text('经营数字', 'Figures of the business'),
  hire: text('招人', 'Hiring'),
  trainee: text('就业见习', 'Traineeships'),
} as const satisfies Record<string, Text>

/** Units of numbers. Money is kept in fen and told in yuan, shares in basis points and told in percent. */
export const units = {
  fen: text('元', 'yuan'),
  people: text('人', 'people'),
  months: text('个月', 'months'),
  years: text('年', 'years'),
  age: text('周岁', 'years'),
  times: text('次', 'times'),
  'basis-points': text('%', '%'),
} as const satisfies Record<string, Text>

/**
 * What may be asked of somebody now: facts of this audience that are neither known nor computed, and whose own
 * condition (`onlyIf`) an answer has met.
 */
export function questionsFor(
  registry: Readonly<Record<string, FactDefinition>>,
  audience: Audience,
  known: Facts,
): Question[] {
  return Object.entries(registry).flatMap(([fact, { topic, effort, prior }]) =>
    known[fact] === undefined && isAsked(registry, audience, fact, known)
      ? [{ fact, topic, effort, prior }]
      : [],
  )
}

/** Whether a fact is one to be asked of this audience, as far as the answers go. */
export function isAsked(
  registry: Readonly<Record<string, FactDefinition>>,
  audience: Audience,
  fact: string,
  known: Facts,
): boolean {
  const one = registry[fact]
  if (one === undefined || one.derivedFrom !== undefined || !one.audience.includes(audience)) return false
  const { onlyIf } = one
  if (onlyIf === undefined || registry[onlyIf.fact]?.audience.includes(audience) !== true) return true
  return onlyIf.in.some(value => value === known[onlyIf.fact])
}
