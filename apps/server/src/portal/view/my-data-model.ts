import type { Day, Instant, Text } from '../../kernel/index.ts'
import type { ConsentView, DataGroup, LookLine, RequestView } from '../../privacy/index.ts'
import type { FormState } from './model.ts'

export interface DataProps {
  readonly groups: readonly DataGroup[]
  readonly requests: readonly RequestView[]
  /** verified fields, which an officer corrects */
  readonly verified: readonly { field: string; label: Text }[]
}

export interface LooksProps {
  readonly since: Day
  readonly looks: readonly LookLine[]
  readonly more: boolean
}

export interface ConsentsProps {
  readonly consents: readonly ConsentView[]
  readonly history: readonly {
    label: Text
    aboutName: string | null
    given: boolean
    channelName: Text
    at: Instant
  }[]
  readonly form: FormState
}

export interface ErasureProps {
  readonly groups: readonly Pick<DataGroup, 'title' | 'outcome' | 'why'>[]
  readonly hindrances: readonly Text[]
  readonly form: FormState
}

export interface CorrectionProps {
  readonly field: string
  readonly label: Text
  readonly values: readonly Text[]
  readonly form: FormState
}

export interface HeldProps {
  readonly fields: readonly {
    label: Text
    purpose: Text
    kept: Text
    basis: Text
    sensitive: boolean
    seenBy: readonly Text[]
    maskedFor: readonly Text[]
  }[]
}
