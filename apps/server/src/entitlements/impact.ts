import type { Context, Id, Subscriber } from '../kernel/index.ts'
import { type CataloguePolicy, findPublication, publishedCatalogue } from '../policies/index.ts'
import { nextUsableRecords } from '../registry/index.ts'
import { type Assessment, assess, prepareFor, usableFacts } from './assess.ts'
import { catalogueHash } from './night.ts'
import { addTallies, insertRun, lockRunning, writeRun } from './run.store.ts'
import { count, countyOfDivision, Tallies, type Tally } from './run.ts'

export const impactWanted = 'entitlements.impact-wanted'
const peopleABatch = 2_000

/** Somebody has checked a proposal: whoever publishes it sees what it would do. */
export const impactOfChecked: Subscriber = {
  topic: 'policies.checked',
  name: 'entitlements.beginImpact',
  async handle(context, payload) {
    const { publication } = payload as { publication: Id<'Publication'> } // emitted by the policies
    await beginImpact(context, publication)
  },
}

/** Begins to work out what a proposal would change; a run that goes on already is left to it. */
export async function beginImpact(context: Context, subject: Id<'Publication'>): Promise<void> {
  const catalogue = catalogueHash(await publishedCatalogue(context))
  const run = await insertRun(context, { kind: 'impact', subject, catalogue })
  if (run !== undefined) await context.emit(impactWanted, { publication: subject })
}

export const workOutImpact: Subscriber = {
  topic: impactWanted,
  name: 'entitlements.workOutImpact',
  async handle(context, payload) {
    const { publication } = payload as { publication: Id<'Publication'> } // emitted above and below
    if (await impactNext(context, publication)) await context.emit(impactWanted, { publication })
  },
}

/** One batch of people under what is published and under what is proposed. @returns whether there is more to do */
export async function impactNext(
  context: Context,
  publication: Id<'Publication'>,
  size: number = peopleABatch,
): Promise<boolean> {
  const run = await lockRunning(context, 'impact', publication)
  if (run === undefined) return false
  const proposed = await findPublication(context, publication)
  const catalogue = await publishedCatalogue(context)
  if (proposed === undefined || catalogueHash(catalogue) !== run.catalogue) {
    await writeRun(context, run, { state: 'left' })
    return false
  }
  const published = catalogue.policies.find(policy => policy.id === proposed.policy)
  const prepare = (policy: CataloguePolicy | undefined) =>
    prepareFor({ facts: catalogue.facts, policies: policy === undefined ? [] : [policy] }, run.day)
  const [before, after] = [prepare(published), prepare(proposed.content)]
  const records = await nextUsableRecords(context, run.reached, size)
  const tallies = new Tallies()
  for (const record of records) {
    const facts = usableFacts(record, run.day)
    const tally = tallies.of(proposed.policy, countyOfDivision(record.division))
    compare(tally, assess(before, facts)[0], assess(after, facts)[0])
  }
  await addTallies(context, run.id, tallies.rows())
  const isLast = records.length < size
  await writeRun(context, run, {
    state: isLast ? 'done' : 'running',
    reached: records.at(-1)?.person,
    people: records.length,
  })
  return !isLast
}

/** Who gains: entitled then and not now. Who loses: the other way about. */
export function compare(tally: Tally, before: Assessment | undefined, after: Assessment | undefined): void {
  count(tally, after)
  const [was, is] = [before?.outcome === 'entitled', after?.outcome === 'entitled']
  if (was) {
    tally.before += 1
    tally.beforeFrom += before?.amount?.from ?? 0
    tally.beforeTo += before?.amount?.to ?? 0
  }
  if (is && !was) tally.gained += 1
  if (was && !is) tally.lost += 1
}
