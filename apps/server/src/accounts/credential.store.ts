import { sql } from 'kysely'
import {
  type Bucket,
  bucketOf,
  type Context,
  type HashChange,
  type Id,
  parseId,
  type Vault,
  vaultToken,
} from '../kernel/index.ts'
import { maskPhone } from '../registry/index.ts'
import { type Account, normalLogin } from './account.ts'
import { phoneOfText } from './phone-code.ts'
import type { SignInTables } from './sign-in-tables.store.ts'
import { hashOf, toAccount } from './tables.store.ts'

export const phonePurpose = 'account.phone'

export interface Credentials {
  readonly account: Account
  readonly password: string | undefined
  readonly phone: string | undefined
}

export function phoneKey(vault: Vault, phone: string): { sk: Bucket; match: string } {
  const match = vault.match('phone', phone)
  return { sk: match.slice(-2) as Bucket, match } // two hex digits of a hash
}

/** Whoever signs in as this: by a short name, or by a verified phone. Not when the account is closed. */
export async function findCredentials(context: Context, login: string): Promise<Credentials | undefined> {
  const phone = phoneOfText(login)
  const id = phone === undefined ? await byName(context, login) : await accountOfPhone(context, phone)
  return id && readCredentials(context, id)
}

async function byName(context: Context, login: string): Promise<Id<'Account'> | undefined> {
  const key = hashOf(normalLogin(login))
  const row = await context
    .db<SignInTables>()
    .selectFrom('accounts.logins')
    .select('account')
    .where('sk', '=', key.sk)
    .where('hash', '=', key.hash)
    .executeTakeFirst()
  return row?.account
}

export async function accountOfPhone(context: Context, phone: string): Promise<Id<'Account'> | undefined> {
  const key = phoneKey(context.use(vaultToken), phone)
  const row = await context
    .db<SignInTables>()
    .selectFrom('accounts.phones')
    .select('account')
    .where('sk', '=', key.sk)
    .where('match', '=', key.match)
    .executeTakeFirst()
  return row?.account
}

export async function readCredentials(context: Context, id: Id<'Account'>): Promise<Credentials | undefined> {
  const row = await context
    .db<SignInTables>()
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('disabled', '=', false)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const phone =
    row.phone_sealed === null ? undefined : context.use(vaultToken).open(phonePurpose, row.phone_sealed)
  return { account: toAccount(row), password: row.password ?? undefined, phone }
}

/** @returns false when the phone has an account already: of two at once one wins */
export async function claimPhone(context: Context, phone: string, account: Id<'Account'>): Promise<boolean> {
  const vault = context.use(vaultToken)
  const db = context.db<SignInTables>()
  const mine = await db
    .insertInto('accounts.phones')
    .values({ ...phoneKey(vault, phone), account })
    .onConflict(on => on.doNothing())
    .returning('account')
    .executeTakeFirst()
  if (mine === undefined) return false
  await db
    .updateTable('accounts.accounts')
    .set({ phone_sealed: vault.seal(phonePurpose, phone) })
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .execute()
  return true
}

export async function writePassword(context: Context, account: Id<'Account'>, hash: string): Promise<void> {
  await context
    .db<SignInTables>()
    .updateTable('accounts.accounts')
    .set({ password: hash, password_set_at: context.now })
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .execute()
}

/** An account that opens by its phone: the login others see is masked, and is no key. */
export async function insertPhoneAccount(
  context: Context,
  account: Account,
  phone: string,
  password: string | undefined,
): Promise<boolean> {
  await context
    .db<SignInTables>()
    .insertInto('accounts.accounts')
    .values({
      sk: bucketOf(account.id),
      id: account.id,
      version: 1,
      login: account.login,
      password: password ?? null,
      password_set_at: password === undefined ? null : context.now,
      name: account.name,
      person: account.person ?? null,
      demo: account.demo,
      disabled: false,
      created_at: context.now,
    })
    .execute()
  return claimPhone(context, phone, account.id)
}

/** A phone's keyed hash changes with the key; its row moves. Bears being called twice. */
export async function movePhoneKey(context: Context, { id, before, after }: HashChange): Promise<void> {
  const db = context.db<SignInTables>()
  const account = parseId<'Account'>(id)
  if (account === undefined) return
  await db
    .deleteFrom('accounts.phones')
    .where('sk', '=', before.slice(-2))
    .where('match', '=', before)
    .execute()
  await db
    .insertInto('accounts.phones')
    .values({ sk: after.slice(-2), match: after, account })
    .onConflict(on => on.doNothing())
    .execute()
}

/** Accounts that still sign in by a phone lying open, a few at a time. */
export async function openPhones(context: Context, most: number) {
  return context
    .db<SignInTables>()
    .selectFrom('accounts.accounts')
    .select(['id', 'login'])
    .where(sql<boolean>`login ~ '^1[3-9][0-9]{9}$'`)
    .limit(most)
    .execute()
}

/** The phone becomes a key and a sealed text; what others see of the login is masked. */
export async function sealPhoneOf(
  context: Context,
  { id, login }: { readonly id: Id<'Account'>; readonly login: string },
): Promise<void> {
  const db = context.db<SignInTables>()
  const key = hashOf(normalLogin(login))
  await claimPhone(context, login, id)
  await db.deleteFrom('accounts.logins').where('sk', '=', key.sk).where('hash', '=', key.hash).execute()
  await db
    .updateTable('accounts.accounts')
    .set({ login: maskPhone(login) })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
