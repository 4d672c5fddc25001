import {
  type Actor,
  type Database,
  type Day,
  dayOf,
  gathered,
  type Instant,
  type Kernel,
  type Known,
  readAsSystem,
  visitor,
} from '../kernel/index.ts'
import { actorOf } from './account.ts'
import { noteUse } from './grant.store.ts'
import { noteSeen, renewSession, settleRenewal } from './session.store.ts'
import { kindOf, type SignInSettings } from './sign-in-settings.ts'
import type { SessionRow } from './sign-in-tables.store.ts'
import { type AccountRow, type GrantRow, hashOf, toAccount, toGrant } from './tables.store.ts'

const hour = 3_600_000
const minute = 60_000
/** a second factor is asked again for what is grave when it was given longer ago than this */
export const freshMinutes = 30

interface Found {
  readonly session: SessionRow
  readonly account: AccountRow
  readonly held: GrantRow
  /** the account has a second factor */
  readonly guarded: boolean
}

interface Cookie {
  readonly sk: string
  readonly hash: string
  /** on which the grant must be in force */
  readonly day: Day
}

const lookups = new WeakMap<Database, (cookie: Cookie) => Promise<Found | undefined>>()

/**
 * Who a cookie stands for: the account, acting in the grant that its session chose, as long as that grant is in
 * force. Runs before there is an actor, on every request, so it is one plain query with the system's scope and
 * not a use case; what a crowd asks at once is asked together.
 */
async function find(database: Database, sessionId: string, at: number): Promise<Found | undefined> {
  const lookup =
    lookups.get(database) ?? gathered(cookies => findAll(database, cookies), { atOnce: 2, most: 200 })
  lookups.set(database, lookup)
  return lookup({ ...hashOf(sessionId), day: dayOf(at) })
}

async function findAll(
  database: Database,
  cookies: readonly Cookie[],
): Promise<readonly (Found | undefined)[]> {
  // the rows as the tables hold them; days read as text either way, instants are parsed below
  const rows = await readAsSystem<Found & { readonly n: number }>(
    database,
    `SELECT k.n, to_jsonb(s) AS session, to_jsonb(a) AS account, to_jsonb(g) AS held, t.confirmed_at IS NOT NULL AS guarded
     FROM unnest($1::text[], $2::text[], $3::date[]) WITH ORDINALITY AS k(sk, hash, day, n)
     JOIN accounts.sessions s ON s.sk = k.sk COLLATE "C" AND s.hash = k.hash
     JOIN accounts.accounts a ON a.id = s.account
     JOIN accounts.grants g ON g.sk = a.sk AND g.id = s.grant_id AND g.account = a.id
     LEFT JOIN accounts.totp t ON t.sk = a.sk AND t.id = a.id
     WHERE NOT a.disabled AND g.ended_at IS NULL AND g.from_day <= k.day AND (g.until_day IS NULL OR g.until_day >= k.day)`,
    [cookies.map(one => one.sk), cookies.map(one => one.hash), cookies.map(one => one.day)],
  )
  const found = new Map(rows.map(({ n, ...row }) => [Number(n), row]))
  return cookies.map((_, at) => found.get(at + 1))
}

function since(instant: Instant, at: number): number {
  return at - Date.parse(instant)
}

function actorIn({ session, account, held, guarded }: Found, at: number): Actor {
  const actor = actorOf(toAccount(account), toGrant(held))
  const isFresh = session.proven_at !== null && since(session.proven_at, at) <= freshMinutes * minute
  if (guarded) return isFresh ? actor : { ...actor, mustProve: true }
  return since(session.begun_at, at) <= freshMinutes * minute ? actor : { ...actor, mustSignIn: true }
}

/** Asleep for too long, or older than any session may be. */
function isOver({ session, held }: Found, at: number, settings: SignInSettings): boolean {
  return (
    Date.parse(session.expires_at) <= at ||
    since(session.last_seen_at, at) > settings.idleMinutes[kindOf(held.role)] * minute
  )
}

/** The actor of a cookie, without leaving a trace that it was used. */
export async function actorOfSession(
  database: Database,
  sessionId: string,
  at: number,
  settings: SignInSettings,
): Promise<Actor | undefined> {
  const found = await find(database, sessionId, at)
  return found === undefined || isOver(found, at, settings) ? undefined : actorIn(found, at)
}

/**
 * What a cookie stands for at this moment. Notes once a minute that it was seen, and gives another cookie in its
 * place once an hour, so that one which was copied is good for little.
 */
export async function openKnown(
  kernel: Kernel,
  sessionId: string | undefined,
  settings: SignInSettings,
): Promise<Known> {
  if (sessionId === undefined) return { actor: visitor }
  const at = kernel.clock.now()
  const found = await find(kernel.database, sessionId, at)
  if (found === undefined) return { actor: visitor }
  const { session } = found
  // the form that was open meanwhile still has its token: what was typed is kept and goes on after the sign-in
  if (isOver(found, at, settings)) return { actor: visitor, key: session.id }
  const known = { actor: actorIn(found, at), key: session.id }
  if (mayRenew(session, at)) {
    const opened = await kernel.asSystem('accounts.session', context =>
      renewSession(context, sessionId, { grace: true }),
    )
    if (opened !== undefined) return { ...known, renewed: { id: opened.session, seconds: opened.seconds } }
  } else if (session.replaces !== null || since(session.last_seen_at, at) > minute) {
    await kernel.asSystem('accounts.session', async context => {
      await settleRenewal(context, session)
      await noteSeen(context, session)
      await noteUse(context, session.grant_id)
    })
  }
  return known
}

function mayRenew({ created_at, replaced_at }: SessionRow, at: number): boolean {
  if (since(created_at, at) < hour) return false
  return replaced_at === null || since(replaced_at, at) > minute
}
