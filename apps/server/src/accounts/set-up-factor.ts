import { Type } from 'typebox'
import {
  type Context,
  type Id,
  Problem,
  requireFresh,
  requireRecent,
  roles,
  useCase,
} from '../kernel/index.ts'
import { readCredentials } from './credential.store.ts'
import { entered, goIn, mustHaveFactor, notIn } from './enter.ts'
import { resting } from './failure.ts'
import { ownAccount, renewed, signedIn } from './own-account.ts'
import { tryFactor } from './second-factor.ts'
import { endSessions, findSession, renewSession } from './session.store.ts'
import { readStep, takeStep, tryStep } from './step.store.ts'
import {
  beginFactor,
  confirmFactor,
  newRecoveryCodes,
  readFactor,
  removeFactor,
  useFactor,
} from './totp.store.ts'
import { base32, totpAddress } from './totp.ts'

const anybody = roles.filter(role => role !== 'system')
/** the step `enrol` of whoever must have one before they are let in; otherwise whoever is signed in */
const enrolling = Type.Optional(Type.String({ maxLength: 100 }))

async function whose(context: Context, step: string | undefined): Promise<Id<'Account'> | undefined> {
  if (step === undefined) {
    requireRecent(context)
    return ownAccount(context)
  }
  return (await readStep(context, 'enrol', step))?.account
}

/** A fresh secret for an authenticator app, shown until its first code has come back. */
export const beginSecondFactor = useCase({
  name: 'accounts.beginSecondFactor',
  kind: 'command',
  shownOnce: true,
  title: { zh: '设置第二道验证', en: 'Set up the second factor' },
  permission: 'session.open',
  reach: 'public',
  allow: anybody,
  runsAsSystem: true,
  input: Type.Object({ step: enrolling }),
  output: Type.Object({
    /** in groups of four, to be typed by hand; null when there is one already, or the step is over */
    secret: Type.Union([Type.String(), Type.Null()]),
    address: Type.String(),
  }),
  async handle(context, input) {
    const account = await whose(context, input.step)
    const own = account && (await readCredentials(context, account))
    const secret = account && (await beginFactor(context, account))
    if (own === undefined || secret === undefined) return { secret: null, address: '' }
    const grouped = base32(secret).replaceAll(/(.{4})(?=.)/g, '$1 ')
    return { secret: grouped, address: totpAddress(secret, '青业', own.account.login) }
  },
})

/** The first code of the authenticator: from now on it is asked. Prints the recovery codes, once. */
export const confirmSecondFactor = useCase({
  name: 'accounts.confirmSecondFactor',
  kind: 'command',
  shownOnce: true,
  title: { zh: '确认第二道验证', en: 'Confirm the second factor' },
  permission: 'session.open',
  reach: 'public',
  allow: anybody,
  runsAsSystem: true,
  input: Type.Object({
    step: enrolling,
    session: Type.String({ maxLength: 100 }),
    code: Type.String({ maxLength: 40 }),
  }),
  output: Type.Object({ ...entered.properties, recovery: Type.Array(Type.String()) }),
  async handle(context, input) {
    const { step } = input
    if (step === undefined) requireRecent(context)
    // a wrong code counts for the step; whoever is signed in guesses at their own secret
    const tried = step === undefined ? undefined : await tryStep(context, 'enrol', step)
    const account = step === undefined ? ownAccount(context) : tried?.account
    const factor = account && (await readFactor(context, account))
    if (account === undefined || factor === undefined || factor.confirmed) {
      return { ...notIn('over'), recovery: [] }
    }
    if (!(await useFactor(context, account, input.code))) return { ...notIn('wrong'), recovery: [] }
    await confirmFactor(context, account)
    const recovery = await newRecoveryCodes(context, account)
    await context.audit({ action: 'second-factor.on', subject: account })
    if (step !== undefined) {
      const taken = await takeStep(context, 'enrol', step)
      if (taken === undefined) throw gone()
      return { ...(await goIn(context, account, { way: taken.way, proven: true })), recovery }
    }
    const here = await findSession(context, input.session)
    await endSessions(context, account, here === undefined ? {} : { but: here.id })
    const opened = await renewSession(context, input.session, { proven: true, grace: false })
    return { ...notIn('over'), ...renewed(opened), next: 'in' as const, recovery }
  },
})

/** The second factor once more, before something grave. */
export const proveAgain = useCase({
  name: 'accounts.proveAgain',
  kind: 'command',
  shownOnce: true,
  title: { zh: '再验证一次', en: 'Give the second factor again' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  runsAsSystem: true, // counts wrong tries
  input: Type.Object({
    session: Type.String({ maxLength: 100 }),
    code: Type.String({ maxLength: 60 }),
  }),
  output: Type.Object({
    right: Type.Boolean(),
    session: Type.Union([Type.String(), Type.Null()]),
    seconds: Type.Integer(),
  }),
  async handle(context, input) {
    const tried = await tryFactor(context, ownAccount(context), input.code)
    if (typeof tried === 'number') throw resting(tried)
    if (tried === 'wrong') return { right: false, ...renewed(undefined) }
    const opened = await renewSession(context, input.session, { proven: true, grace: false })
    return { right: true, ...renewed(opened) }
  },
})

/** Ten new recovery codes; those before are void. */
export const renewRecoveryCodes = useCase({
  name: 'accounts.renewRecoveryCodes',
  kind: 'command',
  shownOnce: true,
  title: { zh: '换一批备用码', en: 'New recovery codes' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  input: Type.Object({}),
  output: Type.Object({ recovery: Type.Array(Type.String()) }),
  async handle(context) {
    requireFresh(context)
    const account = ownAccount(context)
    if ((await readFactor(context, account))?.confirmed !== true) throw gone()
    await context.audit({ action: 'recovery-codes.renewed', subject: account })
    return { recovery: await newRecoveryCodes(context, account) }
  },
})

/** Does without a second factor again, where the role may. */
export const removeSecondFactor = useCase({
  name: 'accounts.removeSecondFactor',
  kind: 'command',
  title: { zh: '关掉第二道验证', en: 'Switch the second factor off' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  input: Type.Object({}),
  output: Type.Object({}),
  async handle(context) {
    requireFresh(context)
    const account = ownAccount(context)
    if (await mustHaveFactor(context, account)) {
      throw new Problem('forbidden', 'second-factor.needed', {
        zh: '你的身份必须有第二道验证，不能关',
        en: 'Your role must have a second factor',
      })
    }
    await removeFactor(context, account)
    await context.audit({ action: 'second-factor.off', subject: account })
    return {}
  },
})

function gone(): Problem {
  return new Problem('conflict', 'second-factor.gone', {
    zh: '第二道验证刚才变了，刷新再看',
    en: 'The second factor has changed meanwhile: reload the page',
  })
}
