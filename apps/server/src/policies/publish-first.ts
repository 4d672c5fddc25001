import { type Context, type Id, isAnotherHand } from '../kernel/index.ts'
import { openPublications, writePublication } from './publication.store.ts'
import { putInForce } from './step-publication.ts'

/** Who answers for a publication that the operator's tool writes down. */
export interface Signatory {
  readonly account: Id<'Account'>
  readonly name: string
}

/**
 * Publishes everything that waits, in the name of two people who have decided so outside the product: for a first
 * installation and for the demo. Both stand on record, and one row of the audit log says that the tool wrote it.
 * @throws Error when the two are one
 */
export async function publishFirst(
  context: Context,
  { checked, published }: { readonly checked: Signatory; readonly published: Signatory },
): Promise<readonly string[]> {
  const first = { by: checked.account, standingFor: null }
  if (!isAnotherHand({ account: published.account }, first)) {
    throw new Error('two different people have to answer for a publication')
  }
  const waiting = await openPublications(context)
  for (const one of waiting) {
    if (one.state === 'proposed') {
      await writePublication(context, one.id, {
        state: 'checked',
        checked_by: checked.account,
        checked_name: checked.name,
        checked_at: context.now,
      })
    } else if (
      !isAnotherHand({ account: published.account }, { by: one.checkedBy, standingFor: one.checkedFor })
    ) {
      continue // whoever checked it cannot be the one to publish it
    }
    await putInForce(context, one, { by: published.account, standingFor: null, name: published.name })
  }
  if (waiting.length > 0) {
    await context.audit({
      action: 'policies.published-by-tool',
      subject: published.account,
      detail: { checkedBy: checked.account, policies: waiting.map(one => one.policy) },
    })
  }
  return waiting.map(one => one.policy)
}
