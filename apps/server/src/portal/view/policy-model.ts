import type { Day, Text } from '../../kernel/index.ts'
import type { Audience, BenefitKind, Period } from '../../policies/browser.ts'

/** How a version stands on a day. */
export type Standing = 'in-force' | 'ended' | 'ahead'

export interface PolicyRow {
  readonly id: string
  readonly name: Text
  readonly audience: Audience
  readonly benefit: BenefitKind
  readonly layer: Text
  readonly gives: Text
  readonly standing: Standing
  /** of `ended` the last day, of `ahead` the first, of `in-force` the last if there is one */
  readonly day: Day | undefined
  readonly confirmed: boolean
}

export interface PoliciesProps {
  readonly audience: Audience | undefined
  readonly kind: BenefitKind | undefined
  /** those of the audience, before the kind is chosen */
  readonly counts: Readonly<Record<BenefitKind, number>>
  readonly rows: readonly PolicyRow[]
  readonly all: number
}

/** A condition in words: one sentence, or a group of them. */
export type Told =
  | { readonly says: Text; readonly clause?: string }
  | { readonly group: 'all' | 'any' | 'none' | Audience; readonly of: readonly Told[] }

export interface PolicySourceLine {
  readonly title: Text
  readonly number?: string
  readonly link?: string
  readonly standing: Text
  /** from memory: to be confirmed */
  readonly open: boolean
  readonly checked: Day
}

export interface PolicyVersionLine {
  readonly version: string
  readonly from: Day
  readonly fromUnconfirmed: boolean
  readonly to: Day | undefined
  readonly published: Day
  readonly standing: Standing
  readonly gives: Text
  readonly hash: string | undefined
}

export interface PolicyProps extends PolicyRow {
  readonly kindWords: Text
  readonly who: Told | undefined
  /** fen, over everybody who may have it; undefined: not counted, or not known */
  readonly amount: { readonly from: number; readonly to: number } | undefined
  readonly per: Period | undefined
  readonly amountUnknown: boolean
  readonly discretion: boolean
  readonly once: Text | undefined
  readonly excludes: readonly { readonly id: string; readonly name: Text }[]
  readonly documents: readonly Text[]
  readonly where: Text
  readonly claim: { readonly levels: readonly Text[]; readonly days: number } | undefined
  /** a page of its own on which it is applied for, and working days to an answer */
  readonly apply: { readonly path: string; readonly days: number } | undefined
  readonly sources: readonly PolicySourceLine[]
  readonly review: Day | undefined
  readonly versions: readonly PolicyVersionLine[]
  /** items of the plan that it serves and that have a page */
  readonly promises: readonly { readonly id: string; readonly label: Text }[]
}

export interface GuideProps {
  readonly day: Day
  /** of everything in it: two that bear the same say the same */
  readonly mark: string
  readonly parts: readonly {
    readonly heading: Text
    readonly lead: Text
    readonly policies: readonly PolicyProps[]
  }[]
}
