import type { Day, Id, Text } from '../kernel/index.ts'
import type { NewFact } from '../ledger/index.ts'
import type { CardEvidence } from '../plan/index.ts'

/** How a card got to a student. `none`: they have no account, and nobody has handed them a paper yet. */
export const ways = {
  none: { zh: '还没送到', en: 'Not reached yet' },
  inbox: { zh: '站内信', en: 'In their inbox' },
  paper: { zh: '纸质', en: 'On paper' },
} as const satisfies Record<string, Text>
export type Way = keyof typeof ways

/** What a student does with their card, noted once each. */
export const markings = {
  opened: { zh: '打开了', en: 'Opened' },
  printed: { zh: '打印了', en: 'Printed' },
  acknowledged: { zh: '确认看到了', en: 'Confirmed' },
} as const satisfies Record<string, Text>
export type Marking = keyof typeof markings

/** `none`: nothing has reached them; `unseen`: something did, and they have not opened it. */
export const deliveryFilters = ['none', 'unseen'] as const
export type DeliveryFilter = (typeof deliveryFilters)[number]

/** The target that is counted from deliveries: whether every student of the year was told. */
export const coverageTarget = 'S2-2-2-Q1'

/**
 * One kind of evidence that a card reached a student, for the ledger. The year of graduation is a calendar year: a card
 * that comes a year early or late reaches somebody, but not in their year.
 */
export function reachedFact(
  of: {
    readonly graduate: Id<'Graduate'>
    readonly person: Id<'Person'>
    readonly school: Id<'Organisation'>
    readonly division: string
    readonly year: number
  },
  evidence: CardEvidence,
  day: Day,
): NewFact {
  return {
    kind: 'card.reached',
    person: of.person,
    organisation: of.school,
    division: of.division,
    day,
    attributes: { evidence, in_graduation_year: Number(day.slice(0, 4)) === of.year },
    source: { kind: 'graduate', id: of.graduate },
    key: `card.reached:${of.graduate}:${evidence}`,
  }
}

/** Who got a card is told so in their inbox; the card itself is worked out when they open it. */
export const cardMessage: {
  readonly kind: string
  readonly title: Text
  readonly body: Text
  readonly href: string
} = {
  kind: 'policy.card',
  title: { zh: '你的就业政策明白卡', en: 'Your policy card' },
  body: {
    zh: '毕业这一年能享受哪些政策、有多少钱、怎么办，都列在里面。点开看，不用填表。',
    en: 'What you are entitled to in the year of your graduation, how much, and how to get it. Open it: nothing to fill in.',
  },
  href: '/card',
}
