import { Type } from 'typebox'
import { type Context, type Id, Problem } from '../kernel/index.ts'
import { readCredentials } from './credential.store.ts'
import { grantsInForce } from './grant.store.ts'
import { insertSession, type NewSession } from './session.store.ts'
import { guardedRoles, kindOf, settingsOf } from './sign-in-settings.ts'
import { beginStep } from './step.store.ts'
import { readFactor } from './totp.store.ts'

/** What comes after a step on the way in. */
export const entered = Type.Object({
  next: Type.Union([
    Type.Literal('in'),
    Type.Literal('wrong'),
    /** the step is too old, or was tried too often */
    Type.Literal('over'),
    /** the second factor is asked */
    Type.Literal('factor'),
    /** the role must have a second factor first */
    Type.Literal('enrol'),
    /** the phone is theirs, nobody has an account with it */
    Type.Literal('sign-up'),
    /** the phone is theirs: a new password may be chosen */
    Type.Literal('reset'),
    /** a code confirms that the identity elsewhere is theirs */
    Type.Literal('link'),
    /** the identity elsewhere is tied to the account that is signed in */
    Type.Literal('linked'),
  ]),
  /** the cookie of the session; null unless one is in */
  session: Type.Union([Type.String(), Type.Null()]),
  /** how long the browser keeps it */
  seconds: Type.Integer(),
  role: Type.String(),
  /** in how many roles one may act */
  roles: Type.Integer(),
  /** the cookie of the next step */
  step: Type.Union([Type.String(), Type.Null()]),
  /** `link`: the phone that the identity service named, masked */
  phone: Type.Union([Type.String(), Type.Null()]),
})

export interface Entered {
  next: 'in' | 'wrong' | 'over' | 'factor' | 'enrol' | 'sign-up' | 'reset' | 'link' | 'linked'
  session: string | null
  seconds: number
  role: string
  roles: number
  step: string | null
  phone: string | null
}

export function notIn(next: Exclude<Entered['next'], 'in'>, step: string | null = null): Entered {
  return { next, session: null, seconds: 0, role: 'visitor', roles: 0, step, phone: null }
}

export const noRole = () =>
  new Problem(
    'forbidden',
    'sign-in.no-role',
    { zh: '这个账号现在没有任何身份', en: 'This account acts in no role at present' },
    { cure: { zh: '请找本单位的管理员', en: 'Ask the administrator of your office' } },
  )

/** After the first factor: the second one where there is one or must be one, otherwise in. */
export async function afterFirstFactor(
  context: Context,
  account: Id<'Account'>,
  way: string,
): Promise<Entered> {
  const factor = await readFactor(context, account)
  if (factor?.confirmed === true) return notIn('factor', await beginStep(context, 'factor', { account, way }))
  if (await mustHaveFactor(context, account)) {
    return notIn('enrol', await beginStep(context, 'enrol', { account, way }))
  }
  return goIn(context, account, { way, proven: false })
}

/** Whether one of the account's roles may not do without a second factor here. */
export async function mustHaveFactor(context: Context, account: Id<'Account'>): Promise<boolean> {
  const grants = await grantsInForce(context, account, context.today)
  return grants.some(grant => settingsOf(context).factorRoles.includes(grant.role))
}

/** Whether the account's roles ask for the longer password. */
export async function isStaff(context: Context, account: Id<'Account'>): Promise<boolean> {
  const grants = await grantsInForce(context, account, context.today)
  return grants.some(grant => guardedRoles.includes(grant.role))
}

/** Opens the session, in the first of the roles that are in force; one chooses another afterwards. */
export async function goIn(
  context: Context,
  account: Id<'Account'>,
  how: Pick<NewSession, 'way' | 'proven'>,
): Promise<Entered> {
  // closed since the first factor?
  if ((await readCredentials(context, account)) === undefined) return notIn('wrong')
  const grants = await grantsInForce(context, account, context.today)
  const [grant] = grants
  if (grant === undefined) throw noRole()
  const hours = settingsOf(context).longestHours[kindOf(grant.role)]
  const opened = await insertSession(context, { account, grant: grant.id, hours, ...how })
  await context.audit({
    action: 'session.opened',
    subject: account,
    detail: { way: how.way, secondFactor: how.proven, role: grant.role },
  })
  return { next: 'in', ...opened, role: grant.role, roles: grants.length, step: null, phone: null }
}
