import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, roleNames, roles, textSchema } from '../kernel/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import type { GrantRecord } from './grant-list.store.ts'
import { type Granter, mayEnd } from './may-grant.ts'

export const placeOutput = Type.Object({ code: Type.String(), name: textSchema })

/** Where a grant stands: in force, not begun, run out, or ended by somebody. */
export const grantStates = ['open', 'coming', 'over', 'ended'] as const

export const grantOutput = Type.Object({
  id: idOf<'Grant'>(),
  account: idOf<'Account'>(),
  holder: Type.String(),
  login: Type.String(),
  role: oneOf(...roles),
  roleName: textSchema,
  area: nullable(placeOutput),
  department: nullable(Type.String()),
  from: Type.String(),
  until: nullable(Type.String()),
  /** it stands in for a colleague on leave */
  standsIn: Type.Boolean(),
  grantedBy: nullable(Type.String()),
  grantedAt: Type.String(),
  reason: nullable(Type.String()),
  endedAt: nullable(Type.String()),
  endedBy: nullable(Type.String()),
  endReason: nullable(Type.String()),
  lastUsedOn: nullable(Type.String()),
  state: oneOf(...grantStates),
  /** may the reader end it? */
  mayEnd: Type.Boolean(),
})
export type GrantOutput = Static<typeof grantOutput>

export function showPlace(context: Context, code: string) {
  return findPlace(context.use(cityToken), code) ?? { code, name: { zh: code, en: code } }
}

/** @param granter the reader, where it is one who ends roles */
export function showGrant(context: Context, grant: GrantRecord, granter?: Granter): GrantOutput {
  const { today } = context
  const open =
    grant.from > today ? 'coming' : grant.until !== undefined && grant.until < today ? 'over' : 'open'
  return {
    id: grant.id,
    account: grant.account,
    holder: grant.holder,
    login: grant.holderLogin,
    role: grant.role,
    roleName: roleNames[grant.role],
    area: grant.area === undefined ? null : showPlace(context, grant.area),
    department: grant.department ?? null,
    from: grant.from,
    until: grant.until ?? null,
    standsIn: grant.standsInFor !== undefined,
    grantedBy: grant.grantedBy ?? null,
    grantedAt: grant.grantedAt,
    reason: grant.reason ?? null,
    endedAt: grant.endedAt ?? null,
    endedBy: grant.endedBy ?? null,
    endReason: grant.endReason ?? null,
    lastUsedOn: grant.lastUsedOn ?? null,
    state: grant.endedAt === undefined ? open : 'ended',
    mayEnd:
      granter !== undefined &&
      grant.endedAt === undefined &&
      open !== 'over' &&
      mayEnd(granter, grant) === undefined,
  }
}
