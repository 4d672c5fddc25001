import type { Day, Text } from '../../kernel/index.ts'
import type { FormState } from './model.ts'

interface Choice {
  readonly code: string
  readonly label: Text
}

export interface DoorsProps {
  readonly words: string
  /** null: nothing was looked for */
  readonly found:
    | readonly { readonly id: string; readonly name: string; readonly place: Text; readonly state: Text }[]
    | null
  readonly mine: readonly { readonly id: string; readonly name: string; readonly state: Text }[]
}

export interface AskKindProps {
  readonly form: FormState
  readonly kinds: readonly Choice[]
}

/** Why the second half of the form is not shown. */
export type AskStop = 'personal' | 'administered'

export interface AskStopProps {
  readonly why: AskStop
  readonly name: string | null
}

export interface AskFormProps {
  readonly form: FormState
  /** undefined: a new one */
  readonly receipt?: string
  readonly kind: Choice
  readonly creditCode: string
  /** known, and nobody administers it */
  readonly claim: boolean
  readonly fields: readonly ('representative' | 'address' | 'industry' | 'licence')[]
  readonly licence: Text | null
  readonly counties: readonly Choice[]
  readonly industries: readonly Choice[]
  readonly documents: readonly Text[]
}

export interface RequestProps {
  readonly receipt: string
  readonly form: FormState
  readonly name: string
  readonly kindName: Text
  readonly creditCode: string
  readonly state: 'draft' | 'waiting' | 'asked' | 'second-look' | 'verified' | 'refused'
  readonly stateName: Text
  readonly dueOn: Day | null
  readonly reason: Text | null
  readonly note: string | null
  readonly missing: readonly Choice[]
  readonly documents: readonly {
    readonly id: string
    readonly kindName: Text
    readonly name: string
    readonly size: number
  }[]
  readonly documentKinds: readonly Choice[]
  readonly canTake: boolean
  readonly taken: boolean
  /** signed in: the organisation came to the account by itself */
  readonly own: boolean
}
