import type { Context, Id, Kernel, Subscriber } from '../kernel/index.ts'
import { personEntered } from './enter-person.ts'
import { lockMerge, standingMerges } from './merge.store.ts'
import { peopleMerged, peopleUnmerged } from './merge.ts'
import { followLate } from './merge-run.ts'
import { apartFrom, type FoundPair, insertPersonPairs } from './person-duplicate.store.ts'
import type { FoundBy } from './person-duplicate.ts'
import {
  type Block,
  blocks,
  type Candidate,
  candidatesOf,
  groupsOfBlock,
} from './person-duplicate-candidates.store.ts'
import { personLikeness, personThreshold } from './person-duplicate-score.ts'

/** Two records in the order of a pair, when they look enough like one person for somebody to be asked. */
export function pairOf(a: Candidate, b: Candidate): FoundPair | undefined {
  const { score, reasons } = personLikeness(a, b)
  if (score < personThreshold) return undefined
  const [one, other] = a.id < b.id ? [a, b] : [b, a]
  return {
    one: one.id,
    other: other.id,
    oneName: one.name,
    otherName: other.name,
    oneDivision: one.division,
    otherDivision: other.division,
    score,
    reasons,
  }
}

/** Looks for records like one, in every area, and puts them before the officers. Runs as the system. */
export async function findDuplicatesOf(
  context: Context,
  person: Id<'Person'>,
  foundBy: FoundBy,
): Promise<number> {
  const found = await candidatesOf(context, person)
  if (found === undefined) return 0
  const apart = await apartFrom(context, person)
  const pairs = found.others
    .filter(other => !apart.has(other.id))
    .map(other => pairOf(found.self, other))
    .filter(pair => pair !== undefined)
  return await insertPersonPairs(context, pairs, foundBy)
}

/** groups a transaction */
const page = 5_000

/**
 * Compares everybody with everybody of the same block, a page a transaction: what entered before the rule was what it
 * is, and what changed since. What is known is not found again, so that the second run does nothing.
 * @returns how many pairs are new
 */
export async function sweepDuplicates(kernel: Pick<Kernel, 'asSystem'>): Promise<number> {
  let added = 0
  for (const block of Object.keys(blocks) as Block[]) {
    let after: string | undefined = ''
    while (after !== undefined) {
      const from: string = after
      const done = await kernel.asSystem('registry.sweepDuplicates', context =>
        sweepPage(context, block, from),
      )
      added += done.added
      after = done.next
    }
  }
  return added
}

async function sweepPage(context: Context, block: Block, after: string) {
  const { groups, last } = await groupsOfBlock(context, block, after, page)
  const pairs = groups.flatMap(group =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap(other => {
        const pair = pairOf(one, other)
        return pair === undefined ? [] : [pair]
      }),
    ),
  )
  return { added: await insertPersonPairs(context, pairs, 'sweep'), next: last }
}

/** Whoever was entered, by whatever channel, is compared with everybody. */
const onEntry: Subscriber = {
  topic: personEntered,
  name: 'registry.findDuplicates',
  async handle(context, payload) {
    await findDuplicatesOf(context, payload['person'] as Id<'Person'>, 'entry') // emitted by enterPerson
  },
}

/** What was written for the old record while the merge was on its way follows; and the one record is compared anew. */
const onMerge: Subscriber = {
  topic: peopleMerged,
  name: 'registry.followLate',
  async handle(context, payload) {
    const merge = await lockMerge(context, payload['merge'] as Id<'Merge'>) // emitted by runMerge
    if (merge?.state !== 'merged') return
    await followLate(context, merge)
    await findDuplicatesOf(context, merge.survivor, 'merge')
  },
}

const onUnmerge: Subscriber = {
  topic: peopleUnmerged,
  name: 'registry.findDuplicatesAgain',
  async handle(context, payload) {
    await findDuplicatesOf(context, payload['merged'] as Id<'Person'>, 'merge') // emitted by runUnmerge
  },
}

export const duplicateSubscribers: readonly Subscriber[] = [onEntry, onMerge, onUnmerge]

/** Rows that were written for a merged person after the merge, by whoever did not know of it. Returns how many moved. */
export async function followLateRows(context: Context): Promise<number> {
  let moved = 0
  for (const merge of await standingMerges(context, { since: '1970-01-01T00:00:00.000Z' }))
    moved += await followLate(context, merge)
  return moved
}
