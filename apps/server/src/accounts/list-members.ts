import { Type } from 'typebox'
import { idOf, nullable, oneOf, roleNames, textSchema, useCase } from '../kernel/index.ts'
import { organisationStates } from '../registry/index.ts'
import { invitationsOf } from './invitation.store.ts'
import { membersOf, openHandovers } from './member.store.ts'
import { ownOrganisation } from './membership.ts'
import { memberRoles } from './rights.ts'
import { grantOutput, showGrant } from './rights-output.ts'

/** Who acts for my organisation, who is invited, and whether it is about to change hands. */
export const listMembers = useCase({
  name: 'accounts.listMembers',
  kind: 'query',
  title: { zh: '看单位成员', en: 'List the members' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'GET', path: '/api/members' },
  input: Type.Object({}),
  output: Type.Object({
    organisation: Type.Object({ name: Type.String(), suspended: Type.Boolean(), stateName: textSchema }),
    rows: Type.Array(Type.Intersect([grantOutput, Type.Object({ mine: Type.Boolean() })])),
    invitations: Type.Array(
      Type.Object({
        id: idOf<'Invitation'>(),
        login: Type.String(),
        roleName: textSchema,
        invitedBy: Type.String(),
        invitedAt: Type.String(),
        expiresAt: Type.String(),
        expired: Type.Boolean(),
      }),
    ),
    handover: nullable(
      Type.Object({
        id: idOf<'Handover'>(),
        from: Type.String(),
        to: Type.String(),
        expiresAt: Type.String(),
      }),
    ),
    /** the roles that this organisation can give */
    roles: Type.Array(Type.Object({ code: oneOf(...memberRoles), name: textSchema })),
  }),
  async handle(context) {
    const organisation = await ownOrganisation(context)
    const rows = await membersOf(context, organisation.id)
    const invitations = await invitationsOf(context, organisation.id)
    const [handover] = await openHandovers(context, organisation.id)
    const given = memberRoles.filter(role => role !== 'school-counsellor' || organisation.kind === 'school')
    return {
      organisation: {
        name: organisation.name,
        suspended: organisation.state === 'suspended',
        stateName: organisationStates[organisation.state],
      },
      rows: rows.map(row => ({ ...showGrant(context, row), mine: row.account === context.actor.account })),
      invitations: invitations.map(each => ({
        id: each.id,
        login: each.login_shown,
        roleName: roleNames[each.role],
        invitedBy: each.invited_by_name,
        invitedAt: each.invited_at,
        expiresAt: each.expires_at,
        expired: each.expires_at <= context.now,
      })),
      handover: handover
        ? { id: handover.id, from: handover.from_name, to: handover.to_name, expiresAt: handover.expires_at }
        : null,
      roles: given.map(code => ({ code, name: roleNames[code] })),
    }
  },
})
