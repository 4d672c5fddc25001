import type { Choice } from '../api/shapes.ts'

/** The states of an activity, for a filter; a row brings its own words. */
export const activityStates: readonly Choice[] = [
  { code: 'draft', name: { zh: '草稿', en: 'Draft' } },
  { code: 'review', name: { zh: '待审', en: 'In review' } },
  { code: 'open', name: { zh: '报名中', en: 'Open' } },
  { code: 'running', name: { zh: '进行中', en: 'Running' } },
  { code: 'held', name: { zh: '已办，待总结', en: 'Held, to be reported' } },
  { code: 'reported', name: { zh: '已总结', en: 'Reported' } },
  { code: 'closed', name: { zh: '已办结', en: 'Closed' } },
  { code: 'cancelled', name: { zh: '已取消', en: 'Cancelled' } },
]

export const registrationStates: readonly Choice[] = [
  { code: 'taken', name: { zh: '报上了', en: 'Registered' } },
  { code: 'waiting', name: { zh: '候补', en: 'On the waiting list' } },
  { code: 'held', name: { zh: '留着位', en: 'A place is held' } },
  { code: 'cancelled', name: { zh: '已取消', en: 'Cancelled' } },
]
