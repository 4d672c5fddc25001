import type { Day, Instant, Text } from '../../kernel/index.ts'
import type { FormState } from './model.ts'
import type { Step } from './model-own.ts'
import type { Control } from './record-model.ts'

/** A fact that is known, with who says it: shown for confirmation and never asked again. */
export interface KnownFact {
  readonly label: Text
  readonly value: Text
  readonly source: Text | null
  readonly day: Day | null
  readonly verified: boolean
}

/** A question of which any number of answers may be ticked. */
export interface SeveralControl {
  readonly name: string
  readonly label: Text
  readonly options: readonly { readonly code: string; readonly label: Text }[]
}

export interface ClaimRule {
  readonly status: 'eligible' | 'not-eligible' | 'cannot-tell' | 'not-in-force'
  readonly likely: boolean
  readonly amount: { readonly from: number; readonly to: number | null } | null
  readonly reasons: readonly { readonly says: Text; readonly holds: boolean }[]
  readonly unknownFigures: readonly Text[]
}

export interface NewClaimProps {
  readonly policy: string
  readonly name: Text
  readonly gives: Text
  readonly days: number
  readonly confirmed: boolean
  readonly rule: ClaimRule
  readonly known: readonly KnownFact[]
  readonly controls: readonly Control[]
  readonly several: readonly SeveralControl[]
  readonly papers: readonly Text[]
  readonly form: FormState
}

export interface ClaimListRow {
  readonly id: string
  readonly title: Text
  readonly state: Text
  /** it waits for the reader */
  readonly yours: boolean
  readonly due: Day | null
  readonly overdue: boolean
  readonly decideBy: Day | null
  readonly amount: number | null
  readonly receipt: string
}

export interface ClaimsProps {
  readonly open: readonly ClaimListRow[]
  readonly over: readonly ClaimListRow[]
}

/** The part of the page whose form was sent: what was wrong with it stands there. */
export type ClaimPart = 'answers' | 'papers' | 'account' | 'family' | 'send' | 'object' | 'check'

export interface ClaimProps extends Omit<NewClaimProps, 'papers' | 'form' | 'days' | 'gives' | 'confirmed'> {
  readonly id: string
  readonly gives: Text | null
  readonly claimant: string
  readonly row: ClaimListRow
  readonly kind: 'cash' | 'in-kind' | 'right'
  readonly stage: string
  readonly turn: boolean
  /** sent back with questions, with what is asked */
  readonly asked: { readonly reason: Text | null; readonly note: string | null } | null
  readonly enteredBy: string | null
  readonly needed: readonly { readonly id: string; readonly name: Text; readonly given: boolean }[]
  readonly papers: readonly {
    readonly id: string
    readonly documentName: Text
    readonly name: string
    readonly size: number
  }[]
  readonly takesFamily: boolean
  readonly relations: readonly { readonly code: string; readonly label: Text }[]
  readonly family: readonly {
    readonly id: string
    readonly relation: Text
    readonly name: string
    readonly birth: Day
    readonly number: string
  }[]
  readonly account: { readonly holder: string; readonly bank: string; readonly number: string } | null
  readonly lastAccount: string | null
  readonly steps: readonly Step[]
  readonly can: { readonly withdraw: boolean; readonly object: Day | null; readonly correct: boolean }
  readonly sample: { readonly id: string; readonly due: Day; readonly answer: string | null } | null
  readonly demanded: { readonly amount: number; readonly repaid: number } | null
  readonly sentAt: Instant | null
  /** the key and version for every form; what was wrong belongs to `part` */
  readonly form: FormState
  readonly part: ClaimPart | null
}
