import type { Answer, Facts, Range } from '@qingye/rules'
import {
  type Actor,
  type Day,
  type Hand,
  type Id,
  type Instant,
  isWithin,
  type Text,
} from '../kernel/index.ts'
import type { BenefitKind, ClaimLevel, FactOrigin, PolicyReason } from '../policies/index.ts'
import type { ClaimParty, ClaimState } from './claim-lifecycle.ts'
import type { HeldKey } from './once.ts'

export * from './claim-lifecycle.ts'
export * from './claim-reasons.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

/** What can be claimed here: money that is paid out, something handed over, a right that is entered. */
export const claimable = ['cash', 'in-kind', 'right'] as const satisfies readonly BenefitKind[]
export type ClaimKind = (typeof claimable)[number]

export function isClaimable(benefit: BenefitKind): benefit is ClaimKind {
  return claimable.some(each => each === benefit)
}

export const levelNames: Readonly<Record<ClaimLevel, Text>> = {
  town: text('镇街', 'Town'),
  county: text('县（市、区）', 'County'),
  city: text('市', 'City'),
}

/** What the rule said, with what it was told: kept beside a decision and never changed. */
export interface RuleResult {
  readonly day: Day
  readonly version: string | undefined
  readonly hash: string | undefined
  readonly status: 'eligible' | 'not-eligible' | 'cannot-tell' | 'not-in-force'
  readonly likely: boolean
  readonly amount: Range | undefined
  readonly reasons: readonly PolicyReason[]
  readonly missing: readonly string[]
  readonly unknownFigures: readonly Text[]
}

export interface Decision extends RuleResult {
  readonly facts: Facts
  readonly approved: boolean
  readonly granted: number | undefined
  readonly source: string | undefined
  /** approved although the rule says otherwise, or another amount */
  readonly against: boolean
}

/** Where money goes. The number is sealed; `shown` is what of it may be seen. */
export interface Account {
  readonly holder: string
  readonly bank: string
  readonly sealed: string
  readonly shown: string
}

export interface Claim {
  readonly id: Id<'Claim'>
  readonly version: number
  readonly policy: string
  /** as it was called when it was begun */
  readonly title: Text
  readonly kind: ClaimKind
  readonly person: Id<'Person'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  readonly claimant: string
  readonly division: string
  /** who typed it in for somebody: a village worker */
  readonly enteredBy: string | undefined
  readonly state: ClaimState
  readonly levels: readonly ClaimLevel[]
  readonly level: ClaimLevel | undefined
  /** working days that the policy gives the offices together */
  readonly days: number
  readonly waitsFor: ClaimParty | undefined
  readonly dueOn: Day | undefined
  /** what the claimant answered; what was known beside it, and where from */
  readonly answers: Readonly<Record<string, Answer>>
  readonly known: Facts
  readonly origins: Readonly<Record<string, FactOrigin>>
  /** claimed although the rule says no */
  readonly anyway: boolean
  readonly account: Account | undefined
  readonly amount: number | undefined
  readonly decision: Decision | undefined
  /** who proposed or decided: whoever follows is somebody else */
  readonly hand: Hand | undefined
  readonly handName: string | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly objectUntil: Day | undefined
  readonly batch: Id<'ClaimBatch'> | undefined
  readonly keys: readonly HeldKey[]
  readonly sentAt: Instant | undefined
  readonly sentOn: Day | undefined
  readonly paidOn: Day | undefined
  readonly demanded: number | undefined
  readonly repaid: number
  readonly createdAt: Instant
}

/** The levels that there are for a place: no town decides for a firm that is known by its county alone. */
export function levelsFor(levels: readonly ClaimLevel[], division: string): ClaimLevel[] {
  const there = levels.filter(level => level !== 'town' || division.length >= 9)
  return there.length === 0 ? ['county'] : there
}

/** May the actor act at a level for this place? The city's officers also stand in as a county's second person. */
export function actsAt(actor: Actor, level: ClaimLevel, division: string): boolean {
  if (!isWithin(actor, division)) return false
  if (level === 'town') return actor.role === 'town-officer'
  if (level === 'county') return actor.role === 'county-officer' || actor.role === 'city-officer'
  return actor.role === 'city-officer'
}

/** To whom an objection goes: one level up from whoever decided, the city's from the city. */
export function levelAbove(level: ClaimLevel): ClaimLevel {
  return level === 'town' ? 'county' : 'city'
}

/** Working days from the day it was sent until this level should have acted: each has its share of the policy's days. */
export function shareOf(claim: Pick<Claim, 'days' | 'levels'>, level: ClaimLevel): number {
  const place = claim.levels.indexOf(level) + 1
  return Math.ceil((claim.days * Math.max(place, 1)) / Math.max(claim.levels.length, 1))
}

/** Does approving this amount go against what the rule says? */
export function isAgainst(rule: RuleResult, kind: ClaimKind, amount: number | undefined): boolean {
  if (rule.status !== 'eligible') return true
  if (kind !== 'cash' || rule.amount === undefined || amount === undefined) return false
  return amount < rule.amount.from || amount > rule.amount.to
}

/** What is known, with what the claimant says over it: a verified fact is not said anew. */
export function factsOf(claim: Pick<Claim, 'answers' | 'known' | 'origins'>): Facts {
  const own = Object.entries(claim.answers).filter(([fact]) => claim.origins[fact]?.verified !== true)
  return { ...claim.known, ...Object.fromEntries(own) }
}
