import { createHash } from 'node:crypto'
import { peopleWithAccounts } from '../accounts/index.ts'
import { tell } from '../inbox/index.ts'
import type { Context, Id, Kernel } from '../kernel/index.ts'
import { type Catalogue, publishedCatalogue, takeUpToken } from '../policies/index.ts'
import { nextUsableRecords, type UsableRecord } from '../registry/index.ts'
import { type Assessment, assess, type PreparedCatalogue, prepareFor, usableFacts } from './assess.ts'
import { keepResults, noteTold, toldOf } from './result.store.ts'
import { addTallies, forgetOldNights, insertRun, latestRun, lockRunning, writeRun } from './run.store.ts'
import { count, countyOfDivision, type Run, Tallies } from './run.ts'
import { messagesOf, tellingsFor } from './tell.ts'

/** People a transaction: a second or so of work, after which others of an embedded database get their turn. */
export const peopleABatch = 1_000
const nightsKept = 31

/** What a run is told by, so that nobody is told twice what did not change. */
export function catalogueHash({ policies }: Catalogue): string {
  const hashes = policies.flatMap(policy => policy.versions.map(version => version.hash ?? ''))
  return createHash('sha256').update(hashes.join()).digest('hex')
}

/**
 * Goes over everybody against everything that is published, by verified facts. One batch a transaction with the place
 * that it has got to: killed anywhere it goes on from there, and run again on the same day it does nothing.
 */
export async function assessEverybody(kernel: Kernel): Promise<void> {
  while (await kernel.asSystem('entitlements.night', context => assessNext(context)));
}

/** One batch. @returns whether there is more to do */
export async function assessNext(context: Context, size: number = peopleABatch): Promise<boolean> {
  const catalogue = await publishedCatalogue(context)
  const run = await tonight(context, catalogueHash(catalogue))
  if (run === undefined) return false
  const records = await nextUsableRecords(context, run.reached, size)
  const prepared = prepareFor(catalogue, run.day)
  const tallies = new Tallies()
  const assessed = records.map(record => assessOne(prepared, record, tallies))
  await keepResults(context, assessed)
  const said = await tellAll(context, prepared, assessed)
  await addTallies(context, run.id, tallies.rows())
  const last = records.at(-1)?.person
  const isLast = records.length < size
  await writeRun(context, run, {
    state: isLast ? 'done' : 'running',
    reached: last,
    people: records.length,
    ...said,
  })
  if (isLast) await forgetOldNights(context, nightsKept)
  return !isLast
}

/** The run of today: the one that goes on, or a new one. Undefined when today's is done. */
async function tonight(context: Context, catalogue: string): Promise<Run | undefined> {
  const running = await lockRunning(context, 'night')
  if (running !== undefined) {
    if (running.day === context.today && running.catalogue === catalogue) return running
    // yesterday's, or by rules that have changed since: what it counted is of no day
    await writeRun(context, running, { state: 'left' })
  }
  const done = await latestRun(context, 'night', { state: 'done' })
  if (done?.day === context.today && done.catalogue === catalogue) return undefined
  return insertRun(context, { kind: 'night', subject: undefined, catalogue })
}

interface Assessed {
  readonly person: Id<'Person'>
  readonly division: string
  readonly mayBeChosen: boolean
  readonly found: readonly Assessment[]
}

function assessOne(prepared: PreparedCatalogue, record: UsableRecord, tallies: Tallies): Assessed {
  const { person, division, mayBeChosen } = record
  const found = assess(prepared, usableFacts(record, prepared.day))
  const byPolicy = new Map(found.map(one => [one.policy, one]))
  const county = countyOfDivision(division)
  for (const { policy } of prepared.policies) count(tallies.of(policy.id, county), byPolicy.get(policy.id))
  return { person, division, mayBeChosen, found }
}

/** Tells those who want a program to choose for them and can read it. */
async function tellAll(
  context: Context,
  { policies, facts }: PreparedCatalogue,
  all: readonly Assessed[],
): Promise<{ told: number; asked: number }> {
  const wanting = all.filter(one => one.mayBeChosen && one.found.some(each => each.outcome !== 'open'))
  const ids = wanting.map(one => one.person)
  const readers = await peopleWithAccounts(context, ids)
  const told = await toldOf(context, ids)
  const claims = await Promise.all(context.use(takeUpToken).map(one => one.claimedBy(context, ids)))
  const claimedOf = (person: string) => new Set(claims.flatMap(one => [...(one.get(person) ?? [])]))
  const tellings = wanting
    .filter(one => readers.has(one.person))
    .flatMap(one =>
      tellingsFor(
        { ...one, claimed: claimedOf(one.person), told: told.get(one.person) ?? [] },
        context.today,
      ),
    )
  const fresh = await noteTold(context, tellings)
  const assessments = new Map(
    wanting.flatMap(one => one.found.map(each => [`${one.person} ${each.policy}`, each] as const)),
  )
  const messages = messagesOf(fresh, {
    policies: new Map(policies.map(({ policy }) => [policy.id, policy])),
    likely: one => assessments.get(`${one.person} ${one.policy}`)?.likely === true,
    missing: one => facts[assessments.get(`${one.person} ${one.policy}`)?.fact ?? ''],
  })
  await tell(context, messages)
  const asked = fresh.filter(one => one.kind === 'one-missing').length
  return { told: fresh.length - asked, asked }
}
