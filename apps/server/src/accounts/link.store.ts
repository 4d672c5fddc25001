import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { SignInTables } from './sign-in-tables.store.ts'
import type { PendingLink } from './step.store.ts'
import { hashOf } from './tables.store.ts'

/** An identity elsewhere is its issuer and the name that the issuer has for it; neither alone says who it is. */
const keyOf = ({ issuer, subject }: Pick<PendingLink, 'issuer' | 'subject'>) =>
  hashOf(`link:${JSON.stringify([issuer, subject])}`)

export async function accountOfLink(
  context: Context,
  link: Pick<PendingLink, 'issuer' | 'subject'>,
): Promise<Id<'Account'> | undefined> {
  const { sk, hash } = keyOf(link)
  const row = await context
    .db<SignInTables>()
    .selectFrom('accounts.link_keys')
    .select('account')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.account
}

/** @returns false when another account has it: of two at once one wins */
export async function insertLink(
  context: Context,
  account: Id<'Account'>,
  link: PendingLink,
): Promise<boolean> {
  const db = context.db<SignInTables>()
  const key = keyOf(link)
  const mine = await db
    .insertInto('accounts.link_keys')
    .values({ ...key, account })
    .onConflict(on => on.doNothing())
    .returning('account')
    .executeTakeFirst()
  if (mine === undefined) return (await accountOfLink(context, link)) === account
  const sk = bucketOf(account)
  const { issuer, name } = link
  await db
    .insertInto('accounts.links')
    .values({
      sk,
      id: context.newId<'Link'>(sk),
      account,
      issuer,
      hash: key.hash,
      name,
      linked_at: context.now,
    })
    .execute()
  await context.audit({ action: 'account.linked', subject: account, detail: { issuer } })
  return true
}

export interface Link {
  readonly id: Id<'Link'>
  readonly issuer: string
  readonly name: string
  readonly linkedAt: Instant
}

export async function listLinks(context: Context, account: Id<'Account'>): Promise<Link[]> {
  const rows = await context
    .db<SignInTables>()
    .selectFrom('accounts.links')
    .selectAll()
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .orderBy('linked_at')
    .execute()
  return rows.map(({ id, issuer, name, linked_at }) => ({ id, issuer, name, linkedAt: linked_at }))
}

/** @returns false when it is not this account's */
export async function deleteLink(context: Context, account: Id<'Account'>, id: Id<'Link'>): Promise<boolean> {
  const db = context.db<SignInTables>()
  const row = await db
    .deleteFrom('accounts.links')
    .where('sk', '=', bucketOf(account))
    .where('id', '=', id)
    .where('account', '=', account)
    .returning('hash')
    .executeTakeFirst()
  if (row === undefined) return false
  await db
    .deleteFrom('accounts.link_keys')
    .where('sk', '=', row.hash.slice(-2))
    .where('hash', '=', row.hash)
    .execute()
  await context.audit({ action: 'account.unlinked', subject: account })
  return true
}
