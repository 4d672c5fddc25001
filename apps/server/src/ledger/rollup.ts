import type { Kysely } from 'kysely'
import type { Context } from '../kernel/index.ts'
import { readDefinitions, writeDefinitions } from './definitions.store.ts'
import { presentMark, readFrame, writeFrame } from './facts.store.ts'
import { type IndicatorDefinition, partsOf } from './indicator.ts'
import type { Mark } from './mark.ts'
import { clear, clearIndicators, type Difference, differences, swapIn } from './recount.store.ts'
import { applyBetween, isBehind, lockApplied, pending, recount, writeApplied } from './rollup.store.ts'

/** Above this many new entries a recount of everything is quicker than applying the difference. */
const recountFrom = 20_000

/**
 * Brings the running counts up to the present position. Idempotent: what was counted is remembered by stream
 * position, so a job that runs twice counts once. Runs as the system.
 * @returns how many entries were new
 */
export async function rollUp(context: Context): Promise<number> {
  const db = context.db<unknown>()
  // asked every second: a ledger at rest must not cost a lock
  if (!(await isBehind(db))) return 0
  const applied = await lockApplied(db)
  const mark = await presentMark(context)
  const waiting = pending(applied, mark)
  if (waiting === 0) return 0
  const definitions = (await readDefinitions(db)).flatMap(partsOf)
  if (waiting >= recountFrom) {
    await clear(db, 'live')
    await recount(db, definitions, mark, 'live')
  } else {
    await applyBetween(db, definitions, { ...mark, streams: applied }, mark)
  }
  await writeApplied(db, mark.streams, context.now)
  return waiting
}

/**
 * Takes over what the plan counts, and counts anew what is counted differently from before. Called at start and
 * whenever the plan changes; runs as the system.
 */
export async function defineIndicators(
  context: Context,
  plan: { readonly plan: string; readonly tree: string; readonly indicators: readonly IndicatorDefinition[] },
): Promise<{ readonly changed: readonly string[] }> {
  const db = context.db<unknown>()
  const streams = await lockApplied(db)
  await writeFrame(context.db(), { plan: plan.plan, tree: plan.tree })
  const code = plan.plan.split('@')[0] ?? ''
  const indicators = plan.indicators.map(each => ({ ...each, plan: code }))
  const changed = await writeDefinitions(db, indicators, context.now)
  await clearIndicators(db, changed)
  const again = indicators.filter(each => changed.includes(each.id)).flatMap(partsOf)
  await recount(db, again, { plan: plan.plan, tree: plan.tree, streams }, 'live')
  return { changed }
}

export interface Rebuilt {
  /** entries counted */
  readonly entries: number
  /** where the running counts were wrong; not empty is an alarm */
  readonly differences: readonly Difference[]
  /** the recount was put in place of the running counts */
  readonly swapped: boolean
}

/**
 * Counts everything again from nothing, compares with the running counts at the same position, and puts the
 * recount in place when they differ. Runs nightly and as `qingye ledger rebuild`.
 */
export async function rebuild(context: Context): Promise<Rebuilt> {
  const db: Kysely<unknown> = context.db<unknown>()
  const streams = await lockApplied(db)
  const frame = await readFrame(context.db())
  const mark: Mark = { ...frame, streams }
  await clear(db, 'staged')
  await recount(db, (await readDefinitions(db)).flatMap(partsOf), mark, 'staged')
  const found = await differences(db, 100)
  if (found.length > 0) await swapIn(db)
  await clear(db, 'staged')
  const entries = streams.reduce((sum, seq) => sum + seq, 0)
  return { entries, differences: found, swapped: found.length > 0 }
}
