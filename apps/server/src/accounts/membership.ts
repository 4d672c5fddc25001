import { type Context, type Id, notFound, Problem } from '../kernel/index.ts'
import { findOrganisation, type Organisation } from '../registry/index.ts'
import type { GrantRecord } from './grant-list.store.ts'

/** @throws Problem `not-found` for a member of another organisation, as for nobody */
export function requireMember(members: readonly GrantRecord[], grant: Id<'Grant'>): GrantRecord {
  const found = members.find(each => each.id === grant)
  if (found === undefined) throw notFound('member.unknown', { zh: '这位成员', en: 'member' })
  return found
}

export async function ownOrganisation(context: Context): Promise<Organisation> {
  const { organisation } = context.actor
  const found = organisation && (await findOrganisation(context, organisation))
  if (!found) throw notFound('organisation.unknown', { zh: '你的单位', en: 'organisation of yours' })
  return found
}

export const lastAdministrator = () =>
  new Problem(
    'conflict',
    'member.last-administrator',
    {
      zh: '单位至少要有一位管理员，你是最后一位',
      en: 'An organisation always has an administrator, and you are the last',
    },
    {
      cure: {
        zh: '先请另一位成员接管，或者再请一位管理员',
        en: 'Hand over to another member first, or invite another administrator',
      },
    },
  )
