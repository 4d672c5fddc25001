import type { Context, Id } from '../kernel/index.ts'
import { lockOpenFor } from './application.store.ts'
import { stepApplication } from './step.ts'

/** The offer is filled or over: every open applicant is told. Returns how many. */
export async function endOffer(context: Context, offer: Id<'Post'>): Promise<number> {
  const open = await lockOpenFor(context, offer)
  for (const application of open) await stepApplication(context, application, 'offer', { action: 'close' })
  return open.length
}
