import { Type } from 'typebox'
import { day, idOf, notFound, type Role, useCase } from '../kernel/index.ts'
import { insertGrant } from './grant.store.ts'
import { reasonInput } from './grant-input.ts'
import { listColleagues } from './grant-list.store.ts'
import { granterOf, refused } from './granter.ts'
import { mayDelegate } from './may-delegate.ts'

/** Who may have a colleague stand in: everybody with an office but the administrators. */
export const delegatingRoles = [
  'village-worker',
  'town-officer',
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
] as const satisfies readonly Role[]

/** On leave: a colleague of the same office acts in my role until a day, under their own name and for me. */
export const delegateGrant = useCase({
  name: 'accounts.delegateGrant',
  kind: 'command',
  grave: true,
  title: { zh: '请假委托同事代办', en: 'Have a colleague stand in' },
  permission: 'grant.delegate',
  reach: 'own',
  allow: delegatingRoles,
  http: { method: 'POST', path: '/api/my/delegations' },
  input: Type.Object({
    colleague: idOf<'Account'>(),
    from: Type.Optional(day()),
    until: day(),
    reason: reasonInput,
  }),
  output: Type.Object({ grant: idOf<'Grant'>() }),
  async handle(context, input) {
    const me = await granterOf(context)
    const colleagues = await listColleagues(context)
    const grants = colleagues.filter(each => each.account === input.colleague)
    const [first] = grants
    if (input.colleague === me.account) {
      throw refused({ zh: '不能委托给自己', en: 'It cannot be handed to yourself' })
    }
    if (first === undefined) throw notFound('colleague.unknown', { zh: '这位同事', en: 'colleague' })
    const from = input.from ?? context.today
    const asked = { grant: me.acting, from, until: input.until }
    const why = mayDelegate(me, asked, { account: input.colleague, grants }, context.today)
    if (why !== undefined) throw refused(why)
    const { role, area, department } = me.acting
    const grant = await insertGrant(
      context,
      input.colleague,
      { role, area, department },
      {
        from,
        until: input.until,
        standsInFor: me.acting,
        reason: input.reason,
        holder: { name: first.holder, login: first.holderLogin },
      },
    )
    await context.audit({
      action: 'grant.delegated',
      subject: input.colleague,
      detail: { grant, of: me.acting.id, until: input.until },
    })
    return { grant }
  },
})
