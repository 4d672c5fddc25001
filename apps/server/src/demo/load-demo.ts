import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DivisionRow, demoCity } from '@qingye/demo-city'
import { planKinds } from '../activities/index.ts'
import { addDays, type Database, type Day, type Log, type Vault } from '../kernel/index.ts'
import { readPlan } from '../plan/index.ts'
import { type City, loadCity } from '../registry/index.ts'
import { Bulk } from './bulk.ts'
import { type Demo, daysBehindOf, settingKey } from './demo.ts'
import { fillRegistry } from './fill-registry.ts'
import { fillYear } from './fill-year.ts'
import { finish } from './finish.ts'
import { Streams } from './streams.ts'
import { tables } from './tables.ts'

export interface LoadOptions {
  readonly scale: 'small' | 'full'
  /** a folder under `plans/` */
  readonly planFolder: string
  readonly log: Log
  /** seals the people's numbers */
  readonly vault: Vault
  readonly seed?: string
  /** last day of the city's records */
  readonly until?: Day
  /** milliseconds since 1970; decides by how much the city's clock is behind */
  readonly now?: number
}

/** The day of the division data: part of every mark. */
const tree = '2023-06-30'

/**
 * Fills an empty, migrated database with a demo city, in one transaction: a process that is killed while loading
 * leaves nothing behind, and the next start begins anew.
 */
export async function loadDemo(database: Database, options: LoadOptions): Promise<Demo> {
  const { scale, seed = 'qingye', until = '2023-11-21' } = options
  const [city, source] = await Promise.all([
    loadCity(options.planFolder),
    readFile(join(options.planFolder, 'plan.yaml'), 'utf8'),
  ])
  const made = demoCity({ seed, scale, today: until, ...listsOf(city) })
  const demo = { scale, seed, until, daysBehind: daysBehindOf(until, options.now ?? Date.now()) }
  const today = addDays(until, 1)
  const client = await database.pool.connect()
  try {
    await client.query('BEGIN')
    const bulk = new Bulk(client, tables)
    const people = await fillRegistry(bulk, made, { city, vault: options.vault, today })
    const streams = new Streams({ plan: readPlan(source).code, tree })
    const kinds = planKinds(options.planFolder)
    await fillYear(bulk, made, { city, people, streams, kinds, today, log: options.log })
    await finish(client, { heads: streams.heads, today, setting: [settingKey, demo] })
    // millions of rows at once: until the planner knows of them, it reads whole tables for one row
    await client.query('SET LOCAL statement_timeout = 0')
    await client.query('ANALYZE')
    await client.query('COMMIT')
    client.release()
    options.log.info({ rows: bulk.count, scale }, 'demo city loaded')
    return demo
  } catch (error) {
    client.release(true) // the connection goes, and with it the transaction
    throw error
  }
}

/** The plan's lists in the words of the generator. */
function listsOf(city: City) {
  const divisions = city.divisions.all.flatMap(({ code, name, level, parent }): DivisionRow[] =>
    level === 'city' ? [] : [{ code, name, level, parent: parent ?? '' }],
  )
  const occupations = [...city.occupations.values()].map(({ code, name, aliases }) => ({
    code,
    name: name.zh,
    aliases,
  }))
  const industries = [...city.industries.values()].map(({ code, name }) => ({ code, name: name.zh }))
  return { divisions, occupations, industries }
}
