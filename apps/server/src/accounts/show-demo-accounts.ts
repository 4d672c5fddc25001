import { Type } from 'typebox'
import { roles, useCase } from '../kernel/index.ts'
import { listDemoAccounts as list } from './account.store.ts'

/** The demo's accounts, for its sign-in page. Empty wherever no demo city was loaded. */
export const showDemoAccounts = useCase({
  name: 'accounts.showDemoAccounts',
  kind: 'query',
  title: { zh: '看演示账号', en: 'See the demonstration accounts' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true, // accounts are seen by nobody else
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({ login: Type.String(), role: Type.String(), name: Type.String(), area: Type.String() }),
    ),
  }),
  async handle(context) {
    return { rows: await list(context) }
  },
})
