import {
  bucketOf,
  type Context,
  type Id,
  type MovedRow,
  type PersonFollower,
  type PersonMerge,
  Problem,
} from '../kernel/index.ts'
import {
  claimMerged,
  countMergesInto,
  insertMerge,
  lockRecords,
  mergeOf,
  releaseMerged,
  standingMerges,
  writeMergedInto,
  writeUnmerged,
} from './merge.store.ts'
import {
  type Choices,
  choosable,
  followersToken,
  type Merge,
  madeByMerge,
  peopleMerged,
  peopleUnmerged,
} from './merge.ts'
import { closeMoves, listMoves, logMoves } from './merge-moves.store.ts'
import { findDivision } from './merge-people.store.ts'
import { projectPerson } from './project-person.ts'
import { unknownPerson } from './read-person.ts'
import type { Statement } from './record.ts'
import { type Known, type Standing, sameKnown, standingOf } from './standing.ts'
import { insertStatement, listStatements } from './statement.store.ts'

export interface MergeOrder {
  readonly survivor: Id<'Person'>
  readonly merged: Id<'Person'>
  readonly reason: string
  readonly choices: Choices
  /** the officer of the other county who agreed before */
  readonly agreedName?: string | undefined
}

/**
 * Makes one record of two, in the caller's transaction, which runs as the system. The record that is merged away keeps
 * its row; everything that names its person follows.
 *
 * @throws Problem `conflict` in words: one of the two was merged meanwhile, or their verified identity numbers differ
 */
export async function runMerge(context: Context, order: MergeOrder): Promise<Merge> {
  const { survivor, merged } = order
  const rows = await lockRecords(context, [survivor, merged])
  const [stays, goes] = [rows.get(survivor), rows.get(merged)]
  if (stays === undefined || goes === undefined || survivor === merged) throw unknownPerson()
  for (const row of [goes, stays]) if (row.merged_into !== null) throw await mergedAlready(context, row)
  const [ours, theirs] = [
    standingOf(await listStatements(context, survivor)),
    standingOf(await listStatements(context, merged)),
  ]
  if (areSurelyTwo(ours, theirs)) throw twoIdentities()
  const merge: Merge = {
    id: context.newId<'Merge'>(bucketOf(survivor)),
    version: 1,
    survivor,
    merged,
    survivorName: stays.name,
    mergedName: goes.name,
    division: stays.division,
    mergedDivision: goes.division,
    nth: 1 + (await countMergesInto(context, survivor)),
    state: 'merged',
    choices: order.choices,
    reason: order.reason,
    byName: context.actor.name,
    agreedName: order.agreedName,
    at: context.now,
    objection: undefined,
    unmergedName: undefined,
    unmergedAt: undefined,
    unmergeReason: undefined,
  }
  await insertMerge(context, merge)
  if (!(await claimMerged(context, merge))) throw await mergedAlready(context, goes)
  await writeMergedInto(context, merged, survivor)
  await moveOver(context, merge)
  await projectPerson(context, survivor)
  await context.emit(peopleMerged, topicOf(merge))
  await context.audit({
    action: 'person.merged',
    subject: merged,
    purpose: 'duplicate',
    detail: { survivor, reason: order.reason, merge: merge.id },
  })
  return merge
}

const topicOf = (merge: Merge) => ({
  merge: merge.id,
  survivor: merge.survivor,
  merged: merge.merged,
  survivorName: merge.survivorName,
  mergedName: merge.mergedName,
})

/**
 * Takes a merge back: everything that moved goes back, with what was done to it since; what the survivor got since
 * stays. In the caller's transaction, which runs as the system.
 *
 * @throws Problem `conflict` when the surviving record was merged away itself: the later merge comes first
 */
export async function runUnmerge(context: Context, merge: Merge, reason: string): Promise<void> {
  const rows = await lockRecords(context, [merge.survivor, merge.merged])
  const stays = rows.get(merge.survivor)
  if (stays === undefined) throw unknownPerson()
  if (stays.merged_into !== null) throw await laterFirst(context, merge.survivor)
  // what came into the record after this merge is put aside, and comes into what is left: no row stands in another's way
  const later = (await standingMerges(context, { survivor: merge.survivor })).filter(
    one => one.nth > merge.nth,
  )
  for (const one of later.toReversed()) await moveBack(context, one)
  await moveBack(context, merge)
  await writeMergedInto(context, merge.merged, null)
  await releaseMerged(context, merge.merged)
  await writeUnmerged(context, merge, reason)
  for (const one of later) await moveOver(context, one)
  await projectPerson(context, merge.merged)
  await projectPerson(context, merge.survivor)
  await context.emit(peopleUnmerged, topicOf(merge))
  await context.audit({
    action: 'person.unmerged',
    subject: merge.merged,
    purpose: 'duplicate',
    detail: { survivor: merge.survivor, reason, merge: merge.id },
  })
}

/** All that the one record has comes to the other, with the values that were chosen. */
async function moveOver(context: Context, merge: Merge): Promise<void> {
  const survivor = standingOf(await listStatements(context, merge.survivor))
  const merged = standingOf(await listStatements(context, merge.merged))
  await followAll(context, merge)
  await choose(context, merge, { survivor, merged })
}

