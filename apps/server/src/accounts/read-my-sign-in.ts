import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { maskPhone } from '../registry/index.ts'
import { readCredentials } from './credential.store.ts'
import { mustHaveFactor } from './enter.ts'
import { grantsInForce } from './grant.store.ts'
import { listLinks } from './link.store.ts'
import { ownAccount, signedIn } from './own-account.ts'
import { findSession, listSessions } from './session.store.ts'
import { readFactor, recoveryCodesLeft } from './totp.store.ts'

const optional = Type.Union([Type.String(), Type.Null()])

/** Everything about how I sign in: what is set up, where I am signed in, in which roles I may act. */
export const readMySignIn = useCase({
  name: 'accounts.readMySignIn',
  kind: 'query',
  title: { zh: '看我的账号', en: 'See my account' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  // called so that the audit log does not write it down
  input: Type.Object({ token: Type.String({ maxLength: 100 }) }),
  output: Type.Object({
    name: Type.String(),
    login: Type.String(),
    phone: optional,
    hasPassword: Type.Boolean(),
    factor: Type.Union([Type.Literal('on'), Type.Literal('off')]),
    /** the role must have one */
    factorNeeded: Type.Boolean(),
    /** it was given too long ago for what is grave */
    factorStale: Type.Boolean(),
    recoveryLeft: Type.Integer(),
    links: Type.Array(Type.Object({ id: idOf<'Link'>(), name: Type.String(), linkedAt: Type.String() })),
    sessions: Type.Array(
      Type.Object({
        id: idOf<'Session'>(),
        here: Type.Boolean(),
        device: Type.String(),
        place: Type.String(),
        begunAt: Type.String(),
        lastSeenAt: Type.String(),
      }),
    ),
    grants: Type.Array(
      Type.Object({
        id: idOf<'Grant'>(),
        here: Type.Boolean(),
        role: Type.String(),
        area: optional,
        department: optional,
        organisation: Type.Union([idOf<'Organisation'>(), Type.Null()]),
        until: optional,
      }),
    ),
  }),
  async handle(context, input) {
    const account = ownAccount(context)
    const [own, factor, here] = [
      await readCredentials(context, account),
      await readFactor(context, account),
      await findSession(context, input.token),
    ]
    const grants = await grantsInForce(context, account, context.today)
    const sessions = await listSessions(context, account)
    const links = await listLinks(context, account)
    return {
      name: own?.account.name ?? '',
      login: own?.account.login ?? '',
      phone: own?.phone === undefined ? null : maskPhone(own.phone),
      hasPassword: own?.password !== undefined,
      factor: factor?.confirmed === true ? ('on' as const) : ('off' as const),
      factorNeeded: await mustHaveFactor(context, account),
      factorStale: context.actor.mustProve === true,
      recoveryLeft: await recoveryCodesLeft(context, account),
      links: links.map(({ id, name, linkedAt }) => ({ id, name, linkedAt })),
      sessions: sessions.map(row => ({
        id: row.id,
        here: row.id === here?.id,
        device: row.device,
        place: row.place,
        begunAt: row.begun_at,
        lastSeenAt: row.last_seen_at,
      })),
      grants: grants.map(grant => ({
        id: grant.id,
        here: grant.id === context.actor.grant,
        role: grant.role,
        area: grant.area ?? null,
        department: grant.department ?? null,
        organisation: grant.organisation ?? null,
        until: grant.until ?? null,
      })),
    }
  },
})
