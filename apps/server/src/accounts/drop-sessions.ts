import type { Id, Subscriber } from '../kernel/index.ts'
import { dropSessionsOf, grantsEnded } from './grant.store.ts'

/** After a role has ended its sessions are removed on every device. They were useless from the moment it ended. */
export const dropSessions: Subscriber = {
  topic: grantsEnded,
  name: 'accounts.dropSessions',
  async handle(context, payload) {
    await dropSessionsOf(context, payload['grants'] as Id<'Grant'>[]) // written by endGrants
  },
}
