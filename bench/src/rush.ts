import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { bucketOf, newId } from '../../apps/server/src/kernel/index.ts'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import { dropHome, newHome, type Product, startProduct } from '../../e2e/src/product.ts'
import { buildAll } from '../../scripts/build.mjs'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'
import { type Comer, type Door, rush } from './rush-crowd.ts'

export const benchmark: Benchmark = {
  about:
    'many people for few places on two servers, one of them killed, beside counting and then inserting (--people --places --seconds)',
  async run(options, say) {
    const size = {
      people: numberOption(options, 'people', 20_000),
      places: numberOption(options, 'places', 500),
      // over which they come: the last of them is served within a minute of the first
      seconds: numberOption(options, 'seconds', 50),
    }
    if (process.env['DATABASE_URL'] === undefined && findPostgres() === undefined)
      return { table: [], figures: { measured: null } }
    if (options['built'] === undefined) await buildAll(line => say(line))
    const given = process.env['DATABASE_URL']
    const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
    const home = await newHome(server.url)
    try {
      say('loading the city')
      const first = await startProduct(home, { patience: 600 })
      const second = await startProduct(home, { patience: 300 })
      const database = new pg.Pool({ connectionString: home.databaseUrl, max: 2 })
      try {
        const ours = await ourWay({ first, second, database, ...size }, say)
        await Promise.all([first.stop(), second.stop()])
        const naive = await naiveWay({ database, url: home.databaseUrl ?? '', ...size }, say)
        return { table: [ours, naive], figures: figuresOf(size, ours, naive) }
      } finally {
        await Promise.all([first.kill(), second.kill()])
        await database.end()
      }
    } finally {
      await dropHome(home)
      await server.stop()
    }
  },
}

interface Size {
  readonly people: number
  readonly places: number
  readonly seconds: number
}

interface Row extends Readonly<Record<string, string | number>> {
  readonly way: string
  readonly taken: number
  readonly over: number
  readonly lost: number
  readonly twice: number
  readonly waiting: number
  readonly unheard: number
  readonly seconds: number
}

async function ourWay(
  { first, second, database, ...size }: Size & { first: Product; second: Product; database: pg.Pool },
  say: (line: string) => void,
): Promise<Row> {
  const activity = await addActivity(database, size.places)
  const doors = [await doorOf(first.url), await doorOf(second.url)]
  say(`${size.people} people for ${size.places} places, in ${size.seconds} s, on two servers`)
  const [, dying] = doors
  const begun = performance.now()
  const comers = await rush({
    ...{ doors, people: size.people, seconds: size.seconds },
    wrong: line => say(`${line}\n${first.said().slice(-1_500)}`),
    path: () => `/api/activities/${activity}/registrations`,
    cancelPath: comer => `/api/activity-registrations/${comer.registration ?? ''}/cancel`,
    // while places are still being given away
    at: {
      come: Math.round(size.places * 0.6),
      async do() {
        if (dying !== undefined) dying.open = false
        await second.kill()
        say('one server was killed')
      },
    },
  })
  const seconds = (performance.now() - begun) / 1_000
  const sk = bucketOf(activity)
  const held = await database.query<{ id: string; state: string; phone: string; places: number }>(
    `SELECT id, state, phone_match AS phone, places FROM activities.registrations WHERE sk = $1 AND activity = $2`,
    [sk, activity],
  )
  const books = await database.query<{ taken: number; waiting: number }>(
    'SELECT taken, waiting FROM activities.activities WHERE sk = $1 AND id = $2',
    [sk, activity],
  )
  const stands = held.rows.filter(row => ['taken', 'held', 'waiting'].includes(row.state))
  const taken = stands.filter(row => row.state === 'taken').length
  if (books.rows[0]?.taken !== taken) say(`the books say ${books.rows[0]?.taken}, the rows ${taken}`)
  const kept = new Set(stands.map(row => row.id))
  const promised = comers.filter(one => one.state === 'taken' || one.state === 'waiting')
  return {
    way: 'row lock',
    taken,
    over: Math.max(0, taken - size.places),
    lost: promised.filter(one => one.registration === undefined || !kept.has(one.registration)).length,
    twice: stands.length - new Set(stands.map(row => row.phone)).size,
    waiting: stands.length - taken,
    ...heard(comers, seconds),
  }
}

