import { createHash, randomBytes } from 'node:crypto'
import { bucketOf, type Context, type Id, vaultToken } from '../kernel/index.ts'
import { worldClockToken } from './sign-in-settings.ts'
import type { SignInTables } from './sign-in-tables.store.ts'
import { base32, stepOfCode } from './totp.ts'

export const totpPurpose = 'account.totp'
const codes = 10

/** A secret that waits for its first code. An unconfirmed one is overwritten; a confirmed one is not. */
export async function beginFactor(context: Context, account: Id<'Account'>): Promise<Buffer | undefined> {
  const secret = randomBytes(20) // RFC 4226: as long as the hash
  const row = {
    sk: bucketOf(account),
    id: account,
    secret_sealed: context.use(vaultToken).seal(totpPurpose, secret.toString('base64')),
    last_step: 0,
    confirmed_at: null,
  }
  const made = await context
    .db<SignInTables>()
    .insertInto('accounts.totp')
    .values(row)
    .onConflict(on =>
      on
        .columns(['sk', 'id'])
        .doUpdateSet({ secret_sealed: row.secret_sealed, last_step: 0 })
        .where('accounts.totp.confirmed_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return made && secret
}

export async function readFactor(context: Context, account: Id<'Account'>) {
  const row = await context
    .db<SignInTables>()
    .selectFrom('accounts.totp')
    .select(['secret_sealed', 'confirmed_at'])
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const secret = Buffer.from(context.use(vaultToken).open(totpPurpose, row.secret_sealed), 'base64')
  return { secret, confirmed: row.confirmed_at !== null }
}

/** Whether this is a code of the factor now. The same step opens once, also when two send it together. */
export async function useFactor(context: Context, account: Id<'Account'>, code: string): Promise<boolean> {
  const factor = await readFactor(context, account)
  const step = factor && stepOfCode(factor.secret, code.normalize('NFKC'), context.use(worldClockToken).now())
  if (step === undefined) return false
  const used = await context
    .db<SignInTables>()
    .updateTable('accounts.totp')
    .set({ last_step: step })
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .where('last_step', '<', step)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function confirmFactor(context: Context, account: Id<'Account'>): Promise<void> {
  await context
    .db<SignInTables>()
    .updateTable('accounts.totp')
    .set({ confirmed_at: context.now })
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .execute()
}

export async function removeFactor(context: Context, account: Id<'Account'>): Promise<void> {
  const db = context.db<SignInTables>()
  await db.deleteFrom('accounts.totp').where('sk', '=', bucketOf(account)).where('id', '=', account).execute()
  await dropCodes(context, account)
}

/**
 * Ten codes for the day on which the phone is gone; those before are void. Shown once: what is kept is a plain hash,
 * which 125 random bits bear.
 */
export async function newRecoveryCodes(context: Context, account: Id<'Account'>): Promise<string[]> {
  await dropCodes(context, account)
  const made = Array.from({ length: codes }, () =>
    base32(randomBytes(16))
      .slice(0, 25)
      .toLowerCase()
      .replaceAll(/(.{5})(?=.)/g, '$1-'),
  )
  const sk = bucketOf(account)
  await context
    .db<SignInTables>()
    .insertInto('accounts.recovery_codes')
    .values(made.map(code => ({ sk, account, hash: recoveryHash(code), used_at: null })))
    .execute()
  return made
}

export async function useRecoveryCode(
  context: Context,
  account: Id<'Account'>,
  code: string,
): Promise<boolean> {
  const used = await context
    .db<SignInTables>()
    .updateTable('accounts.recovery_codes')
    .set({ used_at: context.now })
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where('hash', '=', recoveryHash(code))
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

export async function recoveryCodesLeft(context: Context, account: Id<'Account'>): Promise<number> {
  const rows = await context
    .db<SignInTables>()
    .selectFrom('accounts.recovery_codes')
    .select('hash')
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}

function dropCodes(context: Context, account: Id<'Account'>) {
  return context
    .db<SignInTables>()
    .deleteFrom('accounts.recovery_codes')
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .execute()
}

function recoveryHash(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z2-7]/g, '')
  return createHash('sha256').update(`recovery:${plain}`).digest('hex')
}

/** Ten groups would fit no authenticator: five groups of five are a recovery code, six digits are not. */
export function looksLikeRecovery(code: string): boolean {
  return code.normalize('NFKC').replaceAll(/[^A-Za-z2-7]/g, '').length > 10
}
