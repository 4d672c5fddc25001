import { createHash, timingSafeEqual } from 'node:crypto'
import { type Static, Type } from 'typebox'
import {
  type Day,
  day,
  divisionCode,
  type Hand,
  type Id,
  type Instant,
  keyIn,
  type Lifecycle,
  type Text,
} from '../kernel/index.ts'
import { type DocumentKind, organisationKindRules, organisationKinds } from '../registry/index.ts'

export const requestStates = ['draft', 'waiting', 'asked', 'second-look', 'verified', 'refused'] as const
export type RequestState = (typeof requestStates)[number]
export const requestActions = ['send', 'ask', 'verify', 'pass', 'refuse'] as const
export type RequestAction = (typeof requestActions)[number]
export const requestParties = ['applicant', 'officer'] as const
export type RequestParty = (typeof requestParties)[number]

const text = (zh: string, en: string): Text => ({ zh, en })

export const requestKinds = {
  register: text('登记单位', 'Register an organisation'),
  claim: text('认领单位', 'Take over an organisation'),
  change: text('变更名称、类型或代码', 'Change of name, kind or code'),
} as const satisfies Record<string, Text>
export type RequestKind = keyof typeof requestKinds

const send = { to: 'waiting', by: ['applicant'], label: text('送去核验', 'Send for verification') } as const
const ask = { to: 'asked', by: ['officer'], label: text('要求补材料', 'Ask for more'), reason: true } as const
const refuse = { to: 'refused', by: ['officer'], label: text('不通过', 'Refuse'), reason: true } as const
const verify = { to: 'verified', by: ['officer'], label: text('核验通过', 'Verify') } as const

/** Three working days for whoever compares the papers; a changed name or code is looked at by two. */
export const requestLifecycle: Lifecycle<RequestState, RequestAction, RequestParty> = {
  draft: { label: text('还没送出', 'Not sent yet'), waitsFor: 'applicant', on: { send } },
  waiting: {
    label: text('等核验', 'Waiting for verification'),
    waitsFor: 'officer',
    dueIn: 3,
    on: {
      verify,
      pass: {
        to: 'second-look',
        by: ['officer'],
        label: text('相符，交另一人复核', 'Fits: on to a second officer'),
      },
      ask,
      refuse,
    },
  },
  asked: { label: text('要补材料', 'More is asked for'), waitsFor: 'applicant', on: { send, refuse } },
  'second-look': {
    label: text('等另一人复核', 'Waiting for a second officer'),
    waitsFor: 'officer',
    dueIn: 3,
    on: { verify, ask, refuse },
  },
  verified: { label: text('已通过', 'Verified'), on: {} },
  refused: { label: text('没有通过', 'Refused'), on: {} },
}

export const phonePattern = '^[0-9+() -]{5,30}$'

/** What somebody says of an organisation, to be compared with its papers. */
export const requestFacts = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 100 }),
  kind: keyIn(organisationKinds),
  creditCode: Type.String({ minLength: 1, maxLength: 40 }),
  division: divisionCode(),
  address: Type.Optional(Type.String({ maxLength: 200 })),
  industry: Type.Optional(Type.String({ maxLength: 40 })),
  representative: Type.Optional(Type.String({ maxLength: 50 })),
  contactName: Type.String({ minLength: 1, maxLength: 50 }),
  contactPhone: Type.String({ pattern: phonePattern }),
  licenceNumber: Type.Optional(Type.String({ maxLength: 60 })),
  licenceFrom: Type.Optional(day()),
  licenceUntil: Type.Optional(day()),
})
export type RequestFacts = Static<typeof requestFacts>

export interface FieldCheck {
  readonly field: string
  readonly fits: boolean
  readonly by: string
}

export interface Request {
  readonly id: Id<'Request'>
  readonly version: number
  readonly kind: RequestKind
  readonly organisation: Id<'Organisation'> | undefined
  readonly division: string
  readonly state: RequestState
  readonly facts: RequestFacts
  readonly secret: string
  readonly account: Id<'Account'> | undefined
  readonly accountName: string | undefined
  readonly person: Id<'Person'> | undefined
  readonly dueOn: Day | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly checks: readonly FieldCheck[]
  /** who looked first, where two have to */
  readonly first: Hand | undefined
  readonly firstByName: string | undefined
  readonly decidedByName: string | undefined
  readonly sentAt: Instant | undefined
  readonly decidedAt: Instant | undefined
  readonly takenBy: Id<'Account'> | undefined
  readonly createdAt: Instant
}

/** The fields that an officer compares with the papers, one by one, for a kind. */
export function checkedFields(facts: RequestFacts): readonly (keyof RequestFacts)[] {
  const rule = organisationKindRules[facts.kind]
  return [
    'name',
    'kind',
    'creditCode',
    'division',
    ...(rule.facts.includes('representative') ? (['representative'] as const) : []),
    ...(rule.facts.includes('address') ? (['address'] as const) : []),
    ...(rule.licence === undefined ? [] : (['licenceNumber', 'licenceFrom', 'licenceUntil'] as const)),
    'contactName',
  ]
}

/** The papers that are still to come. */
export function missingDocuments(
  facts: Pick<RequestFacts, 'kind'>,
  there: readonly { readonly kind: DocumentKind }[],
): DocumentKind[] {
  return organisationKindRules[facts.kind].documents.filter(kind => !there.some(each => each.kind === kind))
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(`organisation-request:${secret}`).digest('hex')
}

export function isSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(secret)), Buffer.from(hash))
}
