import type { Day, Id, Instant, Lifecycle } from '../kernel/index.ts'
import type { CataloguePolicy } from './policy.ts'

/** What a file of the plan says, on its way to the public. The public sees what was published last, until then. */
export const publicationStates = ['proposed', 'checked', 'published', 'replaced', 'returned'] as const
export type PublicationState = (typeof publicationStates)[number]
export const publicationActions = ['check', 'publish', 'return', 'replace'] as const
export type PublicationAction = (typeof publicationActions)[number]
/** `officer`: the city's officers; `leader`: who signs. Never one person for both steps (`kernel/hands.ts`). */
export const publicationParties = ['officer', 'leader', 'system'] as const
export type PublicationParty = (typeof publicationParties)[number]

export const publicationLifecycle: Lifecycle<PublicationState, PublicationAction, PublicationParty> = {
  proposed: {
    label: { zh: '等第一个人核对', en: 'To be checked by a first person' },
    waitsFor: 'officer',
    dueIn: 5,
    on: {
      check: { to: 'checked', by: ['officer'], label: { zh: '核对过了', en: 'Checked against the notice' } },
      return: {
        to: 'returned',
        by: ['officer', 'leader'],
        label: { zh: '退回', en: 'Send back' },
        reason: true,
      },
      replace: {
        to: 'returned',
        by: ['system'],
        label: { zh: '文件又改了', en: 'The file changed again' },
        reason: true,
      },
    },
  },
  checked: {
    label: { zh: '等第二个人发布', en: 'To be published by a second person' },
    waitsFor: 'leader',
    dueIn: 5,
    on: {
      publish: { to: 'published', by: ['officer', 'leader'], label: { zh: '发布', en: 'Publish' } },
      return: {
        to: 'returned',
        by: ['officer', 'leader'],
        label: { zh: '退回', en: 'Send back' },
        reason: true,
      },
      replace: {
        to: 'returned',
        by: ['system'],
        label: { zh: '文件又改了', en: 'The file changed again' },
        reason: true,
      },
    },
  },
  published: {
    label: { zh: '已发布', en: 'Published' },
    on: {
      replace: {
        to: 'replaced',
        by: ['system'],
        label: { zh: '发布了新的', en: 'A later one was published' },
      },
    },
  },
  replaced: { label: { zh: '已被后来的代替', en: 'Replaced by a later one' }, on: {} },
  returned: { label: { zh: '已退回', en: 'Sent back' }, on: {} },
}

export interface Publication {
  readonly id: Id<'Publication'>
  readonly version: number
  readonly policy: string
  /** counts up for each policy */
  readonly no: number
  readonly hash: string
  /** undefined: the file is gone, the policy is to be taken off */
  readonly content: CataloguePolicy | undefined
  readonly state: PublicationState
  readonly proposedAt: Instant
  readonly dueOn: Day
  readonly checkedBy: string | null
  readonly checkedFor: string | null
  readonly checkedName: string | undefined
  readonly checkedAt: Instant | undefined
  readonly publishedBy: string | null
  readonly publishedFor: string | null
  readonly publishedName: string | undefined
  readonly publishedAt: Instant | undefined
  readonly returnedName: string | undefined
  readonly reason: string | undefined
}