/** Every row goes back, as it stands now. */
async function moveBack(context: Context, merge: Merge): Promise<void> {
  const { rows: moved } = await listMoves(context, merge.id)
  const before = new Map(moved.flatMap(row => (row.became === undefined ? [] : [[row.became, row.row]])))
  const back = new Set<string>()
  const walk: PersonMerge = {
    id: merge.id,
    from: merge.merged,
    into: merge.survivor,
    now: id => before.get(id) ?? id,
    wentBack: id => back.has(id),
  }
  for (const follower of context.use(followersToken).toReversed()) {
    const own = moved.filter(row => follower.columns.includes(row.column))
    await follower.unfollow(context, walk, own)
    for (const row of own) back.add(row.row)
  }
  await closeMoves(context, merge.id)
}

/** Has every module's rows follow, and writes down what moved. Called again, it moves what came since. */
export async function followAll(context: Context, merge: Merge): Promise<number> {
  const { rows, last } = await listMoves(context, merge.id)
  const became = new Map(rows.flatMap(row => (row.became === undefined ? [] : [[row.row, row.became]])))
  const walk: PersonMerge = {
    id: merge.id,
    from: merge.merged,
    into: merge.survivor,
    now: id => became.get(id) ?? id,
    wentBack: () => false,
  }
  let seq = last
  for (const follower of context.use(followersToken)) {
    const moved = await checked(follower, await follower.follow(context, walk))
    for (const row of moved) if (row.became !== undefined) became.set(row.row, row.became)
    seq = await logMoves(context, merge.id, moved, seq)
  }
  return seq - last
}

/** A row under a column that the follower does not answer for would never find its way back. */
function checked(follower: PersonFollower, moved: readonly MovedRow[]): readonly MovedRow[] {
  const wrong = moved.find(row => !follower.columns.includes(row.column))
  if (wrong !== undefined) throw new Error(`a follower of ${follower.columns.join()} moved ${wrong.column}`)
  return moved
}

/** Whatever was written for a merged person while the merge was on its way, or by somebody who did not know of it. */
export async function followLate(context: Context, merge: Merge): Promise<number> {
  const rows = await lockRecords(context, [merge.survivor, merge.merged])
  // a later merge of the survivor has its own followers; these rows come to it with the next round
  if (rows.get(merge.merged)?.merged_into !== merge.survivor) return 0
  const moved = await followAll(context, merge)
  if (moved > 0) await projectPerson(context, merge.survivor)
  return moved
}

/** Where somebody chose another value than the one that would stand, that choice is a verified statement. */
async function choose(
  context: Context,
  merge: Merge,
  of: { readonly survivor: Standing; readonly merged: Standing },
): Promise<void> {
  const now = standingOf(await listStatements(context, merge.survivor))
  const read = (standing: Standing, field: (typeof choosable)[number]): Known<unknown> | undefined =>
    field === 'identity' || field === 'phone' ? standing[field] : standing.fields[field]
  const chosen = choosable.flatMap(field => {
    const side = merge.choices[field]
    const value = side && read(of[side], field)
    return value === undefined || sameKnown(value, read(now, field)) ? [] : [[field, value.value] as const]
  })
  if (chosen.length === 0) return
  const { identity, phone, ...data } = Object.fromEntries(chosen)
  const statement: Statement = {
    id: context.newId<'Statement'>(bucketOf(merge.survivor)),
    person: merge.survivor,
    source: 'officer',
    state: 'verified',
    day: context.today,
    at: context.now,
    byName: context.actor.name,
    evidence: merge.reason,
    // read off the very fields that they go into
    phone: phone as Statement['phone'],
    identity: identity as Statement['identity'],
    data: data as Statement['data'],
  }
  await insertStatement(context, statement, await findDivision(context, merge.survivor))
  const { last } = await listMoves(context, merge.id)
  const made = { column: 'registry.statements.person', row: statement.id, became: madeByMerge }
  await logMoves(context, merge.id, [made], last)
}

/** One person has one citizen ID: two that were checked and differ are two people. */
export function areSurelyTwo(a: Standing, b: Standing): boolean {
  const [one, other] = [a.identity, b.identity]
  return (
    one?.state === 'verified' &&
    other?.state === 'verified' &&
    one.value.kind === other.value.kind &&
    one.value.match !== other.value.match
  )
}

function twoIdentities(): Problem {
  return new Problem(
    'conflict',
    'merge.two-identities',
    {
      zh: '两份登记各有一个核实过的证件号码，不是同一个人',
      en: 'Each of the two has an identity number that was checked: they are two people',
    },
    {
      cure: {
        zh: '如果其中一个号码核错了，先在那份登记里更正',
        en: 'If one of the numbers was checked wrongly, correct that record first',
      },
    },
  )
}

async function mergedAlready(
  context: Context,
  row: { readonly id: Id<'Person'>; readonly name: string },
): Promise<Problem> {
  const merge = await mergeOf(context, row.id)
  const who = merge?.byName ?? ''
  return new Problem(
    'conflict',
    'merge.already',
    {
      zh: `${who}刚才已经把${row.name}的这份登记并到另一份`,
      en: `${who} has merged this record of ${row.name} into another one already`,
    },
    { cure: { zh: '刷新后看合并后的那一份', en: 'Reload and look at the record that stays' } },
  )
}

async function laterFirst(context: Context, survivor: Id<'Person'>): Promise<Problem> {
  const later = await mergeOf(context, survivor)
  return new Problem(
    'conflict',
    'merge.later-first',
    {
      zh: `这份登记后来又并到了${later?.survivorName ?? ''}的登记里`,
      en: `This record was itself merged into that of ${later?.survivorName ?? 'another'} later`,
    },
    { cure: { zh: '先拆开后一次合并', en: 'Take the later merge back first' } },
  )
}
