import type { CvContent } from '../../cv/index.ts'
import type { Day, Instant, Text } from '../../kernel/index.ts'
import type { FormState } from './model.ts'

export interface CvProps {
  readonly content: CvContent
  readonly phone: string | null
  readonly sections: readonly { name: string; label: Text; on: boolean; empty: boolean }[]
  readonly introduction: string
  readonly longest: number
  /** others see an older version */
  readonly changed: boolean
  readonly versions: readonly { number: number; madeAt: Instant }[]
  readonly links: readonly CvLinkProps[]
  readonly form: FormState
}

export interface CvLinkProps {
  readonly id: string
  readonly state: 'open' | 'expired' | 'revoked'
  readonly madeAt: Instant
  readonly expiresOn: Day
  readonly looks: number
  readonly withPhone: boolean
}

export interface SharedCvProps {
  readonly content: CvContent
  readonly phone: string | null
  readonly expiresOn: Day
  readonly pdf: string
  readonly isOwn: boolean
}
