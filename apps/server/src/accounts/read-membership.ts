import { Type } from 'typebox'
import { idOf, nullable, roleNames, textSchema, useCase } from '../kernel/index.ts'
import { openHandovers } from './member.store.ts'
import { ownOrganisation } from './membership.ts'
import { memberRoles } from './rights.ts'

/** What I am in my organisation, and whether its administration is offered to me. */
export const readMembership = useCase({
  name: 'accounts.readMembership',
  kind: 'query',
  title: { zh: '看我在单位的身份', en: 'See my membership' },
  permission: 'member.read',
  reach: 'organisation',
  allow: memberRoles,
  http: { method: 'GET', path: '/api/my/membership' },
  input: Type.Object({}),
  output: Type.Object({
    organisation: Type.String(),
    suspended: Type.Boolean(),
    roleName: textSchema,
    offered: nullable(Type.Object({ id: idOf<'Handover'>(), from: Type.String(), expiresAt: Type.String() })),
  }),
  async handle(context) {
    const organisation = await ownOrganisation(context)
    const offers = await openHandovers(context, organisation.id)
    const mine = offers.find(offer => offer.to_account === context.actor.account)
    return {
      organisation: organisation.name,
      suspended: organisation.state === 'suspended',
      roleName: roleNames[context.actor.role],
      offered: mine ? { id: mine.id, from: mine.from_name, expiresAt: mine.expires_at } : null,
    }
  },
})
