import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { endGrants } from './grant.store.ts'
import { reasonInput } from './grant-input.ts'
import { granterOf, refused } from './granter.ts'
import { mayEnd } from './may-grant.ts'
import { administratorsAmong, lockMembers, membersOf } from './member.store.ts'
import { lastAdministrator, ownOrganisation, requireMember } from './membership.ts'

/** Removes a member. Of two administrators who remove each other the first succeeds, and the second is told. */
export const removeMember = useCase({
  name: 'accounts.removeMember',
  kind: 'command',
  title: { zh: '移除成员', en: 'Remove a member' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/members/:grant/removal' },
  input: Type.Object({ grant: idOf<'Grant'>(), reason: reasonInput }),
  output: Type.Object({}),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    await lockMembers(context, organisation.id)
    const granter = await granterOf(context)
    const members = await membersOf(context, organisation.id)
    const member = requireMember(members, input.grant)
    const left = administratorsAmong(members).filter(each => each.id !== member.id)
    if (left.length === 0) throw lastAdministrator()
    const why = mayEnd(granter, member)
    if (why !== undefined) throw refused(why)
    await endGrants(context, [member.id], input.reason)
    await context.audit({ action: 'member.removed', subject: member.account, detail: { grant: member.id } })
    return {}
  },
})
