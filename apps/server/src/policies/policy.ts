import type { Answer, Facts, FactType, Policy, Range, Status, Version } from '@qingye/rules'
import type { Day, Text } from '../kernel/index.ts'

/** For whom a policy is, and who fills in the questions. */
export const audiences = {
  person: { zh: '个人', en: 'Person' },
  firm: { zh: '单位', en: 'Firm' },
} as const satisfies Record<string, Text>
export type Audience = keyof typeof audiences

/** What kind of thing somebody gets; only `cash` is money that is paid out. */
export const benefitKinds = {
  cash: { zh: '发钱', en: 'Money paid' },
  ceiling: { zh: '少缴税费，最多到这个数', en: 'Less tax or fees, up to this much' },
  credit: { zh: '贷款额度', en: 'A line of credit' },
  'in-kind': { zh: '实物或服务', en: 'In kind' },
  right: { zh: '一项资格', en: 'A right' },
} as const satisfies Record<string, Text>
export type BenefitKind = keyof typeof benefitKinds

/** How well a fact about a policy is known, as `policies.md` of the plan marks it. */
export const standings = {
  source: { zh: '已查到公开来源', en: 'Read in a published source' },
  document: { zh: '写在本市文件里', en: 'In the document of the city' },
  memory: { zh: '待核实', en: 'To be confirmed' },
} as const satisfies Record<string, Text>
export type Standing = keyof typeof standings

/** A fact that policies ask about, as the registry of facts describes it. */
export type FactDefinition = FactType & {
  readonly audience: readonly Audience[]
  readonly label: Text
  /** as it is put to somebody, in words of every day */
  readonly question: Text
  readonly hint?: Text
  /** of a choice, or of several: how each value is called */
  readonly words?: Readonly<Record<string, Text>>
  /** of a choice: its words say all by themselves, so that no sentence names the label before them */
  readonly alone?: true
  readonly topic: string
  /** seconds that answering takes: above 0 */
  readonly effort: number
  /** answers that stand for what people say, each with how often */
  readonly prior: readonly (readonly [Answer, number])[]
  /** computed from other facts and never asked: `derive` in `derive.ts` knows how */
  readonly derivedFrom?: readonly string[]
  /** asked only of those whose answer to another fact is one of these; of others it says nothing */
  readonly onlyIf?: { readonly fact: string; readonly in: readonly (string | boolean)[] }
  /** nobody can change it: it is never told as what one change would do */
  readonly fixed?: true
  /** of a day: it may lie ahead. Other days are not after the day of decision */
  readonly ahead?: true
}

/** A paper to bring, and what may stand for it. */
export interface PolicyDocument {
  readonly id: string
  readonly name: Text
  /** the facts that it proves; a fact verified on record makes it unnecessary */
  readonly proves: readonly string[]
}

export interface PolicySource {
  readonly title: Text
  /** number of the notice; absent: none is known */
  readonly number?: string
  readonly link?: string
  readonly standing: Standing
  /** the day on which somebody last read it */
  readonly checked: Day
}

/** Who decides, one after another, and by which working day. */
export const claimLevels = ['town', 'county', 'city'] as const
export type ClaimLevel = (typeof claimLevels)[number]

/** How it is claimed. Absent on a version: not here; `where` says where. */
export interface ClaimTerms {
  readonly levels: readonly ClaimLevel[]
  /** working days from receipt to decision */
  readonly days: number
}

/** What a parameter is called, in which unit it is told, and how well it is known. */
export interface FigureWords {
  readonly label: Text
  readonly unit: string
  readonly standing: Standing
}

/** For how long one amount stands. */
export const periods = {
  once: { zh: '一次', en: 'once' },
  month: { zh: '每月', en: 'a month' },
  year: { zh: '每年', en: 'a year' },
} as const satisfies Record<string, Text>
export type Period = keyof typeof periods

export interface CatalogueVersion extends Version {
  readonly sources: readonly PolicySource[]
  /** false: shown as “to be confirmed with the office” */
  readonly confirmed: boolean
  /** nobody has confirmed its first day */
  readonly fromUnconfirmed?: true
  /** the day by which somebody looks at it again */
  readonly review: Day
  /** what somebody gets, in one sentence */
  readonly gives: Text
  readonly documents: readonly PolicyDocument[]
  readonly where: Text
  readonly claim?: ClaimTerms
  /** of the amount; absent where there is none, and of a line of credit */
  readonly per?: Period
  /** of the parameters, under the same names */
  readonly figures?: Readonly<Record<string, FigureWords>>
}

export interface CataloguePolicy extends Policy {
  readonly name: Text
  readonly audience: Audience
  /** asked by others too: the fact `applicant` says in whose name */
  readonly alsoFor?: readonly Audience[]
  readonly benefit: BenefitKind
  /** items of the plan that it serves */
  readonly plan: readonly string[]
  readonly versions: readonly CatalogueVersion[]
}

/** What the files under `policies/` of a plan say, checked and with the hash of each version. */
export interface Catalogue {
  readonly policies: readonly CataloguePolicy[]
  readonly facts: Readonly<Record<string, FactDefinition>>
}

/** What a policy says about somebody, ready to be shown: every sentence in both languages. */
export interface PolicyAnswer {
  readonly policy: string
  readonly status: Status
  /** entitled, but the office decides */
  readonly likely: boolean
  readonly confirmed: boolean
  /** in fen for `cash`, `ceiling` and `credit`; absent: not counted, or blocked by a figure nobody knows */
  readonly amount: Range | undefined
  readonly per: Period | undefined
  readonly reasons: readonly PolicyReason[]
  /** facts to ask for, never derived ones */
  readonly missing: readonly string[]
  /** figures that are not known: nothing the asker answers helps */
  readonly unknownFigures: readonly Text[]
  readonly nearMisses: readonly { readonly fact: string; readonly says: Text }[]
  readonly version: string | undefined
  readonly hash: string | undefined
}

export interface PolicyReason {
  readonly fact: string
  readonly says: Text
  readonly clause: string | undefined
  readonly holds: boolean
}

/** What is known of somebody from records, each with where it comes from. */
export interface KnownFacts {
  readonly facts: Facts
  readonly origins: Readonly<Record<string, FactOrigin>>
}

export interface FactOrigin {
  /** e.g. 学籍名单, 你自己填的 */
  readonly source: Text
  readonly day: Day
  /** only what was verified may entitle somebody without being asked */
  readonly verified: boolean
}
