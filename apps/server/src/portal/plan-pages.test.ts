import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTargets } from '../plan/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.publishPost({ openings: 3 })
  await app.settle()
})
afterAll(() => app.close())

const page = async (path: string) => {
  app.clock.advance(60_000) // the numbers are asked for anew only every few seconds
  return (await app.visit().get(path)).html
}

/** A new version of the first target, as the city writes it. */
async function change(what: 'pacing' | 'division', body: object): Promise<void> {
  const actor = await app.actor('city')
  const call = { actor, language: 'zh', channel: 'json' } as const
  const { targets } = await app.kernel.call(listTargets, {}, call)
  const version = targets.find(one => one.id === 'S1-Q1')?.version ?? 0
  const sent = { ...body, reason: '市里定的' }
  const answer = await app.api('city', 'POST', `/api/targets/S1-Q1/${what}`, sent, { version })
  expect(answer).toMatchObject({ status: 200 })
}

describe('the plan in public', () => {
  it('holds all 71 promises, the one without a figure too', async () => {
    const html = await page('/plan')
    expect(html).toContain('71 项能数的目标里')
    expect(html).toContain('没有写数字')
  })

  it('judges by the pacing in force, as the board does', async () => {
    expect(await page('/plan/S1-Q1')).toContain('慢了')
    await change('pacing', {
      pacing: { kind: 'milestones', steps: [{ by: '2023-12-31', share: 10_000 }] },
    })
    const board = await app.api<{ targets: { id: string; state: string }[] }>('city', 'GET', '/api/board')
    expect(board.body.targets.find(one => one.id === 'S1-Q1')?.state).toBe('pace')
    const html = await page('/plan/S1-Q1')
    expect(html).toContain('按进度')
    expect(html).not.toContain('慢了')
  })

  it('compares the counties once the target was divided over them, and not before', async () => {
    expect(await page('/plan/S1-Q1')).toContain('目标没有分到各地')
    const board = await app.api<{ tiles: { area: { code: string } }[] }>(
      'city',
      'GET',
      '/api/board/S1-Q1/breakdown',
    )
    const shares = board.body.tiles.map(({ area }) => ({ kind: 'county', code: area.code, value: 12_500 }))
    await change('division', { shares })
    expect(await page('/plan/S1-Q1')).not.toContain('目标没有分到各地')
  })

  it('shows what a commitment’s owner has set out to do and until when, and no file', async () => {
    const list = await app.api<{ rows: { id: string; version: number }[] }>('city', 'GET', '/api/commitments')
    const [first] = list.body.rows
    const step = { what: '印发通知', due: '2023-11-01' }
    const path = `/api/commitments/${first?.id}/steps`
    const added = await app.api('city', 'POST', path, step, { version: first?.version ?? 0 })
    expect(added.status).toBe(200)
    expect(await page('/plan')).toContain('超期了：印发通知')
    const open = await app.api('linxiaoman', 'GET', '/api/public/commitments')
    expect(JSON.stringify(open.body)).not.toContain('evidence')
  })
})
