import { Type } from 'typebox'
import { useCase } from '../kernel/index.ts'
import { endGrants } from './grant.store.ts'
import { granterOf } from './granter.ts'
import { administratorsAmong, lockMembers, membersOf } from './member.store.ts'
import { lastAdministrator, ownOrganisation } from './membership.ts'
import { memberRoles } from './rights.ts'

/** Leaves the organisation for which I act. Its last administrator hands over first. */
export const leaveOrganisation = useCase({
  name: 'accounts.leaveOrganisation',
  kind: 'command',
  title: { zh: '退出单位', en: 'Leave the organisation' },
  permission: 'member.leave',
  reach: 'own',
  allow: memberRoles,
  http: { method: 'POST', path: '/api/my/membership/leave' },
  input: Type.Object({}),
  output: Type.Object({}),
  async handle(context) {
    const organisation = await ownOrganisation(context)
    await lockMembers(context, organisation.id)
    const { acting } = await granterOf(context)
    if (acting.role === 'organisation-admin') {
      const others = administratorsAmong(await membersOf(context, organisation.id))
      if (others.every(each => each.id === acting.id)) throw lastAdministrator()
    }
    await endGrants(context, [acting.id], '本人退出 / left')
    await context.audit({ action: 'member.left', subject: organisation.id, detail: { grant: acting.id } })
    return {}
  },
})
