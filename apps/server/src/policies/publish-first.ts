import { type Context, type Id, isAnotherHand } from '../kernel/index.ts'
import { openPublications, putAllInForce } from './publication.store.ts'

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
  const second = { account: published.account }
  if (!isAnotherHand(second, { by: checked.account, standingFor: null })) {
    throw new Error('two different people have to answer for a publication')
  }
  const waiting = (await openPublications(context)).filter(
    // whoever checked it cannot be the one to publish it
    one =>
      one.state === 'proposed' || isAnotherHand(second, { by: one.checkedBy, standingFor: one.checkedFor }),
  )
  if (waiting.length === 0) return []
  await putAllInForce(context, waiting, { checked, published })
  const names = waiting.map(one => one.policy)
  await context.emit('policies.published', { policies: names })
  await context.audit({
    action: 'policies.published-by-tool',
    subject: published.account,
    detail: { checkedBy: checked.account, policies: names },
  })
  return names
}
