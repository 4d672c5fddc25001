import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  instantOf,
  type Role,
  rangeOf,
  type SealedColumn,
  type Vault,
  vaultToken,
} from '../kernel/index.ts'
import { normalLogin } from './account.ts'
import { shownLogin } from './grant.store.ts'
import { invitationDays, newSecret, tokenOf } from './invitation.ts'
import type { InvitationRow, Tables } from './tables.store.ts'

const invitedLogin = 'invitation.login'

/** What the vault has sealed of an invitation, and how it is found. */
export const sealedInvitation: SealedColumn = {
  table: 'accounts.invitations',
  column: 'login_sealed',
  purpose: invitedLogin,
  match: { kind: invitedLogin, column: 'login_match' },
}

/** Whom an invitation is for, to compare: nobody without the key can try all phones. */
export function invitedMatch(vault: Vault, login: string): string {
  return vault.match(invitedLogin, normalLogin(login))
}

export interface NewInvitation {
  readonly login: string
  readonly role: Role
  readonly organisation?: Id<'Organisation'>
  /** where the organisation lies, or the official's area */
  readonly division: string
  /** officials: the account that was opened for them */
  readonly account?: Id<'Account'>
  readonly replaces?: boolean
  readonly evidence?: string
}

/** Writes an invitation and returns its token, which is kept nowhere. */
export async function insertInvitation(
  context: Context,
  invitation: NewInvitation,
): Promise<{ id: Id<'Invitation'>; token: string; expiresAt: Instant }> {
  const { account: by, name } = context.actor
  if (by === undefined) throw new Error('an invitation is somebody’s')
  const id = context.newId<'Invitation'>(invitation.organisation && bucketOf(invitation.organisation))
  const { secret, hash } = newSecret()
  const vault = context.use(vaultToken)
  const expiresAt = instantOf(Date.parse(context.now) + invitationDays * 86_400_000)
  await context
    .db<Tables>()
    .insertInto('accounts.invitations')
    .values({
      sk: bucketOf(id),
      id,
      hash,
      login_sealed: vault.seal(invitedLogin, normalLogin(invitation.login)),
      login_match: invitedMatch(vault, invitation.login),
      login_shown: shownLogin(normalLogin(invitation.login)),
      role: invitation.role,
      organisation: invitation.organisation ?? null,
      division: invitation.division,
      account: invitation.account ?? null,
      replaces: invitation.replaces ?? false,
      evidence: invitation.evidence ?? null,
      invited_by: by,
      invited_by_name: name,
      invited_at: context.now,
      expires_at: expiresAt,
      outcome: null,
      ended_at: null,
    })
    .execute()
  return { id, token: tokenOf(id, secret), expiresAt }
}

/** By its id alone, for whoever holds the token: before there is an actor. Locked where it is used up. */
export async function invitationOf(
  context: Context,
  id: Id<'Invitation'>,
  lock: boolean,
): Promise<InvitationRow | undefined> {
  const query = context
    .db<Tables>()
    .selectFrom('accounts.invitations')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Nobody asks any more whom it was for. */
const ended = ({ now }: Context) => ({ ended_at: now, login_sealed: null, login_match: null })

export async function endInvitation(
  context: Context,
  id: Id<'Invitation'>,
  outcome: 'accepted' | 'withdrawn',
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('accounts.invitations')
    .set({ ...ended(context), outcome })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** The open invitations of an organisation, the newest first. Those that ran out are in it until they are withdrawn. */
export async function invitationsOf(
  context: Context,
  organisation: Id<'Organisation'>,
): Promise<InvitationRow[]> {
  return context
    .db<Tables>()
    .selectFrom('accounts.invitations')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('outcome', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function findInvitation(
  context: Context,
  id: Id<'Invitation'>,
  organisation: Id<'Organisation'>,
): Promise<InvitationRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('accounts.invitations')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .where('outcome', 'is', null)
    .executeTakeFirst()
}

/** Withdraws what was sent for an official's account: a new link makes the old one useless. */
export async function withdrawFor(context: Context, account: Id<'Account'>): Promise<void> {
  const { lo, hi } = rangeOf(context.actor.area)
  await context
    .db<Tables>()
    .updateTable('accounts.invitations')
    .set({ ...ended(context), outcome: 'withdrawn' })
    .where('account', '=', account)
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('outcome', 'is', null)
    .execute()
}
