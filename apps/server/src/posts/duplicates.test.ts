import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIndicator } from '../ledger/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import type { PostFields } from './post.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

interface Pair {
  readonly id: string
  readonly version: number
  readonly score: number
  readonly why: { zh: string }[]
  readonly left: { id: string; applications: number; values: { same: boolean }[] }
  readonly right: { id: string }
}
interface Pairs {
  readonly rows: Pair[]
  readonly total: number
  readonly next: string | null
}

const pairsOf = async (post: string, login = 'ruian') =>
  (await app.api<Pairs>(login, 'GET', `/api/duplicates?post=${post}`)).body
const openings = () =>
  app.kernel
    .asSystem('test', context => readIndicator(context, 'S1-Q1', { area: '3303' }))
    .then(of => of.value)
const decide = (login: string, pair: Pair, keep: string, version = pair.version) =>
  app.api<{ told: number; code?: string }>(
    login,
    'POST',
    `/api/duplicates/${pair.id}/merge`,
    { keep },
    { version },
  )

/** Two posts of one vacancy under a title that no other test uses. */
async function twins(title: string, fields: Partial<PostFields> = {}) {
  const first = await app.publishPost({ title, ...fields })
  const second = await app.publishPost({ title: `急招${title}`, ...fields })
  const pair = (await pairsOf(second)).rows[0]
  if (pair === undefined) throw new Error('the pair was not found')
  return { first, second, pair }
}

describe('likely duplicates', () => {
  it('are shown to who writes the post, and waiting for the officer once it was sent', async () => {
    const post = await app.publishPost({ title: '水泵测试员' })
    const view = await app.api<{ post: { fields: PostFields } }>('haichuan', 'GET', `/api/posts/${post}`)
    const fields = { ...view.body.post.fields, title: '水泵测试员（包住）' }
    const draft = await app.api<{ post: string; version: number; twins: { id: string }[] }>(
      'haichuan',
      'POST',
      '/api/posts',
      fields,
    )
    expect(draft.body.twins.map(twin => twin.id)).toEqual([post])
    expect((await pairsOf(draft.body.post)).total).toBe(0)
    await app.api('haichuan', 'POST', `/api/posts/${draft.body.post}/steps`, { action: 'submit' }, draft.body)
    const found = await pairsOf(draft.body.post)
    expect(found).toMatchObject({ total: 1, next: null })
    expect(found.rows[0]?.why.map(why => why.zh)).toContain('岗位名称一样')
    expect(found.rows[0]?.left.values.some(value => !value.same)).toBe(true)
  })

  it('of another employer or another kind of work are none', async () => {
    const post = await app.publishPost({ title: '叉车维修员' })
    const other = await app.publishPost({
      title: '叉车维修员',
      organisation: app.fixture.feiyun,
      division: '330302',
    })
    await app.publishPost({ title: '财务会计' })
    expect((await pairsOf(post)).total).toBe(0)
    expect((await pairsOf(other, 'lucheng')).total).toBe(0)
  })

  it('are not seen, merged or kept apart from another county, nor by the employer', async () => {
    const { first, pair } = await twins('铸造工')
    expect((await pairsOf(first, 'lucheng')).total).toBe(0)
    expect((await decide('lucheng', pair, first)).status).toBe(404)
    expect((await app.api('haichuan', 'GET', '/api/duplicates')).status).toBe(403)
    expect((await decide('haichuan', pair, first)).status).toBe(403)
    const apart = { version: pair.version }
    expect((await app.api('lucheng', 'POST', `/api/duplicates/${pair.id}/apart`, {}, apart)).status).toBe(404)
    expect((await pairsOf(first)).total).toBe(1)
  })

  it('kept apart are not asked about again', async () => {
    const { first, second, pair } = await twins('抛光工')
    const version = { version: pair.version }
    expect((await app.api('ruian', 'POST', `/api/duplicates/${pair.id}/apart`, {}, version)).status).toBe(200)
    expect((await pairsOf(second)).total).toBe(0)
    await app.api(
      'haichuan',
      'POST',
      `/api/posts/${first}/steps`,
      { action: 'close' },
      await versionOf(first),
    )
    await app.api(
      'haichuan',
      'POST',
      `/api/posts/${first}/steps`,
      { action: 'submit' },
      await versionOf(first),
    )
    expect((await pairsOf(first)).total).toBe(0)
    expect((await decide('ruian', pair, first)).status).toBe(409)
  })
})

const versionOf = async (post: string, login = 'haichuan') => {
  const { body } = await app.api<{ post: { version: number } }>(login, 'GET', `/api/posts/${post}`)
  return { version: body.post.version }
}

