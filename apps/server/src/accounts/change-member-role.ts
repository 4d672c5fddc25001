import { Type } from 'typebox'
import { idOf, oneOf, useCase } from '../kernel/index.ts'
import { endGrants, insertGrant } from './grant.store.ts'
import { granterOf, requireMayGrant } from './granter.ts'
import { lockMembers, membersOf } from './member.store.ts'
import { ownOrganisation, requireMember } from './membership.ts'
import { memberRoles } from './rights.ts'

/** Gives another member another role: the old one ends in the same moment. One's own is changed by handing over. */
export const changeMemberRole = useCase({
  name: 'accounts.changeMemberRole',
  kind: 'command',
  title: { zh: '换成员的角色', en: 'Change a member’s role' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/members/:grant/role' },
  input: Type.Object({ grant: idOf<'Grant'>(), role: oneOf(...memberRoles) }),
  output: Type.Object({ grant: idOf<'Grant'>() }),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    await lockMembers(context, organisation.id)
    const granter = await granterOf(context)
    const members = await membersOf(context, organisation.id)
    const member = requireMember(members, input.grant)
    const asked = { role: input.role, organisation: organisation.id }
    const others = members.filter(each => each.account === member.account && each.id !== member.id)
    const target = { account: member.account, grants: others }
    requireMayGrant(context, granter, asked, target, { organisationKind: organisation.kind })
    await endGrants(context, [member.id], '换角色 / another role')
    const grant = await insertGrant(context, member.account, asked, {
      holder: { name: member.holder, login: member.holderLogin },
    })
    await context.audit({
      action: 'member.role-changed',
      subject: member.account,
      detail: { grant, ...asked },
    })
    return { grant }
  },
})
