import { Type } from 'typebox'
import { idOf, notFound, useCase } from '../kernel/index.ts'
import { delegatingRoles } from './delegate-grant.ts'
import { endGrants } from './grant.store.ts'
import { listStandIns } from './grant-list.store.ts'

/** Back early: whoever stands in for me does so no longer, from the next request on. */
export const endDelegation = useCase({
  name: 'accounts.endDelegation',
  kind: 'command',
  title: { zh: '收回委托', en: 'End a delegation' },
  permission: 'grant.delegate',
  reach: 'own',
  allow: delegatingRoles,
  http: { method: 'POST', path: '/api/my/delegations/:grant/end' },
  input: Type.Object({ grant: idOf<'Grant'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const mine = (await listStandIns(context)).find(each => each.id === input.grant)
    if (mine === undefined) throw notFound('delegation.unknown', { zh: '这项委托', en: 'delegation' })
    await endGrants(context, [mine.id], '本人收回 / taken back by the holder')
    await context.audit({ action: 'delegation.ended', subject: mine.account, detail: { grant: mine.id } })
    return {}
  },
})
