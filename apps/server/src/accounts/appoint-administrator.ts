import { Type } from 'typebox'
import { idOf, notFound, useCase } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { reasonInput } from './grant-input.ts'
import { refused } from './granter.ts'
import { insertInvitation } from './invitation.store.ts'
import { isInside } from './power.ts'

/**
 * The administrator is gone, or there never was one: an officer who has looked at the documents invites another.
 * When that one accepts, whoever administered before does so no longer; until then nothing changes.
 */
export const appointAdministrator = useCase({
  name: 'accounts.appointAdministrator',
  kind: 'command',
  grave: true,
  title: { zh: '核对材料后指定单位管理员', en: 'Appoint an organisation’s administrator' },
  permission: 'member.appoint',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  shownOnce: true, // the link
  http: { method: 'POST', path: '/api/organisations/:organisation/administrator' },
  input: Type.Object({
    organisation: idOf<'Organisation'>(),
    login: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$' }),
    /** what was looked at: the licence, the letter of authority, whose identity card */
    evidence: reasonInput,
    /** false: beside those who administer it now */
    replaces: Type.Boolean(),
  }),
  output: Type.Object({ invitation: idOf<'Invitation'>(), token: Type.String(), expiresAt: Type.String() }),
  async handle(context, input) {
    const organisation = await findOrganisation(context, input.organisation)
    // a verified one is public, so the policy alone would show it: the area is asked for
    if (organisation === undefined || !isInside(organisation.division, context.actor.area)) {
      throw notFound('organisation.unknown', { zh: '辖区里的这个单位', en: 'organisation in your area' })
    }
    if (organisation.state === 'refused') {
      throw refused({ zh: '这个单位没有通过核验', en: 'This organisation was refused' })
    }
    const { id, token, expiresAt } = await insertInvitation(context, {
      login: input.login,
      role: 'organisation-admin',
      organisation: organisation.id,
      division: organisation.division,
      replaces: input.replaces,
      evidence: input.evidence,
    })
    await context.audit({
      action: 'administrator.appointed',
      subject: organisation.id,
      detail: { invitation: id, replaces: input.replaces, evidence: input.evidence },
    })
    return { invitation: id, token, expiresAt }
  },
})
