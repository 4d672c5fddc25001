import { Type } from 'typebox'
import { idOf, notFound, oneOf, Problem, useCase } from '../kernel/index.ts'
import { endGrants, grantsInForce, insertGrant } from './grant.store.ts'
import { granterOf, refused } from './granter.ts'
import { endHandover, insertHandover, lockMembers, membersOf, openHandovers } from './member.store.ts'
import { ownOrganisation, requireMember } from './membership.ts'
import { apart, memberRoles } from './rights.ts'

/** Offers the administration to another member. Nothing changes until they take it. */
export const offerHandover = useCase({
  name: 'accounts.offerHandover',
  kind: 'command',
  title: { zh: '移交管理员', en: 'Hand over the administration' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/members/:grant/handover' },
  input: Type.Object({ grant: idOf<'Grant'>() }),
  output: Type.Object({ handover: idOf<'Handover'>() }),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    await lockMembers(context, organisation.id)
    const { acting } = await granterOf(context)
    const members = await membersOf(context, organisation.id)
    const to = requireMember(members, input.grant)
    const from = requireMember(members, acting.id)
    if (to.account === from.account) {
      throw refused({ zh: '不能移交给自己', en: 'It cannot be handed over to yourself' })
    }
    if (to.role === 'organisation-admin') {
      throw new Problem('conflict', 'handover.already', {
        zh: '这位成员已经是管理员，你可以直接退出',
        en: 'This member is an administrator already: you can simply leave',
      })
    }
    for (const earlier of await openHandovers(context, organisation.id)) {
      await endHandover(context, earlier.id, 'withdrawn')
    }
    const handover = await insertHandover(context, organisation.id, from, to)
    await context.audit({ action: 'handover.offered', subject: to.account, detail: { handover } })
    return { handover }
  },
})

export const withdrawHandover = useCase({
  name: 'accounts.withdrawHandover',
  kind: 'command',
  title: { zh: '收回移交', en: 'Take back an offered hand-over' },
  permission: 'member.manage',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/members/handovers/:handover/withdraw' },
  input: Type.Object({ handover: idOf<'Handover'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    await lockMembers(context, organisation.id)
    const open = await openHandovers(context, organisation.id)
    if (!open.some(each => each.id === input.handover)) throw gone()
    await endHandover(context, input.handover, 'withdrawn')
    return {}
  },
})

/**
 * Takes or declines the administration. Taking ends the other's and begins one's own in one step, so that there is
 * always exactly one more administrator than those who left; the one before stays on as a recruiter.
 */
export const answerHandover = useCase({
  name: 'accounts.answerHandover',
  kind: 'command',
  title: { zh: '接管单位', en: 'Take over the administration' },
  permission: 'member.answer',
  reach: 'organisation',
  allow: memberRoles,
  runsAsSystem: true, // ends the grant of the one who offered it; both are looked for by the organisation of the actor
  http: { method: 'POST', path: '/api/my/handovers/:handover' },
  input: Type.Object({ handover: idOf<'Handover'>(), answer: oneOf('take', 'decline') }),
  output: Type.Object({ taken: Type.Boolean() }),
  async handle(context, input) {
    const organisation = await ownOrganisation(context)
    await lockMembers(context, organisation.id)
    const { account, acting } = await granterOf(context)
    const offers = await openHandovers(context, organisation.id)
    const offer = offers.find(each => each.id === input.handover && each.to_account === account)
    if (offer === undefined) throw gone()
    if (input.answer === 'decline') {
      await endHandover(context, offer.id, 'declined')
      return { taken: false }
    }
    const members = await membersOf(context, organisation.id)
    const from = members.find(each => each.id === offer.from_grant && each.role === 'organisation-admin')
    const own = members.find(each => each.account === account && each.id === acting.id)
    if (from === undefined || own === undefined) throw gone()
    for (const held of await grantsInForce(context, account, context.today)) {
      const why = apart(held.role, 'organisation-admin')
      if (why !== undefined) throw refused(why)
    }
    await endGrants(context, [from.id, own.id], '移交管理员 / handed over')
    const mine = { role: 'organisation-admin', organisation: organisation.id } as const
    const theirs = { role: 'recruiter', organisation: organisation.id } as const
    await insertGrant(context, own.account, mine, { holder: { name: own.holder, login: own.holderLogin } })
    await insertGrant(context, from.account, theirs, {
      holder: { name: from.holder, login: from.holderLogin },
    })
    await endHandover(context, offer.id, 'taken')
    await context.audit({
      action: 'handover.taken',
      subject: organisation.id,
      detail: { handover: offer.id },
    })
    return { taken: true }
  },
})

const gone = () => notFound('handover.unknown', { zh: '这项移交，可能已经收回或过期', en: 'open hand-over' })
