import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Actor, Day, fileOutput, Instant, Kernel, Language, Text, UseCase } from '../kernel/index.ts'
import type { Plan } from '../plan/index.ts'
import type { City } from '../registry/index.ts'
import type { Assets } from './assets.ts'
import type { FlashName } from './flash.ts'
import type { SentForm } from './forms.ts'
import type { SharedPages } from './shared-pages.ts'
import type { Frame, Query } from './view/index.ts'

export interface PortalParts {
  readonly kernel: Kernel
  readonly city: City
  readonly plan: Plan
  readonly secret: string
  /** what the identity service is called, where there is one */
  readonly identityName: Text | undefined
  /** shows the demo's accounts on the sign-in page, and its notice everywhere */
  readonly demo: boolean
  /** what the last nightly recount of everything found; undefined before the first night */
  lastCompared(): Promise<{ readonly at: Instant; readonly differences: number } | undefined>
}

export interface Portal extends PortalParts {
  readonly assets: Assets
  readonly shared: SharedPages
}

/** One request, as a page sees it. */
export interface Ask {
  readonly portal: Portal
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly actor: Actor
  readonly today: Day
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
  /** what was sent by POST; empty for GET */
  readonly form: SentForm
  /** what somebody had typed here before their session ended; undefined otherwise */
  readonly draft: Readonly<Record<string, string>> | undefined
  /** Calls a use case as the reader, with the form's key and version. The portal's only way in. */
  call<I extends TSchema, O extends TSchema>(useCase: UseCase<I, O>, input: unknown): Promise<Static<O>>
  /** @param here the Chinese address to show, when it is not that of the request */
  frame(here?: string): Promise<Frame>
}

export type Answer =
  | { readonly html: string; readonly status?: number }
  /** bytes to be saved */
  | { readonly file: Static<typeof fileOutput> }
  /** a redirect to a Chinese address of the portal, or to the workbench */
  | { readonly to: string; readonly flash?: FlashName }
  /** a redirect to another site: the identity service that the operator has named */
  | { readonly away: string }

export interface Route {
  readonly method: 'GET' | 'POST'
  /** the Chinese address; the English one has /en before it */
  readonly path: string
  /** `person`: a visitor is asked to sign in and comes back */
  readonly for?: 'person'
  /** the same for every visitor and without a form: may be drawn once for many */
  readonly shared?: true
  /** may ask the phone where it is, when its reader presses for it; no other page may */
  readonly near?: true
  /** opens sessions or sends codes: limited more than reading is */
  readonly entry?: true
  /** its form brings a file of so many bytes at most; without it no file is taken */
  readonly largestFile?: number
  /** POST: the page on which its form stands, where one goes on after signing in */
  readonly formAt?: (params: Readonly<Record<string, string>>) => string
  handle(ask: Ask): Promise<Answer>
}
