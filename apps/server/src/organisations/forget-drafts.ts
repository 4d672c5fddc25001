import { addDays, type Context, startOf } from '../kernel/index.ts'
import { deleteRequest, idleDrafts } from './request.store.ts'

/** How long a draft is kept for whoever began it: their receipt says so. */
export const draftDays = 30

/**
 * Every night: drafts that nobody has worked at for a month go, papers included. They were shown to no officer and are
 * needed for nothing. A batch; returns how many.
 */
export async function forgetDrafts(context: Context): Promise<number> {
  const idle = await idleDrafts(context, startOf(addDays(context.today, -draftDays)), 200)
  for (const draft of idle) await deleteRequest(context, draft)
  return idle.length
}
