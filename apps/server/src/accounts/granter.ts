import { type Context, type Id, notFound, Problem, type Text } from '../kernel/index.ts'
import type { NewGrant } from './account.ts'
import { grantsInForce } from './grant.store.ts'
import { type KeptAccount, lockKept } from './kept-account.store.ts'
import type { Holder } from './may-delegate.ts'
import { type Granter, type GrantFacts, mayGrant } from './may-grant.ts'
import { powersToken } from './power.ts'

export function refused(why: Text): Problem {
  return new Problem('forbidden', 'grant.refused', why)
}

/**
 * Who gives: read anew in this transaction, for their own grant may have been ended since the request came in.
 *
 * @throws Problem `forbidden` when the role in which they act has ended
 */
export async function granterOf(context: Context): Promise<Granter> {
  const { account, grant } = context.actor
  const grants = account === undefined ? [] : await grantsInForce(context, account, context.today)
  const acting = grants.find(own => own.id === grant)
  if (account === undefined || acting === undefined) {
    throw refused({ zh: '你的这个身份已经结束', en: 'The role in which you act has ended' })
  }
  return { account, grants, acting }
}

export async function holderOf(context: Context, account: Id<'Account'>): Promise<Holder> {
  return { account, grants: await grantsInForce(context, account, context.today) }
}

/** @throws Problem `forbidden` with the words of the rule that has something against it */
export function requireMayGrant(
  context: Context,
  granter: Granter,
  grant: NewGrant,
  target: Holder,
  more: Pick<GrantFacts, 'organisationKind'> = {},
): void {
  const facts = { powers: context.use(powersToken), today: context.today, ...more }
  const why = mayGrant(granter, grant, target, facts)
  if (why !== undefined) throw refused(why)
}

/** @throws Problem `not-found`, also for an account that somebody else keeps */
export function requireKept(account: KeptAccount | undefined): KeptAccount {
  if (account === undefined) throw notFound('account.unknown', { zh: '这个账号', en: 'account' })
  return account
}

/**
 * Takes an account that the actor keeps, for a change: never their own, which somebody else keeps.
 *
 * @throws Problem `forbidden` for one's own, `not-found` for one of another area
 */
export async function takeKept(context: Context, id: Id<'Account'>): Promise<KeptAccount> {
  if (id === context.actor.account) {
    throw refused({
      zh: '自己的账号由别的安全管理员来管',
      en: 'One’s own account is kept by another security administrator',
    })
  }
  return requireKept(await lockKept(context, id))
}
