import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DemoCity,
  type DivisionRow,
  demoCity,
  demoPassphrase,
  outcomesOf,
  type Posting,
} from '@qingye/demo-city'
import type { Resume } from '../applications/index.ts'
import { addDays, type Database, type Day, type Log } from '../kernel/index.ts'
import { readPlan } from '../plan/index.ts'
import { type City, hashPassword, loadCity } from '../registry/index.ts'
import { applicationHistoryRows, applicationRow } from './application-rows.ts'
import { Bulk } from './bulk.ts'
import { type Demo, daysBehindOf, settingKey } from './demo.ts'
import { hashKey } from './derived-id.ts'
import { finish } from './finish.ts'
import { postHistoryRows, postRow } from './post-rows.ts'
import { accountRow, organisationRow, personRow, resumeOf } from './registry-rows.ts'
import { factIdOf, Streams } from './streams.ts'
import { tables } from './tables.ts'

export interface LoadOptions {
  readonly scale: 'small' | 'full'
  /** a folder under `plans/` */
  readonly planFolder: string
  readonly log: Log
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
  const until = options.until ?? '2023-11-21'
  const seed = options.seed ?? 'qingye'
  const [city, source] = await Promise.all([
    loadCity(options.planFolder),
    readFile(join(options.planFolder, 'plan.yaml'), 'utf8'),
  ])
  const made = demoCity({ seed, scale: options.scale, today: until, ...listsOf(city) })
  const demo = {
    scale: options.scale,
    seed,
    until,
    daysBehind: daysBehindOf(until, options.now ?? Date.now()),
  }
  const client = await database.pool.connect()
  try {
    await client.query('BEGIN')
    const bulk = new Bulk(client, tables)
    const resumes = await fillRegistry(bulk, made)
    const streams = new Streams({ plan: readPlan(source).code, tree })
    await fillYear(bulk, made, { city, resumes, streams, today: addDays(until, 1), log: options.log })
    await finish(client, { heads: streams.heads, today: addDays(until, 1), setting: [settingKey, demo] })
    await client.query('COMMIT')
    client.release()
    options.log.info({ rows: bulk.count, scale: options.scale }, 'demo city loaded')
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

/** @returns what each person sends with an application, by the person's index */
async function fillRegistry(bulk: Bulk, made: DemoCity): Promise<Resume[]> {
  const resumes: Resume[] = []
  for (const one of made.organisations) {
    bulk.add('registry.credit_codes', { ...hashKey(`credit:${one.creditCode}`), organisation: one.id })
    bulk.add('registry.organisations', organisationRow(one, made.organisations))
    await bulk.relieve()
  }
  for (const one of made.people()) {
    resumes.push(resumeOf(one))
    bulk.add('registry.people', personRow(one))
    await bulk.relieve()
  }
  const password = await hashPassword(demoPassphrase)
  for (const one of made.accounts) {
    bulk.add('registry.logins', { ...hashKey(one.login), account: one.id })
    bulk.add('registry.accounts', accountRow(one, password, made.organisations[0]?.createdAt ?? ''))
  }
  return resumes
}

interface Year {
  readonly city: City
  readonly resumes: readonly Resume[]
  readonly streams: Streams
  readonly today: Day
  readonly log: Log
}

/** One pass: the outcomes of the postings follow while the postings themselves are written down on the way. */
async function fillYear(bulk: Bulk, made: DemoCity, year: Year): Promise<void> {
  let posts = 0
  const written = function* (postings: Iterable<Posting>): Generator<Posting> {
    for (const posting of postings) {
      writeDown(bulk, posting, year)
      yield posting
      if (++posts % 10_000 === 0) year.log.info({ posts }, 'loading the demo city')
    }
  }
  for (const outcome of outcomesOf(written(made.postings()), made.pushes(), made.rounds())) {
    const { entry, check } = year.streams.append(outcome)
    bulk.add('ledger.facts', { ...entry })
    if (check !== undefined) bulk.add('ledger.checks', check)
    await bulk.relieve()
  }
  await bulk.flush()
}

function writeDown(bulk: Bulk, { post, applications }: Posting, year: Year): void {
  const publish = post.events.find(event => event.action === 'publish')
  const fact = publish && factIdOf(`opening.published:${post.id}`, publish.at, post.id)
  const taken = applications.filter(({ state }) => state === 'accepted' || state === 'started').length
  bulk.add('posts.posts', postRow(post, year.city, taken, fact))
  bulk.add('posts.history', ...postHistoryRows(post))
  for (const one of applications) {
    const resume = year.resumes[one.personIndex]
    const start = one.steps.find(step => step.action === 'start')
    if (resume === undefined) throw new Error(`application ${one.id} of nobody`)
    const started = start && factIdOf(`${one.terms.fact}:${one.id}`, start.at, one.id)
    bulk.add(
      'applications.applications',
      applicationRow(one, { post, resume, city: year.city, today: year.today, fact: started }),
    )
    bulk.add('applications.history', ...applicationHistoryRows(one))
  }
}
