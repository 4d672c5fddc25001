import { Type } from 'typebox'
import {
  idOf,
  nullable,
  pageInput,
  pageOf,
  roleNames,
  sortInput,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { openGrantsOf } from './grant-list.store.ts'
import { accountOrders, listKept } from './kept-account.store.ts'
import { placeOutput, showPlace } from './rights-output.ts'

/** The officials' accounts of the area, each with what it may act in today. */
export const listAccounts = useCase({
  name: 'accounts.listAccounts',
  kind: 'query',
  title: { zh: '看账号清单', en: 'List the accounts' },
  permission: 'account.keep',
  reach: 'area',
  allow: ['security-administrator'],
  http: { method: 'GET', path: '/api/accounts' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(accountOrders),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
    disabled: Type.Optional(Type.Boolean()),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Account'>(),
      version: Type.Integer(),
      name: Type.String(),
      login: Type.String(),
      area: placeOutput,
      disabled: Type.Boolean(),
      disabledReason: nullable(Type.String()),
      entered: Type.Boolean(),
      openedAt: Type.String(),
      roles: Type.Array(textSchema),
    }),
  ),
  async handle(context, input) {
    const page = await listKept(context, { text: input.q, area: input.area, disabled: input.disabled }, input)
    const grants = await openGrantsOf(
      context,
      page.rows.map(row => row.id),
    )
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        version: row.version,
        name: row.name,
        login: row.login,
        area: showPlace(context, row.area),
        disabled: row.disabled,
        disabledReason: row.disabledReason ?? null,
        entered: row.entered,
        openedAt: row.createdAt,
        roles: grants.filter(grant => grant.account === row.id).map(grant => roleNames[grant.role]),
      })),
    }
  },
})
