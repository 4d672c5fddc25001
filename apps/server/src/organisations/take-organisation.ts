import { Type } from 'typebox'
import {
  administratorsAmong,
  checkPassword,
  hashPassword,
  insertAccount,
  insertGrant,
  membersOf,
  shortestPassword,
} from '../accounts/index.ts'
import {
  type Body,
  type Context,
  type Id,
  newId,
  Problem,
  preparedUseCase,
  type Subscriber,
} from '../kernel/index.ts'
import { applicants } from './begin-request.ts'
import { ownRequest } from './own-request.ts'
import { receiptInput } from './read-request.ts'
import { lockRequest, writeRequest } from './request.store.ts'
import type { Request } from './request.ts'

/** Emitted when an officer has verified a request to register or to take over. */
export const requestVerified = 'organisations.requestVerified'

/** Who had signed in to ask administers the organisation as soon as it is verified. May run twice. */
export const giveToApplicant: Subscriber = {
  topic: requestVerified,
  name: 'organisations.giveToApplicant',
  async handle(context, payload) {
    const request = await lockRequest(context, payload['request'] as Id<'Request'>) // emitted with one's id
    if (request?.account === undefined || request.takenBy !== undefined) return
    await makeAdministrator(context, request, request.account)
  },
}

async function makeAdministrator(context: Context, request: Request, account: Id<'Account'>): Promise<void> {
  const { organisation } = request
  if (organisation === undefined) return
  const others = administratorsAmong(await membersOf(context, organisation))
  if (others.length > 0) {
    if (context.actor.role === 'system') return // somebody was named meanwhile: nobody is put beside them unasked
    throw new Problem('conflict', 'organisation.has-administrator', {
      zh: '这个单位已经有管理员，请他给你发邀请',
      en: 'This organisation has an administrator by now: ask that one for an invitation',
    })
  }
  const reason = `核验通过 / verified by ${request.decidedByName ?? ''}`
  await insertGrant(context, account, { role: 'organisation-admin', organisation }, { reason })
  await writeRequest(context, { ...request, version: request.version + 1, takenBy: account })
  await context.audit({
    action: 'organisation.taken',
    subject: organisation,
    detail: { account, request: request.id },
  })
}

/**
 * Whoever asked without an account opens one with the receipt, once the organisation is verified: a member's account,
 * without a person's record.
 */
export const takeOrganisation = preparedUseCase({
  name: 'organisations.takeOrganisation',
  kind: 'command',
  title: { zh: '开单位管理员账号', en: 'Open the account of an organisation’s administrator' },
  permission: 'organisation.ask',
  reach: 'public',
  allow: applicants,
  runsAsSystem: true, // the receipt is the right
  input: Type.Object({
    receipt: receiptInput,
    login: Type.String({ pattern: '^([A-Za-z][A-Za-z0-9._-]{1,39}|1\\d{10})$' }),
    name: Type.String({ minLength: 1, maxLength: 50 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  output: Type.Object({ login: Type.String() }),
  async prepare(before, input): Promise<Body<{ login: string }>> {
    checkPassword(input.password, { words: [input.login, input.name], shortest: shortestPassword.staff })
    // a wrong receipt costs no hash: it is looked at first
    await before.transaction(context => takeable(context, input.receipt))
    const hash = await hashPassword(input.password)
    return async context => {
      const request = await takeable(context, input.receipt)
      const id = newId<'Account'>(Date.parse(context.now))
      const account = { id, login: input.login, name: input.name.trim(), person: undefined, demo: false }
      if (!(await insertAccount(context, account, hash))) {
        throw new Problem('conflict', 'account.taken', {
          zh: '这个登录名有人用了，换一个',
          en: 'This login is taken: choose another',
        })
      }
      await makeAdministrator(context, request, id)
      return { login: account.login }
    }
  },
})

async function takeable(context: Context, receipt: string): Promise<Request> {
  const request = await ownRequest(context, receipt, 'change')
  if (request.state === 'verified' && request.kind !== 'change' && request.takenBy === undefined)
    return request
  throw new Problem('conflict', 'request.not-now', {
    zh: '现在还不能开账号，或已经开过了',
    en: 'The account cannot be opened yet, or was opened already',
  })
}
