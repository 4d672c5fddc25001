import { Type } from 'typebox'
import {
  type Body,
  type Context,
  type Id,
  invalid,
  newId,
  Problem,
  preparedUseCase,
  roles,
  vaultToken,
} from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { findAccount, insertAccount } from './account.store.ts'
import type { Account } from './account.ts'
import { readCredentials, writePassword } from './credential.store.ts'
import { endGrants, grantsInForce, insertGrant } from './grant.store.ts'
import { refused } from './granter.ts'
import { endInvitation, invitationOf, invitedMatch } from './invitation.store.ts'
import { invitationGone, isSecretOf, readToken } from './invitation.ts'
import { administratorsAmong, lockMembers, membersOf } from './member.store.ts'
import { hashPassword } from './password.ts'
import { checkPassword, shortestPassword } from './password-rules.ts'
import { apart } from './rights.ts'
import type { InvitationRow } from './tables.store.ts'

const gone = () => new Problem('not-found', 'invitation.gone', invitationGone)

/** @throws Problem `not-found` for a token that is wrong, used, withdrawn or too old, without telling which */
export async function requireInvitation(
  context: Context,
  token: string,
  use: 'look' | 'take' = 'look',
): Promise<InvitationRow> {
  const read = readToken(token)
  const row = read && (await invitationOf(context, read.id, use === 'take'))
  if (!row || !isSecretOf(read.secret, row.hash)) throw gone()
  if (row.outcome !== null || row.expires_at <= context.now) throw gone()
  return row
}

const loginPattern = '^[A-Za-z][A-Za-z0-9._-]{1,39}$'

/**
 * Takes an invitation. An official chooses the passphrase of the account that was opened for them. Whoever has an
 * account takes a membership signed in; whoever has none opens one here, and says to which phone or login the
 * invitation was addressed, which the link does not tell.
 */
export const acceptInvitation = preparedUseCase({
  name: 'accounts.acceptInvitation',
  kind: 'command',
  title: { zh: '接受邀请', en: 'Take an invitation' },
  permission: 'invitation.take',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true, // the token is the right
  input: Type.Object({
    token: Type.String({ maxLength: 200 }),
    /** the phone or login that was invited: without an account */
    invited: Type.Optional(Type.String({ maxLength: 40 })),
    /** the name by which a new account signs in */
    login: Type.Optional(Type.String({ pattern: loginPattern })),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  }),
  output: Type.Object({ login: Type.String(), opened: Type.Boolean() }),
  async prepare(before, input): Promise<Body<{ login: string; opened: boolean }>> {
    const { password } = input
    if (password !== undefined) {
      const words = [input.login, input.invited, input.name].flatMap(word => word ?? [])
      checkPassword(password, { words, shortest: shortestPassword.staff })
    }
    // a wrong token costs no hash: it is looked at first
    await before.transaction(context => requireInvitation(context, input.token))
    const hash = password === undefined ? undefined : await hashPassword(password)
    return async context => {
      const invitation = await requireInvitation(context, input.token, 'take')
      if (invitation.account !== null) return enterOffice(context, invitation, invitation.account, hash)
      const { organisation } = invitation
      if (organisation === null) throw gone()
      const own = context.actor.account && (await findAccount(context, context.actor.account))
      const account = own ?? (await openFor(context, invitation, { ...input, hash }))
      await join(context, invitation, organisation, account)
      return { login: account.login, opened: own === undefined }
    }
  },
})

async function enterOffice(
  context: Context,
  invitation: InvitationRow,
  id: Id<'Account'>,
  hash: string | undefined,
): Promise<{ login: string; opened: boolean }> {
  const account = await findAccount(context, id)
  if (account === undefined) throw gone()
  if (hash === undefined) throw missing('password')
  await writePassword(context, id, hash)
  await endInvitation(context, invitation.id, 'accepted')
  await context.audit({ action: 'account.entered', subject: id })
  return { login: account.login, opened: true }
}

interface Opening {
  readonly invited?: string
  readonly login?: string
  readonly name?: string
  readonly hash: string | undefined
}

/** An account for somebody who has none: for the organisation alone, without a person's record. */
async function openFor(context: Context, invitation: InvitationRow, given: Opening): Promise<Account> {
  requireAddressee(context, invitation, [given.invited ?? ''])
  const login = given.login ?? given.invited ?? ''
  if (!new RegExp(loginPattern).test(login)) throw missing('login')
  if (given.name === undefined) throw missing('name')
  if (given.hash === undefined) throw missing('password')
  const id = newId<'Account'>(Date.parse(context.now))
  const account = { id, login, name: given.name.trim(), person: undefined, demo: false } as const
  if (!(await insertAccount(context, account, given.hash))) {
    throw new Problem('conflict', 'invitation.taken', {
      zh: '这个登录名已经有账号：是你的就先登录，再打开这个链接',
      en: 'This login has an account: if it is yours, sign in first and open the link again',
    })
  }
  return account
}

/** The link alone is not enough: it is for one phone or login. */
function requireAddressee(context: Context, invitation: InvitationRow, logins: readonly string[]): void {
  const vault = context.use(vaultToken)
  if (logins.some(login => invitedMatch(vault, login) === invitation.login_match)) return
  throw new Problem(
    'forbidden',
    'invitation.other',
    {
      zh: `这个邀请是发给 ${invitation.login_shown} 的`,
      en: `This invitation is for ${invitation.login_shown}`,
    },
    { cure: { zh: '用那个手机号或账号', en: 'Use that phone number or login' } },
  )
}

async function join(
  context: Context,
  invitation: InvitationRow,
  organisation: Id<'Organisation'>,
  account: Account,
): Promise<void> {
  const found = await findOrganisation(context, organisation)
  if (found === undefined || found.state === 'suspended') throw gone()
  await lockMembers(context, organisation)
  const members = await membersOf(context, organisation)
  const administrators = administratorsAmong(members)
  // whoever was removed meanwhile invites nobody any more; an officer's word stands on documents
  const byOfficer = invitation.evidence !== null
  if (!byOfficer && !administrators.some(each => each.account === invitation.invited_by)) throw gone()
  if (context.actor.account !== undefined) {
    const known = await readCredentials(context, account.id)
    requireAddressee(context, invitation, [account.login, known?.phone ?? ''])
  }
  const held = members.filter(each => each.account === account.id)
  const leaving = invitation.replaces ? administrators.filter(each => each.account !== account.id) : []
  if (held.some(each => each.role === 'organisation-admin') && invitation.role !== 'organisation-admin') {
    throw refused({ zh: '你已经是这个单位的管理员', en: 'You administer this organisation already' })
  }
  for (const grant of await grantsInForce(context, account.id, context.today)) {
    const why = held.some(each => each.id === grant.id) ? undefined : apart(grant.role, invitation.role)
    if (why !== undefined) throw refused(why)
  }
  const ends = [...held, ...leaving].map(each => each.id)
  await endGrants(context, ends, invitation.evidence ?? '换角色 / another role')
  await insertGrant(
    context,
    account.id,
    { role: invitation.role, organisation },
    { holder: account, reason: invitation.evidence ?? `邀请人 ${invitation.invited_by_name}` },
  )
  await endInvitation(context, invitation.id, 'accepted')
  await context.audit({ action: 'member.joined', subject: organisation, detail: { account: account.id } })
}

function missing(field: string): Problem {
  return invalid([
    {
      pointer: `/${field}`,
      wrong: { zh: '还没有填', en: 'This is missing' },
      right: { zh: '填好再提交', en: 'fill it in and send again' },
    },
  ])
}
