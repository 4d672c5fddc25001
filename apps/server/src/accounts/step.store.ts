import { randomBytes } from 'node:crypto'
import { type Context, type Id, Problem, vaultToken } from '../kernel/index.ts'
import type { PhoneCode } from './phone-code.ts'
import { later } from './session.store.ts'
import type { SignInTables } from './sign-in-tables.store.ts'
import { hashOf } from './tables.store.ts'

/** An identity elsewhere that waits to be tied to an account. */
export interface PendingLink {
  readonly issuer: string
  readonly subject: string
  readonly name: string
}

/** Where somebody stands on the way in. What each step knows is sealed: the database tells nobody's phone. */
export interface StepKinds {
  /** a code was sent */
  code: {
    readonly phone: string
    readonly code: PhoneCode
    readonly reset: boolean
    readonly link?: PendingLink
  }
  /** the phone is theirs, and nobody has an account with it */
  phone: { readonly phone: string; readonly link?: PendingLink }
  /** the phone of this account is theirs: a new password may be chosen */
  reset: { readonly account: Id<'Account'> }
  /** the first factor was right, the second is asked */
  factor: { readonly account: Id<'Account'>; readonly way: string }
  /** the first factor was right, and the role must have a second one */
  enrol: { readonly account: Id<'Account'>; readonly way: string }
  /** gone to the identity service; `account` came from a session and ties it to itself */
  away: {
    readonly state: string
    readonly nonce: string
    readonly verifier: string
    readonly account?: Id<'Account'>
  }
  /** came back as somebody whom no account is tied to */
  link: { readonly link: PendingLink; readonly phone?: string }
}
export type StepKind = keyof StepKinds

/** minutes for which a step is kept */
const lasts: Readonly<Record<StepKind, number>> = {
  code: 5,
  phone: 30,
  reset: 15,
  factor: 10,
  enrol: 30,
  away: 15,
  link: 15,
}
/** a wrong code may be typed this often before it must be sent anew */
const mostTries = 5
const purpose = 'account.step'

/** @returns what the browser keeps in a cookie */
export async function beginStep<Kind extends StepKind>(
  context: Context,
  kind: Kind,
  knows: StepKinds[Kind],
): Promise<string> {
  const step = randomBytes(32).toString('base64url')
  const key = hashOf(step)
  const db = context.db<SignInTables>()
  await db
    .deleteFrom('accounts.steps')
    .where('sk', '=', key.sk)
    .where('expires_at', '<=', context.now)
    .execute()
  await db
    .insertInto('accounts.steps')
    .values({
      ...key,
      kind,
      sealed: context.use(vaultToken).seal(purpose, JSON.stringify(knows)),
      expires_at: later(context.now, lasts[kind] * 60_000),
    })
    .execute()
  return step
}

/** Looks at a step without using it up. @returns undefined when it is another one, or too old */
export async function readStep<Kind extends StepKind>(
  context: Context,
  kind: Kind,
  step: string,
): Promise<StepKinds[Kind] | undefined> {
  const { sk, hash } = hashOf(step)
  const row = await context
    .db<SignInTables>()
    .selectFrom('accounts.steps')
    .select('sealed')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('expires_at', '>', context.now)
    .executeTakeFirst()
  return row && opened<Kind>(context, row.sealed)
}

/** Counts one more try. @returns undefined when it is another step, too old, or was tried too often */
export async function tryStep<Kind extends StepKind>(
  context: Context,
  kind: Kind,
  step: string,
): Promise<StepKinds[Kind] | undefined> {
  const { sk, hash } = hashOf(step)
  const row = await context
    .db<SignInTables>()
    .updateTable('accounts.steps')
    .set(eb => ({ tries: eb('tries', '+', 1) }))
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('expires_at', '>', context.now)
    .where('tries', '<', mostTries)
    .returning('sealed')
    .executeTakeFirst()
  return row && opened<Kind>(context, row.sealed)
}

/** Uses a step up: of two who hold it, one gets it. */
export async function takeStep<Kind extends StepKind>(
  context: Context,
  kind: Kind,
  step: string,
): Promise<StepKinds[Kind] | undefined> {
  const { sk, hash } = hashOf(step)
  const row = await context
    .db<SignInTables>()
    .deleteFrom('accounts.steps')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('expires_at', '>', context.now)
    .returning('sealed')
    .executeTakeFirst()
  return row && opened<Kind>(context, row.sealed)
}

function opened<Kind extends StepKind>(context: Context, sealed: string): StepKinds[Kind] {
  // sealed by `beginStep` for the very kind that the row names
  return JSON.parse(context.use(vaultToken).open(purpose, sealed)) as StepKinds[Kind]
}

export function stepOver(): Problem {
  return new Problem(
    'conflict',
    'sign-in.step-over',
    { zh: '隔得太久，或者试的次数太多', en: 'That took too long, or too many tries' },
    { cure: { zh: '从头再来一次', en: 'Begin again' } },
  )
}
