import type { Day, Instant, Text } from '../../kernel/index.ts'
import type { EmployerRef, FormState, Pay, PostProps } from './model.ts'
import type { Control } from './record-model.ts'

export interface ApplyProps {
  readonly post: Pick<PostProps, 'id' | 'title' | 'employer' | 'place' | 'pay' | 'answerBy'>
  /** what is known of the reader, never asked again */
  readonly known: readonly { readonly label: Text; readonly value: Text | string }[]
  /** what is not known yet and has to be asked */
  readonly questions: readonly Control[]
  readonly form: FormState
}

export interface ReceiptProps {
  readonly applicationId: string
  readonly number: string
  readonly post: Pick<PostProps, 'id' | 'title' | 'employer'>
  readonly sentAt: Instant
  readonly answerBy: Day
}

/** Who must act now. */
export type Turn = 'you' | 'employer' | 'office' | 'nobody'

export interface ApplicationRow {
  readonly id: string
  readonly title: string
  readonly employer: EmployerRef
  readonly place: Text
  readonly state: Text
  readonly turn: Turn
  readonly due: Day | null
  /** working days past due; 0 if it is not */
  readonly overdue: number
  readonly next: Text
  readonly sentOn: Day
}

export interface ApplicationsProps {
  readonly open: readonly ApplicationRow[]
  readonly ended: readonly ApplicationRow[]
}

export interface Step {
  readonly form: 'past' | 'here' | 'next' | 'late' | 'ended'
  readonly title: Text
  readonly note?: Text
  /** what somebody wrote, in their own words */
  readonly words?: string
  readonly at?: Instant
  readonly due?: Day
}

export type Chase =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: Text; readonly from: Day | null }

export interface ApplicationProps {
  readonly id: string
  readonly post: Pick<PostProps, 'id' | 'title' | 'employer' | 'place' | 'pay'>
  readonly state: Text
  readonly turn: Turn
  readonly due: Day | null
  readonly overdue: number
  readonly steps: readonly Step[]
  /** version and key for every form on the page */
  readonly form: FormState
  readonly interview: {
    readonly times: readonly Instant[]
    readonly place: string
    readonly note?: string
  } | null
  readonly offer: { readonly pay: Pay | null; readonly startsOn: Day; readonly note?: string } | null
  readonly start: { readonly startedOn: Day; readonly saidBy: Text } | null
  /** on what officers recorded a first day or a departure */
  readonly papers: readonly { readonly id: string; readonly words: string; readonly name: string }[]
  readonly chase: Chase | null
  readonly withdraw: boolean
}

export interface Message {
  readonly id: string
  readonly at: Instant
  readonly unread: boolean
  readonly title: Text
  readonly body: Text
  readonly href?: string
  readonly linkWords?: Text
}

/** Something somebody reported about the reader, which only the reader can confirm. */
export interface Confirmation {
  readonly id: string
  readonly question: Text
  readonly saidBy: Text
  readonly facts: readonly { readonly label: Text; readonly value: Text | string }[]
  readonly form: FormState
}

export interface InboxProps {
  /** marks everything up to the newest message shown as read; null when all of it is */
  readonly read: { readonly upTo: string; readonly form: FormState } | null
  readonly confirmations: readonly Confirmation[]
  readonly messages: readonly Message[]
}