async function naiveWay(
  { database, url, ...size }: Size & { database: pg.Pool; url: string },
  say: (line: string) => void,
): Promise<Row> {
  await database.query(`CREATE SCHEMA naive; CREATE TABLE naive.registrations (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    activity uuid NOT NULL, name text NOT NULL, key text NOT NULL, state text NOT NULL);
    CREATE INDEX ON naive.registrations (activity, state); CREATE INDEX ON naive.registrations (activity, key)`)
  const activity = newId<'Activity'>(Date.now())
  const servers = [await startNaive(url, activity, size.places), await startNaive(url, activity, size.places)]
  const doors = servers.map(({ url: at }): Door => ({ url: at, cookie: '', token: '', open: true }))
  say('the same crowd, counted and then inserted')
  const [, dying] = doors
  const begun = performance.now()
  const comers = await rush({
    ...{ doors, people: size.people, seconds: size.seconds },
    wrong: say,
    path: () => '/register',
    cancelPath: () => '/cancel',
    at: {
      come: Math.round(size.places * 0.6),
      async do() {
        if (dying !== undefined) dying.open = false
        servers[1]?.child.kill('SIGKILL')
      },
    },
  })
  const seconds = (performance.now() - begun) / 1_000
  for (const { child } of servers) child.kill('SIGKILL')
  const { rows } = await database.query<{ key: string }>(
    `SELECT key FROM naive.registrations WHERE state = 'taken'`,
  )
  const kept = new Set(rows.map(row => row.key))
  return {
    way: 'count then insert',
    taken: rows.length,
    over: Math.max(0, rows.length - size.places),
    lost: comers.filter(one => one.state === 'taken' && !kept.has(one.ticket ?? '')).length,
    twice: rows.length - kept.size,
    waiting: 0,
    ...heard(comers, seconds),
  }
}

/** What the crowd heard, how fast, and how long each waited for it. */
function heard(comers: readonly Comer[], seconds: number) {
  const waits = comers.filter(one => one.state !== 'unheard').map(one => one.took)
  const accepted = comers.filter(one => one.registration !== undefined)
  return {
    cancelled: comers.filter(one => one.state === 'cancelled').length,
    full: comers.filter(one => one.state === 'full').length,
    unheard: comers.length - waits.length,
    retries: comers.reduce((sum, one) => sum + one.tries - 1, 0),
    busy: comers.reduce((sum, one) => sum + one.busy, 0),
    lost_replies: comers.reduce((sum, one) => sum + one.lost, 0),
    seconds: rounded(seconds, 1),
    answers_s: rounded(waits.length / seconds, 0),
    accepted_p95_ms: rounded(
      quantile(
        accepted.map(one => one.took),
        0.95,
      ),
      0,
    ),
    p50_ms: rounded(quantile(waits, 0.5), 0),
    p95_ms: rounded(quantile(waits, 0.95), 0),
  }
}

async function addActivity(database: pg.Pool, places: number) {
  const id = newId<'Activity'>(Date.now())
  const session = newId<'Session'>(Date.now(), bucketOf(id))
  await database.query(
    `INSERT INTO activities.activities (sk, id, kind, family, state, title, organiser_name, area, department, division, mode, place,
       contact_name, contact_phone, capacity, waiting_list, starts_at, ends_at, first_day, search, created_at, updated_at)
     VALUES ($1, $2, 'culture-event', 'culture', 'open', '抢票', '温州', '3303', 'hrss', '330302', 'onsite', '大剧院', '王', '0577', $3, $4,
       '2030-01-05T01:00:00Z', '2030-01-05T03:00:00Z', '2030-01-05', '', now(), now())`,
    [bucketOf(id), id, places, Math.round(places / 5)],
  )
  await database.query(
    `INSERT INTO activities.sessions (sk, id, activity, no, division, starts_at, ends_at)
     VALUES ($1, $2, $3, 1, '330302', '2030-01-05T01:00:00Z', '2030-01-05T03:00:00Z')`,
    [bucketOf(id), session, id],
  )
  return id
}

async function doorOf(url: string): Promise<Door> {
  const first = await fetch(`${url}/api/activity-kinds`)
  const cookie = first.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
  const second = await fetch(`${url}/api/activity-kinds`, { headers: { cookie } })
  return { url, cookie, token: second.headers.get('x-csrf-token') ?? '', open: true }
}

const naiveServer = fileURLToPath(new URL('rush-naive.mjs', import.meta.url))

function startNaive(
  url: string,
  activity: string,
  places: number,
): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [naiveServer, url, activity, String(places)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the naive server ended')))
    child.stdout?.on('data', chunk => {
      const port = /listening (\d+)/.exec(String(chunk))?.[1]
      if (port !== undefined) resolve({ url: `http://127.0.0.1:${port}`, child })
    })
  })
}

function figuresOf(size: Size, ours: Row, naive: Row) {
  const figures: Record<string, string | number | boolean> = { ...size }
  for (const { way, ...row } of [ours, naive]) {
    const of = way === ours.way ? 'ours' : 'naive'
    for (const [name, value] of Object.entries(row)) figures[`${of}_${name}`] = value
  }
  figures['ours_holds'] =
    ours.taken === size.places && ours.over + ours.lost + ours.twice + ours.unheard === 0
  figures['ours_within_a_minute'] = ours.seconds <= 60
  figures['naive_oversells'] = naive.over > 0
  return figures
}
