import type { Context, Id } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import type { Catalogue } from './policy.ts'
import {
  type Head,
  insertProposals,
  latestHeads,
  type Proposal,
  writePublication,
} from './publication.store.ts'
import { publicationLifecycle } from './publication.ts'
import { hashOfPolicy } from './published.ts'

/** Why a proposal was sent back when nobody did: its file changed again. */
export const overtaken = 'file-changed'
/** The hash of a proposal to take a policy off. */
export const goneHash = 'none'

/**
 * Compares the files of the plan with what is on record, when the server starts. What is new or changed waits for two
 * people; what is the same leaves no trace, and what was sent back is not proposed again until its file changes. Does
 * nothing the second time.
 * @returns how many proposals were written
 */
export async function proposePolicies(context: Context, catalogue: Catalogue): Promise<number> {
  const known = new Map<string, Head[]>()
  for (const head of await latestHeads(context)) {
    known.set(head.policy, [...(known.get(head.policy) ?? []), head])
  }
  const wanted: Proposal[] = []
  const files = new Map(catalogue.policies.map(policy => [policy.id, policy]))
  for (const policy of new Set([...files.keys(), ...known.keys()])) {
    const content = files.get(policy)
    const hash = content === undefined ? goneHash : hashOfPolicy(content)
    const heads = known.get(policy) ?? []
    const last = heads.at(-1)
    if (last?.hash === hash && !(last.state === 'returned' && last.reason === overtaken)) continue
    const open = heads.find(head => head.state === 'proposed' || head.state === 'checked')
    if (open !== undefined) await overtake(context, open.id)
    const published = heads.find(head => head.state === 'published')
    // the file went back to what is published; or it was never on record
    if (published?.hash === hash || (content === undefined && published === undefined)) continue
    wanted.push({ policy, no: (last?.no ?? 0) + 1, hash, content })
  }
  const days = publicationLifecycle.proposed.dueIn ?? 0
  const due = context.use(cityToken).calendar.addWorkingDays(context.today, days).day
  return insertProposals(context, wanted, due)
}

/** The file changed again before anybody had published it. */
async function overtake(context: Context, id: Id<'Publication'>): Promise<void> {
  await writePublication(context, id, {
    state: publicationLifecycle.proposed.on.replace?.to ?? 'returned',
    reason: overtaken,
  })
}
