import { addDays, type Day, type Id, type Text } from '../kernel/index.ts'
import type { Grant } from './account.ts'
import { apart, givenRoles } from './rights.ts'

/** An account with the grants it holds on the day. */
export interface Holder {
  readonly account: Id<'Account'>
  readonly grants: readonly Grant[]
}

export const longestDelegation = 60

const no = {
  notAnOfficial: {
    zh: '只有工作人员的身份可以委托代办',
    en: 'Only an official’s role can be handed to a colleague',
  },
  administrator: {
    zh: '管理员的身份不能委托，离岗时由上级另行任命',
    en: 'An administrator’s role cannot be handed on: another is appointed instead',
  },
  further: {
    zh: '这是别人委托给你的，不能再委托出去',
    en: 'It was handed to you by a colleague and cannot be handed on',
  },
  self: { zh: '不能委托给自己', en: 'It cannot be handed to yourself' },
  colleague: {
    zh: '只能委托给同一辖区、同一部门的同事',
    en: 'Only a colleague of the same department and area can stand in',
  },
  days: {
    zh: `要写明结束日期，从今天起最多 ${longestDelegation} 天`,
    en: `It needs a last day, at most ${longestDelegation} days from today`,
  },
  ends: {
    zh: '你自己的身份在那之前就到期了',
    en: 'Your own role ends before that day',
  },
  twice: {
    zh: '这位同事已经在替你代办',
    en: 'This colleague stands in for you already',
  },
} as const satisfies Record<string, Text>

export interface Delegation {
  readonly grant: Grant
  readonly from: Day
  readonly until: Day
}

/** Whether `colleague` is one: a grant of their own in the same department and area. */
export function isColleague(colleague: Holder, grant: Grant): boolean {
  return colleague.grants.some(
    own =>
      own.standsInFor === undefined &&
      own.area === grant.area &&
      own.department === grant.department &&
      own.area !== undefined,
  )
}

/**
 * May the holder of a grant have a colleague stand in, until a day?
 *
 * @returns why not, in words; undefined when they may
 */
export function mayDelegate(
  holder: Holder,
  { grant, from, until }: Delegation,
  colleague: Holder,
  today: Day,
): Text | undefined {
  if (givenRoles[grant.role].shape !== 'area') return no.notAnOfficial
  if (grant.role.endsWith('-administrator')) return no.administrator
  if (grant.account !== holder.account || !holder.grants.some(own => own.id === grant.id))
    return no.notAnOfficial
  if (grant.standsInFor !== undefined) return no.further
  if (colleague.account === holder.account) return no.self
  if (!isColleague(colleague, grant)) return no.colleague
  if (from < today || until < from || until > addDays(today, longestDelegation)) return no.days
  if (grant.until !== undefined && until > grant.until) return no.ends
  if (colleague.grants.some(own => own.standsInFor === grant.id)) return no.twice
  for (const own of colleague.grants) {
    const why = apart(own.role, grant.role)
    if (why !== undefined) return why
  }
  return undefined
}
