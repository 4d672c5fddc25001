import { addDays, type Context, startOf } from '../kernel/index.ts'
import { deleteDraft, idleClaims } from './claim.store.ts'

/** How long a draft is kept for whoever began it. */
export const claimDraftDays = 30

/** Every night: drafts that nobody has worked at for a month go, papers included. A batch; returns how many. */
export async function forgetClaimDrafts(context: Context): Promise<number> {
  const idle = await idleClaims(context, startOf(addDays(context.today, -claimDraftDays)), 200)
  for (const draft of idle) await deleteDraft(context, draft)
  return idle.length
}
