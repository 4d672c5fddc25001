import type { ConsentFollower } from '../privacy/index.ts'
import { setSharing } from './sharing.store.ts'

/** What an application carried is seen by its employer as long as the person agrees to it. */
export const followSharing: ConsentFollower = async (context, { purpose, person, about, given, channel }) => {
  // who applies again shares that application: what was taken back before stays so
  if (purpose !== 'sharing' || about === undefined || channel === 'application') return
  await setSharing(context, person, about, given)
}
