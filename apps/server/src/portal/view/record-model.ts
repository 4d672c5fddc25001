import type { Day, Text } from '../../kernel/index.ts'
import type { FormState } from './model.ts'

/** One value of a record with who said it. */
export interface RecordValue {
  /** null: the field itself and not one of several */
  readonly item: string | null
  readonly words: Text
  readonly verified: boolean
  readonly said: Text
  readonly day: Day
  readonly differs: { readonly words: Text; readonly said: Text; readonly day: Day } | null
}

export interface RecordField {
  readonly field: string
  readonly label: Text
  readonly values: readonly RecordValue[]
  /** where it is changed; null: by an office */
  readonly edit: string | null
  /** several: where one more is added */
  readonly add: string | null
}

export interface RecordProps {
  readonly fields: readonly RecordField[]
  readonly statuses: readonly {
    readonly name: Text
    readonly from: Day
    readonly until: Day | null
    readonly said: Text
  }[]
  /** requests to be named in a household that wait for the reader */
  readonly asked: number
}

/** One control of a form, as data. */
export interface Control {
  readonly name: string
  readonly label: Text
  readonly kind: 'text' | 'tel' | 'date' | 'number' | 'select' | 'area' | 'tick'
  readonly help?: Text
  readonly optional?: boolean
  readonly maxlength?: number
  readonly options?: readonly { readonly code: string; readonly label: Text }[]
}

export interface RecordEditProps {
  readonly title: Text
  readonly lead: Text | null
  readonly action: string
  readonly controls: readonly Control[]
  /** boxes of which any may be ticked, under one heading */
  readonly choices: {
    readonly label: Text
    readonly controls: readonly Control[]
    /** one that is none of them and stands below */
    readonly apart: Control
  } | null
  readonly form: FormState
  /** an item that exists can be taken away */
  readonly remove: { readonly action: string; readonly item: string; readonly form: FormState } | null
}

export interface PlaceProps {
  readonly title: Text
  readonly action: string
  /** from the county down to what is chosen now */
  readonly chosen: readonly { readonly code: string; readonly label: Text }[]
  readonly further: readonly { readonly code: string; readonly label: Text }[]
  readonly at: string
  /** what may be chosen instead of a place of the city */
  readonly elsewhere: readonly { readonly code: string; readonly label: Text }[]
  readonly form: FormState
}

export interface RegistrationRow {
  readonly id: string
  readonly kind: Text
  readonly state: Text
  readonly ground: Text
  readonly lines: readonly { readonly label: Text; readonly value: Text | string }[]
  readonly yours: boolean
  readonly steps: readonly { readonly action: string; readonly label: Text; readonly needsReason: boolean }[]
  readonly form: FormState
}

export interface RegistrationsProps {
  readonly rows: readonly RegistrationRow[]
  readonly canApply: readonly { readonly kind: string; readonly title: Text; readonly say: Text }[]
  readonly cancelReasons: readonly { readonly code: string; readonly label: Text }[]
}

export interface RegistrationFormProps {
  readonly title: Text
  readonly action: string
  /** shown for confirmation */
  readonly known: readonly { readonly label: Text; readonly value: Text }[]
  readonly controls: readonly Control[]
  readonly form: FormState
}

export interface HouseholdProps {
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly relation: Text
    readonly state: Text
    readonly side: 'head' | 'member'
    readonly open: boolean
  }[]
  readonly relations: readonly { readonly code: string; readonly label: Text }[]
  readonly form: FormState
  readonly answerForm: FormState
}
