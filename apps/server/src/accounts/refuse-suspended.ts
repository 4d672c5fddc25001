import { type AnyUseCase, type Context, Problem, reachesOf, reachOf } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'

/**
 * The members of a suspended organisation read everything and do nothing for it. What is their own they still do:
 * sign out, mark a message as read, leave.
 *
 * @throws Problem `forbidden` for a command that would be the organisation's
 */
export async function refuseSuspended(
  context: Context,
  useCase: Pick<AnyUseCase, 'kind' | 'reach'>,
): Promise<void> {
  const { organisation, role } = context.actor
  if (organisation === undefined || useCase.kind !== 'command') return
  if (reachOf(useCase, role) !== 'organisation' || reachesOf(useCase).includes('own')) return
  const found = await findOrganisation(context, organisation)
  if (found?.state !== 'suspended') return
  throw new Problem(
    'forbidden',
    'organisation.suspended',
    {
      zh: '你的单位已被停用：可以看，不能办事',
      en: 'Your organisation is suspended: you can read, and do nothing for it',
    },
    { cure: { zh: '请联系核验单位的人社窗口', en: 'Ask the office that verified your organisation' } },
  )
}
