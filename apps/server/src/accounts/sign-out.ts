import { Type } from 'typebox'
import { roles, useCase } from '../kernel/index.ts'
import { deleteSession } from './session.store.ts'

export const signOut = useCase({
  name: 'accounts.signOut',
  kind: 'command',
  ownOnly: true,
  title: { zh: '退出', en: 'Sign out' },
  permission: 'session.close',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true, // whoever holds the cookie may end its session, also when their role has ended
  input: Type.Object({ session: Type.String() }),
  output: Type.Object({}),
  async handle(context, input) {
    await deleteSession(context, input.session)
    return {}
  },
})