describe('a merge', () => {
  it('ends one post with a pointer, keeps its applications and tells the applicants', async () => {
    const { first, second, pair } = await twins('泵体装配工', { openings: 1 })
    const applied = await app.api<{ application: string }>(
      'linxiaoman',
      'POST',
      `/api/posts/${second}/applications`,
      { consent: 'yes' },
    )
    const done = await decide('ruian', pair, first)
    expect(done).toMatchObject({ status: 200, body: { kept: first, merged: second, told: 1 } })
    const read = await app.api<{ post: object }>('haichuan', 'GET', `/api/posts/${second}`)
    expect(read.body.post).toMatchObject({ state: 'closed', mergedInto: first, actions: [] })
    const mine = await app.api<{ application: { state: string; version: number } }>(
      'linxiaoman',
      'GET',
      `/api/applications/${applied.body.application}`,
    )
    expect(mine.body.application.state).toBe('received')
    const inbox = await app.api<{ rows: { kind: string; href: string }[] }>(
      'linxiaoman',
      'GET',
      '/api/messages',
    )
    expect(inbox.body.rows[0]).toMatchObject({ kind: 'post.merged', href: `/posts/${first}` })
    // an old link leads on: the kept post stands first
    const next = await app.api<{ hits: { post: { id: string } }[] }>(
      'chenyu',
      'GET',
      `/api/posts/${second}/similar`,
    )
    expect(next.body.hits[0]?.post.id).toBe(first)
    expect((await decide('ruian', pair, second)).status).toBe(409)
    // the employer cannot send the merged one again: its openings would count twice
    const again = await app.api<{ code?: string }>(
      'haichuan',
      'POST',
      `/api/posts/${second}/steps`,
      { action: 'submit' },
      await versionOf(second),
    )
    expect(again.status).toBe(409)

    // who is taken on the merged post takes the opening of the kept one
    const step = (login: string, path: string, body: object, version: number) =>
      app.api<{ version: number }>(
        login,
        'POST',
        `/api/applications/${applied.body.application}/${path}`,
        body,
        {
          version,
        },
      )
    const offer = { action: 'offer', startOn: '2023-11-27' }
    const offered = await step('haichuan', 'steps', offer, mine.body.application.version)
    await step('linxiaoman', 'my-steps', { action: 'accept' }, offered.body.version)
    await app.settle()
    const kept = await app.api<{ post: object }>('haichuan', 'GET', `/api/posts/${first}`)
    expect(kept.body.post).toMatchObject({ state: 'filled', taken: 1 })
  })

  it('is refused with a stale version, for a post that is not of the pair, or against a published post', async () => {
    const { first, second, pair } = await twins('喷涂工')
    expect((await decide('ruian', pair, first, pair.version + 1)).status).toBe(412)
    const stranger = await app.publishPost({ title: '食堂厨师' })
    expect((await decide('ruian', pair, stranger)).status).toBe(422)
    await decide('ruian', pair, first)
    const view = await app.api<{ post: { fields: PostFields } }>('haichuan', 'GET', `/api/posts/${first}`)
    const draft = await app.api<{ post: string; version: number }>(
      'haichuan',
      'POST',
      '/api/posts',
      view.body.post.fields,
    )
    await app.api('haichuan', 'POST', `/api/posts/${draft.body.post}/steps`, { action: 'submit' }, draft.body)
    const waiting = (await pairsOf(draft.body.post)).rows[0]
    if (waiting === undefined) throw new Error('the pair was not found')
    expect((await decide('ruian', waiting, draft.body.post)).status).toBe(409)
    expect((await decide('ruian', waiting, first)).status).toBe(200)
    const gone = await app.api<{ post: object }>('haichuan', 'GET', `/api/posts/${draft.body.post}`)
    expect(gone.body.post).toMatchObject({ state: 'withdrawn', mergedInto: first })
    expect(second).not.toBe(first)
  })

  it('counts openings that both posts had pushed once, and keeps a push of the merged one', async () => {
    const pushed = async () => {
      await app.settle()
      const of = await app.kernel.asSystem('test', context =>
        readIndicator(context, 'S2-3-1-Q3', { area: '3303' }),
      )
      return of.value
    }
    await app.api('linxiaoman', 'POST', '/api/my/consents', { purpose: 'recommendations', given: true })
    const push = (posts: string[]) => app.api('ruian', 'POST', '/api/pushes', { posts, audience: {} })
    const before = (await pushed()) ?? 0
    const both = await twins('磨床技工', { openings: 4 })
    await push([both.first, both.second])
    expect(await pushed()).toBe(before + 8)
    await decide('ruian', both.pair, both.first)
    expect(await pushed()).toBe(before + 4)
    const one = await twins('线切割技师', { openings: 6 })
    await push([one.second])
    await decide('ruian', one.pair, one.first)
    expect(await pushed()).toBe(before + 10)
    await push([one.first])
    expect(await pushed()).toBe(before + 10)
  })

  it('counts the openings of a vacancy once, after any sequence of merges', async () => {
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), async choices => {
        round += 1
        const before = await openings()
        const alive = new Map<string, number>()
        for (const size of [2, 3, 5]) {
          const title = `${['甲醇检测员', '丙烯配料工', '硅胶压延工', '石墨筛分工'][round % 4]}`
          alive.set(await app.publishPost({ title, openings: size }), size)
        }
        for (const choice of choices) {
          const all = await app.api<Pairs>('ruian', 'GET', '/api/duplicates?limit=200')
          const own = all.body.rows.filter(({ left, right }) => alive.has(left.id) && alive.has(right.id))
          const pair = own[choice % own.length]
          if (pair === undefined) break
          const [kept, gone] = choice % 2 === 0 ? [pair.left, pair.right] : [pair.right, pair.left]
          expect((await decide('ruian', pair, kept.id)).status).toBe(200)
          alive.delete(gone.id)
        }
        await app.settle()
        expect((await openings()) - before).toBe([...alive.values()].reduce((sum, size) => sum + size, 0))
        expect(alive.size).toBe(3 - choices.length)
      }),
      { seed: 7, numRuns: 3, endOnFailure: true },
    )
    expect(app.errors).toEqual([])
  }, 60_000)
})
