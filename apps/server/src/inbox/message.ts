import type { Id, Text } from '../kernel/index.ts'

export type Receiver =
  | { readonly person: Id<'Person'> }
  | { readonly organisation: Id<'Organisation'> }
  /** the officials of an area */
  | { readonly division: string; readonly source: string }

export interface NewMessage {
  readonly to: Receiver
  /** `application.refused`, `post.filled` … */
  readonly kind: string
  readonly title: Text
  readonly body: Text
  /** a page of the portal or the workbench */
  readonly href?: string
  readonly source?: string
}

export interface Message {
  readonly id: Id<'Message'>
  readonly kind: string
  readonly title: Text
  readonly body: Text
  readonly href: string | undefined
  readonly sentAt: string
  readonly readAt: string | undefined
}
