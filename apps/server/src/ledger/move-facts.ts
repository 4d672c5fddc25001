import {
  bucketOf,
  type Context,
  type Id,
  type MovedRow,
  type PersonFollower,
  type PersonMerge,
} from '../kernel/index.ts'
import { append, type Draft } from './append.ts'
import { type Entry, type Standing, standingOf } from './fact.ts'
import { entriesOf } from './facts.store.ts'
import { factsOfPerson, moveChecks } from './moved.store.ts'

const column = 'ledger.facts.person'

/**
 * Facts of somebody whose record was merged are retracted under that record and recorded under the one that stays:
 * the same day, place, quantity, attributes and source, by the same unit, with everything that was said about them. The
 * ledger only grows, so that every number is at its mark what it was.
 */
export const followFacts: PersonFollower = {
  columns: [column, 'ledger.checks.person'],
  holds: {
    title: { zh: '计数的事', en: 'Facts that count' },
    count: async (context, person) => (await liveFacts(context, person)).length,
  },
  async follow(context, { id, from, into }) {
    const reason = `merge:${id}`
    const drafts: Draft[] = []
    const moved: MovedRow[] = []
    for (const entries of await liveFacts(context, from)) {
      const fact = newVersion(context, entries, { person: into, reason })
      drafts.push(retraction(context, entries.standing.version, reason), ...fact)
      const [first] = fact
      if (first !== undefined) moved.push({ column, row: entries.standing.version.fact, became: first.id })
    }
    await append(context, drafts)
    for (const { row, became = row } of moved)
      await moveChecks(context, { fact: row, to: became, person: into })
    return moved
  },
  async unfollow(context, merge, moved) {
    const reason = `unmerge:${merge.id}`
    const drafts: Draft[] = []
    for (const { row, became = row } of moved) {
      drafts.push(...(await takenBack(context, row, became, reason)))
      await moveChecks(context, { fact: became, to: row, person: merge.from })
    }
    await append(context, drafts)
    await takeLaterFacts(context, merge, new Set(moved.map(row => row.became)), reason)
  },
}

interface FactEntries {
  readonly entries: readonly Entry[]
  readonly standing: Standing
}

async function readFact(context: Context, fact: string): Promise<FactEntries | undefined> {
  const entries = await entriesOf(context, bucketOf(fact), fact)
  const standing = standingOf(entries)
  return standing && { entries, standing }
}

/** Facts of a person that have not been corrected away. */
async function liveFacts(context: Context, person: Id<'Person'>): Promise<FactEntries[]> {
  const found: FactEntries[] = []
  for (const fact of await factsOfPerson(context, person)) {
    const read = await readFact(context, fact)
    if (read !== undefined && !read.standing.version.voided) found.push(read)
  }
  return found
}

/** The person's own answers are said again in their name; who wrote them down is in every entry. */
function said(context: Context, entry: Entry, fact: string, key: string): Draft {
  const { seq: _seq, previous: _previous, hash: _hash, ...before } = entry
  const id = context.newId<'Entry'>(bucketOf(fact))
  return {
    ...before,
    id,
    fact,
    recorded: context.now,
    actor: context.actor.account ?? null,
    key: `${key}:${id}`,
  }
}

function retraction(context: Context, version: Entry, reason: string): Draft {
  const draft = said(context, version, version.fact, 'correction')
  return { ...draft, entry: 'correction', voided: true, reason, word: null, outcome: null }
}

/** A fact as it stands now, as a new fact of another person, and every answer to it. */
function newVersion(
  context: Context,
  { entries, standing: { version } }: FactEntries,
  { person, reason }: { readonly person: string; readonly reason: string },
): Draft[] {
  const fact = context.newId<'Fact'>(bucketOf(version.fact))
  // a fact that went and came back may go again: the new fact's own id keeps its key apart
  const key = `${reason}:${fact}`
  const first: Draft = {
    ...said(context, version, fact, reason),
    id: fact,
    entry: 'fact',
    person,
    reason: null,
    word: null,
    outcome: null,
    key,
  }
  const answers = entries.filter(entry => isAnswer(entry))
  return [first, ...answers.map(entry => ({ ...said(context, entry, fact, reason), person }))]
}

function isAnswer(entry: Pick<Entry, 'entry'>): boolean {
  return entry.entry !== 'fact' && entry.entry !== 'correction'
}

/**
 * The fact stands again as it stands now under the survivor, with what was answered since; where it was corrected away
 * there, it stays away.
 */
async function takenBack(context: Context, before: string, now: string, reason: string): Promise<Draft[]> {
  const [old, present] = [await readFact(context, before), await readFact(context, now)]
  if (old === undefined || present === undefined || present.standing.version.voided) return []
  const { quantity } = present.standing.version
  const revived: Draft = {
    ...retraction(context, old.standing.version, reason),
    voided: false,
    quantity,
  }
  // answers that the merge itself repeated have its name in their key
  const since = present.entries.filter(entry => isAnswer(entry) && !entry.key.startsWith('merge:'))
  const { person } = old.standing.version
  return [
    retraction(context, present.standing.version, reason),
    revived,
    ...since.map(entry => ({ ...said(context, entry, before, reason), person })),
  ]
}

/** What came since from a record that goes back, an application say, goes back with it. */
async function takeLaterFacts(
  context: Context,
  merge: PersonMerge,
  known: ReadonlySet<string | undefined>,
  reason: string,
): Promise<void> {
  const drafts: Draft[] = []
  for (const fact of await liveFacts(context, merge.into)) {
    const { version } = fact.standing
    if (known.has(version.fact) || !merge.wentBack(version.source)) continue
    drafts.push(
      retraction(context, version, reason),
      ...newVersion(context, fact, { person: merge.from, reason }),
    )
  }
  await append(context, drafts)
}
