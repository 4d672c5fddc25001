import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import {
  accept,
  begin,
  callAs,
  goodRow,
  look,
  rowWith,
  send,
  sendAgain,
  workbook,
  write,
} from './import.fixture.ts'
import {
  getImportTemplate,
  listPosts,
  readImport,
  readMarkedImport,
  reviewImport,
  undoImport,
} from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

async function postsCalled(login: string, title: string) {
  const { rows } = await app.kernel.call(listPosts, { q: title, limit: 200 }, await callAs(app, login))
  return rows
}

describe('an Excel list of posts', () => {
  it('goes from the file to posts in review, and is recognised the next time', async () => {
    const id = await send(app, 'ruian', await workbook([goodRow]))
    const read = await look(app, 'ruian', id)
    expect(read.state).toBe('mapping')
    expect(read.columns.map(column => column.field)).toEqual([
      'number',
      'creditCode',
      'title',
      'openings',
      'division',
      'pay',
      'education',
      'contactName',
      'contactPhone',
      'validUntil',
      'description',
      'insurances',
    ])
    const preview = await accept(app, 'ruian', id)
    expect(preview.cells).toEqual([])
    expect(preview.effects).toEqual({ created: 1, updated: 0, same: 0, bad: 0, duplicates: 0 })
    const done = await write(app, 'ruian', id)
    expect([done.state, done.undoUntil]).toEqual(['done', '2023-11-29'])
    const [post] = await postsCalled('ruian', '数控车工')
    expect(post?.state).toBe('in-review')
    const next = await look(app, 'ruian', await send(app, 'ruian', await workbook([goodRow])))
    expect(next.remembered).toBe(true)
  })

  it('shows every bad cell, takes the good rows, and takes the mended ones without doubling', async () => {
    const rows = [rowWith({ C: '钳工' }), rowWith({ C: '焊工', D: '若干', J: '2023-02-29' })]
    const id = await send(app, 'ruian', await workbook(rows))
    const preview = await accept(app, 'ruian', id)
    expect(preview.cells.map(cell => [cell.address, cell.value, cell.severity])).toEqual([
      ['D3', '若干', 'error'],
      ['J3', '2023-02-29', 'error'],
    ])
    await write(app, 'ruian', id)
    const marked = await app.kernel.call(readMarkedImport, { id }, await callAs(app, 'ruian'))
    expect(marked.base64.length).toBeGreaterThan(100)
    const again = await sendAgain(
      app,
      'ruian',
      id,
      await workbook([rowWith({ C: '钳工', D: '9' }), rowWith({ C: '焊工' })]),
    )
    const second = await look(app, 'ruian', again)
    expect(second.effects).toMatchObject({ created: 1, updated: 1, bad: 0 })
    await write(app, 'ruian', again)
    const [fitter, ...more] = await postsCalled('ruian', '钳工')
    expect([fitter?.fields.openings, more.length]).toEqual([9, 0])
    expect(await postsCalled('ruian', '焊工')).toHaveLength(1)
  })

  it('can be undone: new posts are withdrawn, changed ones are as before', async () => {
    const one = await send(app, 'ruian', await workbook([rowWith({ C: '磨工', D: '2' })]))
    await accept(app, 'ruian', one)
    await write(app, 'ruian', one)
    const both = [rowWith({ C: '磨工', D: '7' }), rowWith({ C: '铣工' })]
    const two = await send(app, 'ruian', await workbook(both))
    await accept(app, 'ruian', two)
    const { version } = await write(app, 'ruian', two)
    await app.kernel.call(undoImport, { id: two, reason: '传错了' }, await callAs(app, 'ruian', version))
    await app.imports.drain()
    expect(await look(app, 'ruian', two)).toMatchObject({ state: 'undone', kept: 0 })
    expect((await postsCalled('ruian', '磨工'))[0]?.fields.openings).toBe(2)
    expect((await postsCalled('ruian', '铣工'))[0]?.state).toBe('withdrawn')
  })

  it('is published by an officer in batches', async () => {
    const titles = Array.from({ length: 25 }, (_, at) => rowWith({ A: `P${at}`, C: `装配${at}` }))
    const id = await send(app, 'haichuan', await workbook(titles))
    await accept(app, 'haichuan', id)
    await write(app, 'haichuan', id)
    const first = await app.kernel.call(reviewImport, { id }, await callAs(app, 'ruian'))
    expect(first).toEqual({ approved: 20, skipped: 0, left: 5 })
    const last = await app.kernel.call(reviewImport, { id }, await callAs(app, 'ruian'))
    expect(last).toEqual({ approved: 5, skipped: 0, left: 0 })
    expect((await postsCalled('ruian', '装配24'))[0]?.state).toBe('published')
  })

  it('goes on after the process died between two batches, with nothing lost and nothing doubled', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => rowWith({ A: `K${at}`, C: `冲压${at}` }))
    const id = await send(app, 'ruian', await workbook(rows))
    await accept(app, 'ruian', id)
    await begin(app, 'ruian', id)
    await app.imports.step()
    expect(await look(app, 'ruian', id)).toMatchObject({ state: 'running', progress: 100 })
    await app.imports.drain()
    expect(await look(app, 'ruian', id)).toMatchObject({ state: 'done', effects: { created: 450 } })
    const { total } = await app.kernel.call(listPosts, { q: '冲压' }, await callAs(app, 'ruian'))
    expect(total).toBe(450)
  })

  it('written twice at once makes each post once', async () => {
    const file = await workbook([rowWith({ C: '叉车工' })])
    const [one, two] = [await send(app, 'ruian', file), await send(app, 'ruian', file)]
    await accept(app, 'ruian', one)
    await accept(app, 'ruian', two)
    await begin(app, 'ruian', one)
    await begin(app, 'ruian', two)
    await Promise.all([app.imports.step(), app.imports.step()])
    await app.imports.drain()
    expect(await postsCalled('ruian', '叉车工')).toHaveLength(1)
  })

  it('is hidden from another county, and may not write into it', async () => {
    const id = await send(app, 'ruian', await workbook([goodRow]))
    const seen = app.kernel.call(readImport, { id }, await callAs(app, 'lucheng'))
    await expect(seen).rejects.toMatchObject({ kind: 'not-found' })
    const other = await send(app, 'lucheng', await workbook([goodRow, rowWith({ E: '鹿城区' })]))
    const preview = await accept(app, 'lucheng', other)
    expect(preview.effects).toMatchObject({ created: 1, bad: 1 })
    expect(preview.cells[0]).toMatchObject({ address: 'E2', wrong: { zh: '不在你的辖区里' } })
  })

  it('begins with a template whose example is not imported', async () => {
    const template = await app.kernel.call(getImportTemplate, {}, await callAs(app, 'ruian'))
    const id = await send(app, 'ruian', Buffer.from(template.base64, 'base64'))
    const preview = await accept(app, 'ruian', id)
    expect(preview).toMatchObject({ state: 'preview', rows: 0, cells: [] })
    expect(app.errors).toEqual([])
  })
})
