import { Type } from 'typebox'
import { idOf, oneOf, useCase, vaultToken } from '../kernel/index.ts'
import { granterOf, requireMayGrant } from './granter.ts'
import { endInvitation, insertInvitation, invitationsOf, invitedMatch } from './invitation.store.ts'
import { ownOrganisation } from './membership.ts'
import { memberRoles } from './rights.ts'

/** Invites somebody by phone or login. The answer has a link, shown this once: whoever is invited opens it. */
export const inviteMember = useCase({
  name: 'accounts.inviteMember',
  kind: 'command',
  grave: true,
  title: { zh: '邀请成员', en: 'Invite a member' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  shownOnce: true, // the link
  http: { method: 'POST', path: '/api/members/invitations' },
  input: Type.Object({
    login: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$' }),
    role: oneOf(...memberRoles),
  }),
  output: Type.Object({ invitation: idOf<'Invitation'>(), token: Type.String(), expiresAt: Type.String() }),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    const granter = await granterOf(context)
    const grant = { role: input.role, organisation: organisation.id }
    // whoever it is for is looked at when they take it: before that nobody tells whether they have an account
    const unknown = { account: context.newId<'Account'>(), grants: [] }
    requireMayGrant(context, granter, grant, unknown, { organisationKind: organisation.kind })
    const invited = invitedMatch(context.use(vaultToken), input.login)
    for (const earlier of await invitationsOf(context, organisation.id)) {
      if (earlier.login_match === invited) await endInvitation(context, earlier.id, 'withdrawn')
    }
    const { id, token, expiresAt } = await insertInvitation(context, {
      login: input.login,
      role: input.role,
      organisation: organisation.id,
      division: organisation.division,
    })
    await context.audit({
      action: 'member.invited',
      subject: organisation.id,
      detail: { role: input.role, id },
    })
    return { invitation: id, token, expiresAt }
  },
})
