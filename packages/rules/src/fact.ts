import type { Day, Span } from './day.ts'

/** What is known of somebody: yes or no, a number, a choice, a day, or several choices. Absent: not known. */
export type Answer = boolean | number | string | readonly string[]
export type Facts = Readonly<Record<string, Answer | undefined>>

export interface YesNo {
  readonly type: 'yes-no'
}
/** A whole number in `unit`; money is in fen. `from` and `to` bound every possible answer. */
export interface Count {
  readonly type: 'number'
  readonly unit: string
  readonly from?: number
  readonly to?: number
}
/** One of `values`; where `ordered`, from the lowest to the highest. */
export interface Choice<Value extends string = string> {
  readonly type: 'choice'
  readonly values: readonly Value[]
  readonly ordered?: boolean
}
/** Any of `values`, all that apply; an empty list is an answer. */
export interface Several<Value extends string = string> {
  readonly type: 'several'
  readonly values: readonly Value[]
}
export interface DayFact {
  readonly type: 'day'
}
export type FactType = YesNo | Count | Choice | Several | DayFact
export type FactTypes = Readonly<Record<string, FactType>>

/** A number of the policy: written there, or a dated parameter of its version. */
export type Bound = number | { readonly parameter: string }

type CountTest =
  | { readonly atLeast: Bound }
  | { readonly atMost: Bound }
  | { readonly above: Bound }
  | { readonly below: Bound }

/**
 * `within` a span: not longer ago than that, and not in the future. `ago`: at least that long ago. Both days count.
 * `calendarMonths`, `calendarYears`: in the calendar month (year) of the day of decision, or in one of the n − 1 before it.
 */
type DayTest =
  | { readonly onOrAfter: Day }
  | { readonly onOrBefore: Day }
  | { readonly within: Span }
  | { readonly ago: Span }
  | { readonly calendarMonths: number }
  | { readonly calendarYears: number }
  | { readonly ageAtLeast: Bound }
  | { readonly ageAtMost: Bound }

type ChoiceTest<Value, Ordered> =
  | { readonly is: Value }
  | { readonly in: readonly Value[] }
  | (Ordered extends true
      ? { readonly atLeast: Value }
      : string extends Value
        ? { readonly atLeast: Value }
        : never)

type TestOf<Type> = Type extends YesNo
  ? { readonly is: boolean }
  : Type extends Count
    ? CountTest
    : Type extends Choice<infer Value>
      ? ChoiceTest<Value, Type['ordered']>
      : Type extends Several<infer Value>
        ? { readonly has: Value } | { readonly hasAny: readonly Value[] }
        : DayTest

/** What a leaf may carry beside its test: the clause it states, as the catalogue numbers it. */
interface Cited {
  readonly clause?: string
}

/** One fact held against one test. With the types of the registry, a wrong fact, test or value does not compile. */
export type Comparison<Types extends FactTypes = FactTypes> = {
  readonly [Name in keyof Types & string]: { readonly fact: Name } & TestOf<Types[Name]> & Cited
}[keyof Types & string]

/** Conditions are data: groups of comparisons. */
export type Condition<Types extends FactTypes = FactTypes> =
  | ({ readonly all: readonly Condition<Types>[] } & Cited)
  | ({ readonly any: readonly Condition<Types>[] } & Cited)
  | ({ readonly not: Condition<Types> } & Cited)
  | Comparison<Types>
