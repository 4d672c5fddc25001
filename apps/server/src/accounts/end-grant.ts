import { Type } from 'typebox'
import { idOf, notFound, useCase } from '../kernel/index.ts'
import { endGrants } from './grant.store.ts'
import { reasonInput } from './grant-input.ts'
import { findGrant } from './grant-list.store.ts'
import { granterOf, refused, takeKept } from './granter.ts'
import { touchKept } from './kept-account.store.ts'
import { mayEnd } from './may-grant.ts'

/** Ends a role, with a reason. Whoever acts in it is refused from the next request on, on every device. */
export const endGrant = useCase({
  name: 'accounts.endGrant',
  kind: 'command',
  title: { zh: '结束角色', en: 'End a role' },
  permission: 'grant.give',
  reach: 'area',
  allow: ['security-administrator'],
  http: { method: 'POST', path: '/api/grants/:grant/end' },
  input: Type.Object({ grant: idOf<'Grant'>(), reason: reasonInput }),
  output: Type.Object({ ended: Type.Integer(), version: Type.Integer() }),
  async handle(context, input) {
    const grant = await findGrant(context, input.grant)
    if (grant === undefined || grant.endedAt !== undefined) {
      throw notFound('grant.unknown', { zh: '这项有效的授权', en: 'open grant' })
    }
    const account = await takeKept(context, grant.account)
    const why = mayEnd(await granterOf(context), grant)
    if (why !== undefined) throw refused(why)
    const version = await touchKept(context, account)
    const ended = await endGrants(context, [grant.id], input.reason)
    await context.audit({ action: 'grant.ended', subject: account.id, detail: { grant: grant.id, ended } })
    return { ended, version }
  },
})
