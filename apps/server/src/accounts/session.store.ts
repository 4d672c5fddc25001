import { randomBytes } from 'node:crypto'
import { bucketOf, type Context, type Id, type Instant, instantOf } from '../kernel/index.ts'
import { deviceOf, placeOf } from './device.ts'
import { noteUse } from './grant.store.ts'
import type { SessionRow, SignInTables } from './sign-in-tables.store.ts'
import { hashOf } from './tables.store.ts'

/** A cookie and how long the browser keeps it. */
export interface Opened {
  readonly session: string
  readonly seconds: number
}

export interface NewSession {
  readonly account: Id<'Account'>
  readonly grant: Id<'Grant'>
  readonly way: string
  /** a second factor was given just now */
  readonly proven: boolean
  readonly hours: number
}

/** How long the cookie before goes on being good, for requests that were under way. */
const graceMilliseconds = 30_000

export async function insertSession(context: Context, given: NewSession): Promise<Opened> {
  const seconds = given.hours * 3_600
  await dropEnded(context, given.account)
  await noteUse(context, given.grant)
  const row = {
    id: context.newId<'Session'>(bucketOf(given.account)),
    account: given.account,
    grant_id: given.grant,
    way: given.way,
    device: deviceOf(context.from),
    place: placeOf(context.from),
    begun_at: context.now,
    last_seen_at: context.now,
    expires_at: later(context.now, seconds * 1_000),
    proven_at: given.proven ? context.now : null,
  }
  return { session: await giveCookie(context, row, null), seconds }
}

type Lasting = Omit<SessionRow, 'sk' | 'hash' | 'created_at' | 'replaced_at' | 'replaces'>

async function giveCookie(context: Context, row: Lasting, replaces: string | null): Promise<string> {
  const session = randomBytes(32).toString('base64url')
  await context
    .db<SignInTables>()
    .insertInto('accounts.sessions')
    .values({ ...row, ...hashOf(session), created_at: context.now, replaced_at: null, replaces })
    .execute()
  return session
}

export interface Renewal {
  readonly grant?: Id<'Grant'>
  readonly proven?: true
  /** the cookie before is good for a moment longer; after a change of rights it is not */
  readonly grace: boolean
}

/** Gives the session another cookie. @returns undefined when it is no session, or another request was quicker */
export async function renewSession(
  context: Context,
  session: string,
  renewal: Renewal,
): Promise<Opened | undefined> {
  const { sk, hash } = hashOf(session)
  const db = context.db<SignInTables>()
  const minuteAgo = later(context.now, -60_000)
  const before = await db
    .updateTable('accounts.sessions')
    .set({ replaced_at: context.now })
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .where('expires_at', '>', context.now)
    // a cookie whose successor never came back, because the answer was lost, is replaced once more
    .where(eb => eb.or([eb('replaced_at', 'is', null), eb('replaced_at', '<', minuteAgo)]))
    .returningAll()
    .executeTakeFirst()
  if (before === undefined) return undefined
  await db
    .deleteFrom('accounts.sessions')
    .where('account', '=', before.account)
    .where('replaces', '=', hash)
    .execute()
  const { created_at: _, replaced_at: __, replaces: ___, sk: ____, hash: _____, ...row } = before
  const next = {
    ...row,
    last_seen_at: context.now,
    grant_id: renewal.grant ?? row.grant_id,
    proven_at: renewal.proven === true ? context.now : row.proven_at,
  }
  const opened = await giveCookie(context, next, renewal.grace ? hash : null)
  if (!renewal.grace) await dropCookie(context, sk, hash)
  const seconds = Math.floor((Date.parse(row.expires_at) - Date.parse(context.now)) / 1_000)
  return { session: opened, seconds }
}

/** The new cookie has come back: the one before ends in a moment. */
export async function settleRenewal(context: Context, row: Pick<SessionRow, 'sk' | 'hash' | 'replaces'>) {
  if (row.replaces === null) return
  const db = context.db<SignInTables>()
  const end = later(context.now, graceMilliseconds)
  await db
    .updateTable('accounts.sessions')
    .set({ expires_at: end })
    .where('sk', '=', row.replaces.slice(-2))
    .where('hash', '=', row.replaces)
    .where('expires_at', '>', end)
    .execute()
  await db
    .updateTable('accounts.sessions')
    .set({ replaces: null })
    .where('sk', '=', row.sk)
    .where('hash', '=', row.hash)
    .execute()
}

export async function noteSeen(context: Context, row: Pick<SessionRow, 'sk' | 'hash'>): Promise<void> {
  await context
    .db<SignInTables>()
    .updateTable('accounts.sessions')
    .set({ last_seen_at: context.now })
    .where('sk', '=', row.sk)
    .where('hash', '=', row.hash)
    .execute()
}

function dropCookie(context: Context, sk: string, hash: string) {
  return context
    .db<SignInTables>()
    .deleteFrom('accounts.sessions')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .execute()
}

/** Ends the session of a cookie, whichever of its cookies it is. */
export async function deleteSession(context: Context, session: string): Promise<void> {
  const row = await findSession(context, session)
  if (row !== undefined) await endSessions(context, row.account, { only: row.id })
}

export function findSession(context: Context, session: string): Promise<SessionRow | undefined> {
  const { sk, hash } = hashOf(session)
  return context
    .db<SignInTables>()
    .selectFrom('accounts.sessions')
    .selectAll()
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/** Ends sessions of an account: one, all others, or all. @returns how many cookies opened nothing any more */
export async function endSessions(
  context: Context,
  account: Id<'Account'>,
  which: { readonly only?: Id<'Session'>; readonly but?: Id<'Session'> } = {},
): Promise<number> {
  const { only, but } = which
  let query = context.db<SignInTables>().deleteFrom('accounts.sessions').where('account', '=', account)
  if (only !== undefined) query = query.where('id', '=', only)
  if (but !== undefined) query = query.where('id', '<>', but)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

function dropEnded(context: Context, account: Id<'Account'>) {
  return context
    .db<SignInTables>()
    .deleteFrom('accounts.sessions')
    .where('account', '=', account)
    .where('expires_at', '<=', context.now)
    .execute()
}

/** One row a session, the newest cookie's; the one seen last first. */
export async function listSessions(context: Context, account: Id<'Account'>): Promise<SessionRow[]> {
  const rows = await context
    .db<SignInTables>()
    .selectFrom('accounts.sessions')
    .selectAll()
    .where('account', '=', account)
    .where('expires_at', '>', context.now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  const newest = new Map<string, SessionRow>()
  for (const row of rows) if (!newest.has(row.id)) newest.set(row.id, row)
  return [...newest.values()]
}

export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(instant) + milliseconds)
}
