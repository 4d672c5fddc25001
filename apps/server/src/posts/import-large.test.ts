import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { accept, begin, callAs, look, rowWith, send, workbook } from './import.fixture.ts'
import { listPosts } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

/** Milliseconds that other people's queries took while the work went on. */
async function during(work: Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  let isOver = false
  const over = work.finally(() => {
    isOver = true
  })
  const call = await callAs(app, 'lucheng')
  while (!isOver) {
    const start = performance.now()
    await app.kernel.call(listPosts, { limit: 20 }, call)
    taken.push(performance.now() - start)
  }
  await over
  return taken.sort((a, b) => a - b)
}

it('10,000 rows in one file go in, and others are served meanwhile', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    rowWith({ A: `L${at}`, C: `普工${String.fromCharCode(0x4e00 + (at % 5_000))}`, D: String((at % 9) + 1) }),
  )
  const start = performance.now()
  const id = await send(app, 'ruian', await workbook(rows))
  const read = performance.now()
  const checking = accept(app, 'ruian', id)
  const checked = await during(checking)
  const mid = performance.now()
  await begin(app, 'ruian', id)
  const served = await during(app.imports.drain())
  const end = performance.now()
  const p95 = (all: number[]) => Math.round(all[Math.floor(all.length * 0.95)] ?? 0)
  const seconds = (from: number, to: number) => ((to - from) / 1_000).toFixed(1)
  // biome-ignore format: one line of figures
  process.stdout.write(`${JSON.stringify({ rows: 10_000, readSeconds: seconds(start, read), checkSeconds: seconds(read, mid), writeSeconds: seconds(mid, end), p95CheckMs: p95(checked), p95WriteMs: p95(served), maxWriteMs: Math.round(served.at(-1) ?? 0), queries: served.length })}\n`)
  expect(await look(app, 'ruian', id)).toMatchObject({ state: 'done', effects: { created: 10_000, bad: 0 } })
  // each batch is a transaction of its own, so that others come in between
  expect(served.length).toBeGreaterThan(20)
  expect(end - start).toBeLessThan(240_000)
}, 300_000)
