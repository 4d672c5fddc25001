import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp, migrations } from '../app.ts'
import { type Database, silentLog } from '../kernel/index.ts'
import { testDatabase, testKeys, testVault } from '../kernel/testing/index.ts'
import { verifyLedger } from '../ledger/index.ts'
import { type Demo, demoClock, loadDemo, playFirstDay, readDemo } from './index.ts'

const planFolder = fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))
const now = Date.parse('2026-11-22T10:00:00+08:00')

let database: Database
let demo: Demo
let app: App

beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
  demo = await loadDemo(database, { scale: 'small', planFolder, log: silentLog, vault: testVault, now })
  app = await createApp({
    database,
    clock: demoClock(demo, () => now),
    log: silentLog,
    planFolder,
    secret: 'a secret that only the tests know, forty characters',
    keys: testKeys,
    secure: false,
    demo: true,
  })
  await app.settle()
  await playFirstDay(app)
})
afterAll(async () => {
  await app?.stop()
  await database?.close()
})

async function one<T>(sql: string): Promise<T | undefined> {
  const result = await database.pool.query(sql)
  return result.rows[0] as T | undefined // the columns of the statement beside it
}

describe('a demo city in the database', () => {
  it('is remembered, and wakes on the morning after its last day at the real time of day', async () => {
    expect(await readDemo(database)).toEqual(demo)
    expect(new Date(demoClock(demo, () => now).now()).toISOString()).toBe('2023-11-22T02:00:00.000Z')
  })

  it('has chains that hold', async () => {
    const verified = await app.kernel.asSystem('test.verify', context => verifyLedger(context.db()))
    expect(verified).toMatchObject({ faults: [] })
  })

  it('has counts that agree with its records', async () => {
    const openings = await one<{ posts: number; facts: number }>(
      `SELECT (SELECT sum(counted_openings)::int FROM posts.posts) AS posts,
              (SELECT sum(quantity)::int FROM ledger.facts f WHERE kind = 'opening.published' AND entry = 'fact'
               AND NOT EXISTS (SELECT 1 FROM ledger.facts v WHERE v.sk = f.sk AND v.fact = f.fact AND v.voided)) AS facts`,
    )
    expect(openings?.posts).toBe(openings?.facts)
    expect(openings?.posts).toBeGreaterThan(10_000)
    const starts = await one<{ applications: number; facts: number }>(
      `SELECT (SELECT count(*)::int FROM applications.applications a JOIN ledger.facts f ON f.id = a.fact) AS applications,
              (SELECT count(*)::int FROM ledger.facts WHERE entry = 'fact' AND kind IN ('hire.started', 'placement.started')) AS facts`,
    )
    expect(starts?.applications).toBe(starts?.facts)
  })

  it('gives away no place twice', async () => {
    const over = await one<{ posts: number }>(
      `SELECT count(*)::int AS posts FROM applications.capacities c JOIN posts.posts p ON p.sk = c.sk AND p.id = c.offer
       WHERE p.taken > c.places OR p.taken <> (
         SELECT count(*) FROM applications.applications a
         WHERE a.sk = c.sk AND a.offer = c.offer AND a.state IN ('accepted', 'started'))
         OR (p.state = 'published' AND p.taken + (
         SELECT count(*) FROM applications.applications a
         WHERE a.sk = c.sk AND a.offer = c.offer AND a.state = 'offered') > c.places)`,
    )
    expect(over).toEqual({ posts: 0 })
  })

  it('has rounds and pushes whose records say what their facts say', async () => {
    const rounds = await one<{ rounds: number; facts: number; answers: boolean }>(
      `SELECT (SELECT count(*)::int FROM posts.rounds WHERE state = 'closed') AS rounds,
              (SELECT count(*)::int FROM posts.rounds r JOIN ledger.facts f ON f.id = r.fact AND f.sk = r.sk) AS facts,
              (SELECT bool_and((f.attributes ->> 'answered')::int = a.answered)
               FROM posts.rounds r JOIN ledger.facts f ON f.id = r.fact
               JOIN (SELECT round, count(answer)::int AS answered FROM posts.round_answers GROUP BY round) a
                 ON a.round = r.id) AS answers`,
    )
    expect(rounds).toEqual({ rounds: 21, facts: 21, answers: true })
    const pushed = await one<{ posts: number; facts: number; received: number }>(
      `SELECT (SELECT count(*)::int FROM posts.pushed) AS posts,
              (SELECT count(*)::int FROM ledger.facts WHERE kind = 'opening.pushed') AS facts,
              (SELECT count(DISTINCT post)::int FROM posts.push_receipts) AS received`,
    )
    expect(pushed?.posts).toBeGreaterThan(1_000)
    expect(pushed).toEqual({ posts: pushed?.posts, facts: pushed?.posts, received: pushed?.posts })
  })

  it('has activities whose facts are those of who came to what, told by the rules of their kinds', async () => {
    const counted = await one<Record<string, number>>(
      `SELECT
        (SELECT count(*)::int FROM ledger.facts WHERE kind = 'activity.attended' AND attributes ->> 'kind' = 'training-course') AS attended,
        (SELECT count(DISTINCT t.registration)::int FROM activities.attendances t JOIN activities.activities a ON a.sk = t.sk AND a.id = t.activity
         WHERE a.kind = 'training-course') AS came,
        (SELECT count(*)::int FROM ledger.facts WHERE kind = 'activity.held' AND attributes ->> 'family' = 'fair') AS fairs,
        (SELECT count(DISTINCT e.fair)::int FROM fairs.entries e WHERE e.staffed_at IS NOT NULL) AS staffed,
        (SELECT count(*)::int FROM ledger.facts WHERE kind = 'activity.attended' AND attributes ->> 'family' = 'friendship'
         AND person IS NOT NULL) AS single,
        (SELECT count(*)::int FROM activities.activities a WHERE taken <> (SELECT coalesce(sum(places), 0)
         FROM activities.registrations r WHERE r.sk = a.sk AND r.activity = a.id AND r.state = 'taken')) AS wrong`,
    )
    expect(counted).toMatchObject({
      attended: counted?.['came'],
      fairs: counted?.['staffed'],
      single: 0,
      wrong: 0,
    })
    expect(counted?.['came']).toBeGreaterThan(200)
    expect(counted?.['fairs']).toBeGreaterThan(20)
  })

  it('has fairs to which employers bring what they are hiring for on that day', async () => {
    const brought = await one<{ fairs: number; closed: number; others: number }>(
      `SELECT count(DISTINCT b.fair)::int AS fairs,
              count(*) FILTER (WHERE a.first_day NOT BETWEEN p.published_on AND p.valid_until)::int AS closed,
              count(*) FILTER (WHERE p.organisation <> b.employer)::int AS others
       FROM fairs.brought b JOIN posts.posts p ON p.id = b.post JOIN activities.activities a ON a.id = b.fair`,
    )
    expect(brought).toMatchObject({ closed: 0, others: 0 })
    expect(brought?.fairs).toBeGreaterThan(5)
    const early = await one<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM fairs.entries e JOIN activities.activities a ON a.id = e.fair
       WHERE a.state IN ('draft', 'review')`,
    )
    expect(early?.entries).toBe(0)
  })

  it('has certificates and titles that count, others that wait, and two tickets of the person of the journey', async () => {
    await app.settle()
    const skills = await one<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM ledger.facts WHERE kind = 'certificate.first' AND entry = 'fact') AS certificates,
        (SELECT count(*)::int FROM ledger.facts WHERE kind = 'honour.awarded' AND entry = 'fact') AS titles,
        (SELECT count(*)::int FROM skills.certificates WHERE state = 'declared') AS waiting,
        (SELECT count(*)::int FROM skills.questions) AS questions,
        (SELECT count(*)::int FROM activities.tickets t JOIN accounts.accounts a ON a.person = t.person
         WHERE a.login = 'linxiaoman') AS tickets`,
    )
    expect(skills).toMatchObject({ titles: 6, waiting: 6, questions: 0, tickets: 2 })
    expect(skills?.['certificates']).toBeGreaterThan(5)
  })

  it('gives the officers something to decide: a queue, pairs, checks, answers that are late', async () => {
    const waiting = await one<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM posts.posts WHERE state = 'in-review') AS review,
              (SELECT count(*)::int FROM posts.duplicate_pairs WHERE state = 'open') AS pairs,
              (SELECT count(*)::int FROM ledger.checks WHERE state = 'open') AS checks,
              (SELECT count(*)::int FROM registry.organisations WHERE state = 'unverified') AS organisations,
              (SELECT count(*)::int FROM applications.applications WHERE due_on < '2023-11-22') AS late`,
    )
    for (const count of Object.values(waiting ?? {})) expect(count).toBeGreaterThan(0)
  })

  it('has ghosts that are marked, a list that an officer brought in, a round that the employer can answer', async () => {
    const began = await one<{ ghosts: number; lists: number; asked: number }>(
      `SELECT (SELECT count(*)::int FROM posts.posts WHERE state = 'published' AND doubtful <> '{}') AS ghosts,
              (SELECT count(*)::int FROM posts.imports WHERE state = 'done' AND division = '330381') AS lists,
              (SELECT count(*)::int FROM posts.round_answers a JOIN posts.rounds r ON r.sk = a.sk AND r.id = a.round
               JOIN accounts.grants g ON g.organisation = a.organisation
               JOIN accounts.accounts u ON u.sk = g.sk AND u.id = g.account
               WHERE u.login = 'haichuan' AND r.state = 'open' AND a.answer IS NULL) AS asked`,
    )
    expect(began).toMatchObject({ lists: 1, asked: 1 })
    expect(began?.ghosts).toBeGreaterThan(0)
    const posts = 'SELECT count(*)::int AS posts FROM posts.posts'
    const before = await one(posts)
    await playFirstDay(app)
    expect(await one(posts)).toEqual(before)
  })

  it('has an account for each role, all of them marked', async () => {
    const roles = await one<{ roles: string[]; marked: boolean }>(
      `SELECT array_agg(DISTINCT g.role ORDER BY g.role) AS roles, bool_and(a.demo) AS marked
       FROM accounts.grants g JOIN accounts.accounts a ON a.id = g.account`,
    )
    expect(roles).toEqual({
      marked: true,
      roles: [
        'audit-administrator',
        'auditor',
        'city-officer',
        'county-officer',
        'leader',
        'mentor',
        'organisation-admin',
        'person',
        'recruiter',
        'reporter',
        'school-counsellor',
        'security-administrator',
        'system-administrator',
        'town-officer',
        'village-worker',
      ],
    })
  })

  it('is loaded whole or not at all', async () => {
    const before = await one<{ rows: number }>('SELECT count(*)::int AS rows FROM posts.posts')
    // the second city has the same credit codes: it fails on its first rows, and again after the first are undone
    await expect(
      loadDemo(database, { scale: 'small', planFolder, log: silentLog, vault: testVault, now }),
    ).rejects.toThrow()
    expect(await one('SELECT count(*)::int AS rows FROM posts.posts')).toEqual(before)
  })
})
