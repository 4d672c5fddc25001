import { Type } from 'typebox'
import { nullable, oneOf, roleNames, roles, textSchema, useCase } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { requireInvitation } from './accept-invitation.ts'

/** What an invitation is for, to whoever holds its link: the one invited, who may have no account yet. */
export const readInvitation = useCase({
  name: 'accounts.readInvitation',
  kind: 'query',
  title: { zh: '看邀请', en: 'See an invitation' },
  permission: 'invitation.take',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true, // whoever holds the token has no right to the row but the token
  input: Type.Object({ token: Type.String({ maxLength: 200 }) }),
  output: Type.Object({
    kind: oneOf('office', 'organisation'),
    /** the organisation; null for an official's account */
    organisation: nullable(Type.String()),
    roleName: textSchema,
    invitedBy: Type.String(),
    /** to whom it was addressed, masked */
    login: Type.String(),
    expiresAt: Type.String(),
  }),
  async handle(context, input) {
    const invitation = await requireInvitation(context, input.token)
    const { organisation } = invitation
    const found = organisation === null ? undefined : await findOrganisation(context, organisation)
    return {
      kind: organisation === null ? ('office' as const) : ('organisation' as const),
      organisation: found?.name ?? null,
      roleName: roleNames[invitation.role],
      invitedBy: invitation.invited_by_name,
      login: invitation.login_shown,
      expiresAt: invitation.expires_at,
    }
  },
})
