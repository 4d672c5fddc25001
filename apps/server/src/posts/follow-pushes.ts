import { countAppliedAfter } from '../applications/index.ts'
import { countReadOf } from '../inbox/index.ts'
import { addDays, type Context, startOf } from '../kernel/index.ts'
import { listReceipts, listRecentPushes, writeResults } from './push.store.ts'

/** below this a count of readers would say who has read */
const fewest = 5
/** what is read or applied for later has other causes */
const followedDays = 30

/**
 * Every night: how many have read a push and applied for its posts since. Counted by the system, because the
 * sender of a message does not see who has read it; nothing is counted where few people would make it a name.
 */
export async function followPushes(context: Context): Promise<number> {
  const since = startOf(addDays(context.today, -followedDays))
  const pushes = (await listRecentPushes(context, since)).filter(push => push.people >= fewest)
  for (const push of pushes) {
    const receipts = await listReceipts(context, push.id)
    const applied = await countAppliedAfter(context, receipts, push.sentAt)
    await writeResults(context, push.id, { read: await countReadOf(context, push.id), applied })
  }
  return pushes.length
}
