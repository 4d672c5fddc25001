import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hireInTwoCounties } from '../testing/hired-city.ts'
import { lucheng, ruian, type TestApp, testApp } from '../testing/test-app.ts'

interface Row {
  readonly id: string
  readonly counted: number | null
  readonly confirmed: number | null
  readonly unconfirmed: number | null
  readonly target: number | null
  readonly expected: number | null
  readonly state: string
  readonly standing: string
  readonly trend: number[]
  readonly because: { zh: string } | null
  readonly asOf: string | null
}
interface Board {
  readonly targets: Row[]
  readonly mark: { token: string; position: number }
  readonly measures: { id: string; targets: number }[]
  readonly elapsed: number
}
interface Records {
  readonly rows: { title: string; quantity: number; area: { code: string }; href: string | null }[]
  readonly total: number
  readonly outside: number
  readonly next: string | null
}

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.start()
  await hireInTwoCounties(app)
})
afterAll(() => app.close())

const openings = 'S1-Q1'
const hires = 'S1-Q3'
const officials = ['city', 'ruian', 'lucheng', 'tangxia', 'leader', 'auditor', 'admin']

async function boardOf(login: string, query = '') {
  const { status, body } = await app.api<Board>(login, 'GET', `/api/board${query}`)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}
function row(board: Board, id: string): Row {
  const found = board.targets.find(one => one.id === id)
  if (found === undefined) throw new Error(`the board has no ${id}`)
  return found
}
async function recordsOf(login: string, target: string, query = '') {
  const { status, body } = await app.api<Records>(login, 'GET', `/api/board/${target}/records${query}`)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

describe('the board', () => {
  it('shows every promise once, grouped by measure', async () => {
    const board = await boardOf('leader')
    expect(board.targets).toHaveLength(71)
    expect(board.measures.reduce((sum, measure) => sum + measure.targets, 0)).toBe(71)
    expect(board.measures).toHaveLength(11)
    expect(board.elapsed).toBe(8932) // the 326th of 365 days
  })

  it('counts, and says where that leaves the promise', async () => {
    const found = row(await boardOf('city'), openings)
    expect(found).toMatchObject({ counted: 6, target: 150_000, state: 'behind', standing: 'behind' })
    expect(found.expected).toBe(Math.floor((150_000 * 326) / 365))
    expect(found.trend).toEqual([0, 0, 0, 0, 0, 0, 0, 6])
    expect(found.asOf).toBe('2023-11-22')
    expect(row(await boardOf('city'), hires)).toMatchObject({ counted: 2, confirmed: 2, unconfirmed: 0 })
  })

  it('never says zero for what nobody has measured, and says why there is no number', async () => {
    const board = await boardOf('city')
    const silent = board.targets.filter(one => one.counted === null)
    expect(silent.length).toBeGreaterThan(50)
    for (const one of silent) {
      expect(one).toMatchObject({ confirmed: null, unconfirmed: null, trend: [] })
      expect(one.because).not.toBeNull()
    }
    expect(board.targets.filter(one => one.counted === 0)).toEqual([])
  })

  it('shows a county its own number, and judges it by a share only where there is one', async () => {
    const county = row(await boardOf('ruian', `?area=${ruian}`), openings)
    expect(county).toMatchObject({ counted: 3, target: null, expected: null, standing: 'not_divided' })
  })

  it('gives the same number again at its mark', async () => {
    const before = await boardOf('city')
    await app.publishPost({ title: '注塑机操作工' })
    const now = await boardOf('city')
    expect(row(now, openings).counted).toBe(9)
    expect(now.mark.position).toBeGreaterThan(before.mark.position)
    const again = await boardOf('city', `?mark=${before.mark.token}`)
    expect(row(again, openings).counted).toBe(6)
    expect(row(again, hires).counted).toBe(2)
    expect(again.mark).toEqual(before.mark)
    const listed = await recordsOf('city', openings, `?mark=${before.mark.token}`)
    expect(listed.total).toBe(2)
  })

  it('shows an earlier month: openings to everybody, people only to those of the area', async () => {
    const month = '?month=2023-10'
    expect(row(await boardOf('city', month), openings).counted).toBe(0)
    expect(row(await boardOf('city', month), hires).counted).toBe(0)
    const held = row(await boardOf('ruian', month), hires)
    expect(held.counted).toBeNull()
    expect(held.because?.zh).toContain('自己范围')
    expect(row(await boardOf('ruian', month), openings).counted).toBe(0)
    expect(row(await boardOf('ruian', `${month}&area=${ruian}`), hires).counted).toBe(0)
  })

  it('refuses a mark that it never gave', async () => {
    expect(await app.api('city', 'GET', '/api/board?mark=nonsense')).toMatchObject({ status: 422 })
  })
})

describe('the records behind a number', () => {
  it.each(
    officials,
  )('for %s: those listed and those outside the area are together the number', async login => {
    for (const target of [openings, hires]) {
      const number = row(await boardOf(login), target).counted
      const listed = await recordsOf(login, target)
      expect(listed.rows).toHaveLength(listed.total)
      const city = await recordsOf('city', target)
      expect(listed.total + listed.outside).toBe(city.total)
      const sum = city.rows.reduce((all, one) => all + one.quantity, 0)
      expect(sum).toBe(number)
    }
  })

  it('never shows a county officer what lies in another county', async () => {
    const own = await recordsOf('ruian', hires)
    expect(own).toMatchObject({ total: 1, outside: 1 })
    expect(JSON.stringify(own)).toContain('林小满')
    expect(JSON.stringify(own)).not.toContain('陈雨')
    const other = await recordsOf('ruian', hires, `?area=${lucheng}`)
    expect(other).toMatchObject({ rows: [], total: 0, outside: 1 })
    // the control: whoever works for the whole city sees both
    const both = JSON.stringify(await recordsOf('city', hires))
    expect(both).toContain('林小满')
    expect(both).toContain('陈雨')
  })

  it.each(['leader', 'admin'])('shows %s the record but no name', async login => {
    const listed = await recordsOf(login, hires)
    expect(listed.total).toBe(2)
    expect(JSON.stringify(listed)).not.toMatch(/林小满|陈雨/)
  })

  it('writes down who was shown names, and nothing where none was', async () => {
    const shown = async () => {
      const rows = await app.kernel.database.pool.query(
        "SELECT 1 FROM kernel.audit WHERE action = 'board.names-shown'",
      )
      return rows.rows.length
    }
    const before = await shown()
    await recordsOf('leader', hires)
    await recordsOf('ruian', openings)
    expect(await shown()).toBe(before)
    await recordsOf('ruian', hires)
    expect(await shown()).toBe(before + 1)
  })

  it('is read page by page without a gap or a double', async () => {
    const first = await recordsOf('city', openings, '?limit=1')
    const second = await recordsOf('city', openings, `?limit=1&after=${first.next}`)
    const titles = [...first.rows, ...second.rows].map(one => one.title)
    expect(new Set(titles).size).toBe(2)
  })

  it.each(['linxiaoman', 'haichuan'])('is not for %s', async login => {
    expect(await app.api(login, 'GET', `/api/board/${hires}/records`)).toMatchObject({ status: 403 })
  })
})

describe('a number explained', () => {
  it('says the rule, what stayed out, the newest records and the mark', async () => {
    const { status, body } = await app.api<{
      how: { zh: string }
      newest: object[]
      records: number
      outside: number
      excluded: { count: number }[]
    }>('ruian', 'GET', `/api/board/${hires}/explanation`)
    expect(status).toBe(200)
    expect(body.how.zh).not.toBe('')
    expect(body).toMatchObject({ records: 1, outside: 1 })
    expect(body.newest).toHaveLength(1)
  })

  it('says of a target without records why it has none', async () => {
    const { body } = await app.api<{ records: number; how: { zh: string } }>(
      'city',
      'GET',
      '/api/board/S1-Q5/explanation',
    )
    expect(body.records).toBe(0)
    expect(body.how.zh).toContain('还没有数')
  })
})

describe('a number broken down', () => {
  it('by county, by month, by department', async () => {
    const { body } = await app.api<{
      tiles: { area: { code: string }; counted: number }[]
      months: { month: string; counted: number | null; expected: number }[]
      departments: { targets: number }[]
    }>('leader', 'GET', `/api/board/${hires}/breakdown`)
    expect(body.tiles).toHaveLength(12)
    const counted = new Map(body.tiles.map(tile => [tile.area.code, tile.counted]))
    expect([counted.get(ruian), counted.get(lucheng), counted.get('330383')]).toEqual([1, 1, 0])
    expect(body.months.map(month => month.counted).slice(9)).toEqual([0, 2, null])
    expect(body.months.reduce((sum, month) => sum + month.expected, 0)).toBe(120_000)
    expect(body.departments.reduce((sum, one) => sum + one.targets, 0)).toBe(71)
  })

  it('counts the counties of an earlier month again, and of others says nothing', async () => {
    const tiles = async (login: string, query: string) => {
      const path = `/api/board/${hires}/breakdown${query}`
      const { body } = await app.api<{ tiles: { area: { code: string }; counted: number | null }[] }>(
        login,
        'GET',
        path,
      )
      const counted = new Map(body.tiles.map(tile => [tile.area.code, tile.counted]))
      return [counted.get(ruian), counted.get(lucheng)]
    }
    expect(await tiles('city', '?month=2023-10')).toEqual([0, 0])
    expect(await tiles('city', '?month=2023-11')).toEqual([1, 1])
    expect(await tiles('ruian', `?area=${ruian}&month=2023-10`)).toEqual([0, null])
    expect(await tiles('ruian', `?area=${ruian}`)).toEqual([1, 1])
  })

  it('has no number for a county where the thing is not measured at all', async () => {
    const { body } = await app.api<{ tiles: { counted: null; state: string }[] }>(
      'leader',
      'GET',
      '/api/board/S1-Q5/breakdown',
    )
    expect(body.tiles.every(tile => tile.counted === null && tile.state === 'none')).toBe(true)
  })
})

describe('the board as a file', () => {
  async function fileOf(login: string, path: string) {
    const browser = await app.signIn(login)
    const page = await browser.get(`${path}${path.includes('?') ? '&' : '?'}format=csv`)
    return { ...page, lines: page.html.replace('\uFEFF', '').trimEnd().split('\r\n') }
  }

  it('has a line for each promise, empty where nothing is measured', async () => {
    const file = await fileOf('leader', '/api/board/export')
    expect(file.headers['content-disposition']).toContain('.csv')
    expect(file.lines).toHaveLength(72)
    expect(file.lines.filter(line => line.includes('还没有数')).every(line => /,,,/.test(line))).toBe(true)
  })

  it('has exactly the records that the reader may list', async () => {
    const file = await fileOf('ruian', `/api/board/${hires}/records/export`)
    expect(file.lines).toHaveLength(2)
    expect(file.html).toContain('林小满')
    expect(file.html).not.toContain('陈雨')
    expect((await fileOf('leader', `/api/board/${hires}/records/export`)).html).not.toMatch(/林小满|陈雨/)
  })
})
