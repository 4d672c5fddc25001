import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, tangxia, testApp } from '../testing/test-app.ts'
import { enterPerson } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  for (const login of ['ruian', 'city']) await app.sessionOf(login)
}, 240_000)
afterAll(() => app.close())

type Answer = Awaited<ReturnType<typeof merge>>

let serial = 0
async function enter(name: string) {
  const entry = { source: 'officer', name, birth: '2002-02-02', division: tangxia } as const
  const { person } = await app.kernel.asSystem('test', context => enterPerson(context, entry))
  return person
}

/** So many records of one name and birthday. */
async function alike(count: number): Promise<string[]> {
  serial += 1
  const found: string[] = []
  for (let at = 0; at < count; at += 1)
    found.push(await enter(`裴元${String.fromCodePoint(0x4e00 + serial)}`))
  await app.settle()
  return found
}

interface Pair {
  readonly id: string
  readonly version: number
  readonly one: { readonly id: string }
  readonly other: { readonly id: string }
}
async function pairOf(a: string, b: string): Promise<Pair> {
  const path = `/api/people-duplicates?person=${a}`
  const { rows } = (await app.api<{ rows: Pair[] }>('city', 'GET', path)).body
  const found = rows.find(({ one, other }) => [one.id, other.id].includes(b))
  if (found === undefined) throw new Error('no pair was found')
  return found
}

const reason = '身份证核对过'
const merge = (login: string, pair: Pair, survivor: string) =>
  app.api<Record<string, string>>(
    ...([login, 'POST', `/api/people-duplicates/${pair.id}/merge`] as const),
    { survivor, reason },
    { version: pair.version },
  )
const unmerge = (login: string, of: string) =>
  app.api<Record<string, string>>(
    ...([login, 'POST', `/api/people-merges/${of}/unmerge`, { reason: '其实是两个人' }] as const),
    { version: 1 },
  )

/** Under whom each of these stands now; they themselves where nobody merged them away. */
async function standing(of: readonly string[]): Promise<string[]> {
  const { pool } = app.kernel.database
  const { rows } = await pool.query<{ id: string; into: string | null; key: string | null }>(
    `SELECT p.id, p.merged_into AS into, m.survivor AS key FROM registry.people p
     LEFT JOIN registry.merged_people m ON m.person = p.id WHERE p.id = ANY ($1::uuid[])`,
    [`{${of.join()}}`],
  )
  const next = new Map(rows.map(({ id, into }) => [id, into]))
  const last = (id: string): string => {
    const into = next.get(id) ?? undefined
    return into === undefined ? id : last(into)
  }
  // the rows lead where the key table says: nothing is half done
  expect(rows.filter(({ id, key }) => last(id) !== (key ?? id))).toEqual([])
  return of.map(last)
}

const mergesOf = async (of: readonly string[]) =>
  (
    await app.kernel.database.pool.query<{ state: string }>(
      'SELECT state FROM registry.merges WHERE merged = ANY ($1::uuid[])',
      [`{${of.join()}}`],
    )
  ).rows.map(row => row.state)

/** The one who was told: by words in both languages, as a conflict. */
function toldOf(answers: readonly Answer[]): string {
  const told = answers.filter(each => each.status !== 200)
  expect(told.map(each => each.status)).toEqual([409])
  return JSON.stringify(told[0]?.body)
}

async function rounds(round: (of: string[]) => Promise<void>, count = 2): Promise<void> {
  for (let at = 0; at < roundsOn(app.kernel.database); at += 1) await round(await alike(count))
}

describe('of two officers at once', () => {
  it('who merge one pair the same way one merges, and the other is told who did', async () => {
    await rounds(async ([a = '', b = '']) => {
      const pair = await pairOf(a, b)
      const answers = await contend(app.kernel.database, 'registry.probable_duplicates', [
        () => merge('ruian', pair, a),
        () => merge('city', pair, a),
      ])
      expect(toldOf(answers)).toMatch(/陈立|王敏/)
      expect(await standing([a, b])).toEqual([a, a])
      expect(await mergesOf([a, b])).toEqual(['merged'])
    })
  }, 240_000)

  it('who merge A into B and B into A one wins, and neither goes into the other twice', async () => {
    await rounds(async ([a = '', b = '']) => {
      const pair = await pairOf(a, b)
      const answers = await contend(app.kernel.database, 'registry.people', [
        () => merge('ruian', pair, a),
        () => merge('city', pair, b),
      ])
      expect(toldOf(answers)).toMatch(/陈立|王敏/)
      const survivor = answers[0]?.status === 200 ? a : b
      expect(await standing([a, b])).toEqual([survivor, survivor])
      expect(await mergesOf([a, b])).toEqual(['merged'])
    })
  }, 240_000)

  it('who take one merge back one does, and the other is told', async () => {
    await rounds(async ([a = '', b = '']) => {
      const { body } = await merge('ruian', await pairOf(a, b), a)
      await app.settle()
      const answers = await contend(app.kernel.database, 'registry.merges', [
        () => unmerge('ruian', body['merge'] ?? ''),
        () => unmerge('city', body['merge'] ?? ''),
      ])
      expect(toldOf(answers)).toMatch(/陈立|王敏/)
      expect(await standing([a, b])).toEqual([a, b])
      expect(await mergesOf([a, b])).toEqual(['unmerged'])
    })
  }, 240_000)

  it('of whom one takes back what the other merges on, nobody is lost', async () => {
    await rounds(async ([a = '', b = '', c = '']) => {
      const onward = await pairOf(a, c)
      const { body } = await merge('ruian', await pairOf(a, b), a)
      await app.settle()
      const [back, on] = await contend(app.kernel.database, 'registry.people', [
        () => unmerge('ruian', body['merge'] ?? ''),
        () => merge('city', onward, c),
      ])
      await app.settle()
      expect(on?.status).toBe(200)
      // either it was taken back before A went into C, or whoever came too late was told to take the later merge back first
      if (back?.status === 200) expect(await standing([a, b, c])).toEqual([c, b, c])
      else {
        expect(back).toMatchObject({ status: 409, body: { title: expect.stringContaining('后来又并到了') } })
        expect((await standing([a, b, c]))[0]).toBe(c)
      }
    }, 3)
  }, 240_000)
})
