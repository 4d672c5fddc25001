import { Type } from 'typebox'
import { idOf, Problem, useCase } from '../kernel/index.ts'
import type { Grant } from './account.ts'
import { endGrants, insertGrant } from './grant.store.ts'
import { grantAskedFor, officialGrant, reasonInput } from './grant-input.ts'
import { granterOf, holderOf, refused, requireMayGrant, takeKept } from './granter.ts'
import { touchKept } from './kept-account.store.ts'
import { mayEnd } from './may-grant.ts'

/**
 * Somebody changes office: everything they hold in the old one ends, what colleagues held for them and they for
 * colleagues too, and the new role begins, in one step. All or nothing.
 */
export const transferWorker = useCase({
  name: 'accounts.transferWorker',
  kind: 'command',
  grave: true,
  title: { zh: '办理调动', en: 'Transfer an official' },
  permission: 'grant.give',
  reach: 'area',
  allow: ['security-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/accounts/:account/transfer' },
  input: Type.Object({
    account: idOf<'Account'>(),
    reason: reasonInput,
    /** only the roles of this area or department; without it all of them */
    leaves: Type.Optional(
      Type.Object({
        area: Type.Optional(officialGrant.area),
        department: Type.Optional(officialGrant.department),
      }),
    ),
    /** the role in the new office; without it they leave */
    takes: Type.Optional(Type.Object(officialGrant)),
  }),
  output: Type.Object({ ended: Type.Integer(), version: Type.Integer() }),
  async handle(context, input) {
    const account = await takeKept(context, input.account)
    context.expect(account.version)
    const granter = await granterOf(context)
    const holder = await holderOf(context, account.id)
    const isLeft = (grant: Grant) =>
      (input.leaves?.area === undefined || grant.area === input.leaves.area) &&
      (input.leaves?.department === undefined || grant.department === input.leaves.department)
    const left = holder.grants.filter(isLeft)
    if (left.length === 0) throw nothingLeft()
    for (const grant of left) {
      const why = mayEnd(granter, grant)
      if (why !== undefined) throw refused(why)
    }
    const version = await touchKept(context, account)
    const ended = await endGrants(
      context,
      left.map(grant => grant.id),
      input.reason,
    )
    if (input.takes !== undefined) {
      const asked = grantAskedFor(context, input.takes)
      const rest = { account: account.id, grants: holder.grants.filter(grant => !isLeft(grant)) }
      requireMayGrant(context, granter, asked, rest)
      const { until } = input.takes
      const terms = { holder: account, reason: input.reason, ...(until !== undefined && { until }) }
      await insertGrant(context, account.id, asked, terms)
    }
    await context.audit({
      action: 'worker.transferred',
      subject: account.id,
      detail: { ended, to: input.takes ?? null },
    })
    return { ended, version }
  },
})

const nothingLeft = () =>
  new Problem('conflict', 'transfer.nothing', {
    zh: '这个账号在那里没有有效的角色',
    en: 'This account holds no role there',
  })
