import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database/index.ts'
import { newId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import { directions, orderBy, type PageAsked, readPage } from './page.ts'
import { testDatabase } from './testing/test-database.ts'
import { testKernel } from './testing/test-kernel.ts'

interface Row {
  id: string
  title: string
  openings: number
  due: string | null
}
interface Tables {
  'kernel.page_test': Row
}

const orders = {
  title: orderBy('title', 'text'),
  openings: orderBy('openings', 'integer'),
  due: orderBy("coalesce(due, 'infinity'::date)", 'date'),
}
const titles = ['电工', '焊工', 'a.b', 'A', '', "o'clock", '电 工']
const rows: Row[] = Array.from({ length: 60 }, (_, n) => ({
  id: newId(1_700_000_000_000 + (n % 7)), // several of one millisecond
  title: titles[n % titles.length] ?? '',
  openings: n % 4,
  due: n % 5 === 0 ? null : `2023-12-0${(n % 3) + 1}`,
}))

let database: Database
let kernel: Kernel
beforeAll(async () => {
  database = await testDatabase()
  kernel = testKernel(database).kernel
  await database.pool.query(
    'CREATE TABLE kernel.page_test (id uuid, title text, openings int, due date); GRANT SELECT ON kernel.page_test TO qingye_app',
  )
  for (const row of rows) {
    await database.pool.query('INSERT INTO kernel.page_test VALUES ($1, $2, $3, $4)', [
      row.id,
      row.title,
      row.openings,
      row.due,
    ])
  }
})
afterAll(() => database.close())

const read = (asked: PageAsked, from = 0) =>
  kernel.asSystem('test', context => {
    const query = context.db<Tables>().selectFrom('kernel.page_test').where(sql<boolean>`openings >= ${from}`)
    return readPage(query, query.selectAll(), { orders, first: { order: 'desc' } }, asked)
  })

async function whole(asked: PageAsked, from = 0): Promise<Row[]> {
  const found: Row[] = []
  let after: string | undefined
  do {
    const page = await read({ ...asked, after }, from)
    expect(page.rows.length).toBeLessThanOrEqual(asked.limit ?? 0)
    expect(page.total).toBe(rows.filter(row => row.openings >= from).length)
    found.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}

const bytes = (text: string) => Buffer.from(text).toString('hex')
const placeOf = {
  title: (row: Row) => bytes(row.title),
  openings: (row: Row) => String(row.openings),
  due: (row: Row) => row.due ?? '~',
  id: () => '',
}

describe('the pages of a list', () => {
  it('hold every row once, in the order asked for, however many a page has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('title', 'openings', 'due', 'id' as const),
        fc.constantFrom(...directions),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 0, max: 3 }),
        async (sort, order, limit, from) => {
          const key = (row: Row) => `${placeOf[sort](row)} ${row.id}`
          const expected = rows
            .filter(row => row.openings >= from)
            .toSorted((a, b) => (key(a) < key(b) ? -1 : 1) * (order === 'asc' ? 1 : -1))
          const found = await whole({ limit, order, ...(sort !== 'id' && { sort }) }, from)
          expect(found.map(row => row.id)).toEqual(expected.map(row => row.id))
        },
      ),
      { seed: 20231122, numRuns: 25 },
    )
  })

  it('give the rows as they were chosen and nothing beside', async () => {
    const [first] = (await read({ sort: 'openings', limit: 1 })).rows
    expect(Object.keys(first ?? {}).sort()).toEqual(['due', 'id', 'openings', 'title'])
  })

  it('end with the last row, also when it fills its page', async () => {
    expect((await read({ limit: 60 })).next).toBeNull()
    expect((await read({ limit: 59 })).next).not.toBeNull()
  })

  it.each([
    ['no place at all', { after: 'x' }],
    ['the place of another order', { sort: 'due', after: `3.${rows[0]?.id}` }],
    ['a place without its value', { sort: 'openings', after: `${rows[0]?.id}` }],
    ['a day that does not exist', { sort: 'due', after: `2023-02-30.${rows[0]?.id}` }],
    ['a byte that no text has', { sort: 'title', after: `\0.${rows[0]?.id}` }],
    ['a number beyond all numbers', { sort: 'openings', after: `99999999999.${rows[0]?.id}` }],
    ['a statement', { sort: 'due', after: `2023-12-01'; DROP TABLE kernel.page_test; --.${rows[0]?.id}` }],
  ])('are refused from %s', async (_, asked) => {
    await expect(read(asked)).rejects.toMatchObject({ kind: 'invalid', code: 'page.unknown' })
  })
})
