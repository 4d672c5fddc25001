import type { CataloguePolicy } from '../policies/index.ts'
import { takenKey } from './account.ts'

/** Who has something: somebody, their household, a firm. */
export interface Subjects {
  readonly person?: string | undefined
  readonly household?: string | undefined
  readonly organisation?: string | undefined
}

/** A key of `taken`, with what it was made of beside the subject: so that it can be made anew for another record. */
export interface HeldKey {
  readonly key: string
  readonly name: string
  /** the subject is whoever claims, and not their household */
  readonly own: boolean
  /** several claims of one policy may hold it together: it keeps only another policy out */
  readonly shared: boolean
}

/**
 * What a claim takes hold of: the benefit itself where it may be had once, and a key for each policy that cannot be had
 * beside it, the same from both sides. In one order for everybody, so that two never wait for each other.
 */
export function keysOf(
  policy: Pick<CataloguePolicy, 'id' | 'once' | 'excludes'>,
  /** every policy, because what excludes may be said on the other side */
  all: readonly Pick<CataloguePolicy, 'id' | 'excludes'>[],
  subjects: Subjects,
): readonly HeldKey[] {
  const self = subjects.person ?? subjects.organisation ?? ''
  const { once } = policy
  // who has no household of their own on record is one by themselves
  const whom = once === 'household' ? (subjects.household ?? self) : self
  const keyOf = (name: string, subject: string, shared: boolean): HeldKey => ({
    ...{ key: takenKey(name, subject), name, shared },
    own: subject === self,
  })
  const own = once === undefined ? [] : [keyOf(`once ${policy.id} ${once}`, whom, false)]
  const others = all
    .filter(other => other.id !== policy.id)
    .filter(other => policy.excludes?.includes(other.id) || other.excludes?.includes(policy.id))
    .map(other => keyOf(`either ${[policy.id, other.id].sort().join(' ')}`, self, true))
  return [...own, ...others].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
