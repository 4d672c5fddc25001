import { Type } from 'typebox'
import { idOf, notFound, Problem, preparedUseCase, requireRecent, roles, useCase } from '../kernel/index.ts'
import { maskPhone } from '../registry/index.ts'
import { readCredentials } from './credential.store.ts'
import { afterFirstFactor, entered, notIn } from './enter.ts'
import { broken, identityServiceToken } from './identity-service.ts'
import { accountOfLink, deleteLink, insertLink, listLinks } from './link.store.ts'
import { ownAccount, signedIn } from './own-account.ts'
import { phoneOfText } from './phone-code.ts'
import { beginStep, takeStep } from './step.store.ts'

const anybody = roles.filter(role => role !== 'system')

/** Sends somebody to the identity service. Whoever is signed in ties what they bring back to their own account. */
export const beginIdentity = preparedUseCase({
  name: 'accounts.beginIdentity',
  kind: 'command',
  title: { zh: '去身份认证服务', en: 'Go to the identity service' },
  permission: 'session.open',
  reach: 'public',
  allow: anybody,
  runsAsSystem: true,
  input: Type.Object({ back: Type.String({ maxLength: 500 }) }),
  output: Type.Object({ address: Type.String(), step: Type.String() }),
  async prepare(before, input) {
    const service = before.use(identityServiceToken)
    if (service === undefined) throw notFound('identity.none', { zh: '身份认证服务', en: 'identity service' })
    const { address, departure } = await service.begin(input.back)
    const { account } = before.actor
    return async context => {
      const knows = { ...departure, ...(account !== undefined && { account }) }
      return { address, step: await beginStep(context, 'away', knows) }
    }
  },
})

/**
 * Somebody comes back. A known identity opens its account; an unknown one is tied to the account that was signed in
 * when it left, or waits for a code: a phone that the service names is confirmed and not believed, so that nobody
 * takes over an account by what another system says.
 */
export const enterByIdentity = preparedUseCase({
  name: 'accounts.enterByIdentity',
  kind: 'command',
  shownOnce: true,
  title: { zh: '用身份认证服务登录', en: 'Sign in by identity service' },
  permission: 'session.open',
  reach: 'public',
  allow: anybody,
  runsAsSystem: true,
  input: Type.Object({
    step: Type.String({ maxLength: 100 }),
    returned: Type.String({ maxLength: 8_000 }),
  }),
  output: entered,
  async prepare(before, input) {
    const service = before.use(identityServiceToken)
    // used up first: an answer is looked at once
    const departure = await before.transaction(context => takeStep(context, 'away', input.step))
    if (service === undefined || departure === undefined || !URL.canParse(input.returned)) throw broken()
    const found = await service.finish(new URL(input.returned), departure)
    const link = { issuer: found.issuer, subject: found.subject, name: found.name }
    return async context => {
      const known = await accountOfLink(context, found)
      if (departure.account !== undefined) {
        // still signed in as the same, or somebody else has come to this browser meanwhile
        if (context.actor.account !== departure.account) throw broken()
        if (!(await insertLink(context, departure.account, link))) throw othersLink()
        return notIn('linked')
      }
      if (known !== undefined && (await readCredentials(context, known)) !== undefined) {
        return afterFirstFactor(context, known, 'identity-service')
      }
      if (known !== undefined) throw broken()
      const phone = found.phone === undefined ? undefined : phoneOfText(found.phone)
      const knows = { link, ...(phone !== undefined && { phone }) }
      const step = await beginStep(context, 'link', knows)
      return { ...notIn('link', step), phone: phone === undefined ? null : maskPhone(phone) }
    }
  },
})

/** Unties an identity from my account. */
export const unlinkIdentity = useCase({
  name: 'accounts.unlinkIdentity',
  kind: 'command',
  title: { zh: '解除身份认证的绑定', en: 'Untie an identity' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  runsAsSystem: true, // keys are seen by nobody
  input: Type.Object({ id: idOf<'Link'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    requireRecent(context)
    const account = ownAccount(context)
    const own = await readCredentials(context, account)
    const others = (await listLinks(context, account)).filter(link => link.id !== input.id)
    if (own?.password === undefined && own?.phone === undefined && others.length === 0) throw onlyWay()
    if (!(await deleteLink(context, account, input.id))) {
      throw notFound('link.unknown', { zh: '这个绑定', en: 'tie' })
    }
    return {}
  },
})

function othersLink(): Problem {
  return new Problem(
    'conflict',
    'identity.taken',
    {
      zh: '这个身份已经绑在另一个账号上',
      en: 'This identity is tied to another account',
    },
    { cure: { zh: '先到那个账号里解除绑定', en: 'Untie it there first' } },
  )
}

function onlyWay(): Problem {
  return new Problem(
    'conflict',
    'identity.only-way',
    { zh: '解除以后就登录不了了', en: 'Without it you could not sign in any more' },
    { cure: { zh: '先设一个密码', en: 'Choose a password first' } },
  )
}
