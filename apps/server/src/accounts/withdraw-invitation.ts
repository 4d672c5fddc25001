import { Type } from 'typebox'
import { idOf, notFound, useCase } from '../kernel/index.ts'
import { endInvitation, findInvitation } from './invitation.store.ts'
import { ownOrganisation } from './membership.ts'

export const withdrawInvitation = useCase({
  name: 'accounts.withdrawInvitation',
  kind: 'command',
  title: { zh: '收回邀请', en: 'Withdraw an invitation' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/members/invitations/:invitation/withdraw' },
  input: Type.Object({ invitation: idOf<'Invitation'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    const found = await findInvitation(context, input.invitation, organisation.id)
    if (found === undefined) throw notFound('invitation.unknown', { zh: '这个邀请', en: 'open invitation' })
    await endInvitation(context, found.id, 'withdrawn')
    return {}
  },
})
