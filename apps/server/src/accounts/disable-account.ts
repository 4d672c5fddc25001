import { Type } from 'typebox'
import { type Id, idOf, type UseCaseContext, useCase } from '../kernel/index.ts'
import { reasonInput } from './grant-input.ts'
import { granterOf, holderOf, refused, takeKept } from './granter.ts'
import { touchKept } from './kept-account.store.ts'
import { mayEnd } from './may-grant.ts'

const input = Type.Object({ account: idOf<'Account'>(), reason: reasonInput })
const output = Type.Object({ version: Type.Integer() })
const shared = {
  kind: 'command',
  permission: 'account.keep',
  reach: 'area',
  allow: ['security-administrator'],
  versioned: true,
  input,
  output,
} as const

/** Nobody signs in with the account any more, and open sessions end with the next request. Its roles stay as they are. */
export const disableAccount = useCase({
  ...shared,
  name: 'accounts.disableAccount',
  title: { zh: '停用账号', en: 'Disable an account' },
  http: { method: 'POST', path: '/api/accounts/:account/disable' },
  async handle(context, { account, reason }) {
    return setDisabled(context, account, true, reason)
  },
})

export const enableAccount = useCase({
  ...shared,
  name: 'accounts.enableAccount',
  title: { zh: '恢复账号', en: 'Enable an account' },
  http: { method: 'POST', path: '/api/accounts/:account/enable' },
  async handle(context, { account, reason }) {
    return setDisabled(context, account, false, reason)
  },
})

/** Whoever may not end every role of an account may not shut its holder out of them either. */
async function setDisabled(
  context: UseCaseContext,
  id: Id<'Account'>,
  disabled: boolean,
  reason: string,
): Promise<{ version: number }> {
  const account = await takeKept(context, id)
  context.expect(account.version)
  const granter = await granterOf(context)
  for (const grant of (await holderOf(context, account.id)).grants) {
    const why = mayEnd(granter, grant)
    if (why !== undefined) throw refused(why)
  }
  const version = await touchKept(context, account, { disabled, disabled_reason: disabled ? reason : null })
  const action = disabled ? 'account.disabled' : 'account.enabled'
  await context.audit({ action, subject: account.id, detail: { reason } })
  return { version }
}
